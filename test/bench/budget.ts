import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NATURES } from '../../src/model/budget';
import { median } from './median';

export interface BudgetRow {
  readonly righe: number;
  readonly totali: number;
  /** Declared totals that are wrong by design, and must be found. */
  readonly sbagliati: number;
  /** Opening the file and reading its tables. */
  readonly lettura_ms: number;
  /** Lines to totals at every level, declared totals reconciled with the search for causes. */
  readonly calcolo_ms: number;
  /** All that follows reading: rows to model, computing, findings. */
  readonly tutto_ms: number;
  /** Time of reading over that of computing. */
  readonly rapporto: number;
  readonly mb: number;
}

interface Run {
  readonly read: number;
  readonly understood: number;
  readonly computed: number;
  readonly checked: number;
  readonly wrong: number;
  readonly mb: number;
}

/** Ten lines an action, four actions a project, five projects an objective, ten objectives an area. */
const LINES_PER = { azione: 10, progetto: 40, obiettivo: 200, area: 2000 } as const;
const LINE_HEADERS = ['Area', 'Obiettivo', 'Progetto', 'Azione', 'CdC', 'Conto', 'Descrizione', 'Natura', 'Gestione', 'Preventivo', 'Assestato', 'Consuntivo'];
const TOTAL_HEADERS = ['Livello', 'Codice', 'Natura', 'Gestione', 'Colonna', 'Importo', 'Fonte'];
/** One declared total in so many is wrong, by one of its lines. */
const WRONG_EVERY = 10;

type Cells = (string | number | null)[];

function centsOf(i: number): number {
  return 1000 + ((i * 7919) % 5_000_000);
}

function natureOf(i: number): string {
  return i % 5 === 0 ? (NATURES[(i / 5) % NATURES.length] as string) : 'costo';
}

function lineCells(i: number): Cells {
  const code = (level: keyof typeof LINES_PER): string => `${level.slice(0, 2).toUpperCase()}${Math.floor(i / LINES_PER[level])}`;
  const codes = [code('area'), code('obiettivo'), code('progetto'), code('azione'), `C00${i % 9}`, String(320000 + (i % 900))];
  const amount = centsOf(i) / 100;
  return [
    ...codes,
    `Oneri per servizi diversi, voce ${i}`,
    natureOf(i),
    i % 3 === 0 ? 'commerciale' : 'istituzionale',
    amount,
    null,
    Math.round(amount * 90) / 100,
  ];
}

/** Two totals for each action: its costs, and costs with investments. */
function totalCells(i: number): Cells {
  const action = Math.floor(i / 2);
  const natures = i % 2 === 0 ? ['costo'] : ['costo', 'investimento'];
  const lines = Array.from({ length: LINES_PER.azione }, (_, j) => action * LINES_PER.azione + j).filter((line) => natures.includes(natureOf(line)));
  const cents = lines.reduce((sum, line) => sum + centsOf(line), 0) + (i % WRONG_EVERY === 0 ? centsOf(lines[0] ?? 0) : 0);
  return ['azione', `AZ${action}`, natures.join(' + '), null, 'Preventivo', cents / 100, `Allegato A, pagina ${action % 300}`];
}

async function workbook(lines: number, totals: number): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheet = (name: string, headers: string[], rows: Cells[]) => ({
    name,
    rows: [headers, ...rows],
    tables: [{ name, displayName: name, columns: headers.map((header) => ({ name: header })) }],
  });
  const budget = sheet(
    'Budget',
    LINE_HEADERS,
    Array.from({ length: lines }, (_, i) => lineCells(i)),
  );
  return writeXlsx({
    sheets: [
      budget,
      sheet(
        'TotaliDichiarati',
        TOTAL_HEADERS,
        Array.from({ length: totals }, (_, i) => totalCells(i)),
      ),
    ],
  });
}

/** Computing and reconciling a budget against reading it from its file; a declared total for each five lines. Throws where a wrong total is not found. */
export async function benchBudget(sizes: readonly number[] = [25_000, 50_000, 100_000], runs = 3): Promise<BudgetRow[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-budget-'));
  try {
    const rows: BudgetRow[] = [];
    for (const size of sizes) rows.push(await measure(folder, size, size / 5, runs));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, lines: number, totals: number, runs: number): Promise<BudgetRow> {
  const file = join(folder, `budget-${lines}.xlsx`);
  writeFileSync(file, await workbook(lines, totals));
  const all = Array.from({ length: runs }, (): Run => {
    const output = execFileSync(process.execPath, ['--require', 'tsx/cjs', join(__dirname, 'budget-run.ts'), file], { encoding: 'utf8', maxBuffer: 1e8 });
    return JSON.parse(output) as Run;
  });
  const wrong = totals / WRONG_EVERY;
  if (all.some((run) => run.wrong !== wrong)) throw new Error(`${wrong} totals are wrong and ${all[0]?.wrong} were found`);
  const read = median(all.map((run) => run.read));
  const computed = median(all.map((run) => run.computed));
  return {
    righe: lines,
    totali: totals,
    sbagliati: wrong,
    lettura_ms: Math.round(read),
    calcolo_ms: Math.round(computed),
    tutto_ms: Math.round(median(all.map((run) => run.understood + run.computed + run.checked))),
    rapporto: Number((read / computed).toFixed(2)),
    mb: Math.max(...all.map((run) => run.mb)),
  };
}
