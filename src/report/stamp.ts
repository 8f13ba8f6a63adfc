import { parseDate } from '../model/date';
import type { Model } from '../model/model';
import { translator } from '../texts';
import { formatThreshold } from '../texts/numbers';
import type { Stamp } from './document';
import type { ReportInput } from './input';
import { VERSION } from './version';

type Stamped = Pick<ReportInput, 'model' | 'today'>;

/** Where the figures of a run come from: body, year, day, parameters, version. */
export function stampOf({ model, today }: Stamped): Stamp {
  return { ...plainStamp({ model, today }), parameters: parametersText(model) };
}

/** The same of a document that scores nothing: how achievements are made does not concern it. */
export function plainStamp({ model: { parameters }, today }: Stamped): Stamp {
  return {
    organisation: parameters.organisation ?? translator(parameters.language)('riepilogo.unnamed'),
    year: parameters.year,
    date: parseDate(today, parameters.year) ?? 0,
    parameters: '',
    version: VERSION,
  };
}

/** The stamp of what is about the whole workbook: with the parameters of scores where there is something to score. */
export function stampOfWhole(input: Stamped): Stamp {
  const { indicators, nodes } = input.model;
  return indicators.length + nodes.length > 0 ? stampOf(input) : plainStamp(input);
}

function parametersText({ parameters: { language, period, lessMethod, missing, cap, priorityMean }, priorities }: Model): string {
  const t = translator(language);
  return t('documenti.parameters', {
    period,
    less: t(`documenti.lessMethod.${lessMethod}`),
    missing: t(`documenti.missingActual.${missing}`),
    cap: formatThreshold(cap, language),
    priorities: priorities.length === 0 ? '' : t('documenti.ofPriorities', { mean: t(`documenti.priorityMean.${priorityMean}`) }),
  });
}
