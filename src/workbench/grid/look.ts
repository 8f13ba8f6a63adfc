import type { CSSProperties } from 'react';
import type { CellValue } from '../../model/cell';
import type { Border, ResolvedStyle, Sheet, Workbook } from '../../xlsx/workbook';
import type { Cell } from '../selection';
import type { Theme } from '../theme';
import { readable } from './color';
import { conditionalPaint } from './conditional';
import { tableAt, tableLook } from './table-look';
import { fontFamily, pixels } from './text-width';

/** Paper and ink of a sheet, and the contrast text must have on it; on white the workbook's own colours stand. Fills that the workbook sets stay as they are; ink without a fill below it is made readable. */
const PAPER: Readonly<Record<Theme, { paper: string; ink: string; line: string; contrast: number }>> = {
  light: { paper: '#ffffff', ink: '#1b1b1b', line: '#e1e1e1', contrast: 1 },
  dark: { paper: '#1e1f20', ink: '#e8e8e8', line: '#37393b', contrast: 4.5 },
  contrast: { paper: '#000000', ink: '#ffffff', line: '#5a5a5a', contrast: 7 },
};

const LINES: Readonly<Record<string, string>> = {
  hair: '1px dotted',
  dotted: '1px dotted',
  dashed: '1px dashed',
  dashDot: '1px dashed',
  mediumDashed: '2px dashed',
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
};

const HORIZONTAL: Readonly<Record<string, CSSProperties['textAlign']>> = {
  left: 'left',
  right: 'right',
  center: 'center',
  centerContinuous: 'center',
  justify: 'justify',
  distributed: 'justify',
};

export type Alignment = 'left' | 'right' | 'center' | 'justify';

export interface Look {
  readonly style: ResolvedStyle;
  readonly css: CSSProperties;
  readonly align: Alignment;
}

const borderCss = (border: Border, ink: string): string => `${LINES[border.style] ?? '1px solid'} ${border.color ?? ink}`;

/** The cell's own border, else a quiet line of that colour. */
const edge = (border: Border | null, ink: string, quiet: string | null): string | undefined =>
  border !== null ? borderCss(border, ink) : quiet === null ? undefined : `1px solid ${quiet}`;

/** How a value stands in its cell unless the style says otherwise. */
function naturalAlignment(value: CellValue): Alignment {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || (value !== null && typeof value === 'object') ? 'center' : 'left';
}

interface Setting {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly theme: Theme;
  readonly lines: boolean;
}

/** Everything of a cell's look but its place. `last` is the lower right cell of its merge, the cell itself where there is none. */
export function lookOf({ workbook, sheet, theme, lines }: Setting, row: number, column: number, last: Cell): Look {
  const { styles } = workbook;
  const at = (r: number, c: number): ResolvedStyle => styles.style(sheet.styleId(r, c));
  const style = at(row, column);
  const { paper, ink, line, contrast } = PAPER[theme];
  const table = tableAt(sheet, row, column);
  const tabled = table === null ? null : tableLook(table, row, paper);
  const paint = conditionalPaint(sheet, row, column);

  const own = paint?.fill ?? style.fill;
  const fill = own ?? tabled?.fill ?? null;
  const wanted = paint?.color ?? style.fontColor ?? tabled?.color ?? null;
  // A person's own pair of fill and font is kept; elsewhere the theme decides what is readable.
  const color = own === null ? readable(wanted ?? ink, fill ?? paper, ink, contrast) : (wanted ?? '#000000');
  const lower = at(last.row, last.column).borders.bottom ?? at(last.row + 1, column).borders.top;
  const right = at(last.row, last.column).borders.right ?? at(row, last.column + 1).borders.left;
  const quiet = fill ?? (lines ? line : null);
  return {
    style: tabled?.bold === true && !style.bold ? { ...style, bold: true } : style,
    align: HORIZONTAL[style.horizontal ?? ''] === undefined ? naturalAlignment(sheet.value(row, column)) : (HORIZONTAL[style.horizontal ?? ''] as Alignment),
    css: {
      ...(fill === null ? {} : { backgroundColor: fill }),
      color,
      fontFamily: fontFamily(style),
      fontSize: pixels(style.size),
      ...(style.bold || tabled?.bold === true ? { fontWeight: 700 } : {}),
      ...(style.italic ? { fontStyle: 'italic' } : {}),
      ...(style.underline ? { textDecoration: 'underline' } : {}),
      borderBottom: edge(lower, ink, tabled?.line ?? quiet),
      borderRight: edge(right, ink, quiet),
      ...(row === 0 && style.borders.top !== null ? { borderTop: borderCss(style.borders.top, ink) } : {}),
      alignItems: style.vertical === 'top' ? 'flex-start' : style.vertical === 'center' ? 'center' : 'flex-end',
    },
  };
}
