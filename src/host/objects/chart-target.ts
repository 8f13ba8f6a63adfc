import type { Chart, ChartLook } from '../../xlsx/charts';
import type { Sheet } from '../../xlsx/workbook';
import { itemNotFound, notSupported } from '../errors';
import type { Json } from '../json';
import type { Session } from '../session';
import { refreshed } from './chart-source';
import { requireUnprotected } from './target';

/** A chart by its id, which stays when the chart is renamed. */
export interface ChartTarget {
  readonly sheet: Sheet;
  readonly id: string;
}

/** Ids of the charts of an open workbook, given out when a chart is first asked for. */
export class ChartIds {
  private readonly bySheet = new WeakMap<Sheet, Map<string, string>>();
  private last = 0;

  idOf(sheet: Sheet, name: string): string {
    const names = this.namesOf(sheet);
    let id = names.get(name);
    if (id === undefined) {
      this.last += 1;
      id = `{00050000-0000-0000-${this.last.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
      names.set(name, id);
    }
    return id;
  }

  nameOf(sheet: Sheet, id: string): string | undefined {
    for (const [name, known] of this.namesOf(sheet)) if (known === id) return name;
    return undefined;
  }

  rename(sheet: Sheet, id: string, name: string): void {
    this.forget(sheet, id);
    this.namesOf(sheet).set(name, id);
  }

  forget(sheet: Sheet, id: string): void {
    const names = this.namesOf(sheet);
    for (const [name, known] of names) if (known === id) names.delete(name);
  }

  private namesOf(sheet: Sheet): Map<string, string> {
    let names = this.bySheet.get(sheet);
    if (names === undefined) this.bySheet.set(sheet, (names = new Map<string, string>()));
    return names;
  }
}

export function chartOf({ sheet, id }: ChartTarget, session: Session): Chart {
  const chart = sheet.charts.get(session.chartIds.nameOf(sheet, id) ?? '');
  if (chart === undefined) throw itemNotFound();
  return chart;
}

/** The look of a chart; charts of other kinds are refused. */
export function lookOf(target: ChartTarget, session: Session): ChartLook {
  const { look, name } = chartOf(target, session);
  if (look === null) throw notSupported(`what the chart '${name}' is made of`);
  return look;
}

export function changeChart(target: ChartTarget, session: Session, change: Partial<Chart>): void {
  requireUnprotected(target.sheet, session);
  target.sheet.charts.set({ ...chartOf(target, session), ...change });
  session.drawn.set(target.id, target);
}

export function changeLook(target: ChartTarget, session: Session, change: Partial<ChartLook>): void {
  changeChart(target, session, { look: { ...lookOf(target, session), ...change } });
}

/** Charts drawn in this session show what their cells hold after each batch, as Excel's do. */
export function refreshDrawn(session: Session): void {
  for (const target of [...session.drawn.values()]) {
    const { sheet, id } = target;
    const chart = sheet.charts.get(session.chartIds.nameOf(sheet, id) ?? '');
    if (chart === undefined || chart.look === null) session.drawn.delete(id);
    else sheet.charts.set({ ...chart, look: { ...chart.look, series: chart.look.series.map((series) => refreshed(series, session)) } });
  }
}

/** A setter for what a chart of ours always is: another value is refused, since it could not be kept. */
export const always =
  <T>(member: string, ...values: readonly Json[]) =>
  (_target: T, value: Json): void => {
    if (!values.includes(value)) throw notSupported(`${member} ${JSON.stringify(value)}`);
  };
