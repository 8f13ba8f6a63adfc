import { translator } from '../../src/texts';
import { findingText } from '../../src/texts/finding';
import { makeBook, pct } from '../book';
import { findingsOf, withCell, withTable } from './edit';
import { cleanMoney, moneyCases } from './money-cases';

/** Text amounts are noted by the reading of cells; here only the money side counts. */
const ours = (book: Parameters<typeof findingsOf>[0]) => findingsOf(book).filter(({ code }) => code !== 'NUMERO_COME_TESTO');

test('a book that adds up has no findings', () => {
  expect(ours(cleanMoney()).map(({ code, cell }) => `${code} ${cell}`)).toEqual([]);
});

test.each(moneyCases.map((one) => [one.what, one] as const))('%s is found at its cell and said in words', (_, { book, code, variant, table, cell, says }) => {
  const match = ours(book).find((one) => one.code === code && one.table === table && one.cell === cell);
  expect(match?.finding.variant).toBe(variant);
  if (match === undefined) throw new Error(`no ${code} at ${cell}`);
  const { messaggio, suggerimento } = findingText(match.finding, translator('it'), 'it', 1);
  expect(messaggio).toContain(says);
  const english = findingText(match.finding, translator('en'), 'en', 1);
  for (const sentence of [messaggio, suggerimento, english.messaggio, english.suggerimento])
    expect(sentence).not.toMatch(/\{\{|undefined|null|NaN|rilievi\.|suggerimenti\./);
});

test('a tolerance set for a code is in euro', () => {
  const rules = (euro: number) =>
    withTable(withCell(cleanMoney(), 'TotaliDichiarati', 0, 'Importo', 3002), 'RegoleControlli', [
      ['Codice', 'Tolleranza'],
      ['TOTALE_NON_QUADRA', euro],
    ]);
  expect([1.99, 2].map((euro) => ours(rules(euro)).map(({ code }) => code))).toEqual([['TOTALE_NON_QUADRA'], []]);
});

test.each([
  ['SPESA_OLTRE_BUDGET', withCell(cleanMoney(), 'Budget', 0, 'Consuntivo', 1002)],
  ['TOTALE_NON_QUADRA', withCell(cleanMoney(), 'Bilancio', 2, '2021', 12)],
])('a tolerance set for %s is in euro on every table', (code, book) => {
  const rules = (euro: number) =>
    withTable(book, 'RegoleControlli', [
      ['Codice', 'Tolleranza'],
      [code, euro],
    ]);
  expect([1.99, 2].map((euro) => ours(rules(euro)).filter((one) => one.code === code && one.finding.variant !== 'indice').length)).toEqual([1, 0]);
});

test('a negative amount is told once, not again as an overspent budget', () => {
  const found = ours(withCell(cleanMoney(), 'Budget', 0, 'Preventivo', -1000)).filter(({ table }) => table === 'Budget');
  expect(found.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['IMPORTO_ILLEGGIBILE I2']);
});

test('days and numbers in words are told where they say whether a channel is kept up', () => {
  const book = makeBook({
    Canali: [
      ['Canale', 'Metrica', 'Unità', '2020', 'Ultima pubblicazione', 'Frequenza (giorni)'],
      ['Facebook', 'Seguaci', 'N.', 100, 'primavera', 'settimanale'],
      ['Sito', 'Visite', 'N.', 100, 'n.d.', 7],
    ],
  });
  expect(ours(book).map(({ code, cell, finding }) => `${code}_${finding.variant} ${cell}`)).toEqual([
    'CONSUNTIVO_ILLEGGIBILE_data E2',
    'CONSUNTIVO_ILLEGGIBILE_numero F2',
  ]);
});

test('a line of the budget is accepted by the code that its finding names', () => {
  const spent = withCell(withCell(cleanMoney(), 'Budget', 0, 'Consuntivo', 1002), 'Budget', 1, 'Consuntivo', 2002);
  const accepted = (Riga: string) =>
    ours(
      withTable(spent, 'Accettazioni', [
        ['Codice', 'Tabella', 'Riga', 'Motivo'],
        ['SPESA_OLTRE_BUDGET', 'Budget', Riga, 'Variazione di giugno'],
      ]),
    )
      .filter(({ finding }) => finding.accepted !== undefined)
      .map(({ cell }) => cell);
  expect(['P101', 'P101 (330041)', '3', 'A4'].map(accepted)).toEqual([['J2'], ['J2'], ['J3'], []]);
});

test('a cell of the budget is told by its line, that of a total by level and code', () => {
  const book = withCell(withCell(cleanMoney(), 'Budget', 1, 'Preventivo', 'circa 2000'), 'TotaliDichiarati', 2, 'Importo', 'da rivedere');
  const said = ours(book)
    .filter(({ code }) => code === 'IMPORTO_ILLEGGIBILE')
    .map(({ finding }) => findingText(finding, translator('it'), 'it', 1).messaggio);
  expect(said).toEqual([
    'Riga P102 (330042), colonna «Preventivo»: «circa 2000» non è un importo in euro.',
    'Riga obiettivo B1, colonna «Importo»: «da rivedere» non è un importo in euro.',
  ]);
});

test('a line whose nature cannot be read is left out of totals, without an empty bracket', () => {
  const found = ours(withCell(cleanMoney(), 'Budget', 3, 'Natura', 'oneri')).filter(({ code }) => code === 'TOTALE_NON_QUADRA');
  expect(found.map(({ finding }) => finding.variant)).toEqual(['esclusa']);
});

test('an item that computes from itself is told once', () => {
  const found = ours(withCell(cleanMoney(), 'Bilancio', 2, 'Formula', '[RIS] + [PROV]')).filter(({ table }) => table === 'Bilancio');
  expect(found.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['RIFERIMENTO_CIRCOLARE B4']);
});

test('income beyond its budget is no finding', () => {
  expect(ours(withCell(cleanMoney(), 'Budget', 2, 'Consuntivo', 9999)).filter(({ code }) => code === 'SPESA_OLTRE_BUDGET')).toEqual([]);
});

test('a line without money of its own may spend what its action has', () => {
  const lines = (spent: number) => [
    ['Azione', 'Natura', 'Preventivo', 'Consuntivo'],
    ['P101', 'costo', 100, null],
    ['P101', 'costo', null, spent],
  ];
  expect(ours(makeBook({ Budget: lines(100) }))).toEqual([]);
  expect(ours(makeBook({ Budget: lines(101) })).map(({ code, cell }) => `${code} ${cell}`)).toEqual(['SPESA_OLTRE_BUDGET D3']);
});

test('an objective’s Risorse may hold staff costs, and a plan may count costs only', () => {
  const book = (resources: number) =>
    makeBook({
      Obiettivi: [
        ['Codice', 'Obiettivo', 'Risorse interventi', 'Peso'],
        ['1B', 'Analisi', resources, pct(1)],
      ],
      Budget: [
        ['Obiettivo', 'Natura', 'Preventivo'],
        ['1B', 'costo', 52_150],
        ['1B', 'investimento', 1750],
        ['1B', 'contributo', 65_500],
      ],
    });
  expect([52_150, 53_900, 54_000].map((resources) => ours(book(resources)).length)).toEqual([0, 0, 1]);
});
