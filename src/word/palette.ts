/** Colours of the document, `RRGGBB` as Word writes them: those of the generated sheets. */
export const INK = '1F2933';
export const SOFT = '5B6670';
export const NAVY = '1F4E79';
export const WHITE = 'FFFFFF';
export const LINE = 'C5CCD3';
export const GROUP = 'E4E9EF';
export const TILE = 'F1F4F7';
export const MISSING = 'FFF3C4';
export const BLUE = '1A4FA0';
export const RED = 'B3261E';
export const OCHRE = '7A4B00';
