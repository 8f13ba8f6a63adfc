import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { ReactNode } from 'react';
import type { SheetOutcome } from '../../actions/write-sheets';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import { outcomesOf, outcomeText } from './wording';

const useStyles = makeStyles({
  done: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorStatusSuccessBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusSuccessBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { display: 'flex', color: tokens.colorStatusSuccessForeground1 },
  text: { display: 'grid', gap: tokens.spacingVerticalXS },
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  link: { overflowWrap: 'anywhere', textAlign: 'left' },
});

interface Props {
  readonly outcomes: readonly SheetOutcome[];
  readonly onShow: (sheet: string) => void;
}

/** What was written, each with the way to its sheet. */
export function Written({ outcomes, onShow }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  return (
    <section className={styles.done} aria-label={t('pannello.sheets.done')}>
      <span className={styles.icon}>
        <CheckmarkCircle20Regular aria-hidden="true" />
      </span>
      <div className={styles.text}>
        <p className={layout.text}>{outcomeText(outcomes, t)}</p>
        <ul className={`${layout.list} ${styles.links}`}>
          {outcomesOf(outcomes, 'written').map(({ id, sheet }) => (
            <li key={id}>
              <Link as="button" className={styles.link} aria-label={t('pannello.sheets.goToNamed', { sheet })} onClick={() => onShow(sheet)}>
                {sheet}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
