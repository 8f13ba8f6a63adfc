import type { FindingCode } from '../../src/model/finding';
import { FINGERPRINT_PROPERTY } from '../../src/sheets/fingerprint';
import { pct, rawTable } from '../book';
import { addressIn, tableOf, withCell, withoutColumn, withRow } from './edit';
import { at, type Fault, isNumber, isText, pick, rowsWhere, wrongSum } from './faults';

/** A finding on another row of the same group or table than the cell typed. */
function elsewhere(what: string, code: FindingCode, edit: Fault['plant']): Fault {
  return { what, plant: (book, random) => ({ ...edit(book, random), code }) };
}

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

/** Faults that show at another cell than the one typed, or that take more than one. */
export const FAULTS_ACROSS: readonly Fault[] = [
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
  elsewhere('a measure one slip off', 'MISURE_SIMILI', (book, random) => {
    const row = pick(
      rowsWhere(tableOf(book, 'Misure'), (cell) => String(cell('Codice')).length > 8),
      random,
    );
    const edited = withRow(book, 'Misure', { Codice: slip(String(at(book, 'Misure', row, 'Codice')), random), '2020': 1 });
    return { book: edited, code: 'MISURE_SIMILI', table: 'Misure', cell: addressIn(edited, 'Misure', tableOf(edited, 'Misure').values.length - 1, 'Codice') };
  }),
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
