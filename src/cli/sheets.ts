import type { SheetOutcome, WriteSheetsOptions } from '../actions/write-sheets';
import type { Translate } from '../texts';

/** Nobody is there to be asked: an occupied name gives way to a free one, which is said. */
export const SHEETS: WriteSheetsOptions = { rename: 'all' };

/** What became of the sheets, in sentences: for standard output, and for standard error. */
export function saidOfSheets(outcomes: readonly SheetOutcome[], t: Translate): { done: readonly string[]; failed: readonly string[] } {
  const written = outcomes.filter(({ state }) => state === 'written');
  const renamed = written.flatMap(({ sheet, insteadOf }) => (insteadOf === null ? [] : [t('schede.renamed', { wanted: insteadOf, sheet })]));
  const failed = outcomes.flatMap((outcome) =>
    outcome.state === 'failed' ? [t(`errori.${outcome.error.code}`, { foglio: outcome.sheet, ...outcome.error.params })] : [],
  );
  return { done: outcomes.length === 0 ? [] : [t('schede.written', { count: written.length }), ...renamed], failed };
}
