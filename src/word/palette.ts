import { PALETTE } from '../report/palette';

/** A colour as Word writes it: `RRGGBB`. */
const bare = (color: string): string => color.slice(1);

/** Colours of the document: those of the generated sheets. */
export const INK = bare(PALETTE.ink);
export const SOFT = bare(PALETTE.soft);
export const NAVY = bare(PALETTE.navy);
export const WHITE = bare(PALETTE.white);
export const LINE = bare(PALETTE.line);
export const GROUP = bare(PALETTE.group);
export const TILE = bare(PALETTE.tile);
export const MISSING = bare(PALETTE.missing);
export const BLUE = bare(PALETTE.pira);
export const RED = bare(PALETTE.ptpct);
export const OCHRE = bare(PALETTE.warning);
