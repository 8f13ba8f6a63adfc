import type { BookSpec } from './book';
import { lucca } from './lucca';
import { massaCarrara } from './massa-carrara';
import { pisa } from './pisa';
import { template } from './template';

/** The template's year is given here, not by the clock, so that the file changes only when somebody means it to. */
const TEMPLATE_YEAR = 2026;

/** Every workbook the script writes, by its path in `assets/`. */
export const BOOKS: Readonly<Record<string, () => BookSpec>> = {
  'esempi/pisa-2020.xlsx': pisa,
  'esempi/lucca-2022.xlsx': lucca,
  'esempi/massa-carrara-2022.xlsx': massaCarrara,
  'modello.xlsx': () => template(TEMPLATE_YEAR),
};
