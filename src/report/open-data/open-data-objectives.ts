import { readFlag } from '../../sheets/read-common';
import { readAmount } from '../../model/money';
import type { Translate } from '../../texts';
import type { ReportInput } from '../input';
import { indicatorWeights, objectiveWeights, type Weight } from '../weights';
import type { DataSet } from './open-data';
import { achievement, euroOf, field, scoreCells, text } from './open-data-cells';

/** One row per indicator, in table order. */
export function indicatorSet(input: ReportInput, t: Translate): DataSet {
  const { model, results, outcomes } = input;
  const view = input.views.Indicatori;
  const weights = indicatorWeights(input);
  return {
    id: 'indicatori',
    title: t('dati.sets.indicatori'),
    fields: [
      field('codice', 'text', t),
      field('obiettivo', 'text', t),
      field('indicatore', 'text', t),
      field('algoritmo', 'text', t),
      field('tipologia', 'text', t),
      field('unita', 'text', t),
      field('fonte', 'text', t),
      field('pira', 'yesNo', t),
      field('ptpct', 'yesNo', t),
      field('peso', 'percent', t),
      field('target_iniziale', 'text', t),
      field('target', 'text', t),
      field('valore_ottenuto', 'value', t),
      field('valore_percentuale', 'yesNo', t),
      field('realizzazione', 'percent', t),
      field('fascia', 'text', t),
      field('stato', 'text', t),
      field('esito', 'text', t),
    ],
    rows:
      view === undefined
        ? []
        : results.indicators.map(({ indicator, score }, i) => {
            const { row } = indicator.at;
            const typed = view.text(row, 'target');
            const words = (['algorithm', 'kind', 'unit', 'source'] as const).map((key) => text(view.text(row, key)));
            const flags = (['pira', 'ptpct'] as const).map((key) => readFlag(view.cell(row, key)));
            const name = [text(indicator.code), text(indicator.objective), text(indicator.name)];
            const target = indicator.target.state === 'read' ? indicator.target.value.text || typed : typed;
            return [...name, ...words, ...flags, points(weights[i]), text(typed), text(target), ...scoreCells(score, model), text(outcomes[i] ?? '')];
          }),
  };
}

/** One row per objective, in table order. */
export function objectiveSet(input: ReportInput, t: Translate): DataSet {
  const { model, results } = input;
  const view = input.views.Obiettivi;
  const weights = objectiveWeights(input);
  return {
    id: 'obiettivi',
    title: t('dati.sets.obiettivi'),
    fields: [
      field('codice', 'text', t),
      field('obiettivo_nome', 'text', t),
      field('prospettiva', 'text', t),
      field('priorita', 'text', t),
      field('programma', 'text', t),
      field('programma_ente', 'text', t),
      field('peso', 'percent', t),
      field('risorse', 'money', t),
      field('copertura', 'percent', t),
      field('realizzazione', 'percent', t),
      field('fascia', 'text', t),
    ],
    rows:
      view === undefined
        ? []
        : model.objectives.map(({ at: { row }, code, name, perspective, priority }, i) => {
            const result = results.objectives[i];
            const places = [text(view.text(row, 'programme')), text(view.text(row, 'ownProgramme'))];
            const money = euroOf(readAmount(view.cell(row, 'resources')));
            const figures = [result?.coverage ?? null, ...achievement(result?.achievement ?? null, model)];
            return [text(code), text(name), text(perspective), text(priority), ...places, points(weights[i]), money, ...figures];
          }),
  };
}

/** Percent points; nothing where all weigh the same. */
function points(weight: Weight | undefined): number | null {
  return weight === undefined || weight.equal ? null : weight.points;
}
