import type { NodeResult } from '../../engine/results';
import { foldText } from '../../model/text';
import type { Translate } from '../../texts';
import type { ReportInput } from '../input';
import type { DataSet } from './open-data';
import { achievement, field, text, valueCells } from './open-data-cells';

/**
 * One row per node of the scorecards, in the order of the results. Without `names` no person is named: the column Responsabile stays
 * out, and a scorecard that is called like the person responsible for it gets a number instead.
 */
export function scorecardSet({ views: { Schede: view }, model, results }: ReportInput, names: boolean, t: Translate): DataSet {
  const manager = (result: NodeResult): string => view?.text(result.node.at.row, 'manager') ?? '';
  const rows = results.scorecards.flatMap(({ scorecard, nodes }, number) => {
    const isPersonal = nodes.some((result) => manager(result) !== '' && foldText(manager(result)) === foldText(scorecard));
    const title = isPersonal && !names ? t('dati.scorecard', { number: number + 1 }) : scorecard;
    return nodes.map((result) => {
      const { node, score, leaf, achievement: points, status } = result;
      const words = [node.code, node.parent, node.type, node.reference, node.title].map(text);
      const typed = view?.text(node.at.row, 'target') ?? '';
      const target = typed !== '' || leaf?.target.state !== 'read' ? typed : leaf.target.value.text;
      const weight = view?.text(node.at.row, 'weight') ?? '';
      const figures = [...valueCells(score?.value ?? null), ...achievement(points, model), status];
      return [text(title), ...(names ? [text(manager(result))] : []), ...words, text(weight), text(target), ...figures];
    });
  });
  return {
    id: 'schede',
    title: t('dati.sets.schede'),
    fields: [
      field('scheda', 'text', t),
      ...(names ? [field('responsabile', 'text', t)] : []),
      field('nodo', 'text', t),
      field('padre', 'text', t),
      field('tipo', 'text', t),
      field('riferimento', 'text', t),
      field('titolo', 'text', t),
      field('peso_scritto', 'text', t),
      field('target', 'text', t),
      field('valore_ottenuto', 'value', t),
      field('valore_percentuale', 'yesNo', t),
      field('realizzazione', 'percent', t),
      field('fascia', 'text', t),
      field('stato', 'text', t),
    ],
    rows,
  };
}
