import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatPercent } from '../../texts/numbers';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { BandName } from './BandName';
import type { Figure } from './figures';

const useStyles = makeStyles({
  list: { gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalM },
  // The lines share their columns, so that all bars have one length.
  row: { gridColumn: '1 / -1', display: 'grid', gridTemplateColumns: 'subgrid', rowGap: tokens.spacingVerticalXXS, alignItems: 'end' },
  name: { overflowWrap: 'anywhere' },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', textAlign: 'right', whiteSpace: 'nowrap' },
  unscored: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  track: {
    alignSelf: 'center',
    height: '8px',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralStencil1,
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  bar: { height: '100%', borderRadius: tokens.borderRadiusMedium, forcedColorAdjust: 'none' },
  band: { justifySelf: 'end' },
  wide: { gridColumn: '1 / -1' },
});

interface Props {
  readonly title: string;
  readonly figures: readonly Figure[];
  readonly decimals: number;
}

/** Means with their names, bars, figures and bands. */
export function FigureList({ title, figures, decimals }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t, language } = useTexts();
  if (figures.length === 0) return null;
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{title}</h2>
      <ul className={mergeClasses(layout.list, styles.list)}>
        {figures.map(({ id, name, achievement, coverage, band }) => (
          <li key={id} className={styles.row}>
            <span className={styles.name}>{name}</span>
            <span className={mergeClasses(styles.number, achievement === null && styles.unscored)}>
              {achievement === null ? t('pannello.result.unscored') : formatPercent(achievement, decimals, language)}
            </span>
            {achievement !== null && (
              <>
                <div className={mergeClasses(styles.track, band === null && styles.wide)} aria-hidden="true">
                  <div className={styles.bar} style={{ width: `${Math.min(100, Math.max(0, achievement))}%`, backgroundColor: band?.color }} />
                </div>
                {band !== null && (
                  <span className={styles.band}>
                    <BandName band={band} small />
                  </span>
                )}
              </>
            )}
            {coverage !== null && coverage < 100 && (
              <span className={mergeClasses(layout.caption, styles.wide)}>
                {t('pannello.result.coverage', { value: formatPercent(coverage, decimals, language) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
