import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Band } from '../../model/model';
import { readableOn } from '../../sheets/contrast';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  name: {
    display: 'inline-block',
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    // The workbook's colours keep their meaning where the system repaints everything else.
    forcedColorAdjust: 'none',
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** A band's name on its colour, as in the cells of the sheet. */
export function BandName({ band, small = false }: { readonly band: Band; readonly small?: boolean }): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <span
      className={mergeClasses(styles.name, small && styles.small)}
      style={{ backgroundColor: band.color, color: readableOn(band.color) }}
      title={t('pannello.result.band', { name: band.name })}
    >
      {band.name}
    </span>
  );
}
