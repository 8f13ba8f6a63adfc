import { CellError } from '../../src/model/cell';
import type { FindingCode } from '../../src/model/finding';
import type { Book } from '../../src/sheets/book';
import { pct } from '../book';
import { cleanBook } from './clean-book';
import { addressIn, tableOf, withCell, withoutColumn, withRow } from './edit';

/** One thing wrong in the clean workbook, and the finding it deserves. */
export interface Case {
  readonly what: string;
  readonly book: Book;
  readonly code: FindingCode;
  readonly table: string;
  readonly cell: string;
}

const clean = cleanBook();

/** A value typed over one cell of the clean workbook, and the finding expected there. */
function typed(
  what: string,
  code: FindingCode,
  table: string,
  key: string | number,
  header: string,
  value: Parameters<typeof withCell>[4],
  at?: [string, string | number, string],
): Case {
  const [expectedTable, expectedKey, expectedHeader] = at ?? [table, key, header];
  return {
    what,
    code,
    book: withCell(clean, table, key, header, value),
    table: expectedTable,
    cell: addressIn(clean, expectedTable, expectedKey, expectedHeader),
  };
}

function added(what: string, code: FindingCode, table: string, cells: Parameters<typeof withRow>[2], header: string): Case {
  const book = withRow(clean, table, cells);
  return { what, code, book, table, cell: addressIn(book, table, tableOf(book, table).values.length - 1, header) };
}

/** Single faults, at least one for each code that lies in these tables. */
export const cases: readonly Case[] = [
  { what: 'a required column is gone', code: 'COLONNA_MANCANTE', book: withoutColumn(clean, 'Obiettivi', 'Obiettivo'), table: 'Obiettivi', cell: 'A9' },
  typed('an indicator without code', 'CODICE_MANCANTE', 'Indicatori', 'A2.3', 'Codice', null),
  typed('a node without code', 'CODICE_MANCANTE', 'Schede', 'S2.2', 'Nodo', ' '),
  typed('an indicator code used again', 'CODICE_DUPLICATO', 'Indicatori', 'A2.3', 'Codice', 'A1.1'),
  typed('a code that is the same but for spaces', 'CODICE_DUPLICATO', 'Misure', 'MS_PraticheD', 'Codice', '\u00a0MS_PraticheN\u200b'),
  typed('a node code used again in its scorecard', 'CODICE_DUPLICATO', 'Schede', 'S2.2', 'Nodo', 'S2.1'),
  typed('an unknown perspective', 'RIFERIMENTO_INESISTENTE', 'Obiettivi', 'A2', 'Prospettiva', 'P9'),
  typed('a priority in another case', 'RIFERIMENTO_INESISTENTE', 'Obiettivi', 'A2', 'Priorità', 'l2'),
  typed('an unknown State programme', 'RIFERIMENTO_INESISTENTE', 'Obiettivi', 'B1', 'Programma', '012-040'),
  typed('an unknown programme of the body', 'RIFERIMENTO_INESISTENTE', 'Obiettivi', 'A1', 'Programma ente', '1.3'),
  typed('an unknown objective', 'RIFERIMENTO_INESISTENTE', 'Indicatori', 'B1.4', 'Obiettivo', 'B7'),
  typed('a reference to a code used twice', 'RIFERIMENTO_INESISTENTE', 'Obiettivi', 'A2', 'Codice', 'A1', ['Indicatori', 'A1.1', 'Obiettivo']),
  typed('a changed target that is blank', 'TARGET_MANCANTE', 'Rimodulazioni', 0, 'Target', null),
  typed('a share against a yes', 'UNITA_INCOERENTE', 'Indicatori', 'A2.3', 'Consuntivo', pct(1)),
  typed('a changed target of nobody', 'RIFERIMENTO_INESISTENTE', 'Rimodulazioni', 0, 'Indicatore', 'A9.9'),
  typed('a node that refers to nothing', 'RIFERIMENTO_INESISTENTE', 'Schede', 'S1.2', 'Riferimento', 'B1.9'),
  typed('a node that takes an indicator for an objective', 'RIFERIMENTO_INESISTENTE', 'Schede', 'S1.1', 'Riferimento', 'A1.1'),
  typed('an unknown parent', 'RIFERIMENTO_INESISTENTE', 'Schede', 'S1.2', 'Padre', 'S9'),
  typed('a neutralisation of nothing', 'RIFERIMENTO_INESISTENTE', 'Neutralizzazioni', 0, 'Indicatore', 'A1.33'),
  typed('a neutralisation in no scorecard', 'RIFERIMENTO_INESISTENTE', 'Neutralizzazioni', 0, 'Scheda', 'Segretario'),
  typed('a direction that is none', 'RIFERIMENTO_INESISTENTE', 'Indicatori', 'A2.1', 'Verso', 'in su'),
  typed('an X where yes or no is due', 'RIFERIMENTO_INESISTENTE', 'Indicatori', 'A2.1', 'PIRA', 'X'),
  typed('a day for a weight', 'PESO_ILLEGGIBILE', 'Indicatori', 'A1.2', 'Peso', { value: 44013, format: 'd-mmm' }),
  typed('a dash for a reason', 'MOTIVO_MANCANTE', 'Indicatori', 'B1.3', 'Motivo scostamento', '-'),
  typed('no reason in letters for a neutralisation', 'NEUTRALIZZAZIONE_SENZA_MOTIVO', 'Neutralizzazioni', 0, 'Motivo', 'n.d.'),
  typed('a node under itself', 'RIFERIMENTO_CIRCOLARE', 'Schede', 'S1', 'Padre', 'S1.1'),
  typed('an error in an actual', 'CELLA_IN_ERRORE', 'Indicatori', 'A2.1', 'Consuntivo', new CellError('#REF!')),
  typed('an error pasted as text, in Italian', 'CELLA_IN_ERRORE', 'Indicatori', 'A2.1', 'Consuntivo', '#RIF!'),
  typed('an error pasted as text where text belongs', 'CELLA_IN_ERRORE', 'Indicatori', 'A2.1', 'Fonte', '#N/D'),
  typed('an error in another year', 'CELLA_IN_ERRORE', 'Indicatori', 'A2.1', 'Target 2022', new CellError('#N/A')),
  typed('a target of words', 'TARGET_ILLEGGIBILE', 'Indicatori', 'A1.1', 'Target 2020', 'da definire'),
  typed('a scale of words', 'TARGET_ILLEGGIBILE', 'Indicatori', 'A2.4', 'Scala', 'alto: 100'),
  typed('an actual of words', 'CONSUNTIVO_ILLEGGIBILE', 'Indicatori', 'A2.1', 'Consuntivo', 'circa 80'),
  typed('a date against a number', 'CONSUNTIVO_ILLEGGIBILE', 'Indicatori', 'B1.4', 'Consuntivo', { value: 44000, format: 'dd/mm/yyyy' }),
  typed('a yes in a computation', 'CONSUNTIVO_ILLEGGIBILE', 'Misure', 'MS_PraticheN', '2020', 'SI'),
  typed('an amount of words', 'IMPORTO_ILLEGGIBILE', 'Programmi', '1.1', 'Risorse', 'da stanziare'),
  typed('a formula with one bracket', 'FORMULA_ILLEGGIBILE', 'Indicatori', 'B1.1', 'Formula', '[MS_PraticheN] / MS_PraticheD]'),
  typed('a formula over a measure that is not there', 'MISURA_INESISTENTE', 'Indicatori', 'B1.1', 'Formula', '[MS_PraticheN] / [MS_PraticheX]'),
  typed('a zero denominator', 'DIVISIONE_PER_ZERO', 'Misure', 'MS_PraticheD', '2020', 0, ['Indicatori', 'B1.1', 'Formula']),
  typed('a base that equals the target', 'DIVISIONE_PER_ZERO', 'Indicatori', 'B1.3', 'Base', 20),
  typed('weights of indicators that add to 95', 'PESO_SOMMA', 'Indicatori', 'A1.2', 'Peso', pct(0.25), ['Indicatori', 'A1.1', 'Peso']),
  typed('weights of objectives that add to 101', 'PESO_SOMMA', 'Obiettivi', 'A2', 'Peso', pct(0.61), ['Obiettivi', 'A1', 'Peso']),
  typed('weights of perspectives that add to 99', 'PESO_SOMMA', 'Prospettive', 'P2', 'Peso', pct(0.39), ['Prospettive', 'P1', 'Peso']),
  typed('weights of nodes that add to 110', 'PESO_SOMMA', 'Schede', 'S2.2', 'Peso', pct(0.5), ['Schede', 'S2.1', 'Peso']),
  typed('weights of top nodes that add to 90', 'PESO_SOMMA', 'Schede', 'S2', 'Peso', pct(0.4), ['Schede', 'S1', 'Peso']),
  typed('a weight of words', 'PESO_ILLEGGIBILE', 'Indicatori', 'A1.2', 'Peso', 'trenta'),
  typed('a weight below zero', 'PESO_ILLEGGIBILE', 'Indicatori', 'A1.2', 'Peso', pct(-0.3)),
  added(
    'an objective without indicators',
    'OBIETTIVO_SENZA_INDICATORI',
    'Obiettivi',
    { Codice: 'B2', Obiettivo: 'Nuovo', Prospettiva: 'P2', Peso: pct(0) },
    'Codice',
  ),
  added('an indicator defined twice', 'INDICATORE_DISCORDE', 'Indicatori', { Codice: 'A1.2', 'Target 2020': '>= 99' }, 'Target 2020'),
  typed('a neutralisation without reason', 'NEUTRALIZZAZIONE_SENZA_MOTIVO', 'Neutralizzazioni', 1, 'Motivo', null),
  typed('a hole below the first band', 'FASCE_INCOMPLETE', 'Fasce', 'Rosso', 'Da', 10),
  typed('two bands that begin together', 'FASCE_INCOMPLETE', 'Fasce', 'Giallo', 'Da', 0),
  typed('a first band that leaves 0 out', 'FASCE_INCOMPLETE', 'Fasce', 'Rosso', 'Estremo compreso', 'NO'),
  typed('a band nobody reaches', 'FASCE_INCOMPLETE', 'Fasce', 'Verde', 'Da', 900),
  typed('a band without threshold', 'FASCE_INCOMPLETE', 'Fasce', 'Giallo', 'Da', null),
  typed('a judgement between whole numbers', 'FASCE_INCOMPLETE', 'Giudizi', 'Adeguato', 'Da', 60.5),
  typed('a number as text', 'NUMERO_COME_TESTO', 'Misure', 'N_ImprAttive', '2020', '1.000'),
  typed('a date as text', 'NUMERO_COME_TESTO', 'Indicatori', 'A2.2', 'Consuntivo', '15/06/2020'),
  typed('a weight as text', 'NUMERO_COME_TESTO', 'Indicatori', 'A1.2', 'Peso', '30 %'),
  typed('one weight blank', 'PESO_MANCANTE', 'Indicatori', 'A1.2', 'Peso', null),
  typed('a target blank', 'TARGET_MANCANTE', 'Indicatori', 'A2.1', 'Target 2020', null),
  typed('a target of a later year blank', 'TARGET_MANCANTE', 'Indicatori', 'B1.4', 'Target 2022', null),
  typed('a base blank', 'TARGET_MANCANTE', 'Indicatori', 'B1.3', 'Base', null),
  typed('a node without target', 'TARGET_MANCANTE', 'Schede', 'S2.1', 'Target', null),
  typed('an operator that changes in the last year', 'TARGET_OPERATORE_DIVERSO', 'Indicatori', 'A1.1', 'Target 2022', '= 24,00 %'),
  typed('an operator that differs in the first year', 'TARGET_OPERATORE_DIVERSO', 'Indicatori', 'B1.2', 'Target 2020', '>= 25,00 gg'),
  typed('words behind a target', 'TARGET_TESTO_IGNORATO', 'Indicatori', 'B1.4', 'Target 2020', 'almeno 3 corsi'),
  typed('a direction against the operator', 'VERSO_INCOERENTE', 'Indicatori', 'B1.2', 'Verso', 'crescente'),
  typed('a direction against the scale', 'VERSO_INCOERENTE', 'Indicatori', 'A2.4', 'Verso', 'decrescente'),
  typed('a target in another unit', 'UNITA_INCOERENTE', 'Indicatori', 'B1.2', 'Target 2021', '<= 24,00 %'),
  typed('an actual that lacks its percent sign', 'UNITA_INCOERENTE', 'Indicatori', 'A2.1', 'Consuntivo', { value: 0.83, format: 'General' }),
  typed('an actual in percent of a count', 'UNITA_INCOERENTE', 'Indicatori', 'B1.3', 'Consuntivo', pct(17)),
  typed('an actual blank', 'CONSUNTIVO_MANCANTE', 'Indicatori', 'A2.3', 'Consuntivo', 'n.d.'),
  typed('a node without actual', 'CONSUNTIVO_MANCANTE', 'Schede', 'S2.1', 'Consuntivo', null),
  typed('a measure blank', 'MISURA_MANCANTE', 'Misure', 'MS_PraticheN', '2020', null),
  typed('a measure of the year before blank', 'MISURA_MANCANTE', 'Misure', '699', '2019', null),
  typed('a formula that asks for a year without column', 'MISURA_MANCANTE', 'Indicatori', 'A1.3', 'Formula', '[699] / [699@-3]'),
  added('a measure one letter off', 'MISURE_SIMILI', 'Misure', { Codice: 'MS_PraticcheN', '2020': 1 }, 'Codice'),
  added('a measure in another case', 'MISURE_SIMILI', 'Misure', { Codice: 'n_impr_assist', '2020': 1 }, 'Codice'),
  added('halves of a ratio that are not alike', 'MISURE_SIMILI', 'Misure', { Codice: 'MS_PratcheD', '2020': 1 }, 'Codice'),
  added('a placeholder among the measures', 'CODICE_SEGNAPOSTO', 'Misure', { Codice: '[codice]', '2020': 1 }, 'Codice'),
  typed('a placeholder in a formula', 'CODICE_SEGNAPOSTO', 'Indicatori', 'B1.1', 'Formula', '[codice]'),
  typed('a PIRA indicator without source', 'FONTE_MANCANTE', 'Indicatori', 'A1.2', 'Fonte', null),
  typed('a PIRA indicator without algorithm', 'ALGORITMO_MANCANTE', 'Indicatori', 'A1.2', 'Algoritmo', null),
  typed('a PIRA indicator without unit', 'UNITA_MANCANTE', 'Indicatori', 'A1.2', 'Unità', null),
  typed('a PIRA indicator whose kind is a dash', 'TIPOLOGIA_MANCANTE', 'Indicatori', 'A1.2', 'Tipologia', '-'),
  typed('a PIRA indicator without kind', 'TIPOLOGIA_MANCANTE', 'Indicatori', 'A1.2', 'Tipologia', null),
  typed('a low result without reason', 'MOTIVO_MANCANTE', 'Indicatori', 'B1.3', 'Motivo scostamento', null),
  typed('a target no better than the base', 'AMBIZIONE', 'Indicatori', 'A2.1', 'Base', pct(0.8), ['Indicatori', 'A2.1', 'Target 2020']),
  typed('a target no better than last year', 'AMBIZIONE', 'Indicatori', 'A2.1', 'Consuntivo 2019', pct(0.82), ['Indicatori', 'A2.1', 'Target 2020']),
  typed('a target no better than last year’s measures', 'AMBIZIONE', 'Misure', 'GG_Pagamenti', '2019', 24, ['Indicatori', 'B1.2', 'Target 2020']),
  typed('a value typed over a formula', 'FORMULA_SOVRASCRITTA', 'Indicatori', 'A2.3', 'Peso doppio', 0.4),
  typed('a concentrated weight', 'PESO_CONCENTRATO', 'Indicatori', 'A1.1', 'Peso', pct(0.9), ['Indicatori', 'A1.1', 'Peso']),
  typed('the heavier of two', 'PESO_CONCENTRATO', 'Schede', 'S1.2', 'Peso', pct(0.05), ['Schede', 'S1.1', 'Peso']),
  typed('a value equal to a strict target', 'TARGET_STRETTO', 'Indicatori', 'A2.1', 'Target 2020', '> 83 %'),
];
