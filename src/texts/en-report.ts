import type { reportMoney } from './en-report-money';
import type { Catalogue } from './index';

/** Words that all summary documents share, English. */
export const report: Omit<Catalogue['documenti'], keyof typeof reportMoney> = {
  missing: '[to be completed]',
  parameters: 'Period {{period}}; targets not to exceed: {{less}}; missing actuals: {{missing}}; cap of an indicator: {{cap}}; priorities: {{priorities}}.',
  lessMethod: { rapporto: 'as a ratio', lineare: 'by linear distance' },
  missingActual: { escludi: 'left out of the means', zero: 'counted as zero', blocca: 'block the means' },
  priorityMean: { semplice: 'plain mean', pesata: 'weighted mean' },
};
