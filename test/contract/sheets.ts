import type { Document } from '../../src/report/document';
import { layOut } from '../../src/report/layout/lay-out';
import type { DrawnArea, SheetDrawing, SheetInfo } from '../../src/sheets/drawing';
import { columnsBetween } from '../../src/sheets/locate';
import { MARKER_NAME } from '../../src/sheets/marker';
import type { Sheet } from '../../src/xlsx/workbook';
import { columnOf, documentOf, GREEN, NO_BOOK, rowOf, tableOf } from '../report/layout/documents';
import { buildWorkbook, type FixtureSheet } from '../xlsx/build';
import type { Subject } from './port';
import { refusalOf } from './refusal';

const notes: FixtureSheet = {
  name: 'Indicatori',
  rows: [['Codice'], ['A1']],
  tables: [{ name: 'Indicatori', row: 0, column: 0, headers: ['Codice'], bodyRows: 1 }],
};
const theirs: FixtureSheet = { name: 'Cruscotto', rows: [['Il mio cruscotto']] };

/** A document with everything in it that a sheet can show. */
export function fullDocument(rows = 40): Document {
  const plain = Array.from({ length: rows }, (_, at) =>
    rowOf([
      { content: `A${at}`, rows: at % 5 === 0 && at + 1 < rows ? 2 : 1 },
      { content: `=Indicatore ${at} ${'molto lungo '.repeat(at % 7)}` },
      { content: { n: at / rows, as: 'percent', decimals: 1 }, band: GREEN },
    ]),
  ).map((row, at, all) => (at > 0 && all[at - 1]?.cells[0]?.rows === 2 ? { ...row, cells: row.cells.slice(1) } : row));
  const bars = tableOf(
    2,
    [rowOf(['Imprese', { content: { n: 0.9, as: 'percent', decimals: 1 } }]), rowOf(['Processi', { content: { n: 0.5, as: 'percent', decimals: 1 } }])],
    { id: 'barre' },
  );
  const chart = { alt: 'Due barre', table: 'barre', labels: 0, series: [{ name: 'Realizzazione', column: 1 }] };
  return documentOf([
    { kind: 'figures', figures: [{ label: 'Realizzazione', cell: { content: { n: 0.94, as: 'percent', decimals: 1 }, band: GREEN }, note: 'Verde' }] },
    {
      kind: 'charts',
      charts: [
        { ...chart, id: 'barre', shape: 'bars', title: 'Barre', pointColors: ['#00B050', '#C00000'], max: 1 },
        { ...chart, id: 'anello', shape: 'ring', title: 'Anello', pointColors: ['#00B050', '#C00000'], max: null },
      ],
    },
    bars,
    { kind: 'narrative', label: 'Impatto', text: null },
    tableOf(3, plain, { id: 'lunga', caption: 'Indicatori', columns: [columnOf('Codice'), columnOf('Indicatore', 4), columnOf('Realizzazione', 1, 'right')] }),
  ]);
}

/** As many columns as figures, but for the page's rest. */
const tiles = (count: number): Document =>
  documentOf([
    {
      kind: 'figures',
      figures: Array.from({ length: count }, (_, at) => ({ label: `Cifra ${at + 1}`, cell: { content: { n: at, as: 'number', decimals: 0 } }, note: null })),
    },
  ]);

function sheetIn({ workbook }: Subject): Sheet {
  const sheet = workbook.sheet('Cruscotto');
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const draw = (document: Document): SheetDrawing => ({
  ...layOut(document, NO_BOOK, 'it'),
  links: [{ row: 5, column: 0, sheet: 'Indicatori', address: 'A2', tooltip: 'Vai a Indicatori, cella A2' }],
});

/** All that is to be seen of a sheet, whatever its style numbers. */
export function picture({ workbook }: Subject, name: string): unknown {
  const sheet = workbook.sheet(name);
  if (sheet === undefined) return null;
  const cells = sheet.grid.flatMap((row, at) =>
    Array.from({ length: Math.max(row?.values.length ?? 0, row?.styles.length ?? 0) }, (_, column) => {
      const style = workbook.styles.style(sheet.styleId(at, column));
      return [at, column, sheet.value(at, column), style] as const;
    }).filter(([, , value, style]) => value !== null || style.fill !== null || Object.values(style.borders).some((line) => line !== null)),
  );
  const names = workbook.definedNames.filter((defined) => defined.sheet === sheet.name).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    cells,
    names,
    merges: sortedAreas(sheet.merges.all),
    links: sheet.hyperlinks.all,
    charts: sheet.charts.list().map((chart) => ({
      ...chart,
      description: '',
      look: chart.look === null ? null : { ...chart.look, holeSize: holeOf(chart.look), gapWidth: gapOf(chart.look) },
    })),
    widths: Array.from({ length: 30 }, (_, column) => Math.round(sheet.columns.width(column) * 1000)),
    heights: Array.from({ length: 120 }, (_, row) => sheet.rows.info(row).height),
    page: sheet.page,
    rest: [sheet.rowBreaks, sheet.frozen, sheet.showGridlines, sheet.tabColor],
  };
}

type Look = NonNullable<ReturnType<Sheet['charts']['list']>[number]['look']>;
/** A bar chart has no hole and a ring no gap. */
const holeOf = ({ type, holeSize }: Look): number => (type === 'doughnut' ? holeSize : 0);
const gapOf = ({ type, gapWidth }: Look): number => (type === 'doughnut' ? 0 : gapWidth);

const sortedAreas = (areas: readonly DrawnArea[]): unknown[] => [...areas].sort((a, b) => a.top - b.top || a.left - b.left);

/** What every adapter does with generated sheets. */
export function sheetsContract(name: string, open: (bytes: Uint8Array) => Promise<Subject>): void {
  const opened = (...sheets: FixtureSheet[]): Promise<Subject> => open(buildWorkbook([notes, ...sheets]));
  const listed = async ({ port }: Subject): Promise<readonly SheetInfo[]> => port.listSheets();

  describe(`${name}: generated sheets`, () => {
    it('are added at the end, known by their marker whatever their name', async () => {
      const subject = await opened();
      const drawing = draw(fullDocument());
      await subject.port.drawSheet(drawing, null);
      expect(await listed(subject)).toEqual([
        { name: 'Indicatori', generated: null, protected: false },
        { name: 'Cruscotto', generated: { document: 'cruscotto|2020', columns: drawing.widths.length, print: drawing.print }, protected: false },
      ]);
      expect(subject.workbook.definedNames.find((defined) => defined.name === MARKER_NAME)).toMatchObject({ hidden: true, sheet: 'Cruscotto' });
    });

    it('hold what the drawing says: cells, looks, merges, links, charts, pages', async () => {
      const subject = await opened();
      const drawing = draw(fullDocument());
      await subject.port.drawSheet(drawing, null);
      const sheet = subject.workbook.sheet('Cruscotto');
      if (sheet === undefined) throw new Error('no sheet');
      for (const { row, column, value, look } of drawing.cells) {
        const style = subject.workbook.styles.style(sheet.styleId(row, column));
        expect([row, column, sheet.value(row, column), sheet.formula(row, column)]).toEqual([row, column, value, null]);
        const { format, fill, color, bold, italic, size, horizontal, wrap, indent } = look;
        expect(style).toMatchObject({ numberFormat: format, fill, fontColor: color, bold, italic, size, horizontal, wrap, indent, underline: false });
      }
      expect(sortedAreas(sheet.merges.all)).toEqual(sortedAreas(drawing.merges));
      expect(sheet.hyperlinks.all).toEqual([
        { area: { top: 5, left: 0, bottom: 5, right: 0 }, target: "#'Indicatori'!A2", tooltip: 'Vai a Indicatori, cella A2' },
      ]);
      expect(sheet.charts.list().map((chart) => chart.name)).toEqual(['Cruscotto barre', 'Cruscotto anello']);
      expect(sheet.page).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        fit: { width: 1, height: 0 },
        footer: expect.stringContaining('&P') as string,
      });
      expect(sheet.rowBreaks).toEqual(drawing.page.breaks);
      expect(sheet.frozen).toEqual({ rows: drawing.frozenRows, columns: 0 });
      expect(drawing.page.breaks.length).toBeGreaterThan(0);
    });

    it('are refilled in place: name, place, tab colour, notes at the right and charts of other people stay', async () => {
      const subject = await opened();
      await subject.port.drawSheet(draw(fullDocument()), null);
      const { workbook } = subject;
      const sheet = workbook.sheet('Cruscotto');
      if (sheet === undefined) throw new Error('no sheet');
      const right = draw(fullDocument()).widths.length;
      workbook.names.renameSheet('Cruscotto', 'Il nostro');
      sheet.name = 'Il nostro';
      sheet.tabColor = '#FF0000';
      workbook.sheets.reverse();
      sheet.setValue(3, right, 'da rivedere');
      sheet.setValue(200, right + 1, 'in fondo');
      sheet.columns.setWidth(right, 33);
      const mine = sheet.charts.get('Cruscotto barre');
      if (mine !== undefined) sheet.charts.set({ ...mine, name: 'Grafico mio' });
      const shorter = draw(fullDocument(6));
      await subject.port.drawSheet(shorter, 'Il nostro');
      expect((await listed(subject)).map((info) => [info.name, info.generated?.print])).toEqual([
        ['Il nostro', shorter.print],
        ['Indicatori', undefined],
      ]);
      expect([sheet.tabColor, sheet.value(3, right), sheet.value(200, right + 1), sheet.columns.width(right)]).toEqual([
        '#FF0000',
        'da rivedere',
        'in fondo',
        33,
      ]);
      expect(
        sheet.charts
          .list()
          .map((chart) => chart.name)
          .sort(),
      ).toEqual(['Cruscotto anello', 'Cruscotto barre', 'Grafico mio']);
      const below = Array.from({ length: 60 }, (_, at) => Array.from({ length: right }, (__, column) => sheet.value(shorter.heights.length + at, column)));
      expect(below.flat().every((value) => value === null)).toBe(true);
    });

    it('take with them the columns they no longer need, and leave the notes behind those', async () => {
      const subject = await opened();
      const wide = draw(tiles(7));
      const narrow = draw(tiles(4));
      await subject.port.drawSheet(wide, null);
      const sheet = sheetIn(subject);
      const standard = sheet.columns.width(wide.widths.length + 3);
      sheet.setValue(5, wide.widths.length, 'da rivedere');
      await subject.port.drawSheet(narrow, 'Cruscotto');
      expect(narrow.widths.length).toBeLessThan(wide.widths.length);
      const left = sheet.grid.flatMap((_row, at) =>
        Array.from({ length: wide.widths.length }, (_, column) => [at, column] as const).filter(
          ([, column]) => column >= narrow.widths.length && (sheet.value(at, column) !== null || sheet.styleId(at, column) !== 0),
        ),
      );
      expect([left, sheet.value(5, wide.widths.length)]).toEqual([[], 'da rivedere']);
      expect(sheet.merges.all.every(({ right }) => right < narrow.widths.length)).toBe(true);
      expect(sheet.columns.width(narrow.widths.length)).toBeCloseTo(standard, 3);
      expect((await listed(subject))[1]?.generated?.columns).toBe(narrow.widths.length);
    });

    it('never grow over a note: they are refused until it is moved', async () => {
      const subject = await opened();
      const [narrow, wide] = [draw(tiles(4)), draw(tiles(7))];
      await subject.port.drawSheet(narrow, null);
      const sheet = sheetIn(subject);
      const column = narrow.widths.length + 1;
      sheet.setValue(90, column, 'da rivedere');
      const before = picture(subject, 'Cruscotto');
      expect(await refusalOf(subject.port.drawSheet(wide, 'Cruscotto'))).toMatchObject({
        code: 'COLONNE_CON_NOTE',
        params: { foglio: 'Cruscotto', colonne: 'E:G' },
      });
      expect(picture(subject, 'Cruscotto')).toEqual(before);
      sheet.setValue(90, column, null);
      sheet.setValue(90, wide.widths.length, 'da rivedere');
      await subject.port.drawSheet(wide, 'Cruscotto');
      expect(sheet.value(90, wide.widths.length)).toBe('da rivedere');
      expect((await listed(subject))[1]?.generated?.columns).toBe(wide.widths.length);
    });

    it('keep the columns a person froze', async () => {
      const subject = await opened();
      const drawing = draw(fullDocument());
      await subject.port.drawSheet(drawing, null);
      const sheet = sheetIn(subject);
      for (const columns of [2, 1, 0]) {
        sheet.frozen = { rows: drawing.frozenRows, columns };
        await subject.port.drawSheet(drawing, 'Cruscotto');
        await subject.port.drawSheet(drawing, 'Cruscotto');
        expect(sheet.frozen).toEqual({ rows: drawing.frozenRows, columns });
      }
    });

    it('keep no conditional format in their columns, and those beside them', async () => {
      const subject = await opened();
      const drawing = draw(fullDocument());
      await subject.port.drawSheet(drawing, null);
      const sheet = sheetIn(subject);
      const right = drawing.widths.length;
      const rule = { type: 'expression', operator: null, priority: 1, stopIfTrue: false, fill: '#FF0000', color: null };
      const across = { top: 3, left: 1, bottom: 5, right: right + 1 };
      sheet.conditionalFormats.push(
        { ...rule, areas: [{ top: 0, left: 0, bottom: 9, right: 0 }], formulas: ['=$A1>0'] },
        { ...rule, areas: [across], formulas: ['=B4>$C$1'] },
      );
      await subject.port.drawSheet(drawing, 'Cruscotto');
      const moved = columnsBetween(right, right).split(':')[0] ?? '';
      expect(sheet.conditionalFormats).toEqual([{ ...rule, areas: [{ ...across, left: right }], formulas: [`=${moved}4>$C$1`] }]);
    });

    it('never come over a pivot table or an array formula in their columns; beside them these may stand', async () => {
      const subject = await opened();
      const drawing = draw(fullDocument());
      await subject.port.drawSheet(drawing, null);
      const sheet = sheetIn(subject);
      const place = (left: number): DrawnArea => ({ top: 8, left, bottom: 10, right: left + 1 });
      for (const areas of [sheet.pivots, sheet.arrayFormulas]) {
        areas.push(place(drawing.widths.length));
        await subject.port.drawSheet(drawing, 'Cruscotto');
        areas.splice(0, 1, place(drawing.widths.length - 1));
        const before = picture(subject, 'Cruscotto');
        expect(await refusalOf(subject.port.drawSheet(drawing, 'Cruscotto'))).toMatchObject({ code: 'SCHEDA_OCCUPATA', params: { foglio: 'Cruscotto' } });
        expect(picture(subject, 'Cruscotto')).toEqual(before);
        areas.length = 0;
      }
    });

    it('never come over the sheet of another year', async () => {
      const subject = await opened();
      const document = fullDocument();
      await subject.port.drawSheet(draw(document), null);
      const next = draw({ ...document, stamp: { ...document.stamp, year: document.stamp.year + 1 } });
      expect(await refusalOf(subject.port.drawSheet(next, 'Cruscotto'))).toMatchObject({ code: 'FOGLIO_NON_GENERATO' });
    });

    it('are after ten drawings what they are after one', async () => {
      const subject = await opened();
      const drawing = draw(fullDocument());
      await subject.port.drawSheet(drawing, null);
      const once = picture(subject, 'Cruscotto');
      const count = subject.workbook.styles.count;
      for (let time = 0; time < 9; time += 1) await subject.port.drawSheet(drawing, 'Cruscotto');
      expect(picture(subject, 'Cruscotto')).toEqual(once);
      expect(subject.workbook.styles.count).toBe(count);
    });

    it('never come over a sheet that is not theirs, nor a protected one', async () => {
      const subject = await opened(theirs);
      const drawing = draw(fullDocument());
      const before = picture(subject, 'Cruscotto');
      expect(await refusalOf(subject.port.drawSheet(drawing, null))).toMatchObject({ code: 'FOGLIO_NON_GENERATO', params: { foglio: 'Cruscotto' } });
      expect(await refusalOf(subject.port.drawSheet(drawing, 'Cruscotto'))).toMatchObject({ code: 'FOGLIO_NON_GENERATO' });
      expect(picture(subject, 'Cruscotto')).toEqual(before);
      await subject.port.drawSheet({ ...drawing, name: 'Cruscotto (2)' }, null);
      const sheet = subject.workbook.sheet('Cruscotto (2)');
      if (sheet === undefined) throw new Error('no sheet');
      sheet.protection = { formatCells: false, formatColumns: false, insertColumns: false, autoFilter: false, sort: false };
      expect(await refusalOf(subject.port.drawSheet(drawing, 'Cruscotto (2)'))).toMatchObject({ code: 'FOGLIO_PROTETTO', params: { foglio: 'Cruscotto (2)' } });
      expect(await refusalOf(subject.port.drawSheet({ ...drawing, document: 'sintesi' }, 'Cruscotto (2)'))).toMatchObject({ code: 'FOGLIO_NON_GENERATO' });
    });
  });
}
