import { parseArgs } from 'node:util';

/** What the command line was asked. */
export interface Arguments {
  readonly file: string;
  readonly out: string | null;
  readonly json: boolean;
  readonly overwrite: boolean;
  /** Whether the summary sheets are written into `out`. */
  readonly sheets: boolean;
  /** Where the performance report goes, null for none. */
  readonly report: string | null;
  /** The folder of the open data, null for none. */
  readonly data: string | null;
  /** `AAAA-MM-GG`; null takes the day of the machine. */
  readonly today: string | null;
}

/** Why the arguments cannot be used: a key of the catalogue with its parameters. */
export class ArgumentError extends Error {
  constructor(
    readonly key: 'ARGOMENTI' | 'OPZIONE_SCONOSCIUTA' | 'OPZIONE_SCRITTA_MALE' | 'STESSO_FILE' | 'STESSA_USCITA' | 'DATA_NON_VALIDA' | 'SCHEDE_SENZA_FILE',
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(key);
  }
}

export const USAGE =
  'npm run --silent ricalcola -- FILE.xlsx [--scrivi OUT.xlsx] [--json] [--schede] [--sovrascrivi] [--data AAAA-MM-GG] [--relazione OUT.docx] [--dati CARTELLA]';

const OPTIONS = {
  scrivi: { type: 'string' },
  json: { type: 'boolean' },
  sovrascrivi: { type: 'boolean' },
  data: { type: 'string' },
  schede: { type: 'boolean' },
  relazione: { type: 'string' },
  dati: { type: 'string' },
} as const;

export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new ArgumentError('ARGOMENTI', { uso: USAGE });
  // An empty name, as a variable without value gives it, would be the folder one stands in.
  const empty = (['scrivi', 'relazione', 'dati'] as const).find((name) => values[name]?.trim() === '');
  if (empty !== undefined) throw new ArgumentError('OPZIONE_SCRITTA_MALE', { opzione: `--${empty}`, uso: USAGE });
  if (values.schede === true && values.scrivi === undefined) throw new ArgumentError('SCHEDE_SENZA_FILE');
  if (values.data !== undefined && !isDay(values.data)) throw new ArgumentError('DATA_NON_VALIDA', { valore: values.data });
  return {
    file,
    out: values.scrivi ?? null,
    json: values.json ?? false,
    overwrite: values.sovrascrivi ?? false,
    sheets: values.schede ?? false,
    report: values.relazione ?? null,
    data: values.dati ?? null,
    today: values.data ?? null,
  };
}

function parse(argv: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      throw new ArgumentError('OPZIONE_SCRITTA_MALE', { opzione: optionOf(error), uso: USAGE });
    }
    throw new ArgumentError('OPZIONE_SCONOSCIUTA', { opzione: optionOf(error), uso: USAGE });
  }
}

function optionOf(error: unknown): string {
  return /'(?:-\w, )?(--?[\w-]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
}

function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
