import type { Translate } from '../../texts';
import type { ReportInput } from '../input';
import type { DataSet } from './open-data';
import { euro, field } from './open-data-cells';

/** One row per total of the budget: level, code, nature, management. */
export function budgetSet({ money }: ReportInput, t: Translate): DataSet {
  return {
    id: 'budget',
    title: t('dati.sets.budget'),
    fields: [
      field('livello', 'text', t),
      field('codice_livello', 'text', t),
      field('natura', 'text', t),
      field('gestione', 'text', t),
      field('preventivo', 'money', t),
      field('assestato', 'money', t),
      field('consuntivo', 'money', t),
      field('scostamento', 'money', t),
      field('realizzazione_spesa', 'percent', t),
    ],
    rows: money.totals.map(({ level, code, nature, management, budget, revised, actual, variance, rate }) => [
      level,
      code,
      nature,
      management,
      euro(budget),
      euro(revised),
      euro(actual),
      euro(variance),
      rate,
    ]),
  };
}
