import { bandOf } from '../engine/band';
import type { Results } from '../engine/results';
import type { CellValue } from '../model/cell';
import type { Band, Model } from '../model/model';
import { formatKind } from '../model/read-cell';
import type { Value } from '../model/value';
import type { CellStyle } from './book';
import { readableOn } from './contrast';
import type { ColumnKey, TableName } from './contract';
import type { TableView } from './table-view';
import type { Views } from './views';

/** What one output column shall hold: value and style per body row. Rows that are not scored are blanked. */
export interface Output {
  readonly table: TableName;
  readonly key: string;
  readonly values: readonly CellValue[];
  readonly styles: readonly CellStyle[];
}

/** The sentence that explains an indicator's figure, by its position among the results. */
export type Explain = (position: number) => string;

/** Results to the (out) columns of the tables that are there. */
export function outputsOf(views: Views, model: Model, results: Results, explain: Explain): readonly Output[] {
  return [...indicatorOutputs(views, model, results, explain), ...objectiveOutputs(views, model, results), ...nodeOutputs(views, model, results)];
}

interface Entry {
  readonly row: number;
  readonly value: CellValue;
  readonly style?: CellStyle;
}

/** Fills a column from the rows that have something; the others are blanked with the column's plain style. */
export function column<T extends TableName>(view: TableView<T>, key: ColumnKey<T>, entries: readonly Entry[], plain: CellStyle): Output {
  const height = view.raw.values.length;
  const values = new Array<CellValue>(height).fill(null);
  const styles = new Array<CellStyle>(height).fill(plain);
  for (const { row, value, style } of entries) {
    values[row] = value;
    if (style !== undefined) styles[row] = style;
  }
  return { table: view.name, key: key as string, values, styles };
}

const PLAIN: CellStyle = {};
const UNCOLOURED: CellStyle = { fill: null, color: null };

export function percentFormat(decimals: number): string {
  return decimals === 0 ? '0%' : `0.${'0'.repeat(decimals)}%`;
}

function indicatorOutputs(views: Views, model: Model, results: Results, explain: Explain): Output[] {
  const view = views.Indicatori;
  if (view === undefined) return [];
  const percent: CellStyle = { format: percentFormat(model.parameters.decimals) };
  const outputs: Output[] = [];
  if (view.hasActuals) {
    const values = results.indicators.map(({ indicator, score }): Entry =>
      valueEntry(indicator.at.row, score.value, view.cell(indicator.at.row, 'actual').format),
    );
    outputs.push(column(view, 'value', values, PLAIN));
  }
  const achievements = results.indicators.map(({ indicator, score }) => ({ row: indicator.at.row, achievement: score.achievement }));
  outputs.push(...achievementColumns(view, model, achievements, percent));
  const outcomes = results.indicators.map(({ indicator }, i): Entry => ({ row: indicator.at.row, value: explain(i) }));
  outputs.push(column(view, 'outcome', outcomes, PLAIN));
  return outputs;
}

function objectiveOutputs(views: Views, model: Model, results: Results): Output[] {
  const view = views.Obiettivi;
  if (view === undefined) return [];
  const percent: CellStyle = { format: percentFormat(model.parameters.decimals) };
  const coverage = model.objectives.map((objective, i): Entry => ({ row: objective.at.row, value: fraction(results.objectives[i]?.coverage ?? null) }));
  const achievements = model.objectives.map((objective, i) => ({ row: objective.at.row, achievement: results.objectives[i]?.achievement ?? null }));
  return [column(view, 'coverage', coverage, percent), ...achievementColumns(view, model, achievements, percent)];
}

function nodeOutputs(views: Views, model: Model, results: Results): Output[] {
  const view = views.Schede;
  if (view === undefined) return [];
  const percent: CellStyle = { format: percentFormat(model.parameters.decimals) };
  const nodes = results.scorecards.flatMap((scorecard) => scorecard.nodes);
  const outputs: Output[] = [];
  if (view.hasActuals) {
    const values = nodes.map((result): Entry => valueEntry(result.node.at.row, result.score?.value ?? null, view.cell(result.node.at.row, 'actual').format));
    outputs.push(column(view, 'value', values, PLAIN));
  }
  const achievements = nodes.map((result) => ({ row: result.node.at.row, achievement: result.achievement }));
  return [...outputs, ...achievementColumns(view, model, achievements, percent)];
}

/** Columns % realizzazione and Fascia of a table that has both. */
export function achievementColumns(
  view: TableView<'Indicatori'> | TableView<'Obiettivi'> | TableView<'Schede'> | TableView<'Canali'>,
  model: Model,
  rows: readonly { readonly row: number; readonly achievement: number | null }[],
  percent: CellStyle,
): Output[] {
  const table = view as TableView<'Indicatori'>; // the tables share these columns
  const fills = new Map<Band, CellStyle>(model.bands.map((band) => [band, { fill: band.color, color: readableOn(band.color) }]));
  const bands = rows.map(({ row, achievement }): Entry => {
    const band = achievement === null ? null : bandOf(achievement, model.bands);
    const style = band === null ? undefined : fills.get(band);
    return band === null || style === undefined ? { row, value: null } : { row, value: band.name, style };
  });
  return [
    column(
      table,
      'achievement',
      rows.map(({ row, achievement }) => ({ row, value: fraction(achievement) })),
      percent,
    ),
    column(table, 'band', bands, UNCOLOURED),
  ];
}

/** An achievement in percent as the fraction a percent-formatted cell holds. */
function fraction(percent: number | null): number | null {
  return percent === null ? null : percent / 100;
}

const formatStyles = new Map<string, CellStyle>();

/** One object per format: adapters recognise a style they have met by it. */
function formatStyle(format: string): CellStyle {
  let style = formatStyles.get(format);
  if (style === undefined) formatStyles.set(format, (style = { format }));
  return style;
}

/** A value in natural Excel form, in the format of the cell it was typed in where that suits its kind. */
function valueEntry(row: number, value: Value | null, typedFormat: string): Entry {
  if (value === null) return { row, value: null };
  switch (value.kind) {
    case 'yesNo':
      return { row, value: value.yes ? 'SI' : 'NO', style: formatStyle('General') };
    case 'date':
      return { row, value: value.serial, style: formatStyle(formatKind(typedFormat) === 'date' ? typedFormat : 'dd/mm/yyyy') };
    case 'number': {
      const kind = value.percent ? 'percent' : 'number';
      const suits = formatKind(typedFormat) === kind && typedFormat !== '@' && !(typedFormat === 'General' && value.typing === 'computed');
      return { row, value: value.n, style: formatStyle(suits ? typedFormat : value.percent ? '0.00%' : '#,##0.00') };
    }
  }
}
