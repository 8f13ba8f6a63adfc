import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  tables: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, listStyleType: 'none', margin: 0, padding: 0 },
  table: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase400,
  },
});

/** Tables are there and nothing was calculated yet: what was found, and what the button will do. */
export function Ready({ run }: { readonly run: Recalculation }): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const tables = Object.values(run.views).map(({ raw }) => raw.name);
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.ready.title')}</h2>
      <p className={layout.text}>{t('pannello.ready.tables', { count: tables.length })}</p>
      <ul className={styles.tables}>
        {tables.map((name) => (
          <li key={name} className={styles.table}>
            {name}
          </li>
        ))}
      </ul>
      <p className={layout.text}>{t('pannello.ready.next')}</p>
      <p className={layout.caption}>{t('pannello.run.hint')}</p>
    </section>
  );
}
