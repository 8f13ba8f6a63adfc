import type { ReactNode } from 'react';
import { sheetNames } from '../../report/sheet-names';
import { Question } from '../Question';
import { useTexts } from '../texts';

interface Props {
  /** Names that sheets of another origin bear, at least one. */
  readonly sheets: readonly string[];
  readonly onRename: () => void;
  readonly onLeave: () => void;
}

/** A sheet that the product did not make is never written over: it asks. */
export function OccupiedNames({ sheets, onRename, onLeave }: Props): ReactNode {
  const { t } = useTexts();
  const other = sheetNames(sheets.slice(0, 1), sheets)[0] ?? '';
  return (
    <Question
      title={t('pannello.sheets.taken.title', { count: sheets.length })}
      text={t('pannello.sheets.taken.text', { count: sheets.length, sheets: sheets.map((name) => t('pannello.sheets.named', { name })).join(', '), other })}
      safe={{ label: t('pannello.sheets.taken.leave'), onChoose: onLeave }}
      other={{ label: t('pannello.sheets.taken.other'), onChoose: onRename }}
    />
  );
}
