import type { Objective, Perspective, Priority } from '../model/model';
import { at, readWeight } from './read-common';
import type { TableView } from './table-view';

export function readPerspectives(view: TableView<'Prospettive'> | undefined): readonly Perspective[] | null {
  if (view === undefined || view.rows.length === 0) return null;
  return view.rows.map((row) => ({
    at: at(view, row),
    code: view.text(row, 'code'),
    name: view.text(row, 'name'),
    weight: readWeight(view.cell(row, 'weight')),
  }));
}

export function readPriorities(view: TableView<'Priorita'> | undefined): readonly Priority[] {
  return (view?.rows ?? []).map((row) => ({
    at: at(view as TableView<'Priorita'>, row),
    code: view?.text(row, 'code') ?? '',
    name: view?.text(row, 'name') ?? '',
  }));
}

export function readObjectives(view: TableView<'Obiettivi'> | undefined): readonly Objective[] {
  if (view === undefined) return [];
  return view.rows.map((row) => ({
    at: at(view, row),
    code: view.text(row, 'code'),
    name: view.text(row, 'name'),
    perspective: view.text(row, 'perspective'),
    priority: view.text(row, 'priority'),
    weight: readWeight(view.cell(row, 'weight')),
  }));
}
