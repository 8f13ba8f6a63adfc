import { bandOf, judgementOf } from '../../engine/band';
import type { Translate } from '../../texts';
import { formatPercent } from '../../texts/numbers';
import { missingCell, textCell } from '../cells';
import type { Cell, Row } from '../document';
import type { ReportInput } from '../input';
import { linkTo, meanCells } from '../leaf-cells';
import { objectiveColumns } from '../scorecard/objective-comparison';
import { byObjective } from '../structure';
import { lineIn, proseIn } from '../table-text';
import type { ReportPart } from './performance-report';

/** What the organisation achieved and how it is judged, in a sentence. */
export function outcome({ model, results }: ReportInput, t: Translate): readonly ReportPart[] {
  const { achievement, coverage } = results.organisation;
  if (achievement === null) return [];
  const { language, decimals } = model.parameters;
  const value = formatPercent(achievement, decimals, language);
  const judgement = judgementOf(achievement, model.judgements);
  const band = bandOf(achievement, model.bands);
  const isWhole = coverage === 100;
  const text = [
    t('relazione.results.achievement', { value }),
    ...(band === null ? [] : [t('relazione.results.band', { band: band.name })]),
    ...(judgement === null ? [] : [t(isWhole ? 'relazione.results.judgement' : 'relazione.results.provisional', { judgement: judgement.name })]),
    ...(coverage === null ? [] : [t('relazione.results.coverage', { coverage: formatPercent(coverage, decimals, language) })]),
  ].join(' ');
  return [{ id: 'organizzativa:esito', heading: t('relazione.results.outcome'), blocks: [{ kind: 'narrative', label: null, text }] }];
}

/** Objectives below the best band and why (D.Lgs. 150/2009, art. 10); nothing where none is scored. */
export function belowTheBest(input: ReportInput, t: Translate): readonly ReportPart[] {
  const { model, results } = input;
  const best = model.bands.at(-1);
  if (best === undefined || model.bands.length < 2 || results.objectives.every(({ achievement }) => achievement === null)) return [];
  const isBelow = (achievement: number | null): achievement is number => achievement !== null && bandOf(achievement, model.bands) !== best;
  const groups = byObjective(model);
  const rows = results.objectives.flatMap(({ achievement }, position): Row[] => {
    const at = model.objectives[position]?.at;
    if (at === undefined || !isBelow(achievement)) return [];
    const below = (groups[position]?.members ?? []).filter((member) => isBelow(results.indicators[member]?.score.achievement ?? null));
    const line = (key: 'code' | 'name'): Cell => textCell(lineIn(input.views.Obiettivi, at.row, key), key === 'code' ? { tone: 'strong' } : {});
    return [{ role: 'plain', cells: [line('code'), line('name'), ...meanCells(achievement, model, t), reason(position, below, input, t)] }];
  });
  const heading = t('relazione.results.below', { band: best.name });
  const id = 'organizzativa:sotto';
  if (rows.length === 0) {
    return [{ id, heading, blocks: [{ kind: 'narrative', label: null, text: t('relazione.results.noneBelow', { band: best.name }) }] }];
  }
  const widths = [8, 26, 13, 10, 43];
  const reasons = { header: t('relazione.results.reason'), align: 'left' } as const;
  const columns = [...objectiveColumns(t), reasons].map((column, i) => ({ ...column, width: widths[i] ?? 0 }));
  return [{ id, heading, blocks: [{ kind: 'table', id: 'sotto', caption: t('relazione.results.belowCaption'), look: 'grid', columns, rows }] }];
}

/** The reason of an objective, or of those of its indicators that stayed below. */
function reason(position: number, below: readonly number[], { model, views }: ReportInput, t: Translate): Cell {
  const at = model.objectives[position]?.at;
  const own = at === undefined ? '' : proseIn(views.Obiettivi, at.row, 'varianceReason');
  const ofIndicators = below.map((member) => {
    const indicator = model.indicators[member];
    return indicator === undefined ? null : { indicator, text: proseIn(views.Indicatori, indicator.at.row, 'varianceReason') };
  });
  const written = ofIndicators.flatMap((one) => (one === null || one.text === '' ? [] : [`${one.indicator.code}: ${one.text}`]));
  const texts = [...(own === '' ? [] : [own]), ...written];
  if (texts.length > 0) return textCell(texts.join('\n'));
  // Asked where the workbook has the column, as the checks do.
  const indicator = views.Indicatori?.has('varianceReason') === true ? ofIndicators[0]?.indicator : undefined;
  const link = indicator?.at ?? at;
  return link === undefined ? missingCell(t) : { ...missingCell(t), link: linkTo(link, 'varianceReason') };
}
