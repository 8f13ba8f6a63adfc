import { invalidArgument, notSupported } from '../errors';
import { isRecord, type Json } from '../json';
import type { Session } from '../session';
import { leaves } from './cell-style';
import { setColumnWidth, setRowHeight } from './dimensions';
import { columnCount, type RangeTarget, requireFormattable, rowCount } from './target';

interface Axis {
  readonly count: number;
  readonly one: (index: number) => RangeTarget;
  readonly size: string;
  readonly setSize: (target: RangeTarget, value: Json, session: Session) => void;
  readonly hidden: string;
  readonly setHidden: (index: number, hidden: boolean) => void;
}

/** An object for each row or column: its size and whether it shows; other properties are refused. */
function setProperties(axis: Axis, input: Json, session: Session): void {
  if (!Array.isArray(input) || input.length !== axis.count) throw invalidArgument();
  (input as readonly Json[]).forEach((properties, index) => {
    if (properties === null) return;
    if (!isRecord(properties)) throw invalidArgument();
    for (const [path, value] of leaves(properties)) {
      if (path === axis.size) axis.setSize(axis.one(index), value, session);
      else if (path === axis.hidden && typeof value === 'boolean') axis.setHidden(index, value);
      else throw notSupported(path.replaceAll('/', '.'));
    }
  });
}

export function setRowProperties(target: RangeTarget, input: Json, session: Session): void {
  requireFormattable(target, session);
  const { sheet, area } = target;
  const one = (index: number): RangeTarget => ({ sheet, area: { ...area, top: area.top + index, bottom: area.top + index } });
  const setHidden = (index: number, hidden: boolean): void => sheet.rows.setHidden(area.top + index, hidden);
  setProperties({ count: rowCount(target), one, size: 'format/rowHeight', setSize: setRowHeight, hidden: 'rowHidden', setHidden }, input, session);
}

export function setColumnProperties(target: RangeTarget, input: Json, session: Session): void {
  requireFormattable(target, session);
  const { sheet, area } = target;
  const one = (index: number): RangeTarget => ({ sheet, area: { ...area, left: area.left + index, right: area.left + index } });
  const setHidden = (index: number, hidden: boolean): void => sheet.columns.setHidden(area.left + index, hidden);
  setProperties({ count: columnCount(target), one, size: 'format/columnWidth', setSize: setColumnWidth, hidden: 'columnHidden', setHidden }, input, session);
}
