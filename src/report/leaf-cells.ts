import { siblingWeights } from '../engine/weights';
import type { Status } from '../engine/leaf';
import type { CellRef } from '../model/finding';
import type { Model, RowRef, WeightReading } from '../model/model';
import type { Target } from '../model/target';
import type { Reading } from '../model/value';
import type { Language, Translate } from '../texts';
import { targetText } from '../texts/target';
import { achievementCells, percentCell, textCell, valueCell } from './cells';
import type { Cell } from './document';

/** A weight as it counts among its siblings, in points; null where it cannot be known. */
export interface Weight {
  readonly reading: WeightReading;
  readonly points: number | null;
  /** No sibling has one: all weigh the same. */
  readonly equal: boolean;
}

const WRONG = { tone: 'errore', align: 'right' } as const;
const ABSENT = { tone: 'missing', align: 'right' } as const;

/** What each weight is worth among those of its group; a group's key per reading. Linear. */
export function weightsIn(readings: readonly WeightReading[], keys: readonly (string | number)[]): readonly Weight[] {
  const groups = new Map<string | number, number[]>();
  keys.forEach((key, i) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  });
  const weights: Weight[] = [];
  for (const members of groups.values()) {
    const own = members.map((i) => readings[i] as WeightReading);
    const { points, equal } = siblingWeights(
      own,
      own.map(() => true),
    );
    members.forEach((i, place) => (weights[i] = { reading: readings[i] as WeightReading, points: points[place] ?? null, equal }));
  }
  return weights;
}

export function weightCell(weight: Weight | undefined, t: Translate, link: CellRef): Cell {
  if (weight === undefined) return { content: null };
  const { reading, points, equal } = weight;
  if (reading.state === 'read' && reading.value === 'monitored') return wordCell(t('documenti.states.monitoraggio'), link);
  if (reading.state === 'error') return linkedText(reading.error, link, WRONG);
  if (reading.state === 'unreadable') return linkedText(reading.text, link, WRONG);
  return equal ? wordCell(t('documenti.equalWeight'), link) : percentCell(points, decimalsOf(points ?? 0), { link });
}

function wordCell(text: string, link: CellRef): Cell {
  return linkedText(text, link, { tone: 'muted', align: 'right' });
}

/** Weights have no more decimals than they need. */
function decimalsOf(points: number): number {
  return [0, 1].find((decimals) => Math.abs(points - Number(points.toFixed(decimals))) < 1e-9) ?? 2;
}

/** Achievement and band of a leaf; what enters no mean says why in the band's place. */
export function leafCells(status: Status, achievement: number | null, model: Model, t: Translate, link: CellRef): [figure: Cell, band: Cell] {
  if (status === 'valutato') return achievementCells(achievement, model, link);
  const tone = status === 'mancante' ? 'missing' : status === 'errore' ? 'errore' : 'muted';
  return [percentCell(achievement, model.parameters.decimals, { tone: 'muted', link }), { content: t(`documenti.states.${status}`), tone, align: 'center' }];
}

/** Achievement and band of a mean; one that holds nothing scored says so. */
export function meanCells(achievement: number | null, model: Model, t: Translate, link?: CellRef): [figure: Cell, band: Cell] {
  if (achievement !== null) return achievementCells(achievement, model, link);
  return [{ content: null }, { content: t('documenti.unscored'), tone: 'muted', align: 'center' }];
}

/** An actual: its value, what is typed where that cannot be read, or that it is missing. */
export function actualCell(value: Parameters<typeof valueCell>[0], status: Status, typed: string, language: Language, t: Translate, link: CellRef): Cell {
  if (value !== null) return valueCell(value, language, { link });
  if (typed !== '') return linkedText(typed, link, WRONG);
  return status === 'mancante' ? linkedText(t('documenti.missing'), link, ABSENT) : { content: null };
}

/** A target as people wrote it, a bare figure as a figure; the first one beside one that was changed during the year; a scale in its place. */
export function targetCell(target: Reading<Target>, first: Target | null, scale: string, language: Language, t: Translate, link: CellRef): Cell {
  if (target.state === 'blank') return scale === '' ? linkedText(t('documenti.missing'), link, ABSENT) : linkedText(scale, link, { align: 'right' });
  if (target.state === 'error') return linkedText(target.error, link, WRONG);
  if (target.state === 'unreadable') return linkedText(target.text, link, WRONG);
  if (first !== null) {
    const text = t('documenti.retargeted', { target: targetText(target.value, language), first: targetText(first, language) });
    return linkedText(text, link, { align: 'right' });
  }
  return bareCell(target.value, language, link) ?? linkedText(targetText(target.value, language), link, { align: 'right' });
}

/** A target that is nothing but a figure or a day. */
function bareCell(target: Target, language: Language, link: CellRef): Cell | null {
  if (target.kind === 'number' && target.operator === null && (target.unit === null || target.unit === '%') && target.ignored === null) {
    return valueCell(target.value, language, { link });
  }
  if (target.kind === 'date' && target.operator === null && target.ignored === null) {
    return valueCell({ kind: 'date', serial: target.serial }, language, { link });
  }
  return null;
}

/** Code and name in one text. */
export function named(code: string, name: string): string {
  return code === '' || name === '' ? code + name : `${code} – ${name}`;
}

export function linkTo(at: RowRef, column: string): CellRef {
  return { table: at.table, row: at.row, column };
}

/** A longer text is read and not pressed: some readers of the file draw a linked text on one line, whatever its length. */
const LONGEST_LINK = 14;

/** A short text, such as a code, that leads to its cell. */
export function linkedText(text: string, link: CellRef, more: Omit<Cell, 'content' | 'link'> = {}): Cell {
  return textCell(text, text.length <= LONGEST_LINK ? { ...more, link } : more);
}

/** A text in its own cell that takes so many columns. */
export function across(columns: number, text: string, more: Omit<Cell, 'content' | 'columns'> = {}): Cell {
  return textCell(text, { ...more, columns });
}
