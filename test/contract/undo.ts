import { recalculate } from '../../src/actions/recalculate';
import { undo, undoable } from '../../src/actions/undo';
import type { WorkbookPort } from '../../src/sheets/book';
import type { Workbook } from '../../src/xlsx/workbook';
import { buildWorkbook, type FixtureCell } from '../xlsx/build';

const HEADERS = ['Codice', 'Target', 'Consuntivo', 'Valore ottenuto', '% realizzazione', 'Fascia', 'Esito'];
const OPTIONS = { today: '2020-12-31', write: true, overwrite: false };

/** The whole of the table as a person sees it: values and looks. */
function seen(workbook: Workbook): unknown[][] {
  const sheet = workbook.sheet('Dati');
  return [0, 1, 2, 3].map((row) =>
    HEADERS.map((_, column) => {
      const { numberFormat, fill, fontColor } = workbook.styles.style(sheet?.styleId(row, column) ?? 0);
      return [sheet?.value(row, column) ?? null, numberFormat, fill, fontColor ?? '#000000'];
    }),
  );
}

/** Undo of a run, on any adapter; `open` gives a fresh port over the same bytes. */
export function undoContract(name: string, open: (bytes: Uint8Array) => { port: WorkbookPort; workbook: Workbook; again: () => WorkbookPort }): void {
  const body: FixtureCell[][] = [
    ['A', '10', 5],
    ['B', 'SI', 'NO'],
    ['C', '10', null],
  ];
  const fixture = (cells: FixtureCell[][] = body): Uint8Array =>
    buildWorkbook([{ name: 'Dati', rows: [HEADERS, ...cells], tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: cells.length }] }]);

  describe(`undo on ${name}`, () => {
    it('puts the first run back to nothing, exactly', async () => {
      const { port, workbook, again } = open(fixture());
      const before = seen(workbook);
      await recalculate(port, OPTIONS);
      expect(seen(workbook)).not.toEqual(before);
      expect(undoable(await again().readTables())).toBe('ricalcolo');
      expect(await undo(again())).toMatchObject({ state: 'done' });
      expect(seen(workbook)).toEqual(before);
      expect(await undo(again())).toEqual({ state: 'nothing' });
    });

    it('puts a later run back to the one before, also after a run that changed nothing', async () => {
      const { port, workbook, again } = open(fixture());
      await recalculate(port, OPTIONS);
      const first = seen(workbook);
      workbook.sheet('Dati')?.setValue(1, 2, 10);
      const retyped = again();
      await recalculate(retyped, OPTIONS);
      expect(await recalculate(retyped, OPTIONS)).toMatchObject({ cellsWritten: 0 });
      await undo(again());
      workbook.sheet('Dati')?.setValue(1, 2, 5);
      expect(seen(workbook)).toEqual(first);
      expect(await recalculate(again(), OPTIONS)).toMatchObject({ state: 'done' });
    });

    it('gives foreign values back as foreign: the next run asks again', async () => {
      const foreign = body.map((cells) => [...cells, null, 0.77]);
      const { port, workbook, again } = open(fixture(foreign));
      await recalculate(port, { ...OPTIONS, overwrite: true });
      await undo(again());
      expect(workbook.sheet('Dati')?.value(1, 4)).toBe(0.77);
      expect(await recalculate(again(), OPTIONS)).toMatchObject({ state: 'occupied' });
    });

    it('touches nothing where the results no longer stand as the run left them', async () => {
      const { port, workbook, again } = open(fixture());
      await recalculate(port, OPTIONS);
      workbook.sheet('Dati')?.setValue(2, 6, 'scritto a mano');
      const before = seen(workbook);
      expect(await undo(again())).toEqual({ state: 'changed', action: 'ricalcolo', tables: ['Indicatori'] });
      expect(seen(workbook)).toEqual(before);
    });
  });
}
