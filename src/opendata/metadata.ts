import { translator } from '../texts';
import type { OpenData, Separator } from '../report/open-data/open-data';

/** What is said beside the data, as names and values: names are the same in every language. */
export function metadataOf(data: OpenData): readonly (readonly [name: string, value: string | number])[] {
  return [
    ['titolo', data.title],
    ['ente', data.organisation],
    ['anno', data.year],
    ['periodo', data.period],
    ['licenza', data.licence],
    ['licenza_indirizzo', data.licenceAddress],
    ['data_di_aggiornamento', data.date],
    ['prodotto_con', `Cruscotto ${data.version}`],
    ['parametri', data.parameters],
    ['lingua', data.language],
  ];
}

/** How the CSV files are written, as a sentence. */
export function encodingText({ language }: OpenData, separator: Separator): string {
  return translator(language)('dati.encoding', { separator });
}
