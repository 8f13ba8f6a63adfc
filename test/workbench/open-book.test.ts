import { read, write } from 'hucre';
import { loadFile } from '../../src/xlsx/load';
import { OpenBook } from '../../src/workbench/open-book';
import { selectCell } from '../../src/workbench/selection';
import type { Sheet } from '../../src/xlsx/workbook';

let now = 0;
beforeEach(() => (now = Date.UTC(2026, 0, 15, 12)));

async function open(): Promise<{ book: OpenBook; sheet: Sheet }> {
  const rows = [
    ['Codice', 'Valore'],
    ['a', 1],
    ['b', 2],
  ];
  const columns = [{ name: 'Codice' }, { name: 'Valore' }];
  const bytes = await write({ sheets: [{ name: 'Dati', rows, tables: [{ name: 'Elenco', range: 'A1:B3', columns }] }] });
  const book = new OpenBook(loadFile(bytes), 'dati.xlsx', () => new Date(now));
  const { sheet } = book;
  if (sheet === null) throw new Error('no sheet');
  return { book, sheet };
}

test('typing, undoing and typing again reach the saved file', async () => {
  const { book, sheet } = await open();
  expect(book.write(sheet, [{ row: 1, column: 1, text: '12,5%' }])).toBeNull();
  expect(sheet.value(1, 1)).toBe(0.125);
  book.undo();
  expect([sheet.value(1, 1), book.workbook.styles.style(sheet.styleId(1, 1)).numberFormat]).toEqual([1, 'General']);
  book.redo();
  expect((await read(book.save())).sheets[0]?.rows[1]).toEqual(['a', 0.125]);
});

test('a block with one cell that may not be written is refused whole', async () => {
  const { book, sheet } = await open();
  const outcome = book.write(sheet, [
    { row: 0, column: 1, text: 'Altro' },
    { row: 1, column: 1, text: '9' },
  ]);
  expect(outcome).toBe('header');
  expect([sheet.value(0, 1), sheet.value(1, 1), book.canUndo]).toEqual(['Valore', 1, false]);
});

test('locked cells of a protected sheet are refused', async () => {
  const { book, sheet } = await open();
  sheet.protection = { formatCells: false, formatColumns: false, insertColumns: false, autoFilter: false, sort: false };
  expect(book.write(sheet, [{ row: 1, column: 1, text: '9' }])).toBe('locked');
  expect(sheet.value(1, 1)).toBe(1);
});

test('what the add-in writes in one run is one step, apart from what a person types', async () => {
  const { book, sheet } = await open();
  book.write(sheet, [{ row: 1, column: 1, text: '7' }]);
  sheet.setValue(2, 1, 20);
  now += 300;
  sheet.setValue(2, 2, 'esito');
  now += 5000;
  sheet.setValue(1, 2, 'altro');
  book.undo();
  expect([sheet.value(1, 2), sheet.value(2, 2)]).toEqual([null, 'esito']);
  book.undo();
  expect([sheet.value(2, 1), sheet.value(2, 2), sheet.value(1, 1)]).toEqual([2, null, 7]);
  book.undo();
  expect([sheet.value(1, 1), book.canUndo]).toEqual([1, false]);
});

test('undo leaves the header of a column that the add-in appended', async () => {
  const { book, sheet } = await open();
  sheet.tables[0]?.appendColumn('Fascia');
  sheet.setValue(1, 2, 'Verde');
  book.undo();
  expect([sheet.value(0, 2), sheet.value(1, 2)]).toEqual(['Fascia', null]);
});

test('listeners hear of typing and of selecting', async () => {
  const { book, sheet } = await open();
  let heard = 0;
  const stop = book.subscribe(() => (heard += 1));
  book.select(sheet, selectCell({ row: 2, column: 1 }));
  book.write(sheet, [{ row: 2, column: 1, text: '' }]);
  stop();
  book.undo();
  expect(heard).toBe(2);
});
