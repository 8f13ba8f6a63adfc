import type { Recalculation } from '../actions/recalculate';
import { bandOf, judgementOf } from '../engine/band';
import type { GroupResult, ScorecardResult } from '../engine/results';
import { isoDate } from '../model/date';
import type { Finding } from '../model/finding';
import type { Band } from '../model/model';
import type { Value } from '../model/value';
import { locate } from '../sheets/locate';
import { translator } from '../texts';
import { findingText } from '../texts/finding';
import { moneyReport } from './money-report';

/** The one object that `--json` prints, field by field as sheets.md has it. Percentages 0-100 and not rounded. */
export function jsonReport(run: Recalculation): object {
  const { model, results } = run;
  const { organisation } = results;
  const judgement = organisation.achievement === null ? null : judgementOf(organisation.achievement, model.judgements);
  return {
    ente: model.parameters.organisation,
    anno: model.parameters.year,
    ...mean(organisation, model.bands),
    giudizio: judgement?.name ?? null,
    prospettive: (model.perspectives ?? []).map((perspective, i) => ({
      codice: perspective.code,
      ...mean(results.perspectives[i] as GroupResult, model.bands),
    })),
    priorita: model.priorities.map((priority, i) => ({ codice: priority.code, ...mean(results.priorities[i] as GroupResult, model.bands) })),
    obiettivi: model.objectives.map((objective, i) => ({ codice: objective.code, ...mean(results.objectives[i] as GroupResult, model.bands) })),
    indicatori: results.indicators.map(({ indicator, score }, i) => ({
      codice: indicator.code,
      valore: plainValue(score.value),
      grezzo: score.raw,
      realizzazione: score.achievement,
      fascia: bandName(score.achievement, model.bands),
      stato: score.status,
      esito: run.outcomes[i],
    })),
    schede: results.scorecards.map((scorecard) => scorecardReport(scorecard, model.bands)),
    ...moneyReport(run),
    rilievi: findingsReport(run),
  };
}

function mean(result: GroupResult, bands: readonly Band[]): object {
  return { realizzazione: result.achievement, copertura: result.coverage, fascia: bandName(result.achievement, bands) };
}

function bandName(achievement: number | null, bands: readonly Band[]): string | null {
  return achievement === null ? null : (bandOf(achievement, bands)?.name ?? null);
}

function scorecardReport(scorecard: ScorecardResult, bands: readonly Band[]): object {
  return {
    scheda: scorecard.scorecard,
    ...mean(scorecard, bands),
    nodi: scorecard.nodes.map((result) => ({
      nodo: result.node.code,
      valore: plainValue(result.score?.value ?? null),
      realizzazione: result.achievement,
      fascia: bandName(result.achievement, bands),
      stato: result.status,
    })),
  };
}

/** A value as read: 20 % is 0.2, dates are ISO, yes/no are `SI` and `NO`. */
function plainValue(value: Value | null): number | string | null {
  if (value === null) return null;
  switch (value.kind) {
    case 'number':
      return value.n;
    case 'date':
      return isoDate(value.serial);
    case 'yesNo':
      return value.yes ? 'SI' : 'NO';
  }
}

function findingsReport(run: Recalculation): object[] {
  const { language, decimals } = run.model.parameters;
  const t = translator(language);
  return run.findings.map((finding: Finding) => {
    const place = finding.where === null ? null : locate(run.book, run.views, finding.where);
    return {
      codice: finding.code,
      gravita: finding.gravity,
      tabella: place?.table ?? null,
      foglio: place?.sheet ?? null,
      cella: place?.address ?? null,
      ...findingText(finding, t, language, decimals),
    };
  });
}
