import type { CellStyle } from '../sheets/book';

/** What the product changes of a cell's look, as Office.js tells it: automatic font colour reads as black. */
export interface Look {
  /** `#RRGGBB`, null for no fill. */
  readonly fill: string | null;
  readonly color: string;
}

export const LOOK_WANTED: Excel.CellPropertiesLoadOptions = { format: { fill: { color: true, pattern: true }, font: { color: true } } };

const AUTOMATIC = '#000000';

export function lookOf({ format }: Excel.CellProperties): Look {
  const none = (format?.fill?.pattern ?? 'None') === 'None';
  return { fill: none ? null : (format?.fill?.color ?? '').toUpperCase(), color: (format?.font?.color ?? AUTOMATIC).toUpperCase() };
}

/** The look after a style is applied; undefined parts stay. */
export function styled(look: Look, style: CellStyle | undefined): Look {
  return {
    fill: style?.fill === undefined ? look.fill : (style.fill?.toUpperCase() ?? null),
    color: style?.color === undefined ? look.color : (style.color?.toUpperCase() ?? AUTOMATIC),
  };
}

export const sameLook = (a: Look, b: Look): boolean => a.fill === b.fill && a.color === b.color;

/** What turns one look into another; an empty object leaves the cell. The pattern goes before the colour. */
export function lookChange(from: Look, to: Look): Excel.SettableCellProperties {
  if (sameLook(from, to)) return {};
  return {
    format: {
      ...(from.fill === to.fill ? {} : { fill: to.fill === null ? { pattern: 'None' as const } : { pattern: 'Solid' as const, color: to.fill } }),
      ...(from.color === to.color ? {} : { font: { color: to.color } }),
    },
  };
}
