import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown12Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp12Regular } from '@fluentui/react-icons/svg/arrow-up';
import type { ReactNode } from 'react';
import { roundHalfUp } from '../../model/round';
import { formatNumber } from '../../texts/numbers';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  delta: {
    display: 'inline-flex',
    verticalAlign: 'bottom',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
});

interface Props {
  /** Percent points. */
  readonly before: number;
  readonly after: number;
  readonly decimals: number;
}

/** By how much a figure rose or fell, between the figures as they are shown. */
export function Delta({ before, after, decimals }: Props): ReactNode {
  const styles = useStyles();
  const { t, language } = useTexts();
  const difference = roundHalfUp(after, decimals) - roundHalfUp(before, decimals);
  const points = t('pannello.changes.points', { n: formatNumber(Math.abs(difference), decimals, language) });
  return (
    <span className={styles.delta}>
      {difference > 0 ? <ArrowUp12Regular aria-hidden="true" /> : <ArrowDown12Regular aria-hidden="true" />}
      {t(difference > 0 ? 'pannello.changes.up' : 'pannello.changes.down', { delta: points })}
    </span>
  );
}
