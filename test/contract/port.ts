import { CellError } from '../../src/model/cell';
import { type Changes, type ColumnChange, PortError, type RawTable, type WorkbookPort } from '../../src/sheets/book';
import type { Workbook } from '../../src/xlsx/workbook';
import { buildWorkbook, type FixtureSheet, STYLE } from '../xlsx/build';

/** A port and the workbook behind it, to look at what the port cannot tell (fills, fonts, other tables). */
export interface Subject {
  readonly port: WorkbookPort;
  readonly workbook: Workbook;
}

const HEADERS = ['Codice', 'Indicatore', 'Peso', 'Target', 'Consuntivo'];

/** An Indicatori table at B3 with totals row, a hidden and a filtered row, a formula, formats and errors. */
function indicators(change: Partial<FixtureSheet> = {}): FixtureSheet {
  return {
    name: "L'area 1",
    rows: [
      ['Titolo'],
      [],
      [null, ...HEADERS.map((v) => ({ v, s: STYLE.header }))],
      [null, 'A1.1', 'Primo', { v: 0.25, s: STYLE.percent }, '>= 20,00 %', { v: 0.2, f: 'D4*0.8', s: STYLE.percent }],
      [null, 'A1.2', ' Secondo ', 40, 12, { v: '#DIV/0!', t: 'e' }],
      [null, 'A1.3', 'Terzo', null, { v: 44_000, s: STYLE.date }, true],
      [null, 'A1.4', null, 35, 'SI', { v: '#N/A', t: 'e', f: 'NA()' }],
      [null, 'Totale', null, null, null, null],
    ],
    rowAttributes: { 4: ' hidden="1"' },
    tables: [{ name: 'Indicatori', row: 2, column: 1, headers: HEADERS, bodyRows: 4, hasTotals: true }],
    ...change,
  };
}

const other: FixtureSheet = {
  name: 'Altri',
  state: 'hidden',
  rows: [['Codice', 'Nome'], ['1', 'uno'], [], ['x'], ['y']],
  tables: [
    { name: 'Programmi', row: 0, column: 0, headers: ['Codice', 'Nome'], bodyRows: 1 },
    { name: 'MiaTabella', row: 3, column: 0, headers: ['x'], bodyRows: 1 },
  ],
};

const none: Changes = { columns: [], properties: new Map(), memory: null };
const column = (change: Partial<ColumnChange>): ColumnChange => ({
  table: 'Indicatori',
  header: '% realizzazione',
  append: true,
  values: [1, 0.5, null, 0.75],
  styles: [{ format: '0.0%' }, { format: '0.0%' }, { format: '0.0%' }, { format: '0.0%' }],
  ...change,
});

/** The suite every adapter of the port passes; `open` makes a fresh one over the bytes of a workbook. */
export function portContract(name: string, open: (bytes: Uint8Array) => Promise<Subject>): void {
  const openSheets = (...sheets: FixtureSheet[]): Promise<Subject> => open(buildWorkbook(sheets));
  const tableOf = async ({ port }: Subject, table = 'Indicatori'): Promise<RawTable> => {
    const found = (await port.readTables()).tables.find((candidate) => candidate.name === table);
    if (found === undefined) throw new Error(`no table ${table}`);
    return found;
  };
  const refusal = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof PortError ? error.code : error),
    );

  describe(`${name}: reading`, () => {
    it('gives body rows in sheet order, hidden ones included, totals row left out', async () => {
      const table = await tableOf(await openSheets(indicators()));
      expect(table).toMatchObject({ name: 'Indicatori', sheet: "L'area 1", row: 2, column: 1, hasHeader: true, hasTotals: true, headers: HEADERS });
      expect(table.values.map((row) => row[0])).toEqual(['A1.1', 'A1.2', 'A1.3', 'A1.4']);
    });

    it('gives values as stored: text untrimmed, dates as serials, errors by their English code', async () => {
      const { values } = await tableOf(await openSheets(indicators()));
      expect(values[0]).toEqual(['A1.1', 'Primo', 0.25, '>= 20,00 %', 0.2]);
      expect(values[1]).toEqual(['A1.2', ' Secondo ', 40, 12, new CellError('#DIV/0!')]);
      expect(values[2]).toEqual(['A1.3', 'Terzo', null, 44_000, true]);
      expect(values[3]?.[4]).toEqual(new CellError('#N/A'));
    });

    it('gives number formats and formulas by cell', async () => {
      const table = await tableOf(await openSheets(indicators()));
      expect(table.formats[0]).toEqual(['General', 'General', '0.0%', 'General', '0.0%']);
      expect(table.formats[2]?.[3]).toBe('m/d/yyyy');
      expect([...table.formulas]).toEqual([
        [4, '=D4*0.8'],
        [19, '=NA()'],
      ]);
    });

    it('reads tables of hidden sheets and names all, the contract’s or not', async () => {
      const { port } = await openSheets(indicators(), other);
      const book = await port.readTables();
      expect(book.tables.map((table) => table.name)).toEqual(['Indicatori', 'Programmi']);
      expect([...book.tableNames].sort()).toEqual(['Indicatori', 'MiaTabella', 'Programmi']);
      expect(book.memory).toBeNull();
      expect(book.properties.size).toBe(0);
    });

    it.each<[string, Partial<FixtureSheet>, (rows: FixtureSheet['rows']) => void, number]>([
      ['a value in the body', {}, (rows) => rows[4]?.push(null, null, 'x'), 2],
      ['a formula without result', {}, (rows) => rows[5]?.push({ f: 'A1' }), 0],
      ['a value beside the header', {}, (rows) => rows[2]?.push('Note'), 0],
      ['a value beside the totals row', {}, (rows) => rows[7]?.push(null, 7), 1],
      ['a merge that begins above', { after: '<mergeCells count="1"><mergeCell ref="I1:J3"/></mergeCells>' }, () => undefined, 2],
    ])('counts the free columns up to %s', async (_, change, edit, free) => {
      const sheet = indicators(change);
      edit(sheet.rows);
      expect((await tableOf(await openSheets(sheet))).freeColumns).toBe(free);
    });

    it('does not count what stands above or below the table as in its way', async () => {
      const sheet = indicators();
      sheet.rows[1] = [null, null, null, null, null, null, 'sopra'];
      sheet.rows.push([null, null, null, null, null, null, 'sotto']);
      expect((await tableOf(await openSheets(sheet))).freeColumns).toBeGreaterThan(100);
    });

    it('counts the free columns up to another table', async () => {
      const sheet = indicators();
      sheet.rows[2]?.push(null, null, 'Codice');
      sheet.tables?.push({ name: 'Priorita', row: 2, column: 8, headers: ['Codice'], bodyRows: 1 });
      expect((await tableOf(await openSheets(sheet))).freeColumns).toBe(2);
    });

    it('says whether protection forbids writing', async () => {
      const locked = indicators({ after: '<sheetProtection sheet="1" objects="1" scenarios="1"/>' });
      const unlocked: FixtureSheet = {
        name: 'Libero',
        rows: [['Codice'], [{ v: '1', s: STYLE.unlocked }]],
        tables: [{ name: 'Priorita', row: 0, column: 0, headers: ['Codice'], bodyRows: 1 }],
        after: '<sheetProtection sheet="1"/>',
      };
      const subject = await openSheets(locked, unlocked, other);
      expect((await tableOf(subject)).protected).toBe(true);
      expect((await tableOf(subject, 'Priorita')).protected).toBe(false);
      expect((await tableOf(subject, 'Programmi')).protected).toBe(false);
    });
  });

  describe(`${name}: writing`, () => {
    it('writes values and formats into a column, and nothing beside it', async () => {
      const subject = await openSheets(indicators());
      const before = await tableOf(subject);
      const change = column({
        header: 'Target',
        append: false,
        values: [0.9, undefined, 'testo', null],
        styles: [{ format: '0.00%' }, undefined, undefined, undefined],
      });
      expect(await subject.port.apply({ ...none, columns: [change] })).toEqual({ cellsWritten: 3 });
      const after = await tableOf(subject);
      expect(after.values.map((row) => row[3])).toEqual([0.9, 12, 'testo', null]);
      expect(after.formats.map((row) => row[3])).toEqual(['0.00%', 'General', 'm/d/yyyy', 'General']);
      const beside = (table: RawTable): unknown[] => table.values.map((row) => row.filter((_, index) => index !== 3));
      expect(beside(after)).toEqual(beside(before));
      expect(after.formulas).toEqual(before.formulas);
    });

    it('replaces a formula by what is asked for', async () => {
      const subject = await openSheets(indicators());
      const values = [0.2, undefined, undefined, undefined];
      const change = column({ header: 'Consuntivo', append: false, values, styles: values.map(() => undefined) });
      expect(await subject.port.apply({ ...none, columns: [change] })).toEqual({ cellsWritten: 1 });
      const table = await tableOf(subject);
      expect(table.values[0]?.[4]).toBe(0.2);
      expect([...table.formulas.keys()]).toEqual([19]);
    });

    it('gives fills and font colours, and leaves font, border and alignment as they were', async () => {
      const sheet = indicators();
      const row = sheet.rows[3];
      if (row !== undefined) row[2] = { v: 'Primo', s: STYLE.bordered };
      const subject = await openSheets(sheet);
      const styles = [{ fill: '#C00000', color: '#FFFFFF' }, undefined, undefined, undefined];
      await subject.port.apply({
        ...none,
        columns: [column({ header: 'Indicatore', append: false, values: [undefined, undefined, undefined, undefined], styles })],
      });
      const written = subject.workbook.sheet("L'area 1");
      expect(subject.workbook.styles.style(written?.styleId(3, 2) ?? 0)).toMatchObject({
        fill: '#C00000',
        fontColor: '#FFFFFF',
        bold: true,
        fontName: 'Arial',
        size: 12,
        horizontal: 'center',
        wrap: true,
        borders: { left: { style: 'thin' } },
      });
      expect(subject.workbook.styles.style(written?.styleId(4, 2) ?? 0).fill).toBeNull();
    });

    it('takes a fill away', async () => {
      const sheet = indicators();
      const row = sheet.rows[3];
      if (row !== undefined) row[2] = { v: 'Primo', s: STYLE.bordered };
      const subject = await openSheets(sheet);
      const styles = [{ fill: null, color: null }, undefined, undefined, undefined];
      await subject.port.apply({
        ...none,
        columns: [column({ header: 'Indicatore', append: false, values: [undefined, undefined, undefined, undefined], styles })],
      });
      expect(subject.workbook.styles.style(subject.workbook.sheet("L'area 1")?.styleId(3, 2) ?? 0).fill).toBeNull();
    });

    it('appends columns in order, keeping totals row, filter and table style', async () => {
      const subject = await openSheets(indicators());
      const text = column({ header: 'Fascia', values: ['Verde', 'Rosso', null, 'Giallo'], styles: [{ fill: '#00B050' }, undefined, undefined, undefined] });
      await subject.port.apply({ ...none, columns: [column({}), text] });
      const table = await tableOf(subject);
      expect(table.headers).toEqual([...HEADERS, '% realizzazione', 'Fascia']);
      expect(table.hasTotals).toBe(true);
      expect(table.values.map((row) => row.slice(5))).toEqual([
        [1, 'Verde'],
        [0.5, 'Rosso'],
        [null, null],
        [0.75, 'Giallo'],
      ]);
      expect(table.formats[1]?.[5]).toBe('0.0%');
      const behind = subject.workbook.table('Indicatori');
      expect(behind?.area).toEqual({ top: 2, left: 1, bottom: 7, right: 7 });
      expect(behind?.autoFilter).toMatchObject({ left: 1, right: 7 });
      expect(behind?.styleName).toBe('TableStyleMedium2');
      expect(new Set(behind?.columns.map(({ id }) => id)).size).toBe(7);
      expect(subject.workbook.sheet("L'area 1")?.value(2, 6)).toBe('% realizzazione');
      expect(subject.workbook.sheet("L'area 1")?.value(7, 1)).toBe('Totale');
    });

    it('writes nothing the second time', async () => {
      const subject = await openSheets(indicators());
      const styles = [{ format: '0.0%', fill: '#00B050', color: '#FFFFFF' }, { format: '0.0%' }, undefined, undefined];
      await subject.port.apply({ ...none, columns: [column({ styles })] });
      const formats = subject.workbook.styles.count;
      expect(await subject.port.apply({ ...none, columns: [column({ append: false, styles })] })).toEqual({ cellsWritten: 0 });
      expect(subject.workbook.styles.count).toBe(formats);
    });

    it.each<[string, string, Partial<ColumnChange>]>([
      ['a table that is gone', 'TABELLA_CAMBIATA', { table: 'Obiettivi' }],
      ['a column that is gone', 'TABELLA_CAMBIATA', { header: 'Esito', append: false }],
      ['another number of rows', 'TABELLA_CAMBIATA', { header: 'Peso', append: false, values: [1], styles: [undefined] }],
      ['an append of a header that is there', 'TABELLA_CAMBIATA', { header: 'Peso' }],
    ])('writes nothing at all where one change meets %s', async (_, code, bad) => {
      const subject = await openSheets(indicators());
      const before = await subject.port.readTables();
      const good = column({ header: 'Target', append: false });
      const all = { columns: [good, column(bad)], properties: new Map([['CruscottoImpronta', 'x']]), memory: '<m xmlns="urn:cruscotto:memoria"/>' };
      expect(await refusal(subject.port.apply(all))).toBe(code);
      expect(await subject.port.readTables()).toEqual(before);
    });

    it('writes nothing at all where one table is protected', async () => {
      const sheet: FixtureSheet = { ...other, after: '<sheetProtection sheet="1"/>' };
      const subject = await openSheets(indicators(), sheet);
      const before = await subject.port.readTables();
      const bad = column({ table: 'Programmi', header: 'Nome', append: false, values: ['due'], styles: [undefined] });
      expect(await refusal(subject.port.apply({ ...none, columns: [column({}), bad] }))).toBe('FOGLIO_PROTETTO');
      expect(await subject.port.readTables()).toEqual(before);
    });

    it('refuses to append over what stands right of the table', async () => {
      const sheet = indicators();
      sheet.rows[4]?.push(null, 'nota');
      const subject = await openSheets(sheet);
      const before = await subject.port.readTables();
      expect(await refusal(subject.port.apply({ ...none, columns: [column({}), column({ header: 'Fascia' })] }))).toBe('TABELLA_CAMBIATA');
      expect(await subject.port.readTables()).toEqual(before);
    });

    it('remembers properties and memory, and forgets the memory when told', async () => {
      const subject = await openSheets(indicators());
      const memory = '<m xmlns="urn:cruscotto:memoria"><a b="&quot;&lt;è">«x»</a></m>';
      await subject.port.apply({ columns: [], properties: new Map([['CruscottoImpronta', 'abc & <è>']]), memory });
      const book = await subject.port.readTables();
      expect([...book.properties]).toEqual([['CruscottoImpronta', 'abc & <è>']]);
      expect(book.memory).toBe(memory);
      await subject.port.apply(none);
      expect((await subject.port.readTables()).memory).toBeNull();
      expect((await subject.port.readTables()).properties.get('CruscottoImpronta')).toBe('abc & <è>');
    });
  });
}
