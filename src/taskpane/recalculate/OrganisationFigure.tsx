import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FigureChange } from '../../actions/compare';
import type { Recalculation } from '../../actions/recalculate';
import { judgementOf } from '../../engine/band';
import { formatPercent } from '../../texts/numbers';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { BandName } from './BandName';
import { BandScale } from './BandScale';
import { Delta } from './Delta';
import { organisationFigure } from './figures';

const useStyles = makeStyles({
  figure: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  number: {
    margin: 0,
    fontSize: '48px',
    lineHeight: '52px',
    fontWeight: tokens.fontWeightSemibold,
    letterSpacing: '-0.02em',
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  judgement: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  organisation: { gap: tokens.spacingVerticalS },
  notes: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  blank: { margin: 0, fontSize: tokens.fontSizeBase400 },
});

interface Props {
  readonly run: Recalculation;
  readonly change: FigureChange | null;
}

/** The one figure everybody asks for, with its band, its judgement and how much of it is measured. */
export function OrganisationFigure({ run, change }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { achievement, coverage, band } = organisationFigure(run);
  const { decimals } = run.model.parameters;
  const judgement = achievement === null ? null : judgementOf(achievement, run.model.judgements);
  return (
    <section className={mergeClasses(layout.section, styles.organisation)}>
      <h2 className={headings.page}>{t('pannello.result.organisation')}</h2>
      {achievement === null ? (
        <p className={styles.blank}>{t(run.model.objectives.length === 0 ? 'pannello.result.noObjectives' : 'pannello.result.nothingScored')}</p>
      ) : (
        <>
          <div className={styles.figure}>
            <p className={styles.number}>{formatPercent(achievement, decimals, language)}</p>
            {band !== null && <BandName band={band} />}
          </div>
          <BandScale bands={run.model.bands} achievement={achievement} />
        </>
      )}
      <div className={styles.notes}>
        {judgement !== null && <p className={styles.judgement}>{judgement.name}</p>}
        {coverage !== null && (
          <p className={layout.caption} title={t('pannello.result.coverageHelp')}>
            {t('pannello.result.coverage', { value: formatPercent(coverage, coverage === 100 ? 0 : decimals, language) })}
          </p>
        )}
      </div>
      {change !== null && change.before !== null && change.after !== null && (
        <p className={layout.caption}>
          <Delta before={change.before} after={change.after} decimals={decimals} />{' '}
          {t('pannello.changes.before', { value: formatPercent(change.before, decimals, language) })}
        </p>
      )}
    </section>
  );
}
