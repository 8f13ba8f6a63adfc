import { FINDING_GRAVITY } from '../../src/model/finding';
import { fingerprint } from '../../src/sheets/fingerprint';
import { readModel } from '../../src/sheets/read-model';
import { pct, rawTable } from '../book';
import { cases } from './cases';
import { cleanBook } from './clean-book';
import { addressIn, findingsOf, replaceTable, withCell, withoutColumn, withRow } from './edit';

const clean = cleanBook();

describe('each finding stands at its cell', () => {
  test.each(cases.map((one) => [one.what, one] as const))('%s', (_, { book, code, table, cell }) => {
    const found = findingsOf(book).map((one) => `${one.code} ${one.table} ${one.cell}`);
    expect(found).toContain(`${code} ${table} ${cell}`);
  });
});

test('a clean workbook has no findings', () => {
  expect(findingsOf(clean).map(({ code, table, cell }) => `${code} ${table} ${cell}`)).toEqual([]);
});

test('indicators without any weight count the same, with a note at the first', () => {
  const book = ['A1.1', 'A1.2', 'A1.3'].reduce((edited, key) => withCell(edited, 'Indicatori', key, 'Peso', null), clean);
  const found = findingsOf(book);
  expect(found).toEqual([expect.objectContaining({ code: 'PESO_UGUALE', table: 'Indicatori', cell: addressIn(clean, 'Indicatori', 'A1.1', 'Peso') })]);
});

test('actuals that all equal their targets to the last digit are noted at the objective', () => {
  const pairs: [string, string, Parameters<typeof withCell>[4]][] = [
    ['A2.1', 'Consuntivo', pct(0.8)],
    ['A2.2', 'Consuntivo', { value: 44012, format: 'dd/mm/yyyy' }],
    ['A2.4', 'Scala', null],
    ...['2020', '2021', '2022'].map((year): [string, string, string] => ['A2.4', `Target ${year}`, '>= 85']),
  ];
  const book = pairs.reduce((edited, [key, header, value]) => withCell(edited, 'Indicatori', key, header, value), clean);
  expect(findingsOf(book).map(({ code, cell }) => [code, cell])).toEqual([['CONSUNTIVI_UGUALI_AI_TARGET', addressIn(clean, 'Obiettivi', 'A2', 'Codice')]]);
});

test('an indicator defined otherwise in a second table is found there', () => {
  const second = rawTable('Indicatori_programma', [
    ['Codice', 'Target', 'Unità'],
    ['A1.1', '>= 20 %', '%'],
    ['B1.2', '<= 30 gg', 'giorni'],
  ]);
  const book = { ...clean, tables: [...clean.tables, second] };
  expect(findingsOf(book).map(({ code, table, cell }) => [code, table, cell])).toEqual([['INDICATORE_DISCORDE', 'Indicatori_programma', 'B3']]);
});

test('a bare target says in a second table what its direction says with an operator', () => {
  const second = (b13: string, b14: string) =>
    rawTable('Indicatori_programma', [
      ['Codice', 'Target', 'Verso'],
      ['X1', b13, null],
      ['X2', b14, null],
    ]);
  const first = withRow(withRow(clean, 'Indicatori', { Codice: 'X1', 'Target 2020': '20', Consuntivo: 30 }), 'Indicatori', {
    Codice: 'X2',
    'Target 2020': '6,00',
    Verso: 'decrescente',
    Consuntivo: 5,
  });
  const discords = (b13: string, b14: string) =>
    findingsOf({ ...first, tables: [...first.tables, second(b13, b14)] })
      .filter(({ code }) => code === 'INDICATORE_DISCORDE')
      .map(({ cell }) => cell);
  expect(discords('>= 20', '<= 6')).toEqual([]);
  expect(discords('<= 20', '>= 6')).toEqual(['B2', 'B3']);
});

test('a table without a column of targets says so once', () => {
  const book = ['2020', '2021', '2022'].reduce(
    (edited, year) => withoutColumn(edited, 'Indicatori', `Target ${year}`),
    withoutColumn(clean, 'Indicatori', 'Scala'),
  );
  const found = findingsOf(book).filter(({ code, table }) => code === 'TARGET_MANCANTE' && table === 'Indicatori');
  expect(found.map(({ finding }) => [finding.variant, finding.where?.row])).toEqual([['colonna', -1]]);
});

test('a target in another unit is told at the target, and the value not again', () => {
  const found = findingsOf(withCell(clean, 'Indicatori', 'A2.1', 'Target 2020', '>= 80 gg'));
  expect(found.filter(({ code }) => code === 'UNITA_INCOERENTE').map(({ cell }) => cell)).toEqual([addressIn(clean, 'Indicatori', 'A2.1', 'Target 2020')]);
});

test.each(['[MS_PraticheN] / [MS_PraticheD] * 100', '100 * [MS_PraticheN] / [MS_PraticheD]', '[MS_PraticheN] * 100 / [MS_PraticheD]'])(
  'a ratio in percent that is multiplied by 100 again: %s',
  (formula) => {
    const found = findingsOf(withCell(clean, 'Indicatori', 'B1.1', 'Formula', formula));
    expect(found.map(({ code, cell, finding }) => [code, finding.variant, cell])).toContainEqual([
      'UNITA_INCOERENTE',
      'percento',
      addressIn(clean, 'Indicatori', 'B1.1', 'Formula'),
    ]);
    expect(found.filter(({ code, table }) => code === 'UNITA_INCOERENTE' && table === 'Indicatori')).toHaveLength(1);
  },
);

test.each([
  ['699 / 699 * 1000', ['codiciNudi']],
  ['16 / 18', []],
  ['[699] / 699', []],
])('codes of measures without brackets count as numbers: %s', (formula, variants) => {
  const found = findingsOf(withCell(clean, 'Indicatori', 'B1.1', 'Formula', formula)).filter(({ code }) => code === 'FORMULA_ILLEGGIBILE');
  expect(found.map(({ finding }) => finding.variant)).toEqual(variants);
});

test('of several changes of a target a day in words is told, since the latest serves', () => {
  const changes = (...days: (string | number | null)[]) => {
    const rows = days.map((day) => ['A1.2', '>= 11', 'Covid-19', day]);
    const book = replaceTable(clean, rawTable('Rimodulazioni', [['Indicatore', 'Target', 'Motivo', 'Data'], ...rows]));
    return findingsOf(book)
      .filter(({ table }) => table === 'Rimodulazioni')
      .map(({ code, cell }) => `${code} ${cell}`);
  };
  expect(changes('fine estate')).toEqual([]);
  expect(changes('fine estate', null)).toEqual(['CONSUNTIVO_ILLEGGIBILE D2']);
  expect(changes('15/07/2020', 5)).toEqual(['NUMERO_COME_TESTO D2', 'CONSUNTIVO_ILLEGGIBILE D3']);
});

test('results are out of date once an input changed, unless this run writes its own', () => {
  const withResults = { ...clean, properties: new Map([['Cruscotto impronta', fingerprint(readModel(clean, '2020-12-31').views)]]) };
  const changed = withCell(withResults, 'Indicatori', 'A2.1', 'Consuntivo', pct(0.84));
  expect(findingsOf(withResults)).toEqual([]);
  expect(findingsOf(changed).map(({ code }) => code)).toEqual(['RISULTATI_SUPERATI']);
  expect(findingsOf(changed, true)).toEqual([]);
});

test('a plan without actuals says so once', () => {
  const book = ['Consuntivo', 'Consuntivo 2019'].reduce((edited, header) => withoutColumn(edited, 'Indicatori', header), clean);
  const found = findingsOf(book).filter(({ code, table }) => code === 'CONSUNTIVO_MANCANTE' && table === 'Indicatori');
  expect(found).toHaveLength(1);
  expect(found[0]?.finding.params).toMatchObject({ quante: 7 });
});

test('findings come in order of table, row and column, a cell once per code', () => {
  const edits: Parameters<typeof withCell>[] = [
    [clean, 'Schede', 'S2.2', 'Peso', 'x'],
    [clean, 'Indicatori', 'B1.3', 'Consuntivo', 'x'],
    [clean, 'Indicatori', 'A1.1', 'Target 2022', '?'],
    [clean, 'Indicatori', 'A1.1', 'Peso', '?'],
    [clean, 'Prospettive', 'P1', 'Codice', null],
  ];
  const book = edits.reduce((edited, [, ...edit]) => withCell(edited, ...edit), clean);
  const places = findingsOf(book).map(({ code, finding }) => ({
    code,
    table: finding.where?.table ?? '',
    row: finding.where?.row ?? 0,
    cell: finding.where?.column,
  }));
  const order = clean.tables.map(({ name }) => name);
  const keys = places.map(({ table, row }) => order.indexOf(table) * 1000 + row);
  expect(keys).toEqual([...keys].sort((a, b) => a - b));
  expect(new Set(places.map((place) => JSON.stringify(place))).size).toBe(places.length);
});

test('every code of the contract that lies in these tables has a case here', () => {
  const elsewhere = ['COLONNE_OCCUPATE', 'TOTALE_NON_QUADRA', 'TOTALE_DISCORDE', 'RISORSE_DISCORDI', 'SPESA_OLTRE_BUDGET'];
  const tested = new Set<string>([...cases.map(({ code }) => code), 'PESO_UGUALE', 'CONSUNTIVI_UGUALI_AI_TARGET', 'RISULTATI_SUPERATI', ...elsewhere]);
  expect(Object.keys(FINDING_GRAVITY).filter((code) => !tested.has(code))).toEqual([]);
});
