import type { Catalogue } from './index';

/** Words of generated sheets and of writing them, English. */
export const sheets: Catalogue['schede'] = {
  running: '{{organisation}} · year {{year}}',
  stamp: 'Updated {{day}} · Cruscotto {{version}}',
  pages: '{{day}} · page {{page}} of {{pages}}',
  goTo: 'Go to {{sheet}}, cell {{address}}',
};
