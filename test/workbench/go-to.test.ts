import { followLink } from '../../src/workbench/go-to';
import { OpenBook } from '../../src/workbench/open-book';
import { loadFile } from '../../src/xlsx/load';
import { buildWorkbook } from '../xlsx/build';

test('a click anywhere in a merge follows the link of its upper left cell', () => {
  const book = new OpenBook(
    loadFile(
      buildWorkbook([
        { name: 'Sintesi', rows: [['91,9 %']] },
        { name: 'Dati', rows: [['x']] },
      ]),
    ),
    'a.xlsx',
    () => new Date(0),
  );
  const sheet = book.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  sheet.merge({ top: 0, left: 0, bottom: 1, right: 2 });
  sheet.link({ top: 0, left: 0, bottom: 0, right: 0 }, "#'Dati'!B3");
  followLink(book, sheet, { row: 3, column: 0 });
  expect(book.sheet?.name).toBe('Sintesi');
  followLink(book, sheet, { row: 1, column: 2 });
  expect(book.sheet?.name).toBe('Dati');
  expect(book.selection(book.sheets[1] as typeof sheet).active).toEqual({ row: 2, column: 1 });
});
