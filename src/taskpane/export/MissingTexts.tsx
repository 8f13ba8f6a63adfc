import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import type { MissingText } from '../../report/missing-texts';
import { CellButton } from '../recalculate/CellButton';
import { placeOf } from '../recalculate/place';
import { ShownFirst } from '../recalculate/ShownFirst';
import { useLayout } from '../styles';
import { useTexts } from '../texts';

const FIRST = 8;

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  loose: { display: 'grid', gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`, overflowWrap: 'anywhere' },
});

interface Props {
  readonly missing: readonly MissingText[];
  readonly run: Recalculation;
  readonly onSelect: (sheet: string, address: string) => void;
}

/** What the document marks as to be completed; a text that has a cell in the workbook leads there. */
export function MissingTexts({ missing, run, onSelect }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  if (missing.length === 0) return <p className={layout.text}>{t('pannello.export.report.missingNone')}</p>;
  return (
    <div>
      <p className={layout.text}>{t('pannello.export.report.missing', { count: missing.length, mark: t('documenti.missing') })}</p>
      <ShownFirst items={missing} count={FIRST} moreText={(count) => t('pannello.export.report.more', { count })} className={`${layout.list} ${styles.list}`}>
        {(text, index) => {
          const place = placeOf(run, text.where);
          const content = (
            <>
              <span>{text.what}</span>
              <span className={layout.caption}>{t('pannello.export.report.missingPlace', { section: text.section, part: text.part })}</span>
              {place !== null && <span className={layout.caption}>{t('pannello.findings.place', { sheet: place.sheet, address: place.address })}</span>}
            </>
          );
          return (
            <li key={index}>
              {place === null ? (
                <div className={styles.loose}>{content}</div>
              ) : (
                <CellButton onClick={() => onSelect(place.sheet, place.address)}>{content}</CellButton>
              )}
            </li>
          );
        }}
      </ShownFirst>
    </div>
  );
}
