import { Axis } from '../../src/workbench/axis';
import { advanced, moved } from '../../src/workbench/grid/keys';
import { areaOf, selectCell } from '../../src/workbench/selection';
import { Sheet } from '../../src/xlsx/workbook';

/** A1:C3 filled but for the middle; column E hidden; a merge over B5:C6. */
function around() {
  const sheet = new Sheet('F');
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [0, 2],
    [1, 0],
    [1, 2],
    [2, 0],
    [2, 1],
    [2, 2],
    [8, 0],
  ] as const)
    sheet.setValue(row, column, 1);
  sheet.merges.add({ top: 4, left: 1, bottom: 5, right: 2 });
  const sizes = { version: 0, rows: new Axis(100, () => 20), columns: new Axis(26, (column) => (column === 4 ? 0 : 64)) };
  return { sheet, sizes, page: 10 };
}

const at = (row: number, column: number) => selectCell({ row, column });
const press = (row: number, column: number, key: string, keys: { ctrl?: boolean; shift?: boolean } = {}) =>
  moved(at(row, column), { key, ctrl: keys.ctrl ?? false, shift: keys.shift ?? false }, around());

test.each([
  ['ArrowDown', 0, 0, {}, 1, 0],
  ['ArrowUp', 0, 0, {}, 0, 0],
  ['ArrowRight', 0, 3, {}, 0, 5],
  ['ArrowDown', 3, 1, {}, 4, 1],
  ['ArrowDown', 4, 1, {}, 6, 1],
  ['ArrowRight', 4, 1, {}, 4, 3],
  ['ArrowDown', 0, 0, { ctrl: true }, 2, 0],
  ['ArrowDown', 2, 0, { ctrl: true }, 8, 0],
  ['ArrowDown', 0, 1, { ctrl: true }, 2, 1],
  ['Home', 5, 7, {}, 5, 0],
  ['End', 0, 0, {}, 0, 2],
  ['End', 0, 0, { ctrl: true }, 8, 2],
  ['PageDown', 3, 1, {}, 13, 1],
  ['PageUp', 3, 1, {}, 0, 1],
])('%s from row %i, column %i %p', (key, row, column, keys, toRow, toColumn) => {
  expect(press(row, column, key, keys)?.active).toEqual({ row: toRow, column: toColumn });
});

test('Shift leaves the active cell and moves the corner', () => {
  expect(press(1, 1, 'ArrowDown', { shift: true })).toEqual({ active: { row: 1, column: 1 }, anchor: { row: 1, column: 1 }, corner: { row: 2, column: 1 } });
});

test('keys that go nowhere are left to others', () => {
  expect(press(1, 1, 'a')).toBeNull();
});

test('Tab goes round what is selected, Enter down its columns', () => {
  const { sheet, ...rest } = around();
  const key = (name: string) => ({ key: name, ctrl: false, shift: false });
  let selection = selectCell({ row: 0, column: 0 }, { row: 1, column: 1 });
  const cells = ['Tab', 'Tab', 'Tab', 'Tab', 'Enter', 'Enter'].map((name) => {
    selection = advanced(selection, areaOf(sheet, selection), key(name), { sheet, ...rest });
    return `${selection.active.row},${selection.active.column}`;
  });
  expect(cells).toEqual(['0,1', '1,0', '1,1', '0,0', '1,0', '0,1']);
});
