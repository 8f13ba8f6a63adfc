import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MeritPoint } from '../../actions/merit';
import { formatPercent, rateDecimals } from '../../texts/numbers';
import { placeOf } from '../recalculate/place';
import { useTexts } from '../texts';
import type { MoneyProps } from './MoneyResult';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'left',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
  },
  whole: { overflowWrap: 'normal' },
  code: { fontSize: 'inherit', lineHeight: 'inherit' },
  head: { color: tokens.colorNeutralForeground2 },
  number: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'right',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

interface Props extends MoneyProps {
  readonly points: readonly MeritPoint[];
}

/** The picture in words and figures; each code leads to its objective. */
export function MeritTable({ run, points, onSelect }: Props): ReactNode {
  const styles = useStyles();
  const { t, language } = useTexts();
  const { parameters } = run.model;
  return (
    <table className={styles.table}>
      <thead className={styles.head}>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.whole)}>
            {t('pannello.money.merit.objective')}
          </th>
          <th scope="col" className={styles.number}>
            {t('pannello.money.merit.achievement')}
          </th>
          <th scope="col" className={styles.number}>
            {t('pannello.money.merit.rate')}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.whole)}>
            {t('pannello.money.merit.corner')}
          </th>
        </tr>
      </thead>
      <tbody>
        {points.map(({ code, name, achievement, rate, corner, where }, index) => {
          const place = placeOf(run, where);
          return (
            <tr key={index}>
              <th scope="row" className={styles.cell}>
                {place === null ? (
                  code
                ) : (
                  <Link as="button" inline className={styles.code} title={name} onClick={() => onSelect(place.sheet, place.address)}>
                    {code}
                  </Link>
                )}
              </th>
              <td className={styles.number}>{formatPercent(achievement, parameters.decimals, language)}</td>
              <td className={styles.number}>{formatPercent(rate, rateDecimals(parameters), language)}</td>
              <td className={styles.cell}>{t(`pannello.money.merit.${corner}`)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
