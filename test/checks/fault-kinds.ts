import type { FindingCode } from '../../src/model/finding';
import type { Typed } from '../book';
import { asText, duplicate, ERRORS, type Fault, garbage, isNumber, isText, misspelt, pick, retype } from './faults';
import { FAULTS_ACROSS } from './faults-across';

const TARGETS = ['Target 2020', 'Target 2021', 'Target 2022'];

/** A target with an operator, in a year chosen at random, written otherwise. */
function target(
  what: string,
  code: FindingCode,
  typed: (old: string, random: () => number) => Typed,
  years: readonly string[] = TARGETS,
  only = /^[<>]=? /,
  except = '',
): Fault {
  return {
    what,
    plant: (book, random) => {
      const header = pick(years, random);
      const fault = retype(
        what,
        code,
        'Indicatori',
        header,
        (old, r) => typed(String(old), r),
        (cell) => isText(cell(header)) && only.test(String(cell(header))) && (except === '' || !String(cell('Codice')).startsWith(except)),
      );
      return fault.plant(book, random);
    },
  };
}

const opposite = (text: string): string => (text.startsWith('>') ? text.replace(/^>=?/, '<=') : text.replace(/^<=?/, '>='));

/** Every kind of fault, one at a time, anywhere it may happen in the clean workbook. */
export const FAULTS: readonly Fault[] = [
  ...['Consuntivo', 'Target 2020', 'Target 2022', 'Peso', 'Fonte', 'Unità', 'Base', 'Scala'].map((header) =>
    retype(`an error in ${header}`, 'CELLA_IN_ERRORE', 'Indicatori', header, (_, random) => pick(ERRORS, random)),
  ),
  ...['2019', '2020'].map((header) => retype(`an error in a measure of ${header}`, 'CELLA_IN_ERRORE', 'Misure', header, (_, random) => pick(ERRORS, random))),
  ...(['Prospettive', 'Priorita', 'Programmi', 'Obiettivi', 'Misure', 'Indicatori'] as const).flatMap((table) => [
    retype(`${table}: a code blank`, 'CODICE_MANCANTE', table, 'Codice', (_, random) => pick([null, ' ', '\u00a0'], random)),
    duplicate(table, 'Codice'),
  ]),
  retype('a node without code', 'CODICE_MANCANTE', 'Schede', 'Nodo', () => null),
  ...['Prospettiva', 'Priorità', 'Programma', 'Programma ente'].map((header) =>
    retype(`${header} misspelt`, 'RIFERIMENTO_INESISTENTE', 'Obiettivi', header, misspelt),
  ),
  retype('an objective misspelt', 'RIFERIMENTO_INESISTENTE', 'Indicatori', 'Obiettivo', misspelt),
  retype('a node’s reference misspelt', 'RIFERIMENTO_INESISTENTE', 'Schede', 'Riferimento', misspelt),
  retype('a parent misspelt', 'RIFERIMENTO_INESISTENTE', 'Schede', 'Padre', misspelt),
  retype('a changed target of nobody', 'RIFERIMENTO_INESISTENTE', 'Rimodulazioni', 'Indicatore', misspelt),
  ...['Scheda', 'Indicatore'].map((header) => retype(`a neutralisation’s ${header} misspelt`, 'RIFERIMENTO_INESISTENTE', 'Neutralizzazioni', header, misspelt)),
  retype('a direction that is none', 'RIFERIMENTO_INESISTENTE', 'Indicatori', 'Verso', garbage),
  retype('a method that is none', 'RIFERIMENTO_INESISTENTE', 'Indicatori', 'Metodo', garbage),
  ...TARGETS.map((header) => retype(`words for a target in ${header}`, 'TARGET_ILLEGGIBILE', 'Indicatori', header, garbage)),
  retype('words for a scale', 'TARGET_ILLEGGIBILE', 'Indicatori', 'Scala', garbage),
  retype('words for a changed target', 'TARGET_ILLEGGIBILE', 'Rimodulazioni', 'Target', garbage),
  retype('words for an actual', 'CONSUNTIVO_ILLEGGIBILE', 'Indicatori', 'Consuntivo', garbage),
  retype('words for a base', 'CONSUNTIVO_ILLEGGIBILE', 'Indicatori', 'Base', garbage),
  retype('words for a measure', 'CONSUNTIVO_ILLEGGIBILE', 'Misure', '2020', garbage),
  retype('words for a node’s actual', 'CONSUNTIVO_ILLEGGIBILE', 'Schede', 'Consuntivo', garbage),
  retype(
    'a yes where a number is due',
    'CONSUNTIVO_ILLEGGIBILE',
    'Indicatori',
    'Consuntivo',
    () => 'SI',
    (cell) => isNumber(cell('Consuntivo')) && /^[<>]/.test(String(cell('Target 2020'))),
  ),
  retype('words for an amount', 'IMPORTO_ILLEGGIBILE', 'Programmi', 'Risorse', garbage),
  retype('a formula with a bracket less', 'FORMULA_ILLEGGIBILE', 'Indicatori', 'Formula', (old) => String(old).replace(']', '')),
  retype('a formula with an operator too many', 'FORMULA_ILLEGGIBILE', 'Indicatori', 'Formula', (old) => `${String(old)} /`),
  retype('a formula over a measure misspelt', 'MISURA_INESISTENTE', 'Indicatori', 'Formula', (old, random) =>
    String(old).replace(/\[([^\]@]+)/, (_, code: string) => `[${misspelt(code, random)}`),
  ),
  ...['Indicatori', 'Obiettivi', 'Schede'].flatMap((table) => [
    retype(`${table}: words for a weight`, 'PESO_ILLEGGIBILE', table, 'Peso', garbage, (cell) => isNumber(cell('Peso'))),
    retype(
      `${table}: a weight as text`,
      'NUMERO_COME_TESTO',
      table,
      'Peso',
      (old, random) => asText(old, random),
      (cell) => isNumber(cell('Peso')),
    ),
  ]),
  retype(
    'a weight blank',
    'PESO_MANCANTE',
    'Indicatori',
    'Peso',
    () => null,
    (cell) => isNumber(cell('Peso')),
  ),
  retype('an actual as text', 'NUMERO_COME_TESTO', 'Indicatori', 'Consuntivo', asText, (cell) => isNumber(cell('Consuntivo')) && cell('Unità') === 'N.'),
  ...['2019', '2020'].map((header) => retype(`a measure of ${header} as text`, 'NUMERO_COME_TESTO', 'Misure', header, asText)),
  // A1.2 is scored against a changed target, so that its first one may be blank.
  target('a target blank', 'TARGET_MANCANTE', () => null, TARGETS, /^[<>]=? /, 'A1.2'),
  target('an operator turned round', 'TARGET_OPERATORE_DIVERSO', opposite),
  target('an exact target among others', 'TARGET_OPERATORE_DIVERSO', (old) => old.replace(/^[<>]=?/, '=')),
  target(
    'words behind a target',
    'TARGET_TESTO_IGNORATO',
    (old, random) =>
      `${old} ${pick(
        ['circa', 'rispetto al 2019', 'entro l’anno', 'su base annua'].filter((words) => !/\d/.test(words)),
        random,
      )}`,
    TARGETS,
    /^[<>]=? \d+$/,
  ),
  target('a target in another unit', 'UNITA_INCOERENTE', (old) => old.replace('%', 'gg'), TARGETS, /%/),
  target('a target in percent of days', 'UNITA_INCOERENTE', (old) => old.replace('gg', '%'), TARGETS, /\d gg/),
  retype(
    'a direction turned round',
    'VERSO_INCOERENTE',
    'Indicatori',
    'Verso',
    () => 'crescente',
    (cell) => cell('Verso') === 'decrescente',
  ),
  retype(
    'a scale against its direction',
    'VERSO_INCOERENTE',
    'Indicatori',
    'Verso',
    () => 'decrescente',
    (cell) => cell('Scala') !== null,
  ),
  retype(
    'an actual without its percent sign',
    'UNITA_INCOERENTE',
    'Indicatori',
    'Consuntivo',
    (old) => ({ value: old as number, format: 'General' }),
    (cell) => isNumber(cell('Consuntivo')) && cell('Unità') === '%',
  ),
  retype(
    'an actual blank',
    'CONSUNTIVO_MANCANTE',
    'Indicatori',
    'Consuntivo',
    (_, random) => pick([null, 'n.d.', '-'], random),
    (cell) => cell('Consuntivo') !== null && cell('Peso') !== 'monitoraggio',
  ),
  retype(
    'a node’s actual blank',
    'CONSUNTIVO_MANCANTE',
    'Schede',
    'Consuntivo',
    () => null,
    (cell) => cell('Consuntivo') !== null && !String(cell('Nodo')).startsWith('S2.2'),
  ),
  retype('a measure blank', 'MISURA_MANCANTE', 'Misure', '2020', () => null),
  retype('a placeholder in a formula', 'CODICE_SEGNAPOSTO', 'Indicatori', 'Formula', (_, random) =>
    pick(['[codice]', '[Codice] / [codice]', '[XXX]', '[da definire]'], random),
  ),
  ...(
    [
      ['Fonte', 'FONTE_MANCANTE'],
      ['Unità', 'UNITA_MANCANTE'],
      ['Tipologia', 'TIPOLOGIA_MANCANTE'],
    ] as const
  ).map(([header, code]) =>
    retype(
      `a PIRA indicator without ${header}`,
      code,
      'Indicatori',
      header,
      () => null,
      (cell) => cell('PIRA') === 'SI' && (header !== 'Fonte' || cell('Formula') === null),
    ),
  ),
  retype(
    'a PIRA indicator without algorithm',
    'ALGORITMO_MANCANTE',
    'Indicatori',
    'Algoritmo',
    () => null,
    (cell) => cell('PIRA') === 'SI' && cell('Formula') === null,
  ),
  retype(
    'a low result without reason',
    'MOTIVO_MANCANTE',
    'Indicatori',
    'Motivo scostamento',
    () => ' ',
    (cell) => cell('Motivo scostamento') !== null,
  ),
  retype('a value over a formula', 'FORMULA_SOVRASCRITTA', 'Indicatori', 'Peso doppio', (_, random) => Math.round(random() * 100) / 100),
  retype('a neutralisation without reason', 'NEUTRALIZZAZIONE_SENZA_MOTIVO', 'Neutralizzazioni', 'Motivo', () => null),
  retype(
    'a hole below the first band',
    'FASCE_INCOMPLETE',
    'Fasce',
    'Da',
    (_, random) => 1 + Math.floor(random() * 60),
    (cell) => cell('Da') === 0,
  ),
  retype(
    'a hole below the first judgement',
    'FASCE_INCOMPLETE',
    'Giudizi',
    'Da',
    (_, random) => 1 + Math.floor(random() * 50),
    (cell) => cell('Da') === 0,
  ),
  retype('a band without threshold', 'FASCE_INCOMPLETE', 'Fasce', 'Da', () => null),
  ...FAULTS_ACROSS,
];
