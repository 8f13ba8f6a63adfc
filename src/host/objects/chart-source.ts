import type { Area } from '../../xlsx/area';
import { type ChartSeries, labelsReference, type LabelsReference, valuesReference, type ValuesReference } from '../../xlsx/charts';
import type { Sheet } from '../../xlsx/workbook';
import { invalidArgument } from '../errors';
import type { Session } from '../session';
import { addressed } from './address';
import type { RangeTarget } from './target';

export const numbersOf = ({ sheet, area }: RangeTarget, session: Session): ValuesReference =>
  valuesReference(sheet, area, session.workbook.styles.style(sheet.styleId(area.top, area.left)).numberFormat);

export const labelsOf = ({ sheet, area }: RangeTarget): LabelsReference => labelsReference(sheet, area);

/** Whether cells read as headings: texts or blanks, no numbers. */
function isHeading(sheet: Sheet, { top, left, bottom, right }: Area): boolean {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) if (typeof sheet.value(row, column) === 'number') return false;
  }
  return true;
}

/** Series of a source range, as Excel guesses them: a first line without numbers names the series, a first line across without numbers the categories. */
export function seriesFrom({ sheet, area }: RangeTarget, seriesBy: string, session: Session): ChartSeries[] {
  if (!['Auto', 'Columns', 'Rows'].includes(seriesBy)) throw invalidArgument();
  const byColumns = seriesBy === 'Columns' || (seriesBy === 'Auto' && area.bottom - area.top >= area.right - area.left);
  const headed = area.bottom > area.top && isHeading(sheet, { ...area, bottom: area.top, left: Math.min(area.left + 1, area.right) });
  const sided = area.right > area.left && isHeading(sheet, { ...area, right: area.left, top: Math.min(area.top + 1, area.bottom) });
  const body = { ...area, top: area.top + Number(headed), left: area.left + Number(sided) };
  const series = (values: Area, name: Area | null, categories: Area | null): ChartSeries => ({
    name: name === null ? null : labelsReference(sheet, name),
    values: numbersOf({ sheet, area: values }, session),
    categories: categories === null ? null : labelsReference(sheet, categories),
    color: null,
    pointColors: [],
    labels: null,
  });
  const list: ChartSeries[] = [];
  if (byColumns) {
    for (let column = body.left; column <= body.right; column += 1) {
      const one = { ...body, left: column, right: column };
      list.push(series(one, headed ? { ...one, top: area.top, bottom: area.top } : null, sided ? { ...body, left: area.left, right: area.left } : null));
    }
  } else {
    for (let row = body.top; row <= body.bottom; row += 1) {
      const one = { ...body, top: row, bottom: row };
      list.push(series(one, sided ? { ...one, left: area.left, right: area.left } : null, headed ? { ...body, top: area.top, bottom: area.top } : null));
    }
  }
  return list;
}

const cellsOf = (formula: string, session: Session): RangeTarget | null => {
  try {
    return addressed(formula, session, null);
  } catch {
    return null;
  }
};

/** The same series with what its cells hold now, as Excel always shows them. */
export function refreshed(series: ChartSeries, session: Session): ChartSeries {
  const labels = (reference: LabelsReference): LabelsReference => {
    const cells = cellsOf(reference.formula, session);
    return cells === null ? reference : { ...reference, cache: labelsOf(cells).cache };
  };
  const values = cellsOf(series.values.formula, session);
  return {
    ...series,
    name: series.name === null || typeof series.name === 'string' ? series.name : labels(series.name),
    values: values === null ? series.values : { ...series.values, cache: numbersOf(values, session).cache },
    categories: series.categories === null ? null : labels(series.categories),
  };
}
