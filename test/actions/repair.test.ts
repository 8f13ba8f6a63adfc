import { planRepairs } from '../../src/actions/repair';
import { readModel } from '../../src/sheets/read-model';
import { score } from '../../src/engine/score';
import type { Book } from '../../src/sheets/book';
import type { Cell } from '../../src/model/cell';
import { makeBook, type Typed } from '../book';
import { cleanBook } from '../checks/clean-book';
import { findingsOf, rowOf, tableOf, withCell } from '../checks/edit';

function repairsOf(book: Book) {
  return planRepairs(book, readModel(book, '2020-12-31').views, 2020);
}

/** The book as it stands once the changes are applied. */
function applied(book: Book): Book {
  return repairsOf(book).changes.columns.reduce(
    (next, { table, header, values, styles }) =>
      values.reduce<Book>((edited, value, row) => {
        if (value === undefined) return edited;
        const format = styles[row]?.format ?? tableOf(book, table).formats[row]?.[tableOf(book, table).headers.indexOf(header)] ?? 'General';
        return withCell(edited, table, row, header, { value, format });
      }, next),
    book,
  );
}

const TEXT = '@';
const cell = (value: string, format = TEXT): Cell => ({ value, format });

test('a column of more than a hundred thousand amounts in text is repaired whole', () => {
  const count = 130_000;
  const lines = Array.from({ length: count }, (_, i): Typed[] => [`A${i}`, 'costo', '1.000,00']);
  const plan = repairsOf(makeBook({ Budget: [['Azione', 'Natura', 'Preventivo'], ...lines] }));
  expect(plan.repairs).toHaveLength(count);
  expect(plan.repairs.at(-1)).toMatchObject({ where: { table: 'Budget', row: count - 1 }, after: { value: 1000 } });
});

test('a clean workbook needs no repair', () => {
  expect(repairsOf(cleanBook()).changes.columns).toEqual([]);
});

test.each<[string, string, string, string, Cell, Cell, string]>([
  ['a number', 'Misure', 'N_ImprAttive', '2020', cell('1.000'), { value: 1000, format: '#,##0' }, 'number'],
  ['a number with decimals', 'Misure', 'GG_Pagamenti', '2020', cell('20,50'), { value: 20.5, format: '0.00' }, 'number'],
  ['an amount with its sign', 'Programmi', '1.1', 'Risorse', cell('€ 12.427,01', 'General'), { value: 12427.01, format: '#,##0.00' }, 'number'],
  ['a percentage', 'Indicatori', 'A2.1', 'Consuntivo', cell(' 83,00\u00a0%'), { value: 0.83, format: '0.00%' }, 'number'],
  ['a percentage in points', 'Indicatori', 'A2.1', 'Consuntivo', cell('83'), { value: 83, format: '0' }, 'number'],
  ['a weight', 'Indicatori', 'A1.2', 'Peso', cell('30 %'), { value: 0.3, format: '0%' }, 'number'],
  ['a date', 'Indicatori', 'A2.2', 'Consuntivo', cell('15/06/2020'), { value: 43997, format: 'dd/mm/yyyy' }, 'date'],
  ['a date of a decision', 'Neutralizzazioni', 'A1.3', 'Data', cell('30/06/2020'), { value: 44012, format: 'dd/mm/yyyy' }, 'date'],
  ['a code with strays', 'Indicatori', 'A1.2', 'Codice', cell('\u00a0A1.2\u200b'), { value: 'A1.2', format: TEXT }, 'characters'],
  ['a yes', 'Indicatori', 'A2.3', 'Consuntivo', cell('sì'), { value: 'SI', format: TEXT }, 'yesNo'],
  ['a flag', 'Indicatori', 'A1.2', 'PIRA', cell('Si '), { value: 'SI', format: TEXT }, 'yesNo'],
  ['a yes in a target', 'Indicatori', 'A2.3', 'Target 2021', cell('Sì'), { value: 'SI', format: TEXT }, 'yesNo'],
  ['a sign in a target', 'Indicatori', 'A1.1', 'Target 2022', cell('≥ 24,00 %'), { value: '>= 24,00 %', format: TEXT }, 'operator'],
  ['a sign turned round', 'Indicatori', 'B1.2', 'Target 2020', cell('=<25'), { value: '<=25', format: TEXT }, 'operator'],
  ['spaces in a target', 'Indicatori', 'A1.1', 'Target 2022', cell('>=\u00a024,00 % '), { value: '>= 24,00 %', format: TEXT }, 'characters'],
])('%s', (_, table, key, header, before, after, kind) => {
  const clean = cleanBook();
  const row = rowOf(tableOf(clean, table), key);
  const plan = repairsOf(withCell(clean, table, row, header, before));
  expect(plan.repairs).toEqual([expect.objectContaining({ kind, before: before.value, after })]);
  const [column] = plan.changes.columns;
  expect(plan.changes.columns).toHaveLength(1);
  expect(column).toMatchObject({ table, header, append: false });
  expect(column?.values.map((value) => value ?? null)).toEqual(tableOf(clean, table).values.map((__, i) => (i === row ? after.value : null)));
});

test.each([
  ['words', 'Consuntivo', 'circa 80'],
  ['an error pasted as text', 'Consuntivo', '#RIF!'],
  ['a target of words', 'Target 2020', 'da definire'],
  ['a name with spaces', 'Indicatore', ' Nome '],
  ['not available', 'Consuntivo', 'n.d.'],
])('%s is left alone', (_, header, value) => {
  expect(repairsOf(withCell(cleanBook(), 'Indicatori', 'A2.1', header, value)).repairs).toEqual([]);
});

test('a text that a formula gives is left alone', () => {
  const book = withCell(cleanBook(), 'Misure', '699', '2020', '15');
  const raw = tableOf(book, 'Misure');
  const key = rowOf(raw, '699') * raw.headers.length + raw.headers.indexOf('2020');
  const calculated = { ...book, tables: book.tables.map((table) => (table === raw ? { ...table, formulas: new Map([[key, 'TEXT(15,"0")']]) } : table)) };
  expect(repairsOf(calculated).repairs).toEqual([]);
});

test('repairing changes no figure, leaves nothing to repair and takes its findings away', () => {
  const edits: Parameters<typeof withCell>[] = [
    [cleanBook(), 'Misure', 'N_ImprAttive', '2020', '1.000'],
    [cleanBook(), 'Indicatori', 'A2.1', 'Consuntivo', '83,00 %'],
    [cleanBook(), 'Indicatori', 'A2.2', 'Consuntivo', '15/06/2020'],
    [cleanBook(), 'Indicatori', 'A1.1', 'Peso', '50%'],
    [cleanBook(), 'Indicatori', 'B1.2', 'Target 2020', '≤ 25,00 gg'],
    [cleanBook(), 'Schede', 'S2.1', 'Consuntivo', ' 4 '],
  ];
  const broken = edits.reduce((book, [, ...edit]) => withCell(book, ...edit), cleanBook());
  const repaired = applied(broken);
  const achievements = (book: Book): unknown => {
    const results = score(readModel(book, '2020-12-31').model);
    return [results.organisation, results.indicators.map((one) => one.score.achievement), results.scorecards.map((one) => one.achievement)];
  };
  expect(findingsOf(broken).map(({ code }) => code)).toContain('NUMERO_COME_TESTO');
  expect(achievements(repaired)).toEqual(achievements(broken));
  expect(repairsOf(repaired).repairs).toEqual([]);
  expect(findingsOf(repaired)).toEqual([]);
});
