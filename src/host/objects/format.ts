import type { Edge } from '../../xlsx/style-change';
import type { ResolvedStyle } from '../../xlsx/styles';
import { notSupported } from '../errors';
import type { Json } from '../json';
import { defineType, type TypeSpec } from '../registry';
import type { Session } from '../session';
import { borderAnswer, lineOf, STYLE_MEMBERS, styleMember } from './cell-style';
import { autofitColumns, columnWidth, rowHeight, setColumnWidth, setRowHeight, standardColumnWidth, standardRowHeight } from './dimensions';
import { mapCells, occupied, type RangeTarget, requireFormattable } from './target';

/** What all cells have in common; null where they differ, as Office.js answers. */
function common(target: RangeTarget, session: Session, read: (style: ResolvedStyle) => Json): Json {
  const { sheet } = target;
  const held = occupied(target);
  const ids = new Set<number>();
  for (let row = held.top; row <= held.bottom; row++) for (let column = held.left; column <= held.right; column++) ids.add(sheet.styleId(row, column));
  // Beyond what the sheet holds, all cells look like the last one.
  if (held.right < target.area.right || held.bottom < target.area.bottom) ids.add(sheet.styleId(target.area.bottom, target.area.right));
  const answers = new Set([...ids].map((id) => JSON.stringify(read(session.workbook.styles.style(id)))));
  const [only] = answers;
  return answers.size === 1 && only !== undefined ? (JSON.parse(only) as Json) : null;
}

/** Getters and setters of the members whose path begins with `group`. */
function styleGroup(group: string): Pick<TypeSpec<RangeTarget>, 'get' | 'set'> {
  const names = Object.keys(STYLE_MEMBERS).filter((path) => path.startsWith(group) && !path.slice(group.length).includes('/'));
  const wire = (path: string): string => path.charAt(group.length).toUpperCase() + path.slice(group.length + 1);
  return {
    get: Object.fromEntries(names.map((path) => [wire(path), (target: RangeTarget, session: Session) => common(target, session, styleMember(path).read)])),
    set: Object.fromEntries(
      names.map((path) => [
        wire(path),
        (target: RangeTarget, value: Json, session: Session) => {
          const change = styleMember(path).change(value);
          restyle(target, session, () => change);
        },
      ]),
    ),
  };
}

type Restyle = (style: ResolvedStyle, row: number, column: number) => Parameters<Session['workbook']['styles']['styleWith']>[1];

function restyle(target: RangeTarget, session: Session, change: Restyle): void {
  requireFormattable(target, session);
  const { styles } = session.workbook;
  const { sheet, area } = target;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const id = sheet.styleId(row, column);
      sheet.setStyleId(row, column, styles.styleWith(id, change(styles.style(id), row, column)));
    }
  }
}

const fill = defineType<RangeTarget>('RangeFill', {
  ...styleGroup('fill/'),
  methods: {
    Clear: (target, _args, session) => {
      restyle(target, session, () => ({ fill: null }));
      return undefined;
    },
  },
});

const font = defineType<RangeTarget>('RangeFont', styleGroup('font/'));
const protection = defineType<RangeTarget>('FormatProtection', styleGroup('protection/'));

const SIDES: Readonly<Record<string, Edge>> = { EdgeLeft: 'left', EdgeRight: 'right', EdgeTop: 'top', EdgeBottom: 'bottom' };

interface BorderTarget {
  readonly range: RangeTarget;
  readonly side: string;
}

/** Edges of single cells that one border of a range stands for. */
function cellEdges({ range: { area }, side }: BorderTarget, row: number, column: number): Edge[] {
  if (side === 'InsideHorizontal') return [...(row > area.top ? ['top' as const] : []), ...(row < area.bottom ? ['bottom' as const] : [])];
  if (side === 'InsideVertical') return [...(column > area.left ? ['left' as const] : []), ...(column < area.right ? ['right' as const] : [])];
  const edge = SIDES[side];
  if (edge === undefined) throw notSupported(`border ${side}`);
  const outer = { left: column === area.left, right: column === area.right, top: row === area.top, bottom: row === area.bottom };
  return outer[edge] ? [edge] : [];
}

function setBorder(target: BorderTarget, change: Record<string, Json>, session: Session): void {
  restyle(target.range, session, (style, row, column) => {
    const edges = cellEdges(target, row, column);
    return { borders: Object.fromEntries(edges.map((edge) => [edge, lineOf(style.borders[edge], change)])) };
  });
}

function readBorder(target: BorderTarget, member: string, session: Session): Json {
  const { sheet } = target.range;
  const answers = mapCells(target.range, (_sheet, row, column) =>
    cellEdges(target, row, column).map((edge) => borderAnswer(session.workbook.styles.style(sheet.styleId(row, column)).borders[edge])[member] ?? null),
  ).flat(2);
  return answers.every((answer) => answer === answers[0]) ? (answers[0] ?? null) : null;
}

const border = defineType<BorderTarget>('RangeBorder', {
  identity: ({ side }) => ({ Id: side }),
  get: {
    SideIndex: ({ side }) => side,
    Style: (target, session) => readBorder(target, 'style', session),
    Weight: (target, session) => readBorder(target, 'weight', session),
    Color: (target, session) => readBorder(target, 'color', session),
  },
  set: {
    Style: (target, value, session) => setBorder(target, { style: value }, session),
    Weight: (target, value, session) => setBorder(target, { weight: value }, session),
    Color: (target, value, session) => setBorder(target, { color: value }, session),
  },
});

const ALL_SIDES = [...Object.keys(SIDES), 'InsideHorizontal', 'InsideVertical'];

const borders = defineType<RangeTarget>('RangeBorderCollection', {
  items: (range) => ALL_SIDES.map((side) => border({ range, side })),
  find: (range, key) => {
    if (!ALL_SIDES.includes(String(key))) throw notSupported(`border ${String(key)}`);
    return border({ range, side: String(key) });
  },
});

const own = styleGroup('');

function useStandardHeight(target: RangeTarget, value: Json, session: Session): void {
  if (value !== true) throw notSupported('RangeFormat.useStandardHeight = false');
  standardRowHeight(target, session);
}

function useStandardWidth(target: RangeTarget, value: Json, session: Session): void {
  if (value !== true) throw notSupported('RangeFormat.useStandardWidth = false');
  standardColumnWidth(target, session);
}

export const rangeFormat = defineType<RangeTarget>('RangeFormat', {
  get: { ...own.get, ColumnWidth: columnWidth, RowHeight: rowHeight },
  set: { ...own.set, ColumnWidth: setColumnWidth, RowHeight: setRowHeight, UseStandardHeight: useStandardHeight, UseStandardWidth: useStandardWidth },
  objects: { Fill: fill, Font: font, Protection: protection, Borders: borders },
  methods: {
    AutofitColumns: (target, _args, session) => {
      autofitColumns(target, session);
      return undefined;
    },
    // Rows without a height of their own fit their content whenever Excel draws them.
    AutofitRows: ({ sheet, area }, _args, session) => {
      session.requireWritable();
      for (let row = area.top; row <= Math.min(area.bottom, sheet.grid.length - 1); row++) sheet.rows.setHeight(row, null);
      return undefined;
    },
  },
});
