import type { CellStyle } from 'hucre';
import type { ColumnKind } from '../../src/sheets/contract';
import { type Column, formatOf, HEADER_FILL } from '../../src/sheets/layout';

/** One navy for what people fill, one teal for what the product writes, greys for the rest. */
export const PALETTE = {
  navy: HEADER_FILL.typed.slice(1),
  teal: HEADER_FILL.written.slice(1),
  tealTint: 'E9F3F1',
  slate: '5B6B7B',
  sand: 'B08D57',
  olive: '6E7F3A',
  ink: '22303C',
  line: 'D3DCE6',
  white: HEADER_FILL.text.slice(1),
} as const;

export const FONT = { name: 'Arial', size: 9 } as const;

/** Columns whose cells are text whatever is typed. */
export function isText(kind: ColumnKind): boolean {
  return formatOf(kind) === '@';
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

/** Keeps text off the border of the next column. */
function indent(align: Column['align']): { indent?: number } {
  return align === 'center' ? {} : { indent: 1 };
}

export function headerStyle({ spec, align }: Pick<Column, 'spec' | 'align'>): CellStyle {
  return {
    font: { ...FONT, bold: true, color: { rgb: PALETTE.white } },
    fill: solid(spec.out ? PALETTE.teal : PALETTE.navy),
    alignment: { horizontal: align, vertical: 'center', wrapText: true, ...indent(align) },
    border: { right: { style: 'thin', color: { rgb: PALETTE.white } } },
  };
}

/** Body cell of a column; `format` is the cell's own where its printed form needs one. */
export function bodyStyle({ id, spec, align }: Column, format?: string): CellStyle {
  // The product colours the band's cell, and clears it where there is no band: a fill or colour of ours would not last.
  const band = id === 'band';
  const numFmt = format ?? formatOf(spec.kind);
  return {
    font: { ...FONT, ...(band ? {} : { color: { rgb: PALETTE.ink } }), ...(spec.kind === 'code' && spec.required ? { bold: true } : {}) },
    alignment: { horizontal: align, vertical: 'center', wrapText: align === 'left' || spec.kind === 'target', ...indent(align) },
    border: { bottom: { style: 'thin', color: { rgb: PALETTE.line } } },
    ...(spec.out && !band ? { fill: solid(PALETTE.tealTint) } : {}),
    ...(numFmt ? { numFmt } : {}),
  };
}

export const TITLE: CellStyle = { font: { ...FONT, size: 16, bold: true, color: { rgb: PALETTE.navy } }, alignment: { vertical: 'center' } };
export const SUBTITLE: CellStyle = { font: { ...FONT, color: { rgb: PALETTE.slate } }, alignment: { vertical: 'center' } };
export const SECTION: CellStyle = {
  font: { ...FONT, size: 12, bold: true, color: { rgb: PALETTE.navy } },
  alignment: { vertical: 'bottom' },
  border: { bottom: { style: 'thin', color: { rgb: PALETTE.navy } } },
};
export const TEXT: CellStyle = {
  font: { ...FONT, size: 10, color: { rgb: PALETTE.ink } },
  alignment: { vertical: 'center', wrapText: true, horizontal: 'left', indent: 1 },
};
export const LINK: CellStyle = {
  font: { ...FONT, size: 10, underline: true, color: { rgb: PALETTE.teal } },
  alignment: { vertical: 'center', horizontal: 'left', indent: 1 },
};
export const IN_SAMPLE: CellStyle = headerStyle({ spec: { header: '', kind: 'text' }, align: 'left' });
export const OUT_SAMPLE: CellStyle = headerStyle({ spec: { header: '', kind: 'text', out: true }, align: 'left' });
