import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import type { OccupiedColumn } from '../../sheets/changes';
import { useHeadings } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  question: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusWarningBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0 },
  columns: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly columns: readonly OccupiedColumn[];
  readonly onReplace: () => void;
  readonly onLeave: () => void;
}

/** Before anything that the product did not write is replaced, it asks; the safe answer has the focus, and Esc gives it. */
export function OccupiedQuestion({ columns, onReplace, onLeave }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const { t } = useTexts();
  const [title, text] = [useId(), useId()];
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => safe.current?.focus(), []);
  const leaveOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <div role="alertdialog" className={styles.question} aria-labelledby={title} aria-describedby={text}>
      <h2 id={title} className={headings.section}>
        {t('pannello.occupied.title')}
      </h2>
      <p id={text} className={styles.text}>
        {t('pannello.occupied.text')}
      </p>
      <ul className={styles.columns}>
        {columns.map(({ table, header }) => (
          <li key={`${table} ${header}`}>{t('pannello.occupied.column', { table, header })}</li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button ref={safe} appearance="primary" onClick={onLeave} onKeyDown={leaveOnEscape}>
          {t('pannello.occupied.leave')}
        </Button>
        <Button onClick={onReplace} onKeyDown={leaveOnEscape}>
          {t('pannello.occupied.replace')}
        </Button>
      </div>
    </div>
  );
}
