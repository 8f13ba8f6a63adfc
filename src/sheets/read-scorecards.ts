import type { Indicator, Neutralisation, NodeType, Retarget, ScorecardNode } from '../model/model';
import { readTarget } from '../model/target';
import { CONTRACT } from './contract';
import { at, choiceOf, readDay, readWeight, textOrError } from './read-common';
import { readMeasurable } from './read-indicators';
import type { TableView } from './table-view';

/** Nodes of all scorecards; a node that refers to an indicator is read in that indicator's unit, one that refers to an objective in percent. */
export function readNodes(view: TableView<'Schede'> | undefined, indicators: readonly Indicator[], year: number): readonly ScorecardNode[] {
  if (view === undefined) return [];
  const units = unitsByCode(indicators);
  const columns = CONTRACT.Schede.columns;
  return view.rows.map((row) => {
    const type: NodeType = choiceOf(view.text(row, 'type'), columns.type.choices) ?? 'indicatore';
    const reference = textOrError(view.cell(row, 'reference'));
    const inherited = reference === '' ? '' : type === 'obiettivo' ? '%' : (units.get(reference) ?? '');
    const unit = view.text(row, 'unit') || inherited;
    return {
      ...readMeasurable(view, row, unit, year),
      at: at(view, row),
      scorecard: view.text(row, 'scorecard'),
      code: view.text(row, 'node'),
      parent: textOrError(view.cell(row, 'parent')),
      type,
      reference,
      title: view.text(row, 'title'),
      weight: readWeight(view.cell(row, 'weight')),
      synthesis: choiceOf(view.text(row, 'synthesis'), columns.synthesis.choices) ?? 'pesata',
    };
  });
}

function unitsByCode(indicators: readonly Indicator[]): Map<string, string> {
  return new Map(indicators.map((indicator) => [indicator.code, indicator.unit]));
}

export function readNeutralisations(view: TableView<'Neutralizzazioni'> | undefined): readonly Neutralisation[] {
  if (view === undefined) return [];
  return view.rows.map((row) => ({
    at: at(view, row),
    scorecard: view.text(row, 'scorecard'),
    code: view.text(row, 'indicator'),
    reason: view.text(row, 'reason'),
    act: view.text(row, 'act'),
  }));
}

/** Targets changed during the year, read in the unit of their indicator. */
export function readRetargets(view: TableView<'Rimodulazioni'> | undefined, indicators: readonly Indicator[], year: number): readonly Retarget[] {
  if (view === undefined) return [];
  const units = unitsByCode(indicators);
  return view.rows.map((row) => {
    const indicator = view.text(row, 'indicator');
    return {
      at: at(view, row),
      indicator,
      target: readTarget(view.cell(row, 'target'), { unit: units.get(indicator) ?? '', year }),
      reason: view.text(row, 'reason'),
      act: view.text(row, 'act'),
      date: readDay(view.cell(row, 'date'), year),
    };
  });
}
