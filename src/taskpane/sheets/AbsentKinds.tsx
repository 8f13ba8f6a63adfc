import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MissingKind } from '../../actions/write-sheets';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS },
  kind: { display: 'grid', gap: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2 },
  name: { margin: 0, font: 'inherit', fontWeight: tokens.fontWeightSemibold },
});

/** The kinds of documents that this workbook has no data for, and what they need. */
export function AbsentKinds({ missing }: { readonly missing: readonly MissingKind[] }): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.sheets.unavailable')}</h2>
      <ul className={`${layout.list} ${styles.list}`}>
        {missing.map(({ kind, tables }) => (
          <li key={kind} className={styles.kind}>
            <h3 className={styles.name}>{t(`pannello.sheets.kinds.${kind}`)}</h3>
            <span className={layout.caption}>
              {tables.length > 0
                ? t('pannello.sheets.missingTables', { count: tables.length, tables: tables.map((name) => t('pannello.sheets.named', { name })).join(', ') })
                : t(`pannello.sheets.empty.${kind}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
