import { moneyLines } from '../../src/cli/money-summary';
import { documentsOf } from '../../src/report';
import type { Typed } from '../book';
import { allTexts, inputOf } from './read-document';

const tables = (decimals: number): Record<string, readonly (readonly Typed[])[]> => ({
  Parametri: [
    ['Parametro', 'Valore'],
    ['Anno', 2023],
    ['Decimali', decimals],
  ],
  Programmi: [
    ['Codice', 'Nome'],
    ['P', 'Promozione'],
  ],
  Obiettivi: [
    ['Codice', 'Obiettivo', 'Programma', 'Programma ente'],
    ['O', 'Primo', '011-005', 'P'],
  ],
  Indicatori: [
    ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo', 'PIRA'],
    ['I', 'O', 'Uno', '10', 10, 'SI'],
  ],
  Budget: [
    ['Obiettivo', 'Programma', 'Programma ente', 'Natura', 'Preventivo', 'Assestato', 'Consuntivo'],
    ['O', '011-005', 'P', 'costo', 400, 300, 100],
  ],
});

const RATE = /\d+,\d+ %/g;

test.each([
  [0, '33,33 %'],
  [1, '33,33 %'],
  [3, '33,333 %'],
])('with %i decimals asked for, every document and the summary show the same spending rate', async (decimals, rate) => {
  const input = await inputOf(tables(decimals));
  const shown = documentsOf(input).flatMap((document) => {
    const rates = allTexts(document).flatMap((text) => (text.match(RATE) ?? []).filter((one) => one.startsWith('33,')));
    return rates.map((one) => `${document.kind} ${one}`);
  });
  expect([...new Set(shown)].sort()).toEqual(['programma', 'rapporto', 'risorse', 'sintesi'].map((kind) => `${kind} ${rate}`));
  expect(moneyLines(input, (_, text) => text).join()).toContain(`, ${rate}`);
});
