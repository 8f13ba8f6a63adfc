import type { Catalogue } from './index';

/** Words of generated sheets and of writing them, English. */
export const sheets: Catalogue['schede'] = {
  running: '{{organisation}} · year {{year}}',
  stamp: 'Updated {{day}} · Cruscotto {{version}}',
  pages: '{{day}} · page {{page}} of {{pages}}',
  goTo: 'Go to {{sheet}}, cell {{address}}',
  written_one: '{{count}} summary sheet written.',
  written_other: '{{count}} summary sheets written.',
  renamed: 'There already was a sheet “{{wanted}}” that Cruscotto did not make: the summary is in sheet “{{sheet}}”.',
};
