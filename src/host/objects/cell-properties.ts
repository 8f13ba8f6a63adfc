import { type Area, cellAddress, contains } from '../../xlsx/area';
import type { StyleChange } from '../../xlsx/style-change';
import type { ResolvedStyle } from '../../xlsx/styles';
import { invalidArgument, notSupported } from '../errors';
import { isRecord, type Json, type JsonRecord } from '../json';
import type { Session } from '../session';
import { setBorders } from './cell-borders';
import { leaves, styleMember } from './cell-style';
import { setHyperlink } from './hyperlinks';
import { spread } from './range-values';
import { mapCells, type RangeTarget, requireFormattable, requireUnlocked } from './target';

/** `{ format: { fill: { color: 'x' } } }` from the path `fill/color`. */
function nested(into: Record<string, Json>, path: string, value: Json): void {
  const [head = '', ...rest] = path.split('/');
  if (rest.length === 0) into[head] = value;
  else nested((into[head] ??= {}) as Record<string, Json>, rest.join('/'), value);
}

/** `getCellProperties`: for each cell an object with the properties asked for. */
export function getCellProperties(target: RangeTarget, wanted: JsonRecord, session: Session): Json {
  const paths = leaves(wanted).flatMap(([path, value]) => (value === true ? [path] : []));
  const { styles } = session.workbook;
  // Cells of one style share their answer; only an address is each cell's own.
  const known = new Map<number, JsonRecord>();
  return mapCells(target, (sheet, row, column) => {
    const id = sheet.styleId(row, column);
    const shared = known.get(id) ?? looksOf(styles.style(id), paths);
    known.set(id, shared);
    return paths.includes('address') ? { ...shared, address: `${sheet.name}!${cellAddress(row, column)}` } : shared;
  });
}

function looksOf(style: ResolvedStyle, paths: readonly string[]): JsonRecord {
  const answer: Record<string, Json> = {};
  for (const path of paths) {
    if (path.startsWith('format/')) nested(answer, path, styleMember(path.slice('format/'.length)).read(style));
    else if (path !== 'address') throw notSupported(`CellProperties.${path}`);
  }
  return answer;
}

/** `setCellProperties`: an object per cell, or one for all; an empty object or null leaves the cell. */
export function setCellProperties(target: RangeTarget, input: Json, session: Session): void {
  requireFormattable(target, session);
  const { styles } = session.workbook;
  const known = new Map<string, StyleChange>();
  spread(target, input, (row, column, value) => {
    if (value === null) return;
    if (!isRecord(value)) throw invalidArgument();
    const { hyperlink, ...look } = value;
    // First, as in Excel a look given with a link prevails over that of links.
    if (hyperlink !== undefined) setHyperlink({ sheet: target.sheet, area: { top: row, left: column, bottom: row, right: column } }, hyperlink, session);
    const key = JSON.stringify(look);
    const change = known.get(key) ?? changeOf(look);
    known.set(key, change);
    const id = target.sheet.styleId(row, column);
    const borders = bordersOf(look);
    const edged = borders === null ? change : { ...change, borders: setBorders(styles.style(id).borders, borders) };
    target.sheet.setStyleId(row, column, styles.styleWith(id, edged));
  });
}

/** The `format.borders` of a cell's properties. */
function bordersOf({ format }: JsonRecord): JsonRecord | null {
  const borders = isRecord(format) ? format['borders'] : undefined;
  return isRecord(borders) ? borders : null;
}

function changeOf(properties: JsonRecord): StyleChange {
  const changes = leaves(properties).flatMap(([path, value]): StyleChange[] => {
    if (path.startsWith('format/borders/')) return [];
    if (!path.startsWith('format/')) throw notSupported(`SettableCellProperties.${path}`);
    return [styleMember(path.slice('format/'.length)).change(value)];
  });
  return Object.assign({}, ...changes) as StyleChange;
}

/** Copies the look of one cell or range over another, as `copyFrom(…, 'Formats')`: as in Excel its merged cells come along. */
export function copyFormats(target: RangeTarget, source: RangeTarget, session: Session): void {
  requireFormattable(target, session);
  const height = source.area.bottom - source.area.top + 1;
  const width = source.area.right - source.area.left + 1;
  for (let row = target.area.top; row <= target.area.bottom; row++) {
    for (let column = target.area.left; column <= target.area.right; column++) {
      const from = source.sheet.styleId(source.area.top + ((row - target.area.top) % height), source.area.left + ((column - target.area.left) % width));
      target.sheet.setStyleId(row, column, from);
    }
  }
  const merges = source.sheet.merges
    .meeting(source.area)
    .filter((merge) => contains(source.area, merge.top, merge.left) && contains(source.area, merge.bottom, merge.right));
  for (let down = target.area.top - source.area.top; down <= target.area.bottom - source.area.bottom; down += height) {
    for (let right = target.area.left - source.area.left; right <= target.area.right - source.area.right; right += width) {
      for (const { top, left, bottom, right: end } of merges)
        mergeCells(target.sheet, { top: top + down, left: left + right, bottom: bottom + down, right: end + right });
    }
  }
}

/** As in Excel the upper left cell keeps its content and the others lose theirs. */
export function mergeCells(sheet: RangeTarget['sheet'], area: Area): void {
  sheet.merge(area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) if (row !== area.top || column !== area.left) sheet.setValue(row, column, null);
  }
}

/** Linked cells lose their look, as `clear('RemoveHyperlinks')` says. */
function clearLinked(target: RangeTarget, session: Session): void {
  for (const { area } of target.sheet.hyperlinks.meeting(target.area)) {
    clearRange(
      { sheet: target.sheet, area: { ...area, top: Math.max(area.top, target.area.top), bottom: Math.min(area.bottom, target.area.bottom) } },
      'Formats',
      session,
    );
  }
}

/** `clear`: contents, formats with conditional ones, links or all; merged cells stay merged, since the documentation does not say otherwise. */
export function clearRange(target: RangeTarget, what: string, session: Session): void {
  const contents = what === 'All' || what === 'Contents';
  const formats = what === 'All' || what === 'Formats';
  const links = what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks';
  if (!contents && !formats && !links) throw notSupported(`Range.clear('${what}')`);
  const { sheet, area } = target;
  if (contents || links) requireUnlocked(target, session);
  if (what === 'RemoveHyperlinks') clearLinked(target, session);
  if (links) sheet.unlink(area);
  if (!contents && !formats) return;
  if (formats) requireFormattable(target, session);
  if (formats) sheet.clearRules(area);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (contents) sheet.setValue(row, column, null);
      if (formats) sheet.setStyleId(row, column, 0);
    }
  }
  if (contents) session.events.edited(sheet, area);
}
