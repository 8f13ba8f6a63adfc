import { acceptFinding, withdrawAcceptance } from '../../src/actions/accept';
import { recalculate, type Recalculation } from '../../src/actions/recalculate';
import { type Repair, planRepairs } from '../../src/actions/repair';
import { repairCells } from '../../src/actions/repair-cells';
import { undo, undoable } from '../../src/actions/undo';
import { canAccept } from '../../src/checks/acceptances';
import type { Finding } from '../../src/model/finding';
import { PortError, type RawTable, type WorkbookPort } from '../../src/sheets/book';
import type { Workbook } from '../../src/xlsx/workbook';
import { buildWorkbook, type FixtureCell, type FixtureSheet, STYLE } from '../xlsx/build';

const TODAY = '2020-12-31';
const HEADERS = ['Codice', 'Indicatore', 'Target 2020', 'Target 2021', 'Consuntivo', 'PIRA'];
const NOTE = { reason: '=Arriva a marzo', who: 'OIV' };

const INDICATORS: FixtureCell[][] = [
  ['A1', 'Primo', '10', null, { v: '9,50', s: STYLE.percent }, 'sì'],
  ['A2', 'Secondo', '≥ 10', '12', null, 'NO'],
  ['3', 'Terzo', '10', null, null, null],
  ['4', 'Quarto', '10', '12', null, null],
];
const indicators: FixtureSheet = {
  name: 'Dati',
  rows: [HEADERS, ...INDICATORS],
  tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: INDICATORS.length }],
};
const register = (headers: string[], rows: FixtureCell[][], below: FixtureCell[][] = []): FixtureSheet => ({
  name: 'Registro',
  rows: [headers, ...rows, ...below],
  tables: [{ name: 'Accettazioni', row: 0, column: 0, headers, bodyRows: rows.length }],
});

export interface Opened {
  readonly port: WorkbookPort;
  readonly workbook: Workbook;
  readonly again: () => WorkbookPort;
}

async function look(port: WorkbookPort): Promise<Recalculation> {
  const outcome = await recalculate(port, { today: TODAY, write: false, overwrite: false });
  if (outcome.state === 'noTables') throw new Error('no tables');
  return outcome.run;
}

function findingAt({ findings }: Recalculation, code: string, row: number, column?: string): Finding {
  const found = findings.find((one) => one.code === code && one.where?.row === row && (column === undefined || one.where.column === column));
  if (found === undefined) throw new Error(`no ${code} in row ${row}`);
  return found;
}

const acceptedOf = ({ findings }: Recalculation): string[] =>
  findings.flatMap(({ code, where, accepted }) =>
    accepted === undefined ? [] : [`${code} ${where?.row} ${where?.column}: ${accepted.reason} (${accepted.who})`],
  );
const tableOf = async (port: WorkbookPort, name = 'Accettazioni'): Promise<RawTable | undefined> =>
  (await port.readTables()).tables.find((table) => table.name === name);

/** Accepting findings, on any adapter. */
export function acceptContract(name: string, open: (bytes: Uint8Array) => Opened): void {
  const opened = (...sheets: FixtureSheet[]): Opened => open(buildWorkbook([indicators, ...sheets]));
  const type = (workbook: Workbook, row: number, column: number, value: string | number | null): void => workbook.sheet('Dati')?.setValue(row, column, value);

  describe(`accepting on ${name}`, () => {
    it('makes the table where there is none, and the finding reads as accepted from then on', async () => {
      const { port, again } = opened();
      const run = await look(port);
      const finding = findingAt(run, 'CONSUNTIVO_MANCANTE', 1);
      expect(await acceptFinding(port, run, finding, NOTE, TODAY)).toEqual({ state: 'done' });
      const table = await tableOf(again());
      expect(table).toMatchObject({ sheet: 'Accettazioni', headers: ['Codice', 'Tabella', 'Riga', 'Motivo', 'Chi', 'Data'] });
      expect(table?.values).toEqual([['CONSUNTIVO_MANCANTE', 'Indicatori', 'A2', '=Arriva a marzo', 'OIV', 44_196]]);
      const after = await look(again());
      expect(acceptedOf(after)).toEqual(['CONSUNTIVO_MANCANTE 1 actual: =Arriva a marzo (OIV)']);
      expect(after.findings).toHaveLength(run.findings.length);
    });

    it('holds over runs, and from the very first change of its cell no more', async () => {
      const { port, workbook, again } = opened();
      await recalculate(again(), { today: TODAY, write: true, overwrite: false });
      const run = await look(port);
      await acceptFinding(port, run, findingAt(run, 'NUMERO_COME_TESTO', 0), NOTE, TODAY);
      type(workbook, 1, 4, '9,60');
      expect(acceptedOf(await look(again()))).toEqual([]);
      type(workbook, 1, 4, '9,50');
      expect(acceptedOf(await look(again()))).toHaveLength(1);
      expect((await look(again())).findings.map(({ code }) => code)).not.toContain('RISULTATI_SUPERATI');
      await recalculate(again(), { today: TODAY, write: true, overwrite: false });
      type(workbook, 1, 4, '9,70');
      await recalculate(again(), { today: TODAY, write: true, overwrite: false });
      expect(acceptedOf(await look(again()))).toEqual([]);
    });

    it('two findings of one row and code are accepted one by one, and taken back one by one', async () => {
      const sheet: FixtureSheet = {
        ...indicators,
        rows: [
          [...HEADERS, 'Base'],
          ['A1', 'Primo', '10', null, { v: '9,50', s: STYLE.percent }, 'SI', '1,5'],
        ],
        tables: [{ name: 'Indicatori', row: 0, column: 0, headers: [...HEADERS, 'Base'], bodyRows: 1 }],
      };
      const { port, again } = open(buildWorkbook([sheet]));
      const run = await look(port);
      const [actual, base] = [findingAt(run, 'NUMERO_COME_TESTO', 0, 'actual'), findingAt(run, 'NUMERO_COME_TESTO', 0, 'base')];
      await acceptFinding(again(), run, actual, NOTE, TODAY);
      expect(acceptedOf(await look(again()))).toHaveLength(1);
      await acceptFinding(again(), run, base, NOTE, TODAY);
      expect(acceptedOf(await look(again()))).toHaveLength(2);
      await withdrawAcceptance(again(), run, actual, TODAY);
      expect(acceptedOf(await look(again()))).toEqual(['NUMERO_COME_TESTO 0 base: =Arriva a marzo (OIV)']);
      await withdrawAcceptance(again(), run, base, TODAY);
      expect(acceptedOf(await look(again()))).toEqual([]);
      expect((await tableOf(again()))?.values).toEqual([[null, null, null, null, null, null]]);
    });

    it('a code that is also the number of a row is told by the row’s number', async () => {
      const { port, again } = opened();
      const run = await look(port);
      await acceptFinding(port, run, findingAt(run, 'CONSUNTIVO_MANCANTE', 2), NOTE, TODAY);
      expect((await tableOf(again()))?.values[0]?.[2]).toBe('4');
      expect(acceptedOf(await look(again()))).toEqual(['CONSUNTIVO_MANCANTE 2 actual: =Arriva a marzo (OIV)']);
      await acceptFinding(again(), run, findingAt(run, 'CONSUNTIVO_MANCANTE', 3), NOTE, TODAY);
      expect(acceptedOf(await look(again()))).toHaveLength(2);
    });

    it('fills the blank row of a person’s table, columns in any order, the person’s own left alone', async () => {
      const headers = ['Nota mia', 'Motivo', 'CODICE', 'Riga', 'Tabella'];
      const { port, again } = opened(register(headers, [['x', 'altro', 'PESO_SOMMA', 'A1', 'Indicatori'], []]));
      const run = await look(port);
      await acceptFinding(port, run, findingAt(run, 'CONSUNTIVO_MANCANTE', 1), NOTE, TODAY);
      expect((await tableOf(again()))?.values[1]).toEqual([null, '=Arriva a marzo', 'CONSUNTIVO_MANCANTE', 'A2', 'Indicatori']);
      expect(acceptedOf(await look(again()))).toEqual(['CONSUNTIVO_MANCANTE 1 actual: =Arriva a marzo ()']);
    });

    it('adds a row to a full table, and columns without which it would mean more', async () => {
      const { port, again } = opened(register(['Codice'], [['PESO_SOMMA']]));
      const run = await look(port);
      await acceptFinding(port, run, findingAt(run, 'CONSUNTIVO_MANCANTE', 1), NOTE, TODAY);
      const table = await tableOf(again());
      expect(table?.headers).toEqual(['Codice', 'Tabella', 'Riga', 'Motivo']);
      expect(table?.values[1]).toEqual(['CONSUNTIVO_MANCANTE', 'Indicatori', 'A2', '=Arriva a marzo']);
      expect(acceptedOf(await look(again()))).toHaveLength(1);
    });

    it('refuses where something stands below, and nothing changes', async () => {
      const headers = ['Codice', 'Tabella', 'Riga', 'Motivo'];
      const { port, again } = opened(register(headers, [['PESO_SOMMA']], [[], ['nota']]));
      const before = await again().readTables();
      const run = await look(port);
      await expect(acceptFinding(port, run, findingAt(run, 'CONSUNTIVO_MANCANTE', 1), NOTE, TODAY)).rejects.toMatchObject({ code: 'RIGHE_OCCUPATE' });
      expect(await again().readTables()).toEqual(before);
    });

    it('refuses where something stands below a table that lacks columns too, and nothing changes', async () => {
      const { port, again } = opened(register(['Codice'], [['PESO_SOMMA']], [[], ['nota']]));
      const before = await again().readTables();
      const run = await look(port);
      await expect(acceptFinding(port, run, findingAt(run, 'CONSUNTIVO_MANCANTE', 1), NOTE, TODAY)).rejects.toMatchObject({ code: 'RIGHE_OCCUPATE' });
      expect(await again().readTables()).toEqual(before);
    });

    it('has no room where the columns would come to stand on something beside the new row, and nothing changes', async () => {
      const { port, again } = opened(register(['Codice'], [['PESO_SOMMA']], [[null, null, 'nota']]));
      const before = await again().readTables();
      const run = await look(port);
      const outcome = await acceptFinding(port, run, findingAt(run, 'CONSUNTIVO_MANCANTE', 1), NOTE, TODAY);
      expect(outcome).toEqual({ state: 'noRoom', columns: ['Tabella', 'Riga', 'Motivo'] });
      expect(await again().readTables()).toEqual(before);
    });

    it('takes the new row back where the columns are refused', async () => {
      const { port, again } = opened(register(['Codice'], [['PESO_SOMMA']]));
      const before = await again().readTables();
      const run = await look(port);
      port.apply = () => Promise.reject(new PortError('EXCEL_OCCUPATO'));
      await expect(acceptFinding(port, run, findingAt(run, 'CONSUNTIVO_MANCANTE', 1), NOTE, TODAY)).rejects.toMatchObject({ code: 'EXCEL_OCCUPATO' });
      expect(await again().readTables()).toEqual(before);
    });

    it('a table that cannot be made leaves no print behind', async () => {
      const { port, again } = opened({ name: 'Accettazioni', rows: [['appunti']] });
      const before = await again().readTables();
      const run = await look(port);
      await expect(acceptFinding(port, run, findingAt(run, 'CONSUNTIVO_MANCANTE', 1), NOTE, TODAY)).rejects.toMatchObject({ code: 'FOGLIO_OCCUPATO' });
      expect(await again().readTables()).toEqual(before);
    });

    it('accepts nothing that has changed since it was shown', async () => {
      const { port, workbook, again } = opened();
      const run = await look(port);
      type(workbook, 1, 4, '8,50');
      expect(await acceptFinding(port, run, findingAt(run, 'NUMERO_COME_TESTO', 0), NOTE, TODAY)).toEqual({ state: 'changed' });
      expect(await tableOf(again())).toBeUndefined();
    });

    it('outdated results are not for accepting', async () => {
      const { port, workbook, again } = opened();
      await recalculate(port, { today: TODAY, write: true, overwrite: false });
      type(workbook, 2, 4, 8);
      const finding = (await look(again())).findings.find(({ code }) => code === 'RISULTATI_SUPERATI');
      expect(finding !== undefined && canAccept(finding)).toBe(false);
    });
  });

  describe(`repairing on ${name}`, () => {
    const cells = ({ workbook }: Opened): unknown[] =>
      [1, 2, 3, 4].flatMap((row) =>
        HEADERS.map((_, column) => {
          const sheet = workbook.sheet('Dati');
          return [sheet?.value(row, column), workbook.styles.style(sheet?.styleId(row, column) ?? 0).numberFormat];
        }),
      );
    const planned = async (port: WorkbookPort): Promise<readonly Repair[]> => {
      const { book, views, model } = await look(port);
      return planRepairs(book, views, model.parameters.year).repairs;
    };

    it('mends what was chosen, keeps the results current, and is undone exactly', async () => {
      const subject = opened();
      await recalculate(subject.port, { today: TODAY, write: true, overwrite: false });
      const before = cells(subject);
      const figures = (await look(subject.again())).results.indicators.map(({ score }) => score.achievement);
      const all = await planned(subject.again());
      expect(all.map(({ kind }) => kind)).toEqual(['operator', 'number', 'yesNo']);
      expect(await repairCells(subject.again(), TODAY, all.slice(0, 2))).toEqual({ state: 'done', cells: 2 });
      const sheet = subject.workbook.sheet('Dati');
      expect([sheet?.value(2, 2), sheet?.value(1, 4), sheet?.value(1, 5)]).toEqual(['>= 10', 9.5, 'sì']);
      const after = await look(subject.again());
      expect(after.findings.map(({ code }) => code)).not.toContain('RISULTATI_SUPERATI');
      expect(after.results.indicators.map(({ score }) => score.achievement)).toEqual(figures);
      expect(undoable(await subject.again().readTables())).toBe('riparazione');
      // Another cell of a repaired column was typed meanwhile.
      sheet?.setValue(4, 4, 7);
      expect(await undo(subject.again())).toMatchObject({ state: 'done', action: 'riparazione' });
      sheet?.setValue(4, 4, null);
      expect(cells(subject)).toEqual(before);
      expect(await recalculate(subject.again(), { today: TODAY, write: true, overwrite: false })).toMatchObject({ state: 'done', cellsWritten: 0 });
    });

    it('repairs nothing where a chosen cell was typed anew, and undoes nothing where a repaired one was', async () => {
      const subject = opened();
      const all = await planned(subject.port);
      subject.workbook.sheet('Dati')?.setValue(1, 4, '9,60');
      const before = cells(subject);
      expect(await repairCells(subject.again(), TODAY, all)).toEqual({ state: 'changed' });
      expect(cells(subject)).toEqual(before);
      await repairCells(subject.again(), TODAY, await planned(subject.again()));
      subject.workbook.sheet('Dati')?.setValue(1, 4, 9.7);
      const repaired = cells(subject);
      expect(await undo(subject.again())).toEqual({ state: 'changed', action: 'riparazione', tables: ['Indicatori'] });
      expect(cells(subject)).toEqual(repaired);
    });
  });
}
