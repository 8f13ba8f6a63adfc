import type { Translate } from '../../texts';
import { formatPercent } from '../../texts/numbers';
import { organisationFigure } from './figures';
import type { Activity, Notice, PaneState } from './state';

/** What is being done, in a sentence. */
export function activityText({ task, step, stopping }: Activity, t: Translate): string {
  if (stopping) return t(task === 'writingSheets' ? 'pannello.sheets.stopping' : task === 'exporting' ? 'pannello.export.stopping' : 'pannello.run.stopping');
  if (step === 'waiting') return t('pannello.run.waiting');
  if (step === 'restoring') return t('pannello.run.restoring');
  if (task === 'opening') return t('pannello.run.opening');
  if (task === 'undoing') return t('pannello.run.undoing');
  if (task === 'creating') return t('pannello.run.creating');
  if (task === 'accepting' || task === 'withdrawing') return t(`pannello.checks.accept.${task}`);
  if (task === 'repairing') return t('pannello.checks.repair.repairing');
  if (task === 'writingSheets') return t('pannello.run.writingSheets');
  if (task === 'exporting') return t('pannello.run.exporting');
  return t(`pannello.run.${step}`);
}

export function noticeText(notice: Notice, t: Translate): string {
  switch (notice.kind) {
    case 'written':
      return notice.cells === 0 ? t('pannello.run.unchanged') : t('pannello.run.written', { count: notice.cells });
    case 'stopped':
      return t('pannello.run.stopped');
    case 'undone':
      return t(`pannello.run.undoneOf.${notice.action}`);
    case 'nothingToUndo':
      return t('pannello.run.nothingToUndo');
    case 'notUndone':
      return t(`pannello.run.notUndoneOf.${notice.action}`, { count: notice.tables.length, tables: notice.tables.join(', ') });
    case 'left':
      return t('pannello.occupied.left');
    case 'accepted':
    case 'withdrawn':
    case 'outdated':
      return t(`pannello.checks.accept.${notice.kind}`);
    case 'noRoom':
      return t('pannello.checks.accept.noRoom', { count: notice.columns.length, columns: notice.columns.join(', ') });
    case 'repaired':
      return t('pannello.checks.repair.repaired', { count: notice.cells });
    case 'created':
      return t('pannello.first.created', { sheet: notice.sheet });
    case 'adopted':
      return t('pannello.adopt.done', { table: notice.table });
  }
}

/** What a screen reader says of the state: progress that lasts, then what came of it. Errors speak for themselves. */
export function announcement({ activity, notice, content }: PaneState, late: boolean, t: Translate): string {
  if (activity !== null) return late ? activityText(activity, t) : '';
  if (notice === null) return '';
  if (notice.kind !== 'written' || content.kind !== 'result') return noticeText(notice, t);
  const { run } = content;
  const { achievement, band } = organisationFigure(run);
  const { decimals, language } = run.model.parameters;
  const figure = achievement === null ? '' : `${formatPercent(achievement, decimals, language)} ${band?.name ?? ''}`.trim();
  const sentence = achievement === null ? t('pannello.result.announceUnscored') : t('pannello.result.announce', { figure });
  return `${sentence} ${t('pannello.result.announceFindings', { count: run.findings.length })} ${noticeText(notice, t)}`;
}
