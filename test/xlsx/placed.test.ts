import fc from 'fast-check';
import { type Area, contains, intersects, MAX_ROWS } from '../../src/xlsx/area';
import { Placed } from '../../src/xlsx/placed';
import { Sheet } from '../../src/xlsx/workbook';

const row = fc.oneof(fc.nat(12), fc.constantFrom(700, 1500, MAX_ROWS - 1));
const area: fc.Arbitrary<Area> = fc
  .tuple(row, fc.nat(5), row, fc.nat(5))
  .map(([a, b, c, d]) => ({ top: Math.min(a, c), left: Math.min(b, d), bottom: Math.max(a, c), right: Math.max(b, d) }));
const cell = (top: number, left = 0): Area => ({ top, left, bottom: top, right: left });

describe('things placed on a sheet', () => {
  it('are found as by walking all of them, tall ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ area, gone: fc.boolean() }), { maxLength: 20 }), fc.array(area, { minLength: 1 }), (items, asked) => {
        const placed = new Placed<(typeof items)[number]>((item) => item.area);
        for (const item of items) placed.add(item);
        for (const item of items) if (item.gone) placed.delete(item);
        const left = items.filter(({ gone }) => !gone);
        expect(placed.all).toEqual(left);
        for (const one of asked) {
          expect(new Set(placed.meeting(one))).toEqual(new Set(left.filter((item) => intersects(item.area, one))));
          const here = left.filter((item) => contains(item.area, one.top, one.left));
          const found = placed.at(one.top, one.left);
          if (here.length === 0) expect(found).toBeNull();
          else expect(here).toContain(found);
        }
      }),
    );
  });

  it('are looked at a few times each, however many there are', () => {
    let looks = 0;
    const placed = new Placed<Area>((item) => {
      looks += 1;
      return item;
    });
    const count = 20_000;
    for (let top = 0; top < count; top += 1) {
      for (const item of placed.meeting(cell(top))) placed.delete(item);
      placed.add(cell(top));
    }
    for (let top = 0; top < count; top += 1) for (const item of placed.meeting(cell(top))) placed.delete(item);
    expect(placed.all).toEqual([]);
    expect(looks).toBeLessThan(10 * count);
  });
});

test('a sheet takes a hundred thousand links and merges, in the place of those it had, and gives them back', () => {
  const sheet = new Sheet('F');
  const count = 130_000;
  for (const round of ['prima', 'seconda']) {
    for (let top = 0; top < count; top += 1) {
      sheet.merge({ top, left: 1, bottom: top, right: 3 });
      sheet.link(cell(top), `#Dati!A${top + 1}`, round);
    }
  }
  expect(sheet.merges.all).toHaveLength(count);
  expect(sheet.hyperlinks.all).toHaveLength(count);
  expect(sheet.hyperlinks.at(count - 1, 0)).toEqual({ area: cell(count - 1), target: `#Dati!A${count}`, tooltip: 'seconda' });
  sheet.unmerge({ top: 1, left: 0, bottom: MAX_ROWS - 1, right: 3 });
  sheet.unlink({ top: 1, left: 0, bottom: MAX_ROWS - 1, right: 3 });
  expect(sheet.merges.all).toEqual([{ top: 0, left: 1, bottom: 0, right: 3 }]);
  expect(sheet.hyperlinks.all.map(({ target }) => target)).toEqual(['#Dati!A1']);
});

test('what of a link lies outside an unlinked area stays', () => {
  const sheet = new Sheet('F');
  sheet.link({ top: 0, left: 0, bottom: 2, right: 2 }, '#Dati!A1');
  sheet.unlink(cell(1, 1));
  for (let top = 0; top < 3; top += 1) for (let left = 0; left < 3; left += 1) expect(sheet.hyperlinks.at(top, left) === null).toBe(top === 1 && left === 1);
});
