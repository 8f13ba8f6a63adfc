import { rawTable, type Typed } from '../book';
import type { Book } from '../../src/sheets/book';

/** One synthetic indicator in figures, from which both sides of a comparison are built. */
export interface Sample {
  readonly code: string;
  readonly objective: number;
  readonly weight: number;
  readonly operator: 'ge' | 'le' | 'eq';
  readonly target: number;
  readonly actual: number;
}

export const PER_OBJECTIVE = 10;
export const PERSPECTIVES = 4;

/** Indicators of a repeatable kind, ten to an objective, with the mixture of operators that plans have. */
export function samples(count: number): Sample[] {
  let seed = 42;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 0x100000000;
  };
  let rest = 100;
  return Array.from({ length: count }, (_, i) => {
    const last = i % PER_OBJECTIVE === PER_OBJECTIVE - 1 || i === count - 1;
    const weight = last ? rest : 5 + Math.floor(random() * 6);
    rest = last ? 100 : rest - weight;
    return {
      code: `I${i}`,
      objective: Math.floor(i / PER_OBJECTIVE),
      weight,
      operator: (['ge', 'le', 'eq'] as const)[Math.floor(random() * 3)] ?? 'ge',
      target: Math.round((1 + random() * 99) * 100) / 100,
      actual: Math.round(random() * 12000) / 100,
    };
  });
}

const SIGNS = { ge: '>=', le: '<=', eq: '=' } as const;
const ITALIAN = new Intl.NumberFormat('it-IT', { minimumFractionDigits: 2, useGrouping: false });

export const INDICATOR_HEADERS = [
  'Codice',
  'Obiettivo',
  'Indicatore',
  'Unità',
  'Tipologia',
  'Peso',
  'Target',
  'Consuntivo',
  'Fonte',
  'Ufficio',
  'Valore ottenuto',
  '% realizzazione',
  'Fascia',
  'Esito',
];

/** The sample as officers write it: a row of table Indicatori. */
export function indicatorRow(sample: Sample): Typed[] {
  const { code, objective, weight, operator, target, actual } = sample;
  return [
    code,
    `O${objective}`,
    `Indicatore numero ${code}`,
    'N.',
    'Efficacia',
    weight,
    `${SIGNS[operator]} ${ITALIAN.format(target)}`,
    actual,
    'Registro imprese',
    'Ufficio studi',
  ];
}

export function objectiveRows(count: number): Typed[][] {
  return Array.from({ length: Math.ceil(count / PER_OBJECTIVE) }, (_, i) => [`O${i}`, `Obiettivo ${i}`, `P${i % PERSPECTIVES}`, 1 + (i % 7)]);
}

export const OBJECTIVE_HEADERS = ['Codice', 'Obiettivo', 'Prospettiva', 'Peso', 'Copertura', '% realizzazione', 'Fascia'];
export const PERSPECTIVE_ROWS: Typed[][] = Array.from({ length: PERSPECTIVES }, (_, i) => [`P${i}`, `Prospettiva ${i}`]);

/** A book of that many indicators, as an adapter would read it. */
export function sampleBook(all: readonly Sample[]): Book {
  const tables = [
    rawTable('Parametri', [
      ['Parametro', 'Valore'],
      ['Ente', 'Camera di prova'],
      ['Anno', 2020],
    ]),
    rawTable('Prospettive', [['Codice', 'Prospettiva'], ...PERSPECTIVE_ROWS]),
    rawTable('Obiettivi', [OBJECTIVE_HEADERS, ...objectiveRows(all.length)]),
    rawTable('Indicatori', [INDICATOR_HEADERS, ...all.map(indicatorRow)]),
  ];
  return { tables, tableNames: tables.map(({ name }) => name), properties: new Map(), memory: null, readOnly: false };
}
