import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Warning16Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { MoneySide } from '../../engine/money-sides';
import type { Cents } from '../../model/money';
import { formatEuro, formatPercent, rateDecimals } from '../../texts/numbers';
import { CellButton } from '../recalculate/CellButton';
import { placeOf } from '../recalculate/place';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import type { MoneyProps } from './MoneyResult';

const useStyles = makeStyles({
  side: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`, gridTemplateColumns: 'repeat(auto-fit, minmax(128px, 1fr))' },
  loose: { display: 'grid', gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}` },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  blank: { color: tokens.colorNeutralForeground2 },
  wide: { gridColumn: '1 / -1' },
  rate: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  over: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    // The first danger foreground is too dark to be read as text in the dark theme.
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  track: {
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  barOver: { backgroundColor: tokens.colorStatusDangerForeground3 },
});

interface Props extends MoneyProps {
  readonly side: MoneySide;
}

/** Spending or income: what could be, what was, and the rate; each leads to its column. */
export function SideFigures({ run, side, onSelect }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { kind, available, actual, isRevised, isUnknown, rate, isOver } = side;
  const spends = kind === 'spending';
  const amount = (cents: Cents | null): ReactNode =>
    cents === null ? (
      <span className={styles.blank}>{t(isUnknown ? 'pannello.money.unknown' : 'pannello.money.none')}</span>
    ) : (
      <span className={styles.number}>{formatEuro(cents / 100, language)}</span>
    );
  const line = (column: 'budget' | 'revised' | 'actual' | 'achievement', content: ReactNode, wide = false): ReactNode => {
    const view = run.views.Budget;
    const place = view?.has(column) ? placeOf(run, view.ref(-1, column)) : null;
    return (
      <li className={wide ? styles.wide : undefined}>
        {place === null ? (
          <div className={styles.loose}>{content}</div>
        ) : (
          <CellButton onClick={() => onSelect(place.sheet, place.address)}>{content}</CellButton>
        )}
      </li>
    );
  };
  return (
    <div className={styles.side}>
      <h3 className={styles.name}>{t(`pannello.money.${kind}`)}</h3>
      <ul className={mergeClasses(layout.list, styles.list)}>
        {line(
          isRevised ? 'revised' : 'budget',
          <>
            <span className={layout.caption}>{t(isRevised ? 'pannello.money.revised' : 'pannello.money.budget')}</span>
            {amount(available)}
          </>,
        )}
        {line(
          'actual',
          <>
            <span className={layout.caption}>{t(spends ? 'pannello.money.spent' : 'pannello.money.received')}</span>
            {amount(actual)}
          </>,
        )}
        {(rate !== null || isOver) &&
          line(
            'achievement',
            <>
              <span className={styles.rate}>
                <span className={layout.caption}>{t(spends ? 'pannello.money.spendingRate' : 'pannello.money.incomeRate')}</span>
                {isOver && (
                  <span className={styles.over}>
                    <Warning16Regular aria-hidden="true" /> {t('pannello.money.over')}
                  </span>
                )}
                {rate !== null && <span className={styles.number}>{formatPercent(rate, rateDecimals(run.model.parameters), language)}</span>}
              </span>
              {rate !== null && (
                <span className={styles.track} aria-hidden="true">
                  <span className={mergeClasses(styles.bar, isOver && styles.barOver)} style={{ width: `${Math.min(100, Math.max(0, rate))}%` }} />
                </span>
              )}
            </>,
            true,
          )}
      </ul>
    </div>
  );
}
