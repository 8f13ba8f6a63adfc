import fc from 'fast-check';
import type { Area } from '../../src/xlsx/area';
import { anchorOver, type Chart, type ChartLook, PLAIN_LOOK } from '../../src/xlsx/charts';
import { loadFile, type XlsxFile } from '../../src/xlsx/load';
import { textFormula } from '../../src/sheets/marker';
import { setPrintArea, setPrintTitleRows } from '../../src/xlsx/names';
import { PLAIN_PAGE, type PageSetup } from '../../src/xlsx/page-setup';
import { saveFile } from '../../src/xlsx/save';
import { Sheet } from '../../src/xlsx/workbook';
import { buildWorkbook } from './build';
import { picture } from './drawn';
import { survivorsWorkbook } from './survivors';

const area: fc.Arbitrary<Area> = fc
  .tuple(fc.nat(9), fc.nat(9), fc.nat(3), fc.nat(3))
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).toUpperCase().padStart(6, '0')}`);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
/** What people write, markup and quotation marks included; controls have no way into drawings. */
const text = fc.string({ unit: fc.constantFrom(...'aÈ ’«»&<>"\'=+-@#!_x0041_€😀\n'), maxLength: 20 });
const line = text.map((value) => value.replaceAll('\n', ' '));
const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => (value === 0 ? 0 : value));

const series = fc.record({
  name: fc.oneof(
    fc.constant(null),
    line.filter((value) => value !== ''),
    fc.record({ formula: fc.constant("'D''x'!$B$1"), cache: fc.array(maybe(line), { maxLength: 1 }) }),
  ),
  values: fc.record({
    formula: fc.constant("'D''x'!$B$2:$B$4"),
    cache: fc.array(maybe(number), { maxLength: 4 }),
    format: fc.constantFrom('General', '0.0%', '#,##0 "€"'),
  }),
  categories: maybe(fc.record({ formula: fc.constant('Dati!$A$2:$A$4'), cache: fc.array(maybe(line), { maxLength: 4 }) })),
  color: maybe(color),
  pointColors: fc.array(maybe(color), { maxLength: 4 }).map((colors) => colors.slice(0, colors.findLastIndex((value) => value !== null) + 1)),
  labels: maybe(
    fc.record({
      show: fc.constantFrom('value' as const, 'percentage' as const, 'both' as const),
      numberFormat: maybe(fc.constantFrom('0%', '0.0')),
      position: fc.constantFrom(null, 'outsideEnd' as const, 'center' as const),
      color: maybe(color),
    }),
  ),
});

const bars: fc.Arbitrary<ChartLook> = fc.record({
  type: fc.constantFrom('bar' as const, 'column' as const),
  title: maybe(text),
  series: fc.array(series, { maxLength: 3 }),
  legend: fc.constantFrom(null, 'top' as const, 'bottom' as const, 'left' as const, 'right' as const),
  valueAxis: fc.record({
    visible: fc.boolean(),
    min: maybe(number),
    max: maybe(number),
    numberFormat: maybe(fc.constantFrom('0%', '0')),
    gridlines: fc.oneof(fc.constantFrom(null, 'auto'), color),
  }),
  categoryAxis: fc.record({ visible: fc.boolean(), reversed: fc.boolean(), crossing: fc.constantFrom('automatic' as const, 'maximum' as const) }),
  gapWidth: fc.integer({ min: 0, max: 500 }),
  holeSize: fc.constant(PLAIN_LOOK.holeSize),
  fontName: maybe(fc.constantFrom('Arial', 'Segoe UI')),
  fontSize: maybe(fc.constantFrom(8, 9.5, 12)),
  titleSize: maybe(fc.constantFrom(10, 14)),
  fontColor: maybe(color),
  border: fc.boolean(),
});

/** A ring has neither axes nor gaps, and its labels one place; without a title there is no size of it. */
const ring = (look: ChartLook, holeSize: number): ChartLook => ({
  ...look,
  type: 'doughnut',
  valueAxis: PLAIN_LOOK.valueAxis,
  categoryAxis: PLAIN_LOOK.categoryAxis,
  gapWidth: PLAIN_LOOK.gapWidth,
  holeSize,
  series: look.series.map((one) => ({ ...one, labels: one.labels === null ? null : { ...one.labels, position: null } })),
});

const look = fc
  .tuple(bars, fc.boolean(), fc.integer({ min: 10, max: 90 }))
  .map(([made, isRing, hole]) => (isRing ? ring(made, hole) : made))
  .map((made) => (made.title === null ? { ...made, titleSize: null } : made));

const chart: fc.Arbitrary<Chart> = fc.record({
  name: fc.constantFrom('Uno', 'Due & «tre»'),
  description: line,
  anchor: fc.oneof(
    area.map(anchorOver),
    fc.record({ kind: fc.constant('sheet' as const), x: fc.nat(1e6), y: fc.nat(1e6), width: fc.nat(1e6), height: fc.nat(1e6) }),
    fc.record({
      kind: fc.constant('cell' as const),
      from: fc.record({ row: fc.nat(20), column: fc.nat(20), dx: fc.nat(9e4), dy: fc.nat(9e4) }),
      width: fc.nat(1e6),
      height: fc.nat(1e6),
    }),
  ),
  look,
});

const inches = fc.constantFrom(0, 0.4, 0.75, 1.5);
const page: fc.Arbitrary<PageSetup> = fc.oneof(
  fc.constant(PLAIN_PAGE),
  fc.record({
    orientation: fc.constantFrom('default' as const, 'portrait' as const, 'landscape' as const),
    paperSize: maybe(fc.constantFrom(8, 9)),
    fit: maybe(fc.record({ width: fc.nat(2), height: fc.nat(2) })),
    scale: fc.constantFrom(100, 80),
    margins: maybe(fc.record({ left: inches, right: inches, top: inches, bottom: inches, header: inches, footer: inches })),
    centerHorizontally: fc.boolean(),
    centerVertically: fc.boolean(),
    header: text,
    footer: text,
  }),
);

type Operation = (sheet: Sheet, file: XlsxFile) => void;
const operation: fc.Arbitrary<Operation> = fc.oneof(
  area.map(
    (where): Operation =>
      (sheet) =>
        sheet.merge(where),
  ),
  area.map(
    (where): Operation =>
      (sheet) =>
        sheet.unmerge(where),
  ),
  fc.tuple(area, line, maybe(line)).map(
    ([where, place, tip]): Operation =>
      (sheet) =>
        sheet.link(where, `#${place}`, tip),
  ),
  area.map(
    (where): Operation =>
      (sheet) =>
        sheet.link(where, 'https://example.org/a?b=c&d'),
  ),
  area.map(
    (where): Operation =>
      (sheet) =>
        sheet.unlink(where),
  ),
  area.map(
    (where): Operation =>
      (sheet) =>
        sheet.clear(where),
  ),
  fc.tuple(fc.nat(3), fc.nat(3)).map(
    ([rows, columns]): Operation =>
      (sheet) =>
        void (sheet.frozen = { rows, columns }),
  ),
  fc.boolean().map(
    (on): Operation =>
      (sheet) =>
        void (sheet.showGridlines = on),
  ),
  maybe(color).map(
    (tab): Operation =>
      (sheet) =>
        void (sheet.tabColor = tab),
  ),
  fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 3 }).map(
    (rows): Operation =>
      (sheet) =>
        void (sheet.rowBreaks = rows.sort((a, b) => a - b)),
  ),
  page.map(
    (set): Operation =>
      (sheet) =>
        void (sheet.page = set),
  ),
  chart.map(
    (set): Operation =>
      (sheet) =>
        sheet.charts.set(set),
  ),
  fc.constantFrom('Uno', 'Due & «tre»', 'Grafico 1').map(
    (name): Operation =>
      (sheet) =>
        sheet.charts.delete(name),
  ),
  fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 60 })).map(
    ([column, width]): Operation =>
      (sheet) =>
        sheet.columns.setWidth(column, width),
  ),
  fc.tuple(fc.nat(9), maybe(fc.integer({ min: 1, max: 60 }))).map(
    ([row, height]): Operation =>
      (sheet) =>
        sheet.rows.setHeight(row, height),
  ),
  fc.tuple(fc.nat(9), fc.nat(9), fc.oneof(fc.constant(null), number, text)).map(
    ([row, column, value]): Operation =>
      (sheet) =>
        sheet.setValue(row, column, value),
  ),
  fc.tuple(fc.nat(9), fc.nat(9), color).map(
    ([row, column, fill]): Operation =>
      (sheet, { workbook }) =>
        sheet.setStyleId(row, column, workbook.styles.styleWith(sheet.styleId(row, column), { fill, bold: true })),
  ),
  fc.tuple(fc.constantFrom('Nome_a', 'Nome_b'), text, fc.boolean(), fc.boolean()).map(
    ([name, value, scoped, hidden]): Operation =>
      (sheet, { workbook }) =>
        workbook.names.set({ name, formula: textFormula(value), sheet: scoped ? sheet.name : null, hidden }),
  ),
  fc.constantFrom('Nome_a', 'Soglia').map(
    (name): Operation =>
      (_sheet, { workbook }) =>
        workbook.names.delete(name, null),
  ),
  fc.option(fc.nat(9), { nil: null }).map(
    (row): Operation =>
      (sheet, { workbook }) =>
        setPrintTitleRows(workbook.names, sheet.name, row === null ? null : { first: row, last: row + 1 }),
  ),
  maybe(area).map(
    (where): Operation =>
      (sheet, { workbook }) =>
        setPrintArea(workbook.names, sheet.name, where),
  ),
);

/** The sheet of that name, made where there is none. */
function sheetOf({ workbook }: XlsxFile, name: string): Sheet {
  const known = workbook.sheet(name);
  if (known !== undefined) return known;
  const made = new Sheet(name);
  workbook.sheets.push(made);
  return made;
}

const books: readonly [string, () => Uint8Array, string][] = [
  ['a new sheet', () => buildWorkbook([{ name: 'Dati', rows: [['Codice'], ['A1']] }]), "L'altro & «nuovo»"],
  ['a sheet of the file', survivorsWorkbook, 'Dati'],
];

test('a chart taken away and made again stands over the others, in the file as on the sheet', () => {
  const chartOf = (name: string): Chart => ({
    name,
    description: '',
    anchor: anchorOver({ top: 0, left: 0, bottom: 3, right: 3 }),
    look: { ...PLAIN_LOOK, type: 'bar', series: [] },
  });
  const namesIn = (file: XlsxFile): string[] =>
    sheetOf(file, 'Dati')
      .charts.list()
      .map(({ name }) => name);
  const file = loadFile(buildWorkbook([{ name: 'Dati', rows: [['Codice']] }]));
  for (const name of ['Uno', 'Due', 'Tre']) sheetOf(file, 'Dati').charts.set(chartOf(name));
  const again = loadFile(saveFile(file));
  expect(namesIn(again)).toEqual(['Uno', 'Due', 'Tre']);
  sheetOf(again, 'Dati').charts.delete('Due');
  sheetOf(again, 'Dati').charts.set(chartOf('Due'));
  expect(namesIn(loadFile(saveFile(again)))).toEqual(['Uno', 'Tre', 'Due']);
});

describe.each(books)('whatever is done to %s', (_title, bytes, name) => {
  it('is saved, read back the same, and saved again as the same bytes', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 12 }), fc.array(operation, { maxLength: 6 }), (firstRound, secondRound) => {
        let file = loadFile(bytes());
        for (const operations of [firstRound, secondRound]) {
          const sheet = sheetOf(file, name);
          for (const act of operations) act(sheet, file);
          const saved = saveFile(file);
          expect(Buffer.from(saveFile(file)).equals(Buffer.from(saved))).toBe(true);
          const again = loadFile(saved);
          expect(picture(again.workbook, name)).toEqual(picture(file.workbook, name));
          expect(saveFile(again)).toBe(saved);
          file = again;
        }
      }),
      { numRuns: 60 },
    );
  });
});
