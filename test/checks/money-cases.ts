import { CellError } from '../../src/model/cell';
import type { FindingCode } from '../../src/model/finding';
import type { Book } from '../../src/sheets/book';
import { makeBook, pct, type Typed } from '../book';
import { addressIn, withCell, withRow, withTable, withoutColumn } from './edit';

/** A small book of the money side in which everything adds up. */
export function cleanMoney(): Book {
  return makeBook({
    Parametri: [
      ['Parametro', 'Valore'],
      ['Anno', 2022],
    ],
    Programmi: [
      ['Codice', 'Nome', 'Risorse'],
      ['1.4', 'Turismo', 3000],
      ['011-005', 'Competitività', null],
    ],
    Obiettivi: [
      ['Codice', 'Obiettivo', 'Risorse', 'Risorse interventi', 'Peso'],
      ['A4', 'Filiera del turismo', 9000, 3000, pct(1)],
      ['B1', 'Giustizia alternativa', 500, null, pct(0)],
    ],
    Budget: [
      ['Obiettivo', 'Programma', 'Programma ente', 'Progetto', 'Azione', 'Conto', 'Natura', 'Gestione', 'Preventivo', 'Consuntivo'],
      ['A4', '011-005', '1.4', 'P1', 'P101', '330041', 'costo', 'istituzionale', 1000, 900],
      ['A4', '011-005', '1.4', 'P1', 'P102', '330042', 'costo', 'commerciale', '2.000,00 €', 2000],
      ['A4', '011-005', null, 'P1', 'P102', '313012', 'ricavo', 'commerciale', 700, 800],
      ['B1', '011-005', null, 'P2', 'P201', '330049', 'costo', 'istituzionale', 450, '-'],
    ],
    TotaliDichiarati: [
      ['Livello', 'Codice', 'Natura', 'Gestione', 'Colonna', 'Importo'],
      ['progetto', 'P1', 'costo', null, 'Preventivo', 3000],
      ['azione', 'P102', 'ricavo - costo', 'commerciale', 'Consuntivo', -1200],
      ['obiettivo', 'B1', 'costo', null, 'Preventivo', 450],
    ],
    Bilancio: [
      ['Voce', 'Formula', '2021', '2022'],
      ['PROV', null, 100, 200],
      ['ON', null, 90, 240],
      ['RIS', '[PROV] - [ON]', 10, null],
      ['IDX', '[RIS] / [PROV]', pct(0.1), pct(-0.2)],
    ],
  });
}

const clean = cleanMoney();

export interface MoneyCase {
  readonly what: string;
  readonly book: Book;
  readonly code: FindingCode;
  readonly variant: string | undefined;
  readonly table: string;
  readonly cell: string;
  /** What the sentence must say. */
  readonly says: string;
}

type At = readonly [table: string, key: string | number, header: string];

function found(what: string, book: Book, code: FindingCode, variant: string | undefined, [table, key, header]: At, says: string): MoneyCase {
  return { what, book, code, variant, table, cell: addressIn(book, table, key, header), says };
}

/** One cell typed anew, found where it stands unless told otherwise. */
function typed(what: string, [table, key, header]: At, value: Typed, code: FindingCode, variant: string | undefined, says: string, at?: At): MoneyCase {
  return found(what, withCell(clean, table, key, header, value), code, variant, at ?? [table, key, header], says);
}

const TOTAL: At = ['TotaliDichiarati', 0, 'Importo'];

export const moneyCases: readonly MoneyCase[] = [
  typed('an unknown objective', ['Budget', 0, 'Obiettivo'], 'A9', 'RIFERIMENTO_INESISTENTE', undefined, 'P101 (330041)'),
  typed('an unknown programme', ['Budget', 0, 'Programma ente'], '1.5', 'RIFERIMENTO_INESISTENTE', undefined, '1.5'),
  typed('an unknown programme of the State', ['Budget', 0, 'Programma'], '011-006', 'RIFERIMENTO_INESISTENTE', undefined, '011-006'),
  typed('words for an amount', ['Budget', 0, 'Preventivo'], 'da definire', 'IMPORTO_ILLEGGIBILE', undefined, 'da definire'),
  typed('a percentage for an amount', ['Budget', 0, 'Preventivo'], pct(0.2), 'IMPORTO_ILLEGGIBILE', undefined, '20'),
  typed('an error for an amount', ['Budget', 0, 'Preventivo'], new CellError('#REF!'), 'CELLA_IN_ERRORE', undefined, '#RIF!'),
  typed('a negative amount', ['Budget', 0, 'Preventivo'], -500, 'IMPORTO_ILLEGGIBILE', 'negativo', '−500,00 €'),
  found(
    'a line written twice',
    withRow(clean, 'Budget', {
      ...{ Obiettivo: 'A4', Programma: '011-005', Progetto: 'P1', Azione: 'P102', Conto: '313012', Natura: 'ricavo', Gestione: 'commerciale' },
      ...{ Preventivo: 700, Consuntivo: 800 },
    }),
    ...(['CODICE_DUPLICATO', 'linea', ['Budget', 4, 'Obiettivo'], 'riga 4 del foglio'] as const),
  ),
  typed(
    'more spent than budgeted',
    ['Budget', 0, 'Consuntivo'],
    1006.48,
    'SPESA_OLTRE_BUDGET',
    undefined,
    'Per l’azione P101 (330041) sono stati spesi 1.006,48 € su 1.000,00 €, il 100,65 %',
  ),
  found(
    'spent with no budget',
    withCell(withCell(clean, 'Budget', 3, 'Preventivo', null), 'Budget', 3, 'Consuntivo', 5),
    ...(['SPESA_OLTRE_BUDGET', 'senzaBudget', ['Budget', 3, 'Consuntivo'], '5,00 €'] as const),
  ),
  typed('an objective’s resources', ['Obiettivi', 0, 'Risorse interventi'], 3100, 'RISORSE_DISCORDI', 'righe', 'sommano a 3.000,00 €'),
  typed('an objective with less than its lines', ['Obiettivi', 1, 'Risorse'], 449.99, 'RISORSE_DISCORDI', 'righe', '449,99 €'),
  typed('a programme’s resources', ['Programmi', 0, 'Risorse'], 2900, 'RISORSE_DISCORDI', 'righe', '2.900,00 €'),
  typed('a total that leaves a line out', TOTAL, 1000, 'TOTALE_NON_QUADRA', 'esclusa', 'la differenza è l’importo della riga P102 (330042)'),
  typed('a total that counts a line twice', TOTAL, 4000, 'TOTALE_NON_QUADRA', 'doppia', 'P101 (330041), che il totale conta due volte'),
  typed('a total that counts another nature', TOTAL, 3700, 'TOTALE_NON_QUADRA', 'altra', 'P102 (313012), di altra natura o gestione (ricavo, commerciale)'),
  typed('a total with two digits swapped', TOTAL, 300, 'TOTALE_NON_QUADRA', undefined, 'differenza −2.700,00 €'),
  typed('a total that nothing explains', TOTAL, 3000.01, 'TOTALE_NON_QUADRA', undefined, 'differenza 0,01 €'),
  typed('a total not written', TOTAL, null, 'TOTALE_NON_QUADRA', 'mancante', '3.000,00 €'),
  typed('digits swapped', ['TotaliDichiarati', 2, 'Importo'], 540, 'TOTALE_NON_QUADRA', 'cifre', 'due cifre vicine'),
  found(
    'a total of which two lines are missing',
    withCell(
      withRow(withRow(clean, 'Budget', { Progetto: 'P1', Natura: 'costo', Preventivo: 33 }), 'Budget', { Progetto: 'P1', Natura: 'costo', Preventivo: 44 }),
      ...TOTAL,
      3000,
    ),
    ...(['TOTALE_NON_QUADRA', 'righe', TOTAL, 'la somma delle righe P1, P1'] as const),
  ),
  found(
    'one total declared with two amounts',
    withRow(clean, 'TotaliDichiarati', { Livello: 'progetto', Codice: 'P1', Natura: 'costo', Colonna: 'Preventivo', Importo: 43_000 }),
    ...(['TOTALE_DISCORDE', undefined, ['TotaliDichiarati', 3, 'Importo'], '3.000,00 € alla riga 2 del foglio'] as const),
  ),
  typed('an unknown nature', ['TotaliDichiarati', 0, 'Natura'], 'costo + oneri', 'RIFERIMENTO_INESISTENTE', 'sceltaRiga', 'Riga progetto P1: «Natura»'),
  typed('an unknown level', ['TotaliDichiarati', 0, 'Livello'], 'servizio', 'RIFERIMENTO_INESISTENTE', 'sceltaRiga', 'azione, progetto'),
  typed('a statement’s formula that cannot be read', ['Bilancio', 2, 'Formula'], '[PROV - [ON]', 'FORMULA_ILLEGGIBILE', 'voce', '[PROV - [ON]'),
  typed('a formula over an unknown item', ['Bilancio', 2, 'Formula'], '[PROV] - [ONERI]', 'RIFERIMENTO_INESISTENTE', 'voce', '(ONERI)'),
  typed('a formula over a repeated item', ['Bilancio', 1, 'Voce'], 'PROV', 'RIFERIMENTO_INESISTENTE', 'voceDuplicata', '(PROV)', ['Bilancio', 3, 'Formula']),
  typed('a circle', ['Bilancio', 1, 'Formula'], '[RIS] + 1', 'RIFERIMENTO_CIRCOLARE', 'voce', 'ON → RIS → ON'),
  typed('a year that is not there', ['Bilancio', 2, 'Formula'], '[PROV@-2] - [ON]', 'MISURA_MANCANTE', 'anno', '2020'),
  typed('a typed total that its formula does not give', ['Bilancio', 2, '2021'], 11, 'TOTALE_NON_QUADRA', 'voce', 'la formula dà 10,00 €'),
  typed('a typed index that its formula does not give', ['Bilancio', 3, '2022'], pct(-0.21), 'TOTALE_NON_QUADRA', 'indice', 'IDX'),
  typed('a division by nothing', ['Bilancio', 0, '2022'], 0, 'DIVISIONE_PER_ZERO', 'voce', '[RIS] / [PROV]', ['Bilancio', 3, '2022']),
  found(
    'a budget without levels',
    withTable({ ...clean, tables: clean.tables.filter(({ name }) => name !== 'Budget') }, 'Budget', [
      ['Natura', 'Preventivo'],
      ['costo', 5],
    ]),
    'COLONNA_MANCANTE',
    undefined,
    ['Budget', -1, 'Natura'],
    'Area / Obiettivo',
  ),
  found(
    'a budget without amounts',
    withoutColumn(withoutColumn(clean, 'Budget', 'Preventivo'), 'Budget', 'Consuntivo'),
    'COLONNA_MANCANTE',
    undefined,
    ['Budget', -1, 'Obiettivo'],
    'Preventivo / Assestato / Consuntivo',
  ),
];
