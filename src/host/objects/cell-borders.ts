import type { Edge, StyleChange } from '../../xlsx/style-change';
import type { ResolvedStyle } from '../../xlsx/styles';
import { invalidArgument, notSupported } from '../errors';
import { isRecord, type JsonRecord } from '../json';
import { lineOf } from './cell-style';

const EDGES: readonly string[] = ['left', 'right', 'top', 'bottom'] satisfies Edge[];

/** `borders` of a cell's properties, edge by edge, onto those it has. */
export function setBorders(old: ResolvedStyle['borders'], wanted: JsonRecord): NonNullable<StyleChange['borders']> {
  const entries = Object.entries(wanted).map(([edge, line]) => {
    if (!EDGES.includes(edge)) throw notSupported(`format.borders.${edge}`);
    if (!isRecord(line)) throw invalidArgument();
    return [edge, lineOf(old[edge as Edge], line)];
  });
  return Object.fromEntries(entries) as NonNullable<StyleChange['borders']>;
}
