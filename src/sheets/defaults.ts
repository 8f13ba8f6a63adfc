import { DEFAULT_BANDS, DEFAULT_JUDGEMENTS } from './read-bands';

export interface ParameterRow {
  readonly key: string;
  readonly value: string | number | null;
  /** Number format of the value where it needs one. */
  readonly format?: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

/** Every parameter with its default; `body` and `year` are the workbook's own. */
export function parameterRows(body: string | null, year: number): readonly ParameterRow[] {
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
    { key: 'Tolleranza importi', value: 0, format: '0.00', description: 'Scarto in euro ammesso tra un totale e la somma delle sue voci.' },
    { key: 'Lingua', value: 'it', description: 'Lingua dei risultati: it o en.', choices: ['it', 'en'] },
  ];
}

/** The default bands as rows of Fasce. */
export const BAND_ROWS = DEFAULT_BANDS.map(({ name, from, inclusive, color }) => ({ name, from, inclusive: inclusive ? 'SI' : 'NO', color }));

/** The default judgements as rows of Giudizi. */
export const JUDGEMENT_ROWS = DEFAULT_JUDGEMENTS.map(({ name, from }) => ({ name, from }));
