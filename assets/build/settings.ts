import { block } from './block';
import type { Block, Row } from './block';
import type { CellInput } from './printed';

interface Parameter {
  readonly key: string;
  readonly value: CellInput;
  readonly description: string;
  readonly choices?: readonly string[];
}

/** Every parameter with its default; `body` and `year` are the workbook's own. */
function parameters(body: string | null, year: number): Parameter[] {
  return [
    { key: 'Ente', value: body, description: 'Nome dell’ente, come deve comparire nei fogli di sintesi e nella relazione.' },
    { key: 'Anno', value: year, description: 'Anno che si misura.' },
    { key: 'Periodo', value: null, description: 'Colonna corrente di Misure e Consuntivo, per esempio 2020-06 o 2020 T3. Vuoto: l’Anno.' },
    {
      key: 'Metodo decrescente',
      value: 'rapporto',
      description: 'Dove meno è meglio, oltre il target: rapporto (target ÷ valore) o lineare (scostamento sul target).',
      choices: ['rapporto', 'lineare'],
    },
    {
      key: 'Dato mancante',
      value: 'escludi',
      description: 'Indicatore non ancora misurato: escludi (gli altri pesi si riproporzionano), zero, blocca (nessuna media finché manca).',
      choices: ['escludi', 'zero', 'blocca'],
    },
    { key: 'Limite massimo', value: 100, description: 'Percentuale a cui si ferma ogni indicatore prima delle medie.' },
    { key: 'Decimali', value: 1, description: 'Decimali delle percentuali mostrate. I calcoli non si arrotondano mai.' },
    {
      key: 'Sintesi priorità',
      value: 'semplice',
      description: 'Media degli obiettivi di una priorità: semplice, o pesata con i pesi degli obiettivi.',
      choices: ['semplice', 'pesata'],
    },
    { key: 'Tolleranza importi', value: { value: 0, format: '0.00' }, description: 'Scarto in euro ammesso tra un totale e la somma delle sue voci.' },
    { key: 'Lingua', value: 'it', description: 'Lingua dei risultati: it o en.', choices: ['it', 'en'] },
  ];
}

const BANDS: readonly Row<'Fasce'>[] = [
  { name: 'Rosso', from: 0, inclusive: 'SI', color: '#C00000' },
  { name: 'Giallo', from: 70, inclusive: 'SI', color: '#FFC000' },
  { name: 'Verde', from: 90, inclusive: 'NO', color: '#00B050' },
];

const JUDGEMENTS: readonly Row<'Giudizi'>[] = [
  { name: 'Non adeguato', from: 0 },
  { name: 'Non pienamente adeguato', from: 60 },
  { name: 'Pienamente adeguato', from: 71 },
  { name: 'Più che adeguato', from: 81 },
  { name: 'Eccellente', from: 91 },
];

/** Parametri, Fasce and Giudizi with the contract's defaults. */
export function settings(body: string | null, year: number): Block[] {
  const list = parameters(body, year);
  return [
    {
      ...block('Parametri', { rows: list.map(({ key, value, description }) => ({ key, value, description })) }),
      rowChoices: { column: 'value', lists: list.map(({ choices }) => choices) },
    },
    block('Fasce', { rows: BANDS }),
    block('Giudizi', { rows: JUDGEMENTS }),
  ];
}
