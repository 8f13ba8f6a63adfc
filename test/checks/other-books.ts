import type { Book } from '../../src/sheets/book';
import { pct, type Typed } from '../book';
import { cleanBook } from './clean-book';
import { withCell, withoutColumn, withoutTable, withRow, withTable } from './edit';

const clean = cleanBook();

function edited(table: string, edits: readonly (readonly [string | number, string, Typed])[], book: Book = clean): Book {
  return edits.reduce((next, [key, header, typed]) => withCell(next, table, key, header, typed), book);
}

/** Workbooks for the sentences that single faults do not call up: groups without weights, tables or columns that are not there. */
export const otherBooks: readonly Book[] = [
  edited('Schede', [
    ['S2.2', 'Nodo', 'S2'],
    ['S1.2', 'Padre', 'S2'],
  ]),
  edited('Neutralizzazioni', [
    [0, 'Scheda', null],
    [0, 'Indicatore', 'A1.33'],
  ]),
  edited('Misure', [['MS_PraticheD', 'Codice', 'MS_PraticheN']]),
  edited('Indicatori', [['B1.1', 'Formula', '[MS_PraticheN] / 2']], edited('Misure', [['MS_PraticheD', 'Codice', 'MS_PraticheN']])),
  withoutTable(clean, 'Prospettive'),
  edited(
    'Obiettivi',
    [
      ['A1', 'Peso', pct(0.1)],
      ['A2', 'Peso', pct(0.1)],
      ['B1', 'Peso', pct(0.1)],
    ],
    withoutTable(clean, 'Prospettive'),
  ),
  edited('Obiettivi', [['A1', 'Peso', pct(0.75)]], withoutTable(clean, 'Prospettive')),
  withoutColumn(withoutTable(clean, 'Prospettive'), 'Obiettivi', 'Peso'),
  edited('Prospettive', [['P2', 'Peso', pct(0.5)]]),
  withoutColumn(clean, 'Prospettive', 'Peso'),
  edited('Obiettivi', [
    ['A1', 'Peso', null],
    ['A2', 'Peso', null],
  ]),
  edited('Schede', [['S2', 'Peso', pct(0.6)]]),
  edited('Schede', [
    ['S1', 'Peso', null],
    ['S2', 'Peso', null],
  ]),
  edited('Schede', [
    ['S1.1', 'Peso', null],
    ['S1.2', 'Peso', null],
  ]),
  withoutColumn(clean, 'Indicatori', 'Peso'),
  edited('Giudizi', [
    ['Non adeguato', 'Da', 'zero'],
    ['Adeguato', 'Da', null],
    ['Eccellente', 'Da', null],
  ]),
  edited('Fasce', [
    ['Giallo', 'Da', 0.7],
    ['Verde', 'Da', 0.9],
  ]),
  edited('Indicatori', [['B1.3', 'Verso', 'decrescente']]),
  withoutColumn(edited('Indicatori', [['B1.3', 'Consuntivo', 5]]), 'Indicatori', 'Motivo scostamento'),
  withoutColumn(withoutColumn(clean, 'Indicatori', 'Motivo scostamento'), 'Obiettivi', 'Motivo scostamento'),
  ['Consuntivo', 'Consuntivo 2019'].reduce((book, header) => withoutColumn(book, 'Indicatori', header), clean),
  { ...clean, properties: new Map([['Cruscotto impronta', '1-0']]) },
  edited('Indicatori', [
    ['A2.1', 'Consuntivo', pct(0.8)],
    ['A2.2', 'Consuntivo', { value: 44012, format: 'dd/mm/yyyy' }],
    ['A2.4', 'Scala', null],
    ['A2.4', 'Target 2020', '>= 85'],
  ]),
  withRow(clean, 'RegoleControlli', { Codice: 'PESI_SOMMA' }),
  withRow(withRow(clean, 'Parametri', { Parametro: 'Lingua', Valore: 'fr' }), 'Parametri', { Parametro: 'Limite massimo', Valore: -5 }),
  withTable(clean, 'Canali', [
    ['Canale', 'Metrica', 'Ultima pubblicazione', 'Frequenza (giorni)'],
    ['Sito', 'Visite', 'primavera', 'ogni settimana'],
  ]),
  edited('Schede', [['S1.1', 'Tipo', null]]),
  edited('Indicatori', [['B1.1', 'Formula', '[MS_PraticheN] / [MS_PraticheD] * 100']]),
  edited('Indicatori', [['B1.1', 'Formula', '699 / 699']]),
  ['Target 2020', 'Target 2021', 'Target 2022', 'Scala'].reduce((book, header) => withoutColumn(book, 'Indicatori', header), clean),
  withoutColumn(clean, 'Misure', '2020'),
  withTable(edited('Indicatori', [['B1.1', 'Formula', '[ProvStrut] / [MS_PraticheD]']]), 'Bilancio', [
    ['Voce', '2019', '2020'],
    ['ProvStrut', 100, null],
  ]),
];
