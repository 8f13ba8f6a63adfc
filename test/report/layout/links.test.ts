import { layOut } from '../../../src/report/layout/lay-out';
import { openViews } from '../../../src/sheets/views';
import { makeBook } from '../../book';
import { documentOf, rowOf, tableOf } from './documents';

test('figures lead to their row; a blank cell has no link, on which Excel would show its address', () => {
  const book = makeBook({
    Indicatori: [
      ['Codice', 'Indicatore'],
      ['A1', 'Primo'],
    ],
  });
  const link = { table: 'Indicatori', row: 0, column: 'code' };
  const { links, cells } = layOut(
    documentOf([
      tableOf(2, [
        rowOf([
          { content: 'A1', link },
          { content: null, link },
        ]),
      ]),
    ]),
    { book, views: openViews(book, { year: 2020, period: '2020' }) },
    'it',
  );
  expect(links.map(({ row, column }) => cells.find((cell) => cell.row === row && cell.column === column)?.value)).toEqual(['A1']);
});
