import { parseDate } from '../model/date';
import type { Parameters } from '../model/model';
import { translator } from '../texts';
import { formatThreshold } from '../texts/numbers';
import type { Stamp } from './document';
import type { ReportInput } from './input';
import { VERSION } from './version';

/** Where the figures of a run come from: body, year, day, parameters, version. */
export function stampOf({ model: { parameters }, today }: Pick<ReportInput, 'model' | 'today'>): Stamp {
  const t = translator(parameters.language);
  return {
    organisation: parameters.organisation ?? t('riepilogo.unnamed'),
    year: parameters.year,
    date: parseDate(today, parameters.year) ?? 0,
    parameters: parametersText(parameters),
    version: VERSION,
  };
}

function parametersText({ language, period, lessMethod, missing, cap, priorityMean }: Parameters): string {
  const t = translator(language);
  return t('documenti.parameters', {
    period,
    less: t(`documenti.lessMethod.${lessMethod}`),
    missing: t(`documenti.missingActual.${missing}`),
    cap: formatThreshold(cap, language),
    priorities: t(`documenti.priorityMean.${priorityMean}`),
  });
}
