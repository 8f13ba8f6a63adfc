import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { sheetNames } from '../../report/sheet-names';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  question: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  /** Names that sheets of another origin bear, at least one. */
  readonly sheets: readonly string[];
  readonly onRename: () => void;
  readonly onLeave: () => void;
}

/** A sheet that the product did not make is never written over: it asks. The safe answer has the focus, and Esc gives it. */
export function OccupiedNames({ sheets, onRename, onLeave }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const [title, text] = [useId(), useId()];
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  const leaveOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave();
  };
  const other = sheetNames(sheets.slice(0, 1), sheets)[0] ?? '';
  return (
    <div role="alertdialog" className={styles.question} aria-labelledby={title} aria-describedby={text}>
      <h2 id={title} className={headings.section}>
        {t('pannello.sheets.taken.title', { count: sheets.length })}
      </h2>
      <p id={text} className={layout.text}>
        {t('pannello.sheets.taken.text', { count: sheets.length, sheets: sheets.map((name) => `«${name}»`).join(', '), other })}
      </p>
      <div className={styles.buttons}>
        <Button ref={safe} appearance="primary" onClick={onLeave} onKeyDown={leaveOnEscape}>
          {t('pannello.sheets.taken.leave')}
        </Button>
        <Button onClick={onRename} onKeyDown={leaveOnEscape}>
          {t('pannello.sheets.taken.other')}
        </Button>
      </div>
    </div>
  );
}
