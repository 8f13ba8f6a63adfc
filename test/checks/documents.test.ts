import type { Book } from '../../src/sheets/book';
import { massaBook, mergedBook, pisaBook, toscanaBook } from './documents';
import { addressIn, findingsOf } from './edit';

/** What the documents get wrong inside their indicator tables, each at its cell. */
function places(book: Book): string[] {
  return findingsOf(book).map(({ code, table, cell }) => `${code} ${table} ${cell}`);
}

function place(book: Book, code: string, table: string, key: string | number, header: string): string {
  return `${code} ${table} ${addressIn(book, table, key, header)}`;
}

describe('Toscana Nord-Ovest, PIRA 2023/2025', () => {
  const book = toscanaBook();
  const found = places(book);

  test.each([
    ['the operator of OC_TD_04 changes in 2025', 'TARGET_OPERATORE_DIVERSO', 'Indicatori', 'OC_TD_04', 'Target 2025'],
    ['IS_DirAnnConfrPareto has a target in % and unit N.', 'UNITA_INCOERENTE', 'Indicatori', 'IS_DirAnnConfrPareto', 'Target 2023'],
    ['and the next year, with a point behind it', 'UNITA_INCOERENTE', 'Indicatori', 'IS_DirAnnConfrPareto', 'Target 2024'],
    ['and the year after', 'UNITA_INCOERENTE', 'Indicatori', 'IS_DirAnnConfrPareto', 'Target 2025'],
    ['IS_01.02_ has no kind', 'TIPOLOGIA_MANCANTE', 'Indicatori', 'IS_01.02_', 'Tipologia'],
    ['B3.2_01 has no kind', 'TIPOLOGIA_MANCANTE', 'Indicatori', 'B3.2_01', 'Tipologia'],
    ['IS_01.02_ has no target for 2024', 'TARGET_MANCANTE', 'Indicatori', 'IS_01.02_', 'Target 2024'],
    ['IS_01.02_ has no target for 2025', 'TARGET_MANCANTE', 'Indicatori', 'IS_01.02_', 'Target 2025'],
    ['IS_01.02_ has no unit', 'UNITA_MANCANTE', 'Indicatori', 'IS_01.02_', 'Unità'],
    ['IS_01.02_ is computed from measures without code', 'FORMULA_ILLEGGIBILE', 'Indicatori', 'IS_01.02_', 'Formula'],
    ['objective weights add to 300 %', 'PESO_SOMMA', 'Obiettivi', 0, 'Peso'],
    ['MS_CrisimpresaD is a slip of MS_CrisiImpresa…', 'MISURE_SIMILI', 'Misure', 'MS_CrisimpresaD', 'Codice'],
  ])('%s', (_, code, table, key, header) => {
    expect(found).toContain(place(book, code, table, key, header));
  });

  test('no other measures are said to be alike', () => {
    expect(found.filter((one) => one.startsWith('MISURE_SIMILI'))).toHaveLength(1);
  });

  test('no other operators are said to change', () => {
    expect(found.filter((one) => one.startsWith('TARGET_OPERATORE_DIVERSO'))).toHaveLength(1);
  });
});

describe('Massa-Carrara, RPP 2022', () => {
  const book = massaBook();
  const found = places(book);

  test('the two tables disagree once, on OC_TBS_03', () => {
    expect(found.filter((one) => one.startsWith('INDICATORE_DISCORDE'))).toEqual([
      place(book, 'INDICATORE_DISCORDE', 'Indicatori_riepilogo', 'OC_TBS_03', 'Target 2022'),
    ]);
  });

  test('beside Toscana Nord-Ovest, EC27 has another target', () => {
    const merged = mergedBook();
    expect(places(merged)).toContain(place(merged, 'INDICATORE_DISCORDE', 'Indicatori_TNO', 'EC27', 'Target'));
  });

  test('no weights at all: objectives, and indicators of every objective that has several', () => {
    const equal = found.filter((one) => one.startsWith('PESO_UGUALE'));
    const groups = [['Obiettivi', 0] as const, ...['OC_TD_01', 'OC_TBS_02', 'OC_Int_01', 'EC05.1'].map((key) => ['Indicatori', key] as const)];
    expect(equal).toEqual(groups.map(([table, key]) => place(book, 'PESO_UGUALE', table, key, 'Peso')));
  });

  test('the placeholder [codice] is found wherever it serves as a code', () => {
    const placeholders = found.filter((one) => one.startsWith('CODICE_SEGNAPOSTO'));
    const formulas = ['Studi_ISR', 'Progetti_RilEconomia', 'Percent_CorruzTrasp'];
    expect(placeholders).toEqual(expect.arrayContaining(formulas.map((key) => place(book, 'CODICE_SEGNAPOSTO', 'Indicatori', key, 'Formula'))));
    expect(placeholders).toHaveLength(6);
  });
});

describe('Pisa, report of 2020', () => {
  test('as first printed: a code used twice, two actuals written otherwise than their target', () => {
    const book = pisaBook(false);
    const second = book.tables.find(({ name }) => name === 'Indicatori')?.values.findLastIndex(([code]) => code === 'A3.4') as number;
    expect(places(book)).toEqual([
      place(book, 'CODICE_DUPLICATO', 'Indicatori', second, 'Codice'),
      place(book, 'UNITA_INCOERENTE', 'Indicatori', 'D2.2', 'Consuntivo'),
      place(book, 'UNITA_INCOERENTE', 'Indicatori', 'D3.8', 'Consuntivo'),
    ]);
  });

  test('as printed a second time: 0 % where the target says SI', () => {
    const book = pisaBook(true);
    expect(places(book)).toContain(place(book, 'UNITA_INCOERENTE', 'Indicatori', 'A4.6', 'Consuntivo'));
  });
});
