import { chartXml } from './chart-xml';
import type { Chart, ChartLook } from './charts';
import { anchorElement, EMPTY_DRAWING, lastShapeId, readFrames } from './drawing';
import type { StoredDrawing } from './load-charts';
import type { Package } from './package';
import { addContentType, addRelation, editPart, freePart, removePart } from './package-index';
import type { Sheet } from './sheet';
import type { BlockEdits } from './sheet-order';
import { sameData } from './sheet-state';
import { editAppend, splice } from './splice';
import { elements, newElement, serialize } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** The look decides the part's text and nothing else does, so texts compare. */
const sameLook = (a: ChartLook | null, b: ChartLook | null): boolean => a === b || (a !== null && b !== null && chartXml(a) === chartXml(b));

const sameFrame = (a: Chart, b: Chart): boolean => a.description === b.description && sameData(a.anchor, b.anchor);

/** Writes the charts of a sheet that differ from the file: parts are kept by the chart's name, and what else is drawn on the sheet stays as it is. */
export function saveCharts(sheet: Sheet, stored: StoredDrawing | null, blocks: BlockEdits, parts: Package, sheetPart: string): void {
  const wanted = sheet.charts.list();
  const known = keptCharts(wanted, stored?.charts ?? []);
  const gone = (stored?.charts ?? []).filter((entry) => known.get(entry.chart.name) !== entry);
  const added = wanted.filter(({ name, look }) => look !== null && !known.has(name));
  for (const chart of wanted) {
    const before = known.get(chart.name);
    if (before === undefined || chart === before.chart) continue;
    if (chart.look !== null && !sameLook(chart.look, before.chart.look)) parts.write(before.part, chartXml(chart.look));
    if (stored !== null && !sameFrame(chart, before.chart)) moveFrame(parts, stored.part, before.index, chart);
  }
  if (gone.length === 0 && added.length === 0) return;
  const drawing = stored?.part ?? freePart(parts, (number) => `xl/drawings/drawing${number}.xml`);
  if (stored === null) {
    parts.write(drawing, EMPTY_DRAWING);
    addContentType(parts, drawing, `${TYPES}.drawing+xml`);
    const relation = addRelation(parts, sheetPart, `${OFFICE}/drawing`, `/${drawing}`);
    blocks.put('drawing', newElement(`${blocks.prefix}drawing`, { 'xmlns:r': OFFICE, 'r:id': relation }));
  }
  for (const chart of added) addChart(parts, drawing, chart);
  removeFrames(
    parts,
    drawing,
    gone.map(({ index }) => index),
  );
  const shared = new Set([...known.values()].map(({ part }) => part));
  for (const { part } of gone) if (!shared.has(part)) removeChart(parts, drawing, part);
  if (added.length === 0 && elements(parts.xml(drawing)).length === 0) {
    removePart(parts, sheetPart, drawing);
    blocks.put('drawing', null);
  }
}

/** Charts stand one over the other in their order: one that was taken away and made again comes last, as a new one, and so do those after it. */
function keptCharts(wanted: readonly Chart[], stored: StoredDrawing['charts']): ReadonlyMap<string, StoredDrawing['charts'][number]> {
  const byName = new Map(stored.map((entry) => [entry.chart.name, entry]));
  const kept = new Map<string, StoredDrawing['charts'][number]>();
  let last = -1;
  let isInOrder = true;
  for (const { name, look } of wanted) {
    const entry = byName.get(name);
    isInOrder &&= entry !== undefined && entry.index > last;
    // One of a kind that we do not draw cannot be made again.
    if (entry === undefined || (!isInOrder && look !== null)) continue;
    kept.set(name, entry);
    last = entry.index;
  }
  return kept;
}

function addChart(parts: Package, drawing: string, chart: Chart): void {
  if (chart.look === null) return;
  const part = freePart(parts, (number) => `xl/charts/chart${number}.xml`);
  parts.write(part, chartXml(chart.look));
  addContentType(parts, part, `${TYPES}.drawingml.chart+xml`);
  const relation = addRelation(parts, drawing, `${OFFICE}/chart`, `/${part}`);
  editPart(parts, drawing, (root, text) => splice(text, editAppend(root, serialize(anchorElement(chart, lastShapeId(root) + 1, relation)))));
}

/** The frame is ours to write anew: a chart's frame holds nothing but its name, its place and its relation. */
function moveFrame(parts: Package, drawing: string, index: number, chart: Chart): void {
  editPart(parts, drawing, (root, text) => {
    const frame = readFrames(root)[index];
    if (frame === undefined) return text;
    const { start, end } = frame.element;
    return splice(text, [{ start, end, text: serialize(anchorElement(chart, lastShapeId(frame.element), frame.relation)) }]);
  });
}

function removeFrames(parts: Package, drawing: string, indices: readonly number[]): void {
  if (indices.length === 0) return;
  editPart(parts, drawing, (root, text) => {
    const frames = readFrames(root);
    const edits = indices.flatMap((index) => {
      const frame = frames[index];
      return frame === undefined ? [] : [{ start: frame.element.start, end: frame.element.end, text: '' }];
    });
    return splice(text, edits);
  });
}

/** A chart's part goes with those that only serve it: its colours and its style. */
function removeChart(parts: Package, drawing: string, part: string): void {
  for (const { kind, target } of parts.relations(part)) if (kind === 'chartStyle' || kind === 'chartColorStyle') removePart(parts, part, target);
  removePart(parts, drawing, part);
}
