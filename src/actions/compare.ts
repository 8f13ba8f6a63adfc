import { organisationMeans } from '../engine/organisation';
import type { GroupResult } from '../engine/results';
import type { CellRef } from '../model/finding';
import type { Model } from '../model/model';
import { roundHalfUp } from '../model/round';
import { FINGERPRINT_PROPERTY } from '../sheets/fingerprint';
import type { TableView } from '../sheets/table-view';
import type { Recalculation } from './recalculate';

/** One achievement that the run changed, in percent points; null where it was not or is no longer scored. */
export interface FigureChange {
  readonly kind: 'organisation' | 'objective' | 'indicator' | 'node';
  readonly code: string;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
  /** Its cell, null for the organisation's, which stands in no table. */
  readonly where: CellRef | null;
}

/** True when no run, or only undone ones, wrote into the workbook before this one. */
export function isFirst({ book }: Recalculation): boolean {
  return (book.properties.get(FINGERPRINT_PROPERTY) ?? '') === '';
}

/**
 * What differs, at the precision shown, from the figures that stood in the tables before the run: the organisation first, then tables
 * and rows in their order. Null before the first run. The organisation's former figure is the mean of the objectives' former ones.
 */
export function compare(run: Recalculation): readonly FigureChange[] | null {
  if (isFirst(run)) return null;
  const { views, model, results } = run;
  const { decimals } = model.parameters;
  const changes: FigureChange[] = [];
  const add = (change: FigureChange): void => {
    if (shown(change.before, decimals) !== shown(change.after, decimals)) changes.push(change);
  };

  const organisation = organisationBefore(model, views.Obiettivi);
  if (organisation !== null)
    add({ kind: 'organisation', code: '', name: '', before: organisation.achievement, after: results.organisation.achievement, where: null });
  const rows = <T extends 'Obiettivi' | 'Indicatori' | 'Schede'>(
    view: TableView<T> | undefined,
    kind: FigureChange['kind'],
    figures: readonly { readonly row: number; readonly code: string; readonly name: string; readonly after: number | null }[],
  ): void => {
    if (view === undefined || !view.has('achievement' as never)) return;
    for (const { row, code, name, after } of figures) {
      add({ kind, code, name, before: writtenFigure(view, row, 'achievement'), after, where: view.ref(row, 'achievement' as never) });
    }
  };
  rows(
    views.Obiettivi,
    'objective',
    model.objectives.map(({ at, code, name }, i) => ({ row: at.row, code, name, after: results.objectives[i]?.achievement ?? null })),
  );
  rows(
    views.Indicatori,
    'indicator',
    results.indicators.map(({ indicator: { at, code, name }, score }) => ({ row: at.row, code, name, after: score.achievement })),
  );
  rows(
    views.Schede,
    'node',
    results.scorecards.flatMap(({ nodes }) =>
      nodes.map(({ node: { at, code, title, scorecard }, achievement }) => ({ row: at.row, code, name: title || scorecard, after: achievement })),
    ),
  );
  return changes;
}

function shown(figure: number | null, decimals: number): number | null {
  return figure === null ? null : roundHalfUp(figure, decimals);
}

/** The figure that stands in an output column, in percent points. */
function writtenFigure(view: TableView<'Obiettivi' | 'Indicatori' | 'Schede'>, row: number, key: 'achievement' | 'coverage'): number | null {
  const { value } = view.cell(row, key as never);
  return typeof value === 'number' ? value * 100 : null;
}

/** Null where no objective had a figure. */
function organisationBefore(model: Model, view: TableView<'Obiettivi'> | undefined): GroupResult | null {
  if (view === undefined || !view.has('achievement') || !view.has('coverage')) return null;
  const former = model.objectives.map(({ at }) => ({
    achievement: writtenFigure(view, at.row, 'achievement'),
    coverage: writtenFigure(view, at.row, 'coverage'),
  }));
  return former.every(({ achievement }) => achievement === null) ? null : organisationMeans(model, former).organisation;
}
