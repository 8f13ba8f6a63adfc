import { type NewTable, PortError } from '../../src/sheets/book';
import { buildWorkbook, type FixtureSheet } from '../xlsx/build';
import type { Subject } from './port';

const list: FixtureSheet = {
  name: "L'area 1",
  rows: [[], [null, 'Cod.', 'Obiettivo strategico'], [null, 'A1', 'Primo'], [null, 'A2', 'Secondo'], [], [null, null, null, null, 'nota']],
};
const tabled: FixtureSheet = {
  name: 'Tabelle',
  rows: [['Codice'], ['1'], ['2']],
  tables: [{ name: 'Priorita', row: 0, column: 0, headers: ['Codice'], bodyRows: 2 }],
};

const over: NewTable = {
  name: 'Obiettivi',
  sheet: "L'area 1",
  row: 1,
  column: 1,
  columns: [{ header: 'Codice' }, { header: 'Obiettivo' }],
  rows: 2,
  values: null,
};
const fresh: NewTable = {
  name: 'Misure',
  sheet: 'Misure',
  row: 0,
  column: 0,
  columns: [
    { header: 'Codice', format: '@', width: 12 },
    { header: '2026', format: '#,##0.00' },
  ],
  rows: 3,
  values: [['011', 5]],
};

/** What an adapter must do with single cells and with tables that are not there yet. */
export function cellsContract(name: string, open: (bytes: Uint8Array) => Promise<Subject>): void {
  const opened = (): Promise<Subject> => open(buildWorkbook([list, tabled]));
  const refusal = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof PortError ? error.code : error),
    );

  describe(`${name}: selecting`, () => {
    it('selects where it is told and says what stands there, cut to the cells in use', async () => {
      const { port } = await opened();
      await port.select("L'area 1", 'A1:D5');
      expect(await port.readSelection()).toEqual({
        sheet: "L'area 1",
        row: 1,
        column: 1,
        rows: 3,
        columns: 2,
        head: [
          ['Cod.', 'Obiettivo strategico'],
          ['A1', 'Primo'],
          ['A2', 'Secondo'],
        ],
        tables: [],
      });
    });

    it('finds nothing in blank cells', async () => {
      const { port } = await opened();
      await port.select("L'area 1", 'H20:J30');
      expect(await port.readSelection()).toBeNull();
    });

    it('names the tables the selection touches', async () => {
      const { port } = await opened();
      await port.select('Tabelle', 'A2');
      expect(await port.readSelection()).toMatchObject({ sheet: 'Tabelle', row: 1, rows: 1, tables: ['Priorita'] });
    });

    it('refuses a sheet that is gone', async () => {
      const { port } = await opened();
      expect(await refusal(port.select('Altrove', 'A1'))).toBe('CELLA_NON_TROVATA');
    });
  });

  describe(`${name}: making tables`, () => {
    it('makes one on a sheet of its own, with formats and values', async () => {
      const { port, workbook } = await opened();
      await port.createTables([fresh]);
      const table = (await port.readTables()).tables.find((candidate) => candidate.name === 'Misure');
      expect(table).toMatchObject({ sheet: 'Misure', row: 0, column: 0, headers: ['Codice', '2026'], hasHeader: true, hasTotals: false });
      expect(table?.values).toEqual([
        ['011', 5],
        [null, null],
        [null, null],
      ]);
      expect(table?.formats[2]).toEqual(['@', '#,##0.00']);
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["L'area 1", 'Tabelle', 'Misure']);
    });

    it('makes one over a list, with headers of the contract and the body as it stands', async () => {
      const { port, workbook } = await opened();
      await port.createTables([over]);
      const table = (await port.readTables()).tables.find((candidate) => candidate.name === 'Obiettivi');
      expect(table).toMatchObject({ row: 1, column: 1, headers: ['Codice', 'Obiettivo'] });
      expect(table?.values).toEqual([
        ['A1', 'Primo'],
        ['A2', 'Secondo'],
      ]);
      expect(workbook.sheet("L'area 1")?.value(5, 4)).toBe('nota');
    });

    it.each<[string, string, Partial<NewTable>]>([
      ['a name that is taken', 'NOME_OCCUPATO', { name: 'priorita' }],
      ['cells that hold something', 'FOGLIO_OCCUPATO', { sheet: "L'area 1" }],
      ['another table', 'FOGLIO_OCCUPATO', { sheet: 'Tabelle', values: null }],
    ])('makes none at all where one meets %s', async (_, code, bad) => {
      const { port, workbook } = await opened();
      const before = await port.readTables();
      expect(await refusal(port.createTables([over, { ...fresh, ...bad }]))).toBe(code);
      expect(await port.readTables()).toEqual(before);
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["L'area 1", 'Tabelle']);
      expect(workbook.sheet("L'area 1")?.value(1, 1)).toBe('Cod.');
    });
  });
}
