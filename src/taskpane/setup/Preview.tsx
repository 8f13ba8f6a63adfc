import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CellValue } from '../../model/cell';
import { type Adoption, adoptedHeaders, headersOf, headerText } from '../../sheets/adopt';
import type { Selection } from '../../sheets/book';
import type { Language } from '../../texts';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  caption: { textAlign: 'left', paddingBottom: tokens.spacingVerticalXS },
  header: {
    width: '45%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralBackground1}`,
  },
  own: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground6 },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** How many rows are enough to see that the columns are right. */
const ROWS = 3;

/** The first rows under the new headers, laid on their side because a pane is narrow; the officers' own columns in grey. */
export function Preview({ selection, adoption }: { readonly selection: Selection; readonly adoption: Adoption }): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t, language } = useTexts();
  const headers = adoptedHeaders(adoption, headersOf(selection), selection.column);
  const rows = selection.head.slice(1, 1 + ROWS);
  return (
    <div>
      <h3 className={headings.page}>{t('pannello.adopt.preview')}</h3>
      <table className={styles.table}>
        <caption className={mergeClasses(layout.caption, styles.caption)}>{t('pannello.adopt.previewCaption')}</caption>
        <tbody>
          {headers.map((header, column) => (
            <tr key={column}>
              <th scope="row" className={mergeClasses(styles.header, adoption.keys[column] === null && styles.own)}>
                {header}
              </th>
              <td className={styles.cell}>{rows.map((line) => shown(line[column] ?? null, language)).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A value as its language writes it; formats are the sheet's affair. */
function shown(value: CellValue, language: Language): string {
  const text = headerText(value);
  return typeof value === 'number' && language === 'it' ? text.replace('.', ',') : text;
}
