import { type NewCell, PortError, type RowsChange } from '../../src/sheets/book';
import { buildWorkbook, type FixtureSheet } from '../xlsx/build';
import type { Subject } from './port';

const HEADERS = ['Codice', 'Riga', 'Motivo', 'Mia'];
const DAY = 'dd/mm/yyyy';

function sheet(change: Partial<FixtureSheet> = {}, hasTotals = false): FixtureSheet {
  return {
    name: 'Registro',
    rows: [
      HEADERS,
      ['A', '011', 'uno', { v: 2, f: 'LEN(C2)-1' }],
      ['B', '2', 'due', { v: 3, f: 'LEN(C3)' }],
      ['C', '3', 'tre', { v: 3, f: 'LEN(C4)' }],
      ...(hasTotals ? [['Totale', null, null, { v: 8, f: 'SUBTOTAL(109,[Mia])' }]] : []),
    ],
    tables: [{ name: 'Accettazioni', row: 0, column: 0, headers: HEADERS, bodyRows: 3, hasTotals }],
    ...change,
  };
}

const row = (...values: NewCell['value'][]): NewCell[] => values.map((value) => ({ value }));
const adding: RowsChange = {
  table: 'Accettazioni',
  add: [[...row('D', '011', '=1+1'), { value: 44_000, format: DAY }]],
  memory: '<memoria xmlns="urn:cruscotto:memoria">1</memoria>',
};
const removing = (...remove: number[]): RowsChange => ({ table: 'Accettazioni', remove, memory: '<memoria xmlns="urn:cruscotto:memoria">2</memoria>' });

/** What an adapter must do with rows that come and go. */
export function rowsContract(name: string, open: (bytes: Uint8Array) => Promise<Subject>): void {
  const opened = (change: Partial<FixtureSheet> = {}, hasTotals = false): Promise<Subject> => open(buildWorkbook([sheet(change, hasTotals)]));
  const table = async ({ port }: Subject) => (await port.readTables()).tables.find((one) => one.name === 'Accettazioni');
  const refusal = (promise: Promise<unknown>): Promise<unknown> =>
    promise.then(
      () => 'accepted',
      (error: unknown) => (error instanceof PortError ? error.code : error),
    );

  describe(`${name}: rows`, () => {
    it('come behind the last one, as text where they are text, and the memory with them', async () => {
      const subject = await opened();
      await subject.port.readTables();
      await subject.port.changeRows(adding);
      const after = await table(subject);
      expect(after?.values).toHaveLength(4);
      expect(after?.values[3]).toEqual(['D', '011', '=1+1', 44_000]);
      expect(after?.formats[3]?.[3]).toBe(DAY);
      expect(after?.formulas.size).toBe(3);
      expect((await subject.port.readTables()).memory).toBe(adding.memory);
    });

    it('come above the totals row, which stays the last', async () => {
      const subject = await opened({}, true);
      await subject.port.changeRows(adding);
      const after = await table(subject);
      expect(after).toMatchObject({ hasTotals: true });
      expect(after?.values.map(([code]) => code)).toEqual(['A', 'B', 'C', 'D']);
      const { workbook } = subject;
      expect([workbook.sheet('Registro')?.value(5, 0), workbook.sheet('Registro')?.formula(5, 3)]).toEqual(['Totale', '=SUBTOTAL(109,[Mia])']);
    });

    it('go, and those below move up with their formulas', async () => {
      const subject = await opened({}, true);
      await subject.port.changeRows(removing(0, 1));
      const after = await table(subject);
      expect(after?.values).toEqual([['C', '3', 'tre', 3]]);
      expect((await subject.port.readTables()).memory).toBe(removing().memory);
      expect(subject.workbook.sheet('Registro')?.value(2, 0)).toBe('Totale');
      expect(subject.workbook.sheet('Registro')?.value(4, 0)).toBeNull();
    });

    it('the last one is emptied and stays', async () => {
      const subject = await opened();
      await subject.port.changeRows(removing(0, 1, 2));
      expect((await table(subject))?.values).toEqual([[null, null, null, null]]);
    });

    it.each<[string, string, Partial<FixtureSheet>, RowsChange]>([
      ['something below', 'RIGHE_OCCUPATE', { rows: [...(sheet().rows ?? []), [], [], ['nota']] }, adding],
      ['something below, to remove', 'RIGHE_OCCUPATE', { rows: [...(sheet().rows ?? []), [], [], ['nota']] }, removing(1)],
      ['a protected sheet', 'FOGLIO_PROTETTO', { after: '<sheetProtection sheet="1"/>' }, adding],
      ['rows of another width', 'TABELLA_CAMBIATA', {}, { ...adding, add: [row('D')] } as RowsChange],
      ['a row that is not there', 'TABELLA_CAMBIATA', {}, removing(3)],
      ['a table that is not there', 'TABELLA_CAMBIATA', {}, { ...adding, table: 'Altra' } as RowsChange],
    ])('%s is refused, and nothing changes', async (_, code, change, rows) => {
      const subject = await opened(change);
      const before = await subject.port.readTables();
      expect(await refusal(subject.port.changeRows(rows))).toBe(code);
      expect(await subject.port.readTables()).toEqual(before);
    });

    it('what stands beside the table may stay', async () => {
      const subject = await opened({ rows: [...(sheet().rows ?? []), [], [null, null, null, null, null, 'nota']] });
      expect(await refusal(subject.port.changeRows(adding))).toBe('accepted');
      expect(subject.workbook.sheet('Registro')?.value(5, 5)).toBe('nota');
    });
  });
}
