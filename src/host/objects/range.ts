import { type Area, contains, intersects, MAX_COLUMNS, MAX_ROWS } from '../../xlsx/area';
import type { Args } from '../args';
import { invalidArgument, itemNotFound, notSupported } from '../errors';
import type { Json } from '../json';
import { defineType, type HostObject } from '../registry';
import type { Session } from '../session';
import { addressed } from './address';
import { clearRange, copyFormats, getCellProperties, mergeCells, setCellProperties } from './cell-properties';
import { conditionalFormatCollection } from './conditional-formats';
import { rangeFormat } from './format';
import { hyperlinkOf, setHyperlink } from './hyperlinks';
import { deleteCells, insertCells } from './insert-delete';
import { formulas, numberFormats, setNumberFormats, setValues, texts, validateSize, values, valueTypes } from './range-values';
import { setColumnProperties, setRowProperties } from './row-properties';
import { rangeAreas } from './range-areas';
import { columnCount, fullAddress, type RangeTarget, requireFormattable, requireUnprotected, rowCount, within } from './target';
import { worksheetObject } from './worksheet';

/** The range an argument stands for: an object of the batch, or an address on the same sheet. */
export function rangeArgument(args: Args, index: number, session: Session, sheet: RangeTarget['sheet']): RangeTarget {
  const object = args.object(index);
  if (object !== null) {
    if (object.type !== 'Range') throw invalidArgument();
    return object.target as RangeTarget;
  }
  return addressed(args.text(index), session, sheet);
}

function usedRange({ sheet, area }: RangeTarget, valuesOnly: boolean): RangeTarget | null {
  let found: Area | null = null;
  for (let row = area.top; row <= Math.min(area.bottom, sheet.grid.length - 1); row++) {
    const cells = sheet.grid[row];
    if (cells === undefined) continue;
    for (let column = area.left; column <= Math.min(area.right, Math.max(cells.values.length, cells.styles.length) - 1); column++) {
      const holds = sheet.value(row, column) !== null || sheet.formula(row, column) !== null || (!valuesOnly && (cells.styles[column] ?? 0) !== 0);
      if (!holds) continue;
      if (found === null) found = { top: row, left: column, bottom: row, right: column };
      else found = { top: found.top, left: Math.min(found.left, column), bottom: row, right: Math.max(found.right, column) };
    }
  }
  return found === null ? null : { sheet, area: found };
}

function intersection(target: RangeTarget, other: RangeTarget): RangeTarget | null {
  if (target.sheet !== other.sheet || !intersects(target.area, other.area)) return null;
  const { area: a } = target;
  const { area: b } = other;
  return {
    sheet: target.sheet,
    area: { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) },
  };
}

function hidden(target: RangeTarget, axis: 'rows' | 'columns'): Json {
  const { sheet, area } = target;
  const [from, to] = axis === 'rows' ? [area.top, Math.min(area.bottom, Math.max(area.top, sheet.grid.length))] : [area.left, area.right];
  const answers = new Set<boolean>();
  for (let index = from; index <= to; index++) answers.add(sheet[axis].hidden(index));
  return answers.size === 1 ? answers.has(true) : null;
}

function setHidden(target: RangeTarget, value: Json, session: Session, axis: 'rows' | 'columns'): void {
  if (typeof value !== 'boolean') throw invalidArgument();
  requireFormattable(target, session);
  const { sheet, area } = target;
  const [from, to] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
  for (let index = from; index <= to; index++) sheet[axis].setHidden(index, value);
}

/** Whether all cells (true), some (null) or none (false) belong to an array formula. */
function hasSpill({ sheet, area }: RangeTarget): Json {
  const arrays = sheet.arrayFormulas.filter((array) => intersects(array, area));
  if (arrays.length === 0) return false;
  const isWhole = arrays.some((array) => contains(array, area.top, area.left) && contains(array, area.bottom, area.right));
  return isWhole ? true : null;
}

const part = (target: RangeTarget, change: Partial<Area>): HostObject => range(within(target.sheet, { ...target.area, ...change }));

/** `count` whole columns or rows beside the range; a negative count goes the other way. */
function beside({ sheet, area }: RangeTarget, axis: 'columns' | 'rows', count: number): HostObject {
  if (count === 0) throw invalidArgument();
  const [low, high] = axis === 'columns' ? [area.left, area.right] : [area.top, area.bottom];
  const from = count > 0 ? high + 1 : low + count;
  const to = count > 0 ? high + count : low - 1;
  return range(within(sheet, axis === 'columns' ? { ...area, left: from, right: to } : { ...area, top: from, bottom: to }));
}

export const range: (target: RangeTarget) => HostObject = defineType<RangeTarget>('Range', {
  get: {
    Address: fullAddress,
    AddressLocal: fullAddress,
    CellCount: (target) => rowCount(target) * columnCount(target),
    ColumnCount: columnCount,
    ColumnHidden: (target) => hidden(target, 'columns'),
    ColumnIndex: ({ area }) => area.left,
    Formulas: formulas,
    HasSpill: hasSpill,
    Hyperlink: hyperlinkOf,
    Hidden: (target) => hidden(target, 'columns') === true || hidden(target, 'rows') === true,
    IsEntireColumn: ({ area }) => area.top === 0 && area.bottom === MAX_ROWS - 1,
    IsEntireRow: ({ area }) => area.left === 0 && area.right === MAX_COLUMNS - 1,
    NumberFormat: numberFormats,
    RowCount: rowCount,
    RowHidden: (target) => hidden(target, 'rows'),
    RowIndex: ({ area }) => area.top,
    Text: texts,
    ValueTypes: valueTypes,
    Values: values,
  },
  set: {
    ColumnHidden: (target, value, session) => setHidden(target, value, session, 'columns'),
    Formulas: setValues,
    Hyperlink: setHyperlink,
    NumberFormat: setNumberFormats,
    RowHidden: (target, value, session) => setHidden(target, value, session, 'rows'),
    Values: setValues,
  },
  objects: { ConditionalFormats: conditionalFormatCollection, Format: rangeFormat, Worksheet: ({ sheet }) => worksheetObject(sheet) },
  methods: {
    _ValidateArraySize: (target, args) => {
      validateSize(target, args.number(0), args.number(1));
      return undefined;
    },
    Clear: (target, args, session) => {
      clearRange(target, args.given(0) ? args.text(0) : 'All', session);
      return undefined;
    },
    CopyFrom: (target, args, session) => {
      if (args.value(1) !== 'Formats') throw notSupported(`Range.copyFrom of '${String(args.value(1) ?? 'All')}'`);
      copyFormats(target, rangeArgument(args, 0, session, target.sheet), session);
      return undefined;
    },
    Delete: (target, args, session) => {
      deleteCells(target, args.text(0), session);
      return undefined;
    },
    GetCellProperties: (target, args, session) => getCellProperties(target, args.record(0), session),
    Merge: ({ sheet, area }, args, session) => {
      requireUnprotected(sheet, session);
      const across = args.flag(0, false);
      for (let row = area.top; row <= (across ? area.bottom : area.top); row++) mergeCells(sheet, across ? { ...area, top: row, bottom: row } : area);
      return undefined;
    },
    Select: ({ sheet, area }, _args, session) => {
      session.select(sheet, area);
      return undefined;
    },
    SetCellProperties: (target, args, session) => {
      setCellProperties(target, args.value(0), session);
      return undefined;
    },
    SetColumnProperties: (target, args, session) => {
      setColumnProperties(target, args.value(0), session);
      return undefined;
    },
    SetRowProperties: (target, args, session) => {
      setRowProperties(target, args.value(0), session);
      return undefined;
    },
    Unmerge: ({ sheet, area }, _args, session) => {
      requireUnprotected(sheet, session);
      sheet.unmerge(area);
      return undefined;
    },
  },
  makers: {
    GetBoundingRect: (target, args, session) => {
      const { area } = rangeArgument(args, 0, session, target.sheet);
      return part(target, {
        top: Math.min(area.top, target.area.top),
        left: Math.min(area.left, target.area.left),
        bottom: Math.max(area.bottom, target.area.bottom),
        right: Math.max(area.right, target.area.right),
      });
    },
    GetCell: ({ sheet, area }, args) => {
      const row = area.top + args.number(0);
      const column = area.left + args.number(1);
      return range(within(sheet, { top: row, left: column, bottom: row, right: column }));
    },
    GetColumn: (target, args) => {
      const index = args.number(0);
      if (index < 0 || index >= columnCount(target)) throw invalidArgument();
      return part(target, { left: target.area.left + index, right: target.area.left + index });
    },
    GetColumnsAfter: (target, args) => beside(target, 'columns', args.number(0, 1)),
    GetColumnsBefore: (target, args) => beside(target, 'columns', -args.number(0, 1)),
    GetEntireColumn: (target) => part(target, { top: 0, bottom: MAX_ROWS - 1 }),
    GetEntireRow: (target) => part(target, { left: 0, right: MAX_COLUMNS - 1 }),
    GetIntersection: (target, args, session) => {
      const common = intersection(target, rangeArgument(args, 0, session, target.sheet));
      if (common === null) throw itemNotFound();
      return range(common);
    },
    GetIntersectionOrNullObject: (target, args, session) => {
      const common = intersection(target, rangeArgument(args, 0, session, target.sheet));
      return common === null ? null : range(common);
    },
    GetLastCell: (target) => part(target, { top: target.area.bottom, left: target.area.right }),
    GetLastColumn: (target) => part(target, { left: target.area.right }),
    GetLastRow: (target) => part(target, { top: target.area.bottom }),
    GetMergedAreasOrNullObject: ({ sheet, area }) => {
      const merged = sheet.merges.meeting(area);
      if (merged.length > 512) throw notSupported('more than 512 merged areas');
      return merged.length === 0 ? null : rangeAreas(merged.map((merge) => ({ sheet, area: merge })));
    },
    GetOffsetRange: ({ sheet, area }, args) => {
      const [rows, columns] = [args.number(0), args.number(1)];
      return range(within(sheet, { top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns }));
    },
    GetResizedRange: (target, args) => part(target, { bottom: target.area.bottom + args.number(0), right: target.area.right + args.number(1) }),
    GetAbsoluteResizedRange: (target, args) => part(target, { bottom: target.area.top + args.number(0) - 1, right: target.area.left + args.number(1) - 1 }),
    GetRow: (target, args) => {
      const index = args.number(0);
      if (index < 0 || index >= rowCount(target)) throw invalidArgument();
      return part(target, { top: target.area.top + index, bottom: target.area.top + index });
    },
    GetRowsAbove: (target, args) => beside(target, 'rows', -args.number(0, 1)),
    GetRowsBelow: (target, args) => beside(target, 'rows', args.number(0, 1)),
    GetUsedRange: (target, args) =>
      range(usedRange(target, args.flag(0, false)) ?? { ...target, area: { ...target.area, bottom: target.area.top, right: target.area.left } }),
    GetUsedRangeOrNullObject: (target, args) => {
      const used = usedRange(target, args.flag(0, false));
      return used === null ? null : range(used);
    },
    Insert: (target, args, session) => range(insertCells(target, args.text(0), session)),
  },
});
