import type { Parameters } from '../model/model';

interface ParameterSpec {
  readonly name: string;
  /** Number format of the value where it needs one. */
  readonly format?: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** What holds where nothing is typed; null where it follows from the workbook. */
  readonly value: string | number | null;
}

/** The parameters of table Parametri (sheets.md), in the order of the template: reading and template both go by this list. */
export const PARAMETERS = {
  organisation: { name: 'Ente', value: null, description: 'Nome dell’ente, come deve comparire nei fogli di sintesi e nella relazione.' },
  year: { name: 'Anno', value: null, description: 'Anno che si misura.' },
  period: { name: 'Periodo', value: null, description: 'Colonna corrente di Misure e Consuntivo, per esempio 2020-06 o 2020 T3. Vuoto: l’Anno.' },
  lessMethod: {
    name: 'Metodo decrescente',
    value: 'rapporto',
    description: 'Dove meno è meglio, oltre il target: rapporto (target ÷ valore) o lineare (scostamento sul target).',
    choices: ['rapporto', 'lineare'],
  },
  missing: {
    name: 'Dato mancante',
    value: 'escludi',
    description: 'Indicatore non ancora misurato: escludi (gli altri pesi si riproporzionano), zero, blocca (nessuna media finché manca).',
    choices: ['escludi', 'zero', 'blocca'],
  },
  cap: { name: 'Limite massimo', value: 100, description: 'Percentuale a cui si ferma ogni indicatore prima delle medie.' },
  decimals: { name: 'Decimali', value: 1, description: 'Decimali delle percentuali mostrate. I calcoli non si arrotondano mai.' },
  priorityMean: {
    name: 'Sintesi priorità',
    value: 'semplice',
    description: 'Media degli obiettivi di una priorità: semplice, o pesata con i pesi degli obiettivi.',
    choices: ['semplice', 'pesata'],
  },
  amountTolerance: {
    name: 'Tolleranza importi',
    value: 0,
    format: '0.00',
    description: 'Scarto in euro ammesso tra un totale e la somma delle sue voci.',
  },
  language: { name: 'Lingua', value: 'it', description: 'Lingua dei risultati: it o en.', choices: ['it', 'en'] },
} as const satisfies Record<keyof Parameters, ParameterSpec>;
