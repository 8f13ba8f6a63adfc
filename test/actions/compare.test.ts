import { compare } from '../../src/actions/compare';
import { recalculate, type Recalculation } from '../../src/actions/recalculate';
import { templateTables } from '../../src/sheets/template';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { buildWorkbook, type FixtureCell } from '../xlsx/build';

const table = (name: string, rows: FixtureCell[][]) => {
  const [headers = []] = rows;
  return { name, rows, tables: [{ name, row: 0, column: 0, headers: headers.map(String), bodyRows: rows.length - 1 }] };
};

function workbook(actual: FixtureCell): XlsxWorkbook {
  return XlsxWorkbook.fromBytes(
    buildWorkbook([
      table('Obiettivi', [
        ['Codice', 'Obiettivo', 'Peso'],
        ['A', 'Primo', 60],
        ['B', 'Secondo', 40],
      ]),
      table('Indicatori', [
        ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
        ['A1', 'A', 'Uno', 10, actual],
        ['B1', 'B', 'Due', 10, 10],
      ]),
    ]),
  );
}

async function run(book: XlsxWorkbook): Promise<Recalculation> {
  const outcome = await recalculate(book, { today: '2026-01-01', write: true, overwrite: false });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  return outcome.run;
}

async function retype(book: XlsxWorkbook, actual: number | null): Promise<void> {
  const { memory } = await book.readTables();
  const change = { table: 'Indicatori', header: 'Consuntivo', append: false, values: [actual, undefined], styles: [undefined, undefined] };
  await book.apply({ columns: [change], properties: new Map(), memory });
}

it('before the first run there is nothing to compare with', async () => {
  expect(compare(await run(workbook(5)))).toBeNull();
});

it('a run on the same data changes nothing', async () => {
  const book = workbook(5);
  await run(book);
  expect(compare(await run(book))).toEqual([]);
});

it('a changed actual shows in its indicator, its objective and the organisation', async () => {
  const book = workbook(5);
  await run(book);
  await retype(book, 8);
  expect(compare(await run(book))?.map(({ kind, code, before, after }) => [kind, code, before, after])).toEqual([
    ['organisation', '', 70, 88],
    ['objective', 'A', 50, 80],
    ['indicator', 'A1', 50, 80],
  ]);
});

it('a figure that comes or goes has no figure on the other side', async () => {
  const book = workbook(null);
  await run(book);
  await retype(book, 5);
  expect(compare(await run(book))?.find(({ kind }) => kind === 'indicator')).toMatchObject({ before: null, after: 50 });
  await retype(book, null);
  expect(compare(await run(book))?.find(({ kind }) => kind === 'indicator')).toMatchObject({ before: 50, after: null });
});

it('what does not show at the decimals of the workbook does not count', async () => {
  const book = workbook(5);
  await run(book);
  await retype(book, 5.0001);
  expect(compare(await run(book))).toEqual([]);
});

it('the organisation’s former figure is made as the new one: twice the same perspective, one without objectives, an objective without', async () => {
  const book = XlsxWorkbook.fromBytes(
    buildWorkbook([
      table('Prospettive', [
        ['Codice', 'Prospettiva', 'Peso'],
        ['P', 'Una', 30],
        ['P', 'La stessa', 30],
        ['Q', 'Vuota', 20],
        ['R', 'Altra', 20],
      ]),
      table('Obiettivi', [
        ['Codice', 'Obiettivo', 'Prospettiva', 'Peso'],
        ['A', 'Primo', 'P', 60],
        ['B', 'Secondo', 'R', 40],
        ['C', 'Terzo', null, 40],
      ]),
      table('Indicatori', [
        ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo'],
        ['A1', 'A', 'Uno', 10, 5],
        ['B1', 'B', 'Due', 10, 10],
        ['C1', 'C', 'Tre', 10, 2],
      ]),
    ]),
  );
  expect((await run(book)).results.organisation.achievement).toBeCloseTo(70, 9);
  expect(compare(await run(book))).toEqual([]);
});

it('the template has every required column once, and its parameters stand as the engine takes them', async () => {
  const book = XlsxWorkbook.fromBytes(buildWorkbook([{ name: 'Foglio1', rows: [['x']] }]));
  await book.createTables(templateTables(2026));
  const { model, findings } = await run(book);
  expect(model.parameters).toMatchObject({ year: 2026, cap: 100, decimals: 1, missing: 'escludi', language: 'it' });
  expect(model.bands.map(({ name }) => name)).toEqual(['Rosso', 'Giallo', 'Verde']);
  expect(findings.filter(({ gravity }) => gravity === 'errore')).toEqual([]);
});
