import pisa from '../../assets/dati/pisa-2020/ente.json';
import { fromPrinted } from '../../assets/build/printed';
import type { Book } from '../../src/sheets/book';
import massaPira from '../golden/documenti/ms-pira-2022.json';
import massaSummary from '../golden/documenti/ms-riepilogo-2022.json';
import toscana from '../golden/documenti/tno-pira-2023.json';
import { makeBook, type Typed } from '../book';

/** A planning document as it was printed: objectives with indicators, measures and targets of some years. */
interface Document {
  readonly ente: string;
  readonly anni: readonly string[];
  readonly programmi: readonly string[];
  readonly obiettivi: readonly {
    readonly codice: string;
    readonly nome: string;
    readonly peso: string | null;
    readonly programma: string | null;
    readonly indicatori: readonly PrintedIndicator[];
  }[];
}

interface PrintedIndicator {
  readonly codice: string;
  readonly nome: string;
  readonly peso: string | null;
  readonly unita: string | null;
  readonly tipologia: string | null;
  readonly algoritmo_testo: string | null;
  readonly formula: string | null;
  readonly misure: readonly { readonly codice: string | null; readonly descrizione: string | null }[];
  readonly target: Readonly<Record<string, string | null>>;
}

function orBlank(printed: string | null): Typed {
  return printed === null ? null : fromPrinted(printed);
}

/** Measure codes of a printed formula in brackets, which is how the workbook writes them. */
function formulaOf({ formula, misure }: PrintedIndicator): string | null {
  if (formula === null) return null;
  const codes = [...new Set(misure.flatMap(({ codice }) => (codice === null ? [] : [codice])))].sort((a, b) => b.length - a.length);
  const pattern = codes.map((code) => code.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return codes.length === 0 ? formula : formula.replace(new RegExp(`"?(${pattern})"?`, 'g'), (_, code: string) => (code.startsWith('[') ? code : `[${code}]`));
}

function indicatorTable({ anni, obiettivi }: Document): Typed[][] {
  const headers = [
    'Codice',
    'Obiettivo',
    'Indicatore',
    'Algoritmo',
    'Formula',
    'Unità',
    'Tipologia',
    'Peso',
    ...anni.map((year) => `Target ${year}`),
    'Fonte',
    'PIRA',
  ];
  const rows = obiettivi.flatMap(({ codice, indicatori }) =>
    indicatori.map((one): Typed[] => [
      one.codice,
      codice,
      one.nome,
      one.algoritmo_testo,
      formulaOf(one),
      one.unita,
      one.tipologia,
      orBlank(one.peso),
      ...anni.map((year) => one.target[year] ?? null),
      'Uffici',
      'SI',
    ]),
  );
  return [headers, ...rows];
}

/** Every measure the document names, once; those it describes without a code have a row of their own. */
function measureTable({ obiettivi }: Document): Typed[][] {
  const seen = new Set<string>();
  const measures = obiettivi.flatMap(({ indicatori }) => indicatori.flatMap(({ misure }) => misure));
  const rows = measures.flatMap(({ codice, descrizione }): Typed[][] => {
    const key = codice !== null && !codice.startsWith('[') ? codice : `${codice} ${descrizione}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [[codice, descrizione, 'Uffici']];
  });
  return [['Codice', 'Misura', 'Fonte'], ...rows];
}

function planOf(document: Document): Record<string, Typed[][]> {
  return {
    Parametri: [
      ['Parametro', 'Valore'],
      ['Ente', document.ente],
      ['Anno', Number(document.anni[0])],
    ],
    Programmi: [['Codice'], ...document.programmi.map((code) => [code])],
    Obiettivi: [
      ['Codice', 'Obiettivo', 'Programma', 'Peso'],
      ...document.obiettivi.map(({ codice, nome, programma, peso }) => [codice, nome, programma, orBlank(peso)]),
    ],
    Misure: measureTable(document),
    Indicatori: indicatorTable(document),
  };
}

/** PIRA 2023/2025 of the Camera della Toscana Nord-Ovest. */
export function toscanaBook(): Book {
  return makeBook(planOf(toscana));
}

/** RPP 2022 of the Camera di Massa-Carrara: the PIRA, and beside it the summary that repeats its indicators. */
export function massaBook(): Book {
  return makeBook({ ...planOf(massaPira), Indicatori_riepilogo: indicatorTable(massaSummary) });
}

/** The PIRA of Massa-Carrara beside that of the Camera it merged into. */
export function mergedBook(): Book {
  return makeBook({
    ...planOf(massaPira),
    Indicatori_TNO: indicatorTable({ ...toscana, anni: ['2023'] }).map((row, i) =>
      i === 0 ? row.map((cell) => (cell === 'Target 2023' ? 'Target' : cell)) : row,
    ),
  });
}

/** The scorecard of Pisa's report of 2020, codes and figures as printed; where two tables print an actual, `alternate` takes the second. */
export function pisaBook(alternate: boolean): Book {
  const rows = pisa.obiettivi.flatMap(({ codice, indicatori }) =>
    (indicatori as readonly PrintedActual[]).map((one): Typed[] => {
      const actual = (alternate ? one.consuntivo_alt : undefined) ?? one.consuntivo;
      const unit = one.target.endsWith('%') || one.consuntivo.endsWith('%') ? '%' : null;
      return [`${codice}.${one.n ?? '?'}`, codice, one.nome, unit, orBlank(one.peso), one.target, fromPrinted(actual), 'Relazione 2020'];
    }),
  );
  return makeBook({
    Parametri: [
      ['Parametro', 'Valore'],
      ['Anno', 2020],
    ],
    Indicatori: [['Codice', 'Obiettivo', 'Indicatore', 'Unità', 'Peso', 'Target', 'Consuntivo', 'Motivo scostamento'], ...rows],
  });
}

interface PrintedActual {
  readonly n: string | null;
  readonly nome: string;
  readonly peso: string;
  readonly target: string;
  readonly consuntivo: string;
  readonly consuntivo_alt?: string;
}
