import { CellError } from '../model/cell';
import type { Indicator, Measurable, Measure } from '../model/model';
import { readValue, type ValueContext } from '../model/read-cell';
import { readScale } from '../model/scale';
import { readTarget } from '../model/target';
import { CONTRACT } from './contract';
import { at, choiceOf, readWeight, textOrError } from './read-common';
import type { TableView } from './table-view';

/** The columns an indicator and a scorecard's leaf share; `unit` may be inherited, so it is passed in. */
export function readMeasurable(view: TableView<'Indicatori'> | TableView<'Schede'>, row: number, unit: string, year: number): Measurable {
  const table = view as TableView<'Indicatori'>; // the shared columns have the same keys in both tables
  const context: ValueContext = { unit, year };
  const columns = CONTRACT.Indicatori.columns;
  return {
    unit,
    direction: choiceOf(table.text(row, 'direction'), columns.direction.choices),
    method: choiceOf(table.text(row, 'method'), columns.method.choices),
    base: readValue(table.cell(row, 'base'), context),
    scale: readScale(table.cell(row, 'scale'), context),
    target: readTarget(table.cell(row, 'target'), context),
    actual: readValue(table.cell(row, view.valueIsTyped ? 'value' : 'actual'), context),
    errors: settingErrors(table, row),
  };
}

const SETTINGS = ['unit', 'direction', 'method'] as const;
const NO_ERRORS: Measurable['errors'] = [];

function settingErrors(table: TableView<'Indicatori'>, row: number): Measurable['errors'] {
  const wrong = SETTINGS.some((key) => table.cell(row, key).value instanceof CellError);
  return wrong ? SETTINGS.filter((key) => table.cell(row, key).value instanceof CellError) : NO_ERRORS;
}

export function readIndicators(view: TableView<'Indicatori'> | undefined, year: number): readonly Indicator[] {
  if (view === undefined) return [];
  return view.rows.map((row) => {
    const { unit, direction, method, base, scale, target, actual, errors } = readMeasurable(view, row, view.text(row, 'unit'), year);
    return {
      at: at(view, row),
      code: view.text(row, 'code'),
      objective: view.text(row, 'objective'),
      name: view.text(row, 'name'),
      formula: textOrError(view.cell(row, 'formula')),
      weight: readWeight(view.cell(row, 'weight')),
      unit,
      direction,
      method,
      base,
      scale,
      target,
      actual,
      errors,
    };
  });
}

export function readMeasures(view: TableView<'Misure'> | undefined, year: number): readonly Measure[] {
  if (view === undefined) return [];
  const periods = view.periods(null);
  return view.rows.map((row) => {
    const unit = view.text(row, 'unit');
    const values = new Map(periods.map(({ index, period }) => [period, readValue(view.cellAt(row, index), { unit, year })]));
    return { at: at(view, row), code: view.text(row, 'code'), unit, values };
  });
}
