import { join } from 'node:path';
import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre';
import { recalculate } from '../../src/actions/recalculate';
import { writeSheets } from '../../src/actions/write-sheets';
import { formatNumber } from '../../src/texts/numbers';
import { openFile } from '../../src/xlsx/file';
import { plain } from '../report/printed';
import printed from './documenti/pisa-2020.json';

/** The example with its generated sheets, saved as the command line does and read back by a library that is not ours. */
async function generated(): Promise<ReadonlyMap<string, Sheet>> {
  const port = await openFile(join(__dirname, '../../assets/esempi/pisa-2020.xlsx'));
  const outcome = await recalculate(port, { today: '2021-06-30', write: true, overwrite: false });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  const written = await writeSheets(port, { ...outcome.run, today: '2021-06-30' });
  expect(written.filter(({ state }) => state !== 'written')).toEqual([]);
  const { sheets } = await readXlsx(port.toBytes(), { readStyles: true });
  return new Map(sheets.map((sheet) => [sheet.name, sheet]));
}

/** What a cell of the file shows, at the decimals that the report prints. */
function shows(value: CellValue | undefined, format: string, text: string): boolean {
  if (value instanceof Date) return value.toISOString().slice(0, 10).split('-').reverse().join('/') === text;
  const match = /^(-?[\d.]+)(?:,(\d+))? ?(%)?$/.exec(text);
  if (match === null || typeof value !== 'number') return plain(String(value ?? '')) === plain(text);
  const isPercent = match[3] === '%';
  if (isPercent !== format.includes('%')) return false;
  const digits = (one: string): string => one.replace(/\.(?=\d{3})/g, '').replace('−', '-');
  return digits(formatNumber(isPercent ? value * 100 : value, match[2]?.length ?? 0, 'it')) === digits(text.replace(/[% ]/g, ''));
}

class Page {
  constructor(private readonly sheet: Sheet) {}

  private formatAt(row: number, column: number): string {
    const cell: Cell | undefined = this.sheet.cells?.get(`${row},${column}`);
    return cell?.style?.numFmt ?? 'General';
  }

  /** Cells of a row that hold something, from left to right. */
  row(at: number): { value: CellValue; format: string; column: number }[] {
    return (this.sheet.rows[at] ?? []).flatMap((value, column) =>
      value === null || value === undefined ? [] : [{ value, format: this.formatAt(at, column), column }],
    );
  }

  /** The rows whose first cell is that text. */
  rowsOf(code: string): number[] {
    return this.sheet.rows.flatMap((_, at) => (this.row(at)[0]?.value === code ? [at] : []));
  }

  has(at: number, text: string): boolean {
    return this.row(at).some(({ value, format }) => shows(value, format, text));
  }

  /** Where a text begins a cell, with the first number below it in its column. */
  box(start: string): { value: CellValue; format: string } | undefined {
    for (const [at] of this.sheet.rows.entries()) {
      const own = this.row(at).find(({ value }) => typeof value === 'string' && value.startsWith(start));
      if (own === undefined) continue;
      for (let below = at + 1; below < this.sheet.rows.length; below += 1) {
        const next = this.row(below).find(({ column }) => column === own.column);
        if (next !== undefined) return next;
      }
    }
    return undefined;
  }
}

describe('the sheets generated for Pisa 2020, read back by another library', () => {
  let sheets: ReadonlyMap<string, Sheet>;
  const page = (name: string): Page => {
    const sheet = sheets.get(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}: ${[...sheets.keys()].join()}`);
    return new Page(sheet);
  };
  beforeAll(async () => {
    sheets = await generated();
  });

  it('show every figure of the printed map', () => {
    const map = page('Mappa strategica');
    for (const { codice, realizzazione } of printed.mappa.obiettivi) {
      const box = map.box(`${codice} – `);
      expect([codice, shows(box?.value, box?.format ?? '', realizzazione)]).toEqual([codice, true]);
    }
    for (const [at, realizzazione] of printed.mappa.prospettive.entries()) {
      const box = map.box(`${'ABCD'.charAt(at)} – `);
      expect([at, shows(box?.value, box?.format ?? '', realizzazione)]).toEqual([at, true]);
    }
    const whole = map.box('Ente');
    expect(shows(whole?.value, whole?.format ?? '', printed.mappa.ente)).toBe(true);
  });

  it('show every figure of the printed scorecard tables', () => {
    const scorecard = page('Cruscotto');
    let indicators = 0;
    for (const { codice, peso, realizzazione, indicatori } of printed.cruscotto) {
      const [at = -1] = scorecard.rowsOf(codice);
      expect([codice, scorecard.has(at, peso), scorecard.has(at, realizzazione)]).toEqual([codice, true, true]);
      for (const leaf of indicatori) {
        const [own = -1] = scorecard.rowsOf(leaf.codice);
        const isThere = (texts: readonly string[]): boolean => texts.some((text) => scorecard.has(own, text));
        expect([leaf.codice, isThere([leaf.peso]), isThere(leaf.consuntivo), isThere(leaf.target)]).toEqual([leaf.codice, true, true, true]);
        if (leaf.realizzazione !== null) expect([leaf.codice, isThere([leaf.realizzazione])]).toEqual([leaf.codice, true]);
        indicators += 1;
      }
    }
    expect(indicators).toBe(46);
  });

  it('show every figure of the Segretario Generale’s printed sheet', () => {
    const own = page('Scheda Segretario Generale');
    const expected = printed.schedaSegretarioGenerale;
    for (const { nodo, peso, realizzazione, nodi } of expected.priorita) {
      const [at = -1] = own.rowsOf(nodo);
      expect([nodo, own.has(at, peso), own.has(at, realizzazione)]).toEqual([nodo, true, true]);
      for (const leaf of nodi) {
        const rows = own.rowsOf(leaf.codice);
        const isThere = (texts: readonly string[]): boolean => rows.some((row) => texts.some((text) => own.has(row, text)));
        expect([leaf.codice, isThere([leaf.peso]), isThere(leaf.consuntivo), isThere(leaf.target)]).toEqual([leaf.codice, true, true, true]);
        if (leaf.realizzazione !== null) expect([leaf.codice, isThere([leaf.realizzazione])]).toEqual([leaf.codice, true]);
      }
    }
    const rows = sheets.get('Scheda Segretario Generale')?.rows ?? [];
    expect(rows.some((_, at) => own.has(at, expected.realizzazione))).toBe(true);
  });
});
