import { findingsOf } from './edit';
import { FAULTS } from './fault-kinds';
import { seeded } from './faults';
import { largeBook } from './large-book';

const clean = largeBook(2);

test('a clean workbook of several copies has no findings', () => {
  expect(findingsOf(clean)).toEqual([]);
});

test.each(FAULTS.map((fault, i) => [fault.what, fault, i] as const))('%s', (_, fault, i) => {
  const { book, code, table, cell } = fault.plant(clean, seeded(i));
  const places = findingsOf(book).map((one) => (table === '' ? one.code : `${one.code} ${one.table} ${one.cell}`));
  expect(places).toContain(table === '' ? code : `${code} ${table} ${cell}`);
});
