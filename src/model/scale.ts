import { CellError, type Cell } from './cell';
import { parseQuantity } from './number';
import { fromPoints } from './percent';
import { displayText, pointsToFraction, type ValueContext } from './read-cell';
import { cleanText } from './text';
import { BLANK_READING, type Reading } from './value';

/** One step of a scale: from `from` on (in the value's own measure) the achievement is `points` (0-100). */
export interface Step {
  readonly from: number;
  readonly points: number;
}

/** A step scale `0:0; 50:50; 80:100`, thresholds ascending. A line break parts steps as a semicolon does. */
export function readScale(cell: Cell, context: ValueContext): Reading<readonly Step[]> {
  if (cell.value === null) return BLANK_READING;
  if (cell.value instanceof CellError) return { state: 'error', error: cell.value.code };
  const text = displayText(cell);
  if (text === '') return BLANK_READING;
  const typed = typeof cell.value === 'string' ? cell.value : text;
  const parts = typed
    .split(/[;\n]/)
    .map(cleanText)
    .filter((part) => part !== '');
  const steps = parts.map((part) => readStep(part, context.unit));
  if (steps.some((step) => step === null)) return { state: 'unreadable', text };
  return { state: 'read', asText: false, value: (steps as Step[]).sort((a, b) => a.from - b.from) };
}

function readStep(part: string, unit: string): Step | null {
  const [from, points, ...more] = part.split(':');
  const threshold = parseQuantity(from ?? '');
  const score = parseQuantity(points ?? '');
  if (!threshold || !score || threshold.words !== '' || score.words !== '' || more.length > 0) return null;
  return { from: threshold.percent ? fromPoints(threshold.n) : pointsToFraction(threshold.n, unit).n, points: score.n };
}
