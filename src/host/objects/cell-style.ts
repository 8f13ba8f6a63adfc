import type { Border, ResolvedStyle } from '../../xlsx/styles';
import type { StyleChange } from '../../xlsx/style-change';
import { invalidArgument, notSupported } from '../errors';
import { isRecord, type Json, type JsonRecord } from '../json';

/** File and Office.js name the same things differently. */
const HORIZONTAL: Readonly<Record<string, string>> = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Readonly<Record<string, string>> = { top: 'Top', center: 'Center', bottom: 'Bottom', justify: 'Justify', distributed: 'Distributed' };
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  hair: ['Continuous', 'Hairline'],
  thin: ['Continuous', 'Thin'],
  medium: ['Continuous', 'Medium'],
  thick: ['Continuous', 'Thick'],
  double: ['Double', 'Thick'],
  dotted: ['Dot', 'Thin'],
  dashed: ['Dash', 'Thin'],
  dashDot: ['DashDot', 'Thin'],
};

function fileName(names: Readonly<Record<string, string>>, value: Json): string {
  const found = Object.entries(names).find(([, name]) => name === value);
  if (found === undefined) throw invalidArgument();
  return found[0];
}

const textOf = (value: Json): string => {
  if (typeof value !== 'string') throw invalidArgument();
  return value;
};
const numberOf = (value: Json): number => {
  if (typeof value !== 'number') throw invalidArgument();
  return value;
};
const flagOf = (value: Json): boolean => {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
};

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
};

/** `#RRGGBB` of what Office.js takes for a colour. */
export function colorOf(value: Json): string {
  const text = textOf(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const color = hex === undefined ? NAMED[text.toLowerCase()] : `#${hex.toUpperCase()}`;
  if (color === undefined) throw invalidArgument();
  return color;
}

export const borderAnswer = (border: Border | null): JsonRecord => {
  const [style, weight] = border === null ? ['None', 'Thin'] : (LINES[border.style] ?? ['Continuous', 'Thin']);
  return { style, weight, color: border?.color ?? '#000000' };
};

/** The file's name of a line, null for none. `old` fills in what is not given. */
export function lineOf(old: Border | null, change: JsonRecord): Border | null {
  const known = borderAnswer(old);
  const style = change['style'] ?? (change['color'] !== undefined && known['style'] === 'None' ? 'Continuous' : known['style']);
  if (style === 'None') return null;
  const weight = change['weight'] ?? known['weight'];
  const found = Object.entries(LINES).find(([, line]) => line[0] === style && (line[0] !== 'Continuous' || line[1] === weight));
  if (found === undefined) throw invalidArgument();
  return { style: found[0], color: change['color'] === undefined ? (old?.color ?? null) : colorOf(change['color']) };
}

/** One property of a cell's look: how it is answered and what setting it changes. */
export interface StyleMember {
  read(style: ResolvedStyle): Json;
  change(value: Json): StyleChange;
}

/** The members of RangeFormat, RangeFill, RangeFont and FormatProtection this host knows, by their path under `format`. */
export const STYLE_MEMBERS: Readonly<Record<string, StyleMember>> = {
  'fill/color': { read: (style) => style.fill ?? '#FFFFFF', change: (value) => ({ fill: colorOf(value) }) },
  'fill/pattern': {
    read: (style) => (style.fill === null ? 'None' : 'Solid'),
    change: (value) => {
      if (value === 'None') return { fill: null };
      if (value === 'Solid') return {};
      throw notSupported(`fill.pattern ${String(value)}`);
    },
  },
  // Automatic has no name of its own in Office.js: it reads as black.
  'font/color': { read: (style) => style.fontColor ?? '#000000', change: (value) => ({ color: colorOf(value) }) },
  'font/bold': { read: (style) => style.bold, change: (value) => ({ bold: flagOf(value) }) },
  'font/italic': { read: (style) => style.italic, change: (value) => ({ italic: flagOf(value) }) },
  'font/underline': { read: (style) => (style.underline ? 'Single' : 'None'), change: (value) => ({ underline: textOf(value) !== 'None' }) },
  'font/size': { read: (style) => style.size, change: (value) => ({ size: numberOf(value) }) },
  'font/name': { read: (style) => style.fontName, change: (value) => ({ fontName: textOf(value) }) },
  horizontalAlignment: {
    read: (style) => HORIZONTAL[style.horizontal ?? 'general'] ?? 'General',
    change: (value) => ({ horizontal: fileName(HORIZONTAL, value) }),
  },
  verticalAlignment: { read: (style) => VERTICAL[style.vertical ?? 'bottom'] ?? 'Bottom', change: (value) => ({ vertical: fileName(VERTICAL, value) }) },
  wrapText: { read: (style) => style.wrap, change: (value) => ({ wrap: flagOf(value) }) },
  indentLevel: { read: (style) => style.indent, change: (value) => ({ indent: numberOf(value) }) },
  'protection/locked': { read: (style) => style.locked, change: (value) => ({ locked: flagOf(value) }) },
};

/** The leaves of `{ fill: { color: … } }` as pairs of path and value. */
export function leaves(record: JsonRecord, prefix = ''): [path: string, value: Json][] {
  return Object.entries(record).flatMap(([name, value]) =>
    isRecord(value) ? leaves(value, `${prefix}${name}/`) : [[`${prefix}${name}`, value] as [string, Json]],
  );
}

export function styleMember(path: string): StyleMember {
  const member = STYLE_MEMBERS[path];
  if (member === undefined) throw notSupported(`format.${path.replaceAll('/', '.')}`);
  return member;
}
