import { CodeIndex } from '../../engine/code-index';
import { displayText } from '../../model/read-cell';
import { readFlag } from '../../sheets/read-common';
import type { Translate } from '../../texts';
import type { ReportInput } from '../input';
import type { DataSet } from './open-data';
import { achievement, field, text, valueCells } from './open-data-cells';

/** One row per indicator of the PIRA and period of its targets; actual and achievement stand at the current one. */
export function piraSet({ views: { Indicatori: view, Obiettivi }, model, results }: ReportInput, t: Translate): DataSet {
  const objectives = new CodeIndex(model.objectives, ({ code }) => code);
  const { period, year } = model.parameters;
  const columns = view?.periods('target') ?? [];
  const rows = results.indicators.flatMap(({ indicator, score }) => {
    const { row } = indicator.at;
    if (view === undefined || !readFlag(view.cell(row, 'pira'))) return [];
    const objective = objectives.firstOf(indicator.objective);
    const programme = objective === undefined ? '' : (Obiettivi?.text(objective.at.row, 'programme') ?? '');
    const name = [text(programme), text(indicator.objective), text(objective?.name ?? ''), text(indicator.code), text(indicator.name)];
    const words = (['algorithm', 'kind', 'unit', 'source'] as const).map((key) => text(view.text(row, key)));
    const figures = [...valueCells(score.value), ...achievement(score.achievement, model)];
    const current = indicator.target.state === 'read' ? indicator.target.value.text || view.text(row, 'target') : view.text(row, 'target');
    const serves = columns.find((column) => column.period === period) ?? columns.find((column) => column.period === String(year));
    const others = columns.filter((column) => column !== serves).map((column) => [column.period, displayText(view.cellAt(row, column.index))] as const);
    const periods = [...others, [serves?.period ?? String(year), current] as const].sort(([a], [b]) => (a < b ? -1 : 1));
    return periods.map(([of, target]) => {
      const isCurrent = of === (serves?.period ?? String(year));
      return [...name, ...words, of, text(target), ...(isCurrent ? figures : figures.map(() => null))];
    });
  });
  return {
    id: 'pira',
    title: t('dati.sets.pira'),
    fields: [
      field('programma', 'text', t),
      field('obiettivo', 'text', t),
      field('obiettivo_nome', 'text', t),
      field('codice', 'text', t),
      field('indicatore', 'text', t),
      field('algoritmo', 'text', t),
      field('tipologia', 'text', t),
      field('unita', 'text', t),
      field('fonte', 'text', t),
      field('periodo', 'text', t),
      field('target', 'text', t),
      field('valore_ottenuto', 'value', t),
      field('valore_percentuale', 'yesNo', t),
      field('realizzazione', 'percent', t),
      field('fascia', 'text', t),
    ],
    rows,
  };
}
