import type { FindingCode } from '../../src/model/finding';
import { FINGERPRINT_PROPERTY } from '../../src/sheets/fingerprint';
import { pct, rawTable, type Typed } from '../book';
import { addressIn, tableOf, withCell, withoutColumn, withRow } from './edit';
import { asText, at, duplicate, ERRORS, type Fault, garbage, isNumber, isText, misspelt, pick, retype, rowsWhere, wrongSum } from './faults';

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

/** A finding on another row of the same group or table than the cell typed. */
function elsewhere(what: string, code: FindingCode, edit: Fault['plant']): Fault {
  return { what, plant: (book, random) => ({ ...edit(book, random), code }) };
}

const opposite = (text: string): string => (text.startsWith('>') ? text.replace(/^>=?/, '<=') : text.replace(/^<=?/, '>='));

/** A slip of the keyboard in the inner letters of a code. */
function slip(code: string, random: () => number): string {
  const letters = [...code.matchAll(/[A-Za-z]{3,}/g)].flatMap((match) => Array.from({ length: match[0].length - 2 }, (_, i) => match.index + 1 + i));
  const i = pick(letters, random);
  const swapped = code.slice(0, i) + (code[i + 1] ?? '') + (code[i] ?? '') + code.slice(i + 2);
  const doubled = code.slice(0, i) + (code[i] ?? '') + code.slice(i);
  const dropped = code.slice(0, i) + code.slice(i + 1);
  return pick(
    [swapped, doubled, dropped, code.toUpperCase(), code.replace('_', '-')].filter((other) => other !== code),
    random,
  );
}

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
  elsewhere('a group under its own child', 'RIFERIMENTO_CIRCOLARE', (book, random) => {
    const child = pick(
      rowsWhere(tableOf(book, 'Schede'), (cell) => isText(cell('Padre'))),
      random,
    );
    const scorecard = at(book, 'Schede', child, 'Scheda');
    const [parent = -1] = rowsWhere(tableOf(book, 'Schede'), (cell) => cell('Scheda') === scorecard && cell('Nodo') === at(book, 'Schede', child, 'Padre'));
    const edited = withCell(book, 'Schede', parent, 'Padre', at(book, 'Schede', child, 'Nodo'));
    return { book: edited, code: 'RIFERIMENTO_CIRCOLARE', table: 'Schede', cell: addressIn(book, 'Schede', parent, 'Padre') };
  }),
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
  elsewhere('a zero denominator', 'DIVISIONE_PER_ZERO', (book, random) => {
    const row = pick(
      rowsWhere(tableOf(book, 'Misure'), (cell) => /PraticheD|ImprAttive/.test(String(cell('Codice')))),
      random,
    );
    const code = String(at(book, 'Misure', row, 'Codice'));
    const user = pick(
      rowsWhere(tableOf(book, 'Indicatori'), (cell) => String(cell('Formula')).includes(`[${code}]`)),
      random,
    );
    return {
      book: withCell(book, 'Misure', row, '2020', 0),
      code: 'DIVISIONE_PER_ZERO',
      table: 'Indicatori',
      cell: addressIn(book, 'Indicatori', user, 'Formula'),
    };
  }),
  wrongSum('Indicatori', ['Obiettivo']),
  wrongSum('Obiettivi', ['Prospettiva']),
  wrongSum('Prospettive', []),
  wrongSum('Schede', ['Scheda', 'Padre']),
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
  elsewhere('a measure one slip off', 'MISURE_SIMILI', (book, random) => {
    const row = pick(
      rowsWhere(tableOf(book, 'Misure'), (cell) => String(cell('Codice')).length > 8),
      random,
    );
    const edited = withRow(book, 'Misure', { Codice: slip(String(at(book, 'Misure', row, 'Codice')), random), '2020': 1 });
    return { book: edited, code: 'MISURE_SIMILI', table: 'Misure', cell: addressIn(edited, 'Misure', tableOf(edited, 'Misure').values.length - 1, 'Codice') };
  }),
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
  elsewhere('a target no better than last year', 'AMBIZIONE', (book, random) => {
    const row = pick(
      rowsWhere(tableOf(book, 'Indicatori'), (cell) => isNumber(cell('Target 2020')) && cell('Metodo') === null),
      random,
    );
    const goal = at(book, 'Indicatori', row, 'Target 2020') as number;
    const before = pick([goal, goal * 1.1], random);
    return {
      book: withCell(book, 'Indicatori', row, 'Consuntivo 2019', pct(before)),
      code: 'AMBIZIONE',
      table: 'Indicatori',
      cell: addressIn(book, 'Indicatori', row, 'Target 2020'),
    };
  }),
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
  elsewhere('an objective without indicators', 'OBIETTIVO_SENZA_INDICATORI', (book, random) => {
    const edited = withRow(book, 'Obiettivi', { Codice: `Z${Math.floor(random() * 90)}`, Obiettivo: 'Nuovo', Prospettiva: 'P1', Peso: pct(0) });
    return {
      book: edited,
      code: 'OBIETTIVO_SENZA_INDICATORI',
      table: 'Obiettivi',
      cell: addressIn(edited, 'Obiettivi', tableOf(edited, 'Obiettivi').values.length - 1, 'Codice'),
    };
  }),
  elsewhere('an indicator defined otherwise in a second table', 'INDICATORE_DISCORDE', (book, random) => {
    const row = pick(
      rowsWhere(tableOf(book, 'Indicatori'), (cell) => /^>= \d+,/.test(String(cell('Target 2020')))),
      random,
    );
    const second = rawTable('Indicatori2', [
      ['Codice', 'Target 2020'],
      [at(book, 'Indicatori', row, 'Codice'), String(at(book, 'Indicatori', row, 'Target 2020')).replace(/\d+/, (n) => String(Number(n) + 1))],
    ]);
    return { book: { ...book, tables: [...book.tables, second] }, code: 'INDICATORE_DISCORDE', table: 'Indicatori2', cell: 'B2' };
  }),
  elsewhere('no weights at all in an objective', 'PESO_UGUALE', (book, random) => {
    const objective = pick(
      rowsWhere(tableOf(book, 'Obiettivi'), (cell) => cell('Codice') !== null),
      random,
    );
    const code = at(book, 'Obiettivi', objective, 'Codice');
    const rows = rowsWhere(tableOf(book, 'Indicatori'), (cell) => cell('Obiettivo') === code && isNumber(cell('Peso')));
    const edited = rows.reduce((next, row) => withCell(next, 'Indicatori', row, 'Peso', null), book);
    return { book: edited, code: 'PESO_UGUALE', table: 'Indicatori', cell: addressIn(book, 'Indicatori', rows[0] as number, 'Peso') };
  }),
  elsewhere('one indicator with almost all the weight', 'PESO_CONCENTRATO', (book, random) => {
    const raw = tableOf(book, 'Indicatori');
    const row = pick(
      rowsWhere(raw, (cell) => isNumber(cell('Peso'))),
      random,
    );
    const rows = rowsWhere(raw, (cell) => cell('Obiettivo') === at(book, 'Indicatori', row, 'Obiettivo') && isNumber(cell('Peso')));
    const edited = rows.reduce((next, one) => withCell(next, 'Indicatori', one, 'Peso', pct(one === row ? 1 - 0.05 * (rows.length - 1) : 0.05)), book);
    return { book: edited, code: 'PESO_CONCENTRATO', table: 'Indicatori', cell: addressIn(book, 'Indicatori', row, 'Peso') };
  }),
  elsewhere('a required column gone', 'COLONNA_MANCANTE', (book) => {
    const edited = withoutColumn(book, 'Rimodulazioni', 'Target');
    return { book: edited, code: 'COLONNA_MANCANTE', table: 'Rimodulazioni', cell: addressIn(edited, 'Rimodulazioni', -1, 'Indicatore') };
  }),
  elsewhere('results of other data', 'RISULTATI_SUPERATI', (book) => {
    const properties = new Map([[FINGERPRINT_PROPERTY, '1-0000000000000000']]);
    return { book: { ...book, properties }, code: 'RISULTATI_SUPERATI', table: '', cell: '' };
  }),
];
