import { FINDING_GRAVITY, finding, type Finding, type FindingCode } from '../../src/model/finding';
import { translator, type Language } from '../../src/texts';
import { findingText } from '../../src/texts/finding';
import { findings as english } from '../../src/texts/en-findings';
import { findings as italian } from '../../src/texts/it-findings';
import { cases } from '../checks/cases';
import { cleanBook } from '../checks/clean-book';
import { otherBooks } from '../checks/other-books';
import { findingsOf, withCell } from '../checks/edit';
import { pct } from '../book';

const LANGUAGES: readonly Language[] = ['it', 'en'];

function text(one: Finding, language: Language): string {
  const { messaggio, suggerimento } = findingText(one, translator(language), language, 1);
  return `${messaggio}\n${suggerimento}`;
}

/** Every finding that the cases of test/checks meet, the wanted ones and their company. */
const met: readonly Finding[] = [...cases.map(({ book }) => book), ...otherBooks].flatMap((book) => findingsOf(book).map((one) => one.finding));

test.each(LANGUAGES)('every finding met is worded whole (%s)', (language) => {
  const broken = met
    .map((one) => [one.code, one.variant, text(one, language)])
    .filter(([, , words]) => /\{\{|\bundefined\b|\bnull\b|\bNaN\b|rilievi\.|suggerimenti\.|«»|“”/.test(words ?? ''));
  expect(broken).toEqual([]);
});

test('every variant a check gives has a sentence of its own', () => {
  const keys = new Set(Object.keys(italian.messages));
  expect(met.filter(({ code, variant }) => variant !== undefined && !keys.has(`${code}_${variant}`))).toEqual([]);
});

test('every code has a sentence and a suggestion, in both languages with the same parameters', () => {
  const slots = (sentence: string): string[] => [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] as string).sort();
  const pairs = [
    [italian.messages, english.messages],
    [italian.suggestions, english.suggestions],
  ] as const;
  for (const [it, en] of pairs) {
    for (const code of Object.keys(FINDING_GRAVITY)) expect(it).toHaveProperty(code);
    for (const [key, sentence] of Object.entries(it)) expect([key, slots((en as Record<string, string>)[key] ?? '')]).toEqual([key, slots(sentence)]);
  }
});

test('sentences name the object in the officer’s words', () => {
  const book = withCell(cleanBook(), 'Indicatori', 'A1.2', 'Peso', pct(0.25));
  const [found] = findingsOf(book);
  expect(text(found?.finding as Finding, 'it')).toBe(
    'L’obiettivo A1: i pesi dei suoi indicatori sommano a 95 %, mancano 5 punti.\nCorreggi i pesi in modo che sommino a 100 %.',
  );
  expect(text(found?.finding as Finding, 'en')).toContain('the weights of its indicators add to 95 %, 5 points are missing');
});

test('a row without code is called by its number in the sheet', () => {
  const book = withCell(withCell(cleanBook(), 'Schede', 'S2.2', 'Nodo', null), 'Schede', 5, 'Consuntivo', 'boh');
  const found = findingsOf(book).find(({ code }) => code === 'CONSUNTIVO_ILLEGGIBILE');
  expect(text(found?.finding as Finding, 'it')).toMatch(/^Riga \d+, colonna «Consuntivo»: «boh»/);
});

test.each<[string, Finding, Language, string]>([
  [
    'percent values',
    finding('UNITA_INCOERENTE', null, { riga: 'D2.2', valore: { kind: 'number', n: 0.04, percent: true, typing: 'percent' }, target: '20%' }, 'miscela'),
    'it',
    'il valore 4,00 % e il target 20%',
  ],
  ['achievements', finding('MOTIVO_MANCANTE', null, { riga: 'A4', realizzazione: 67.64, fascia: 'Verde' }), 'it', 'la realizzazione è 67,6 %'],
  ['amounts', finding('TOTALE_NON_QUADRA', null, { nome: 'Progetto 1D7101', dichiarato: 37800, calcolato: 37850, differenza: -50 }), 'it', '37.800,00 €'],
  ['weights', finding('PESO_CONCENTRATO', null, { riga: 'A1', peso: 66.666666, quante: 3 }), 'it', 'il 66,6667 %'],
  ['errors in Italian', finding('CELLA_IN_ERRORE', null, { errore: '#REF!', colonna: 'Consuntivo', riga: 'A1' }), 'it', '#RIF!'],
  ['errors in English', finding('CELLA_IN_ERRORE', null, { errore: '#REF!', colonna: 'Consuntivo', riga: 'A1' }), 'en', '#REF!'],
  ['rows without grouping', finding('CODICE_DUPLICATO', null, { codice: 'A1', numero: 12345, tabella: 'Misure' }), 'it', 'riga 12345'],
])('%s are shown in the language', (_, one, language, words) => {
  expect(text(one, language)).toContain(words);
});

test('a page of text or a long list is shortened in the sentence', () => {
  const page = finding('CONSUNTIVO_ILLEGGIBILE', null, { riga: 'A1', colonna: 'Consuntivo', valore: '😀'.repeat(3000) });
  expect(text(page, 'it').length).toBeLessThan(400);
  expect(text(page, 'it')).toContain('😀…»');
  const codes = Array.from({ length: 500 }, (_, i) => `A${i + 1}`).join(', ');
  const list = finding('MISURA_MANCANTE', null, { codice: 'N_ImprAtt', periodo: '2020', indicatori: codes });
  expect(text(list, 'it')).toMatch(/serve a A1, A2, .*, A\d+, …\.\n/);
  expect(text(list, 'it').length).toBeLessThan(600);
});

/** Sentences about money and about writing, which the cases of the indicator tables do not meet. */
const ELSEWHERE = /^(?:COLONNE_OCCUPATE|TOTALE_|RISORSE_|SPESA_|IMPORTO_ILLEGGIBILE_|MISURA_MANCANTE_anno|\w+_(?:linea|voce|voceDuplicata)$)/;

test('no sentence stands in the catalogue that no check says', () => {
  const more = [...cases.map(({ book }) => book), ...otherBooks].flatMap((book) => findingsOf(book));
  const said = new Set(more.flatMap(({ finding: { code, variant } }) => [`${code}_${variant}`, ...(variant === undefined ? [code as string] : [])]));
  const silent = Object.keys(italian.messages).filter(
    (key) => !said.has(key) && !ELSEWHERE.test(key) && !(key in FINDING_GRAVITY && hasVariants(key as FindingCode)),
  );
  expect(silent).toEqual([]);
});

function hasVariants(code: FindingCode): boolean {
  return Object.keys(italian.messages).some((key) => key.startsWith(`${code}_`));
}
