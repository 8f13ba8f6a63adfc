import type { Chart } from './charts';
import { type ChartFrame, readFrames } from './drawing';
import type { Package } from './package';
import { readChart } from './read-chart';
import type { Sheet } from './sheet';
import { PortError } from '../sheets/book';

/** A chart as it was loaded, and its part. */
export interface StoredChart {
  readonly chart: Chart;
  readonly part: string;
  /** Which of the drawing's charts it is. */
  readonly index: number;
}

export interface StoredDrawing {
  readonly part: string;
  readonly charts: readonly StoredChart[];
}

/** Reads the charts of a sheet; pictures, shapes and charts we cannot read stay in the file, unread. */
export function loadCharts(parts: Package, sheet: Sheet, sheetPart: string): StoredDrawing | null {
  const part = parts.relations(sheetPart).find((relation) => relation.kind === 'drawing' && !relation.external)?.target;
  if (part === undefined || !parts.has(part)) return null;
  const charts = readable(() => framesOf(parts, part)) ?? [];
  sheet.charts.load(charts.map(({ chart }) => chart));
  return { part, charts };
}

function framesOf(parts: Package, part: string): StoredChart[] {
  const root = parts.xml(part);
  if (root === undefined) return [];
  const relations = parts.relations(part);
  const names = new Set<string>();
  return readFrames(root).flatMap((frame, index): StoredChart[] => {
    const target = relations.find(({ id, external }) => id === frame.relation && !external)?.target;
    if (target === undefined || !parts.has(target)) return [];
    return [{ chart: chartOf(parts, target, frame, uniqueName(frame.name, names)), part: target, index }];
  });
}

function chartOf(parts: Package, target: string, { anchor, description }: ChartFrame, name: string): Chart {
  const look = readable(() => {
    const root = parts.xml(target);
    return root === undefined ? null : readChart(root);
  });
  return { name, description, anchor, look: look ?? null };
}

/** Files may give one name twice, or none; in memory every chart of a sheet has its own. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let number = 2; unique === '' || taken.has(unique); number += 1) unique = `${name} (${number})`.trim();
  taken.add(unique);
  return unique;
}

/** A drawing that cannot be read is no reason to refuse the workbook. */
function readable<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof PortError) return null;
    throw error;
  }
}
