import { channel } from './channel';
import type { SheetOutcome } from './write-sheets';

/** How a writing of sheets that another face started came to its end. */
export type SheetsEnd = { readonly outcomes: readonly SheetOutcome[] } | { readonly error: unknown };

/** `announceSheets` tells whoever shows the sheets that some were written elsewhere, or why not. */
export const { tell: announceSheets, listen: onSheetsEnd } = channel<SheetsEnd>();
