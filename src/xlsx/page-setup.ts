/** In inches. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}

/** How a sheet prints. Printed title rows and print area are names of the workbook (`names.ts`); row breaks stand on the sheet. */
export interface PageSetup {
  readonly orientation: 'default' | 'portrait' | 'landscape';
  /** Number of the paper as the format counts them, 9 for A4; null for the printer's own. */
  readonly paperSize: number | null;
  /** Pages to fit on, 0 for as many as it takes; null where `scale` says the size. */
  readonly fit: { readonly width: number; readonly height: number } | null;
  /** Percent; without effect beside `fit`. */
  readonly scale: number;
  /** Null where the file says nothing. */
  readonly margins: Margins | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  /** With their codes: `&L…&C…&R…`, `&P` page, `&N` pages. The same on all pages; '' for none. */
  readonly header: string;
  readonly footer: string;
}

/** What Excel takes for granted where a sheet says nothing. */
export const PLAIN_PAGE: PageSetup = {
  orientation: 'default',
  paperSize: null,
  fit: null,
  scale: 100,
  margins: null,
  centerHorizontally: false,
  centerVertically: false,
  header: '',
  footer: '',
};

/** The margins Excel gives a new sheet. */
export const USUAL_MARGINS: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** The three parts of a header or footer. */
export interface HeaderParts {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

/** Puts the parts together as the format writes them. */
export const joinHeader = ({ left, center, right }: HeaderParts): string =>
  [left === '' ? '' : `&L${left}`, center === '' ? '' : `&C${center}`, right === '' ? '' : `&R${right}`].join('');

/** Takes them apart; text before any code stands in the middle. `&&` is a plain ampersand. */
export function splitHeader(text: string): HeaderParts {
  const parts = { L: '', C: '', R: '' };
  let at: keyof typeof parts = 'C';
  for (const piece of text.match(/&&|&.|[^&]+|&$/gs) ?? []) {
    const code = piece.slice(1);
    if (piece.startsWith('&') && (code === 'L' || code === 'C' || code === 'R')) at = code;
    else parts[at] += piece;
  }
  return { left: parts.L, center: parts.C, right: parts.R };
}
