import type { DefinedName, Workbook } from '../../xlsx/workbook';
import { defineType } from '../registry';
import { addressed } from './address';
import { range } from './range';

const namedItem = defineType<DefinedName>('NamedItem', {
  get: {
    Formula: ({ formula }) => (formula.startsWith('=') ? formula : `=${formula}`),
    Name: ({ name }) => name,
    Scope: ({ sheet }) => (sheet === null ? 'Workbook' : 'Worksheet'),
  },
  makers: { GetRange: ({ formula }, _args, session) => range(addressed(formula.replace(/^=/, ''), session, null)) },
});

/** Read only: the product defines no names, and a test that it leaves none behind needs no more. */
export const namedItemCollection = defineType<Workbook>('NamedItemCollection', {
  items: ({ definedNames }) => definedNames.map(namedItem),
  find: ({ definedNames }, key) => {
    const found = definedNames.find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
    return found === undefined ? null : namedItem(found);
  },
});
