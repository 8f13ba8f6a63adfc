import type { SheetOutcome } from '../../actions/write-sheets';
import type { Translate } from '../../texts';
import type { Writing } from './state';

export const outcomesOf = <S extends SheetOutcome['state']>(outcomes: readonly SheetOutcome[], state: S): Extract<SheetOutcome, { state: S }>[] =>
  outcomes.filter((outcome): outcome is Extract<SheetOutcome, { state: S }> => outcome.state === state);

export function writingText({ title, n, count }: Writing, stopping: boolean, t: Translate): string {
  return stopping ? t('pannello.sheets.stopping') : t('pannello.sheets.writing', { title, n, count });
}

/** What came of a writing, in a sentence; failures and questions speak for themselves. */
export function outcomeText(outcomes: readonly SheetOutcome[], t: Translate): string {
  const count = outcomesOf(outcomes, 'written').length;
  if (outcomes.some(({ state }) => state === 'stopped')) return t('pannello.sheets.stopped', { count });
  return count === 0 ? t('pannello.sheets.nothingWritten') : t('pannello.sheets.written', { count });
}
