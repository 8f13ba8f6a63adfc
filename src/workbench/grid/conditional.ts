import { CellError, type CellValue } from '../../model/cell';
import { isBlank } from '../../model/read-cell';
import { contains, parseCell } from '../../xlsx/area';
import type { ConditionalFormat, Sheet } from '../../xlsx/workbook';

/** What a rule paints over a cell. */
export interface Paint {
  readonly fill: string | null;
  readonly color: string | null;
}

/** A rule's operand: a number, a text in quotes, or one cell of the same sheet; null for any other formula. */
function operand(sheet: Sheet, formula: string | undefined): CellValue {
  const text = formula?.slice(1) ?? '';
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (text !== '' && Number.isFinite(Number(text))) return Number(text);
  const cell = parseCell(text);
  return cell === null ? null : sheet.value(cell.row, cell.column);
}

/** Numbers come before texts, texts compare without case: as Excel compares. */
function compare(a: CellValue, b: CellValue): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase().localeCompare(b.toLowerCase(), 'it');
  if (typeof a === 'number' && typeof b === 'string') return -1;
  return typeof a === 'string' && typeof b === 'number' ? 1 : null;
}

function holdsValue(rule: ConditionalFormat, sheet: Sheet, value: CellValue): boolean {
  const blankAsZero = value ?? 0;
  const [low, high] = [operand(sheet, rule.formulas[0]), operand(sheet, rule.formulas[1])];
  if (low === null || value instanceof CellError) return false;
  const below = compare(blankAsZero, low);
  const above = high === null ? null : compare(blankAsZero, high);
  if (below === null) return false;
  switch (rule.operator) {
    case 'equal':
      return below === 0;
    case 'notEqual':
      return below !== 0;
    case 'greaterThan':
      return below > 0;
    case 'greaterThanOrEqual':
      return below >= 0;
    case 'lessThan':
      return below < 0;
    case 'lessThanOrEqual':
      return below <= 0;
    case 'between':
      return above !== null && below >= 0 && above <= 0;
    case 'notBetween':
      return above !== null && (below < 0 || above > 0);
    default:
      return false;
  }
}

function holds(rule: ConditionalFormat, sheet: Sheet, value: CellValue): boolean {
  const text = typeof value === 'string' ? value.toLowerCase() : '';
  // Excel writes the searched text into the rule's formula: SEARCH("text",A1), LEFT(A1,3)="text".
  const searched = (/"((?:[^"]|"")*)"/.exec(rule.formulas[0] ?? '')?.[1] ?? '').replaceAll('""', '"').toLowerCase();
  switch (rule.type) {
    case 'cellIs':
      return holdsValue(rule, sheet, value);
    case 'containsText':
      return searched !== '' && text.includes(searched);
    case 'notContainsText':
      return searched !== '' && !text.includes(searched);
    case 'beginsWith':
      return searched !== '' && text.startsWith(searched);
    case 'endsWith':
      return searched !== '' && text.endsWith(searched);
    case 'containsBlanks':
      return isBlank(value);
    case 'notContainsBlanks':
      return !isBlank(value);
    case 'containsErrors':
      return value instanceof CellError;
    default:
      // Formulas, colour scales, bars and icons need what only Excel computes.
      return false;
  }
}

/** What the sheet's rules paint over a cell, the first that says something winning; null where no rule this page can judge holds. */
export function conditionalPaint(sheet: Sheet, row: number, column: number): Paint | null {
  if (sheet.conditionalFormats.length === 0) return null;
  const value = sheet.value(row, column);
  const rules = sheet.conditionalFormats
    .filter((rule) => rule.areas.some((area) => contains(area, row, column)) && holds(rule, sheet, value))
    .sort((a, b) => a.priority - b.priority);
  const last = rules.findIndex((rule) => rule.stopIfTrue);
  const painting = last < 0 ? rules : rules.slice(0, last + 1);
  if (painting.length === 0) return null;
  return {
    fill: painting.find((rule) => rule.fill !== null)?.fill ?? null,
    color: painting.find((rule) => rule.color !== null)?.color ?? null,
  };
}
