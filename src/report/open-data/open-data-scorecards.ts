import type { NodeResult } from '../../engine/results';
import { foldText } from '../../model/text';
import type { Translate } from '../../texts';
import type { ReportInput } from '../input';
import type { DataCell, DataSet } from './open-data';
import { achievement, field, text, valueCells } from './open-data-cells';
import type { PersonNames } from './person-names';

/**
 * One row per node of the scorecards, in the order of the results. Without `names` no `hidden` person is named: the column Responsabile stays
 * out, a scorecard or a node whose name has that of somebody responsible in it gets a number instead, any other text with one is left blank.
 */
export function scorecardSet({ views: { Schede: view }, model, results }: ReportInput, names: boolean, hidden: PersonNames, t: Translate): DataSet {
  const manager = (result: NodeResult): string => view?.text(result.node.at.row, 'manager') ?? '';
  const open = (words: string): DataCell => (hidden.isNamedIn(words) ? null : text(words));
  const rows = results.scorecards.flatMap(({ scorecard, nodes }, number) => {
    const title = hidden.isNamedIn(scorecard) ? t('dati.scorecard', { number: number + 1 }) : scorecard;
    const code = (words: string): DataCell => {
      if (!hidden.isNamedIn(words)) return text(words);
      const place = nodes.findIndex(({ node }) => foldText(node.code) === foldText(words));
      return place < 0 ? null : t('dati.node', { number: place + 1 });
    };
    return nodes.map((result) => {
      const { node, score, leaf, achievement: points, status } = result;
      const words = [code(node.code), code(node.parent), open(node.type), open(node.reference), open(node.title)];
      const typed = view?.text(node.at.row, 'target') ?? '';
      const target = typed !== '' || leaf?.target.state !== 'read' ? typed : leaf.target.value.text;
      const weight = view?.text(node.at.row, 'weight') ?? '';
      const figures = [...valueCells(score?.value ?? null), ...achievement(points, model), status];
      return [text(title), ...(names ? [text(manager(result))] : []), ...words, open(weight), open(target), ...figures];
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
