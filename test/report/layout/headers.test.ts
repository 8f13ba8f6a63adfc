import { layOut } from '../../../src/report/layout/lay-out';
import { columnOf, documentOf, NO_BOOK, rowOf, tableOf } from './documents';

const columns = [columnOf('Obiettivi'), columnOf(''), columnOf(''), columnOf('')];
const boxes = tableOf(4, [rowOf(['A1', 'A2', 'A3', 'A4'])], { look: 'map', columns });
const named = tableOf(4, [rowOf(['A1', 'A2', 'A3', 'A4'])], { id: 'altra' });

test('the one header of several columns stands above all of them', () => {
  const { cells, merges, widths } = layOut(documentOf([boxes]), NO_BOOK, 'it');
  const header = cells.find(({ value }) => value === 'Obiettivi');
  expect(merges).toContainEqual({ top: header?.row, bottom: header?.row, left: 0, right: widths.length - 1 });
});

test('the header of the only table stays in view, that of the first of several does not: it would head the others', () => {
  const [alone, several] = [[boxes], [boxes, named]].map((blocks) => layOut(documentOf(blocks), NO_BOOK, 'it'));
  const headerOf = (drawing: typeof alone): number => drawing?.cells.find(({ value }) => value === 'Obiettivi')?.row ?? -1;
  expect(alone?.frozenRows).toBe(headerOf(alone) + 1);
  expect(several?.frozenRows).toBeLessThan(headerOf(several));
});
