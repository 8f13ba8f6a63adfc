import type { Cell } from '../../src/report/document';
import { cellText } from '../../src/report/cells';
import { formatNumber } from '../../src/texts/numbers';

/** Does a cell show what a document prints (`92%`, `4,91`, `>=1`, `16/09/2020`), rounded as it is there? */
export function shows(cell: Cell | undefined, printed: string): boolean {
  if (cell === undefined) return false;
  const { content } = cell;
  const match = /^(-?[\d.]+)(?:,(\d+))? ?(%|€)?$/.exec(printed);
  if (match === null || content === null || typeof content === 'string') return plain(cellText(cell, 'it')) === plain(printed);
  const decimals = match[2]?.length ?? 0;
  const isPercent = match[3] === '%';
  if (isPercent !== (content.as === 'percent')) return false;
  const shown = formatNumber(isPercent ? content.n * 100 : content.n, decimals, 'it');
  return ungrouped(shown) === ungrouped(printed.replace(/[%€ ]/g, ''));
}

/** Operators and signs are typeset (`≥ 1` for `>=1`), a full stop behind a percent sign is none of it: the figure and what is asked of it are the same. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/\s/g, '').replace(/^>=/, '≥').replace(/^<=/, '≤').replace('−', '-').replace(/%\.$/, '%');
}

function ungrouped(digits: string): string {
  return digits.replace(/\.(?=\d{3})/g, '').replace('−', '-');
}
