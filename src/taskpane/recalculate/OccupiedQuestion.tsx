import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { OccupiedColumn } from '../../sheets/changes';
import { Question } from '../Question';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  place: { margin: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0` },
  columns: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface Props {
  readonly columns: readonly OccupiedColumn[];
  readonly onReplace: () => void;
  readonly onLeave: () => void;
}

/** Before values that the product did not write are replaced, it asks. */
export function OccupiedQuestion({ columns, onReplace, onLeave }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.place}>
      <Question
        title={t('pannello.occupied.title')}
        text={t('pannello.occupied.text')}
        safe={{ label: t('pannello.occupied.leave'), onChoose: onLeave }}
        other={{ label: t('pannello.occupied.replace'), onChoose: onReplace }}
      >
        <ul className={styles.columns}>
          {columns.map(({ table, header }) => (
            <li key={`${table} ${header}`}>{t('pannello.occupied.column', { table, header })}</li>
          ))}
        </ul>
      </Question>
    </div>
  );
}
