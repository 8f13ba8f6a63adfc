import type { BookSpec } from './book';
import { lucca } from './lucca';
import { massaCarrara } from './massa-carrara';
import { pisa } from './pisa';
import { pisaChannels } from './pisa-channels';
import { template } from './template';
import { toscana } from './toscana';

/** The template's year is given here, not by the clock, so that the file changes only when somebody means it to. */
const TEMPLATE_YEAR = 2026;

/** Every workbook the script writes, by its path in `assets/`. */
export const BOOKS: Readonly<Record<string, () => BookSpec>> = {
  'esempi/pisa-2020.xlsx': pisa,
  'esempi/lucca-2022.xlsx': lucca,
  'esempi/massa-carrara-2022.xlsx': massaCarrara,
  'esempi/toscana-nord-ovest-2023.xlsx': toscana,
  'esempi/pisa-comunicazione-2021.xlsx': pisaChannels,
  'modello.xlsx': () => template(TEMPLATE_YEAR),
};
