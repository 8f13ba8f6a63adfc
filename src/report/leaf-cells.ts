import type { Status } from '../engine/leaf';
import type { CellRef } from '../model/finding';
import type { Model, RowRef } from '../model/model';
import type { Target } from '../model/target';
import type { Reading, Value } from '../model/value';
import type { Language, Translate } from '../texts';
import { achievementCells, percentCell, textCell, valueCell } from './cells';
import type { Cell } from './document';
import { isBare, isCount, shownTarget, signBefore, type TargetPlace, unitBehind } from './target-shown';
import type { Weight } from './weights';

const WRONG = { tone: 'errore', align: 'right' } as const;
const ABSENT = { tone: 'missing', align: 'right' } as const;

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

/** Where a missing actual is asked for: in its own cell, in the state's (with the cell to complete), or on another line. */
export type Asked = 'actual' | 'elsewhere' | CellRef;

/** Achievement and band of a leaf; what enters no mean says why in the band's place, unless the row asks for its actual already. */
export function leafCells(
  status: Status,
  achievement: number | null,
  model: Model,
  t: Translate,
  link: CellRef,
  asked: Asked | null = null,
): [figure: Cell, band: Cell] {
  if (status === 'valutato') return achievementCells(achievement, model, link);
  const figure = percentCell(achievement, model.parameters.decimals, { tone: 'muted', link });
  if (status === 'mancante' && asked === 'actual' && achievement === null) return [figure, { content: null }];
  return [figure, stateCell(status, t, asked)];
}

/** Why a leaf enters no mean, or that it does. */
export function stateCell(status: Status, t: Translate, asked: Asked | null = null): Cell {
  const isMissing = status === 'mancante';
  const tone = isMissing && asked !== 'actual' && asked !== 'elsewhere' ? 'missing' : status === 'errore' ? 'errore' : 'muted';
  const link = isMissing && asked !== null && typeof asked === 'object' ? { link: asked } : {};
  const waits = tone === 'missing' ? ({ missing: 'state' } as const) : status === 'errore' ? ({ missing: 'figure' } as const) : {};
  return { content: t(`documenti.states.${status}`), tone, align: 'center', ...link, ...waits };
}

/** Achievement and band of a mean; one that holds nothing scored says so. */
export function meanCells(achievement: number | null, model: Model, t: Translate, link?: CellRef): [figure: Cell, band: Cell] {
  if (achievement !== null) return achievementCells(achievement, model, link);
  return [{ content: null }, { content: t('documenti.unscored'), tone: 'muted', align: 'center' }];
}

/** What an actual's cell is made from. */
export interface Actual {
  readonly value: Value | null;
  readonly status: Status;
  readonly typed: Reading<Value>;
  readonly unit: string;
}

/** An actual with its unit: its value, what is typed where that cannot be read, or that it is to be completed. */
export function actualCell({ value, status, typed, unit }: Actual, asked: Asked, language: Language, t: Translate, link: CellRef): Cell {
  if (value !== null) return withUnit(counted(valueCell(value, language, { link }), unit), unit);
  if (typed.state === 'unreadable') return linkedText(typed.text, link, WRONG);
  if (typed.state === 'error') return linkedText(typed.error, link, WRONG);
  return status === 'mancante' && asked === 'actual' ? textCell(t('documenti.missing'), { ...ABSENT, link, missing: 'actual' }) : { content: null };
}

/** A whole number of things has no decimals. */
function counted(cell: Cell, unit: string): Cell {
  const { content } = cell;
  if (content === null || typeof content === 'string' || content.as !== 'number') return cell;
  return isCount(unit) && Number.isInteger(content.n) ? { ...cell, content: { ...content, decimals: 0 } } : cell;
}

/** A figure with its unit behind it, where that is short and says something. */
function withUnit(cell: Cell, unit: string): Cell {
  const { content } = cell;
  if (content === null || typeof content === 'string' || content.as !== 'number') return cell;
  const after = unitBehind(unit);
  return after === '' ? cell : { ...cell, content: { ...content, after } };
}

/** A target as people wrote it, a bare figure as a figure; the first one beside one that was changed during the year; a scale in its place. */
export function targetCell(
  target: Reading<Target>,
  first: Target | null,
  scale: string,
  language: Language,
  t: Translate,
  link: CellRef,
  place: TargetPlace = {},
): Cell {
  if (target.state === 'blank') return scale === '' ? textCell(t('documenti.missing'), { ...ABSENT, link }) : linkedText(scale, link, { align: 'right' });
  if (target.state === 'error') return linkedText(target.error, link, WRONG);
  if (target.state === 'unreadable') return linkedText(target.text, link, WRONG);
  const words = (one: Target): string => shownTarget(one, place, language, t);
  if (first !== null) return linkedText(t('documenti.retargeted', { target: words(target.value), first: words(first) }), link, { align: 'right' });
  return bareCell(target.value, place, language, link) ?? linkedText(words(target.value), link, { align: 'right' });
}

/** A target that is nothing but a figure or a day. */
function bareCell(target: Target, place: TargetPlace, language: Language, link: CellRef): Cell | null {
  if (isBare(target)) {
    const unit = place.leaf?.unit ?? '';
    const cell = withUnit(counted(valueCell(target.value, language, { link }), unit), place.hasUnitColumn ? '' : unit);
    const before = signBefore(target, place);
    return before === '' || cell.content === null || typeof cell.content === 'string' ? cell : { ...cell, content: { ...cell.content, before } };
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

/**
 * A longer text is read and not pressed: some readers of the file draw a linked text on one line, whatever its length. Codes, which begin at the
 * left, may be words; what stands at the right may not take that room.
 */
const LONGEST_LINK = { left: 28, right: 14 } as const;

/** A short text, such as a code, that leads to its cell. */
export function linkedText(text: string, link: CellRef, more: Omit<Cell, 'content' | 'link'> = {}): Cell {
  const longest = LONGEST_LINK[more.align === 'right' ? 'right' : 'left'];
  return textCell(text, text.length <= longest ? { ...more, link } : more);
}

/** A text in its own cell that takes so many columns. */
export function across(columns: number, text: string, more: Omit<Cell, 'content' | 'columns'> = {}): Cell {
  return textCell(text, { ...more, columns });
}
