import type { Channel } from '../model/budget';
import { shiftYears } from '../model/period';
import { readPoints, readValue } from '../model/read-cell';
import { readTarget } from '../model/target';
import { BLANK_READING, type Reading, type Value, valueOf } from '../model/value';
import { at, readDay } from './read-common';
import type { TableView } from './table-view';

/** Metrics of the channels; the value of the current year is what its target is scored against. */
export function readChannels(view: TableView<'Canali'> | undefined, current: { readonly year: number; readonly period: string }): readonly Channel[] {
  if (view === undefined) return [];
  const columns = new Map(view.periods(null).map(({ index, period }) => [period, index]));
  const period = columns.has(current.period) ? current.period : String(current.year);
  return view.rows.map((row) => {
    const context = { unit: view.text(row, 'unit'), year: current.year };
    const read = (of: string): Reading<Value> => {
      const index = columns.get(of);
      return index === undefined ? BLANK_READING : readValue(view.cellAt(row, index), context);
    };
    return {
      at: at(view, row),
      channel: view.text(row, 'channel'),
      metric: view.text(row, 'metric'),
      unit: context.unit,
      direction: null,
      errors: [],
      method: null,
      base: BLANK_READING,
      scale: BLANK_READING,
      target: readTarget(view.cell(row, 'target'), context),
      actual: read(period),
      previous: read(shiftYears(period, -1)),
      lastPublished: readDay(view.cell(row, 'lastPublished'), current.year),
      frequencyDays: valueOf(readPoints(view.cell(row, 'frequencyDays'))),
    };
  });
}
