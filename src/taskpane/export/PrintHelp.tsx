import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { askForPage } from '../../actions/page-events';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  steps: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalXS },
  sheets: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS },
  link: { overflowWrap: 'anywhere', textAlign: 'left' },
  button: { justifySelf: 'start' },
});

interface Props {
  /** Names of generated sheets. */
  readonly sheets: readonly string[];
  readonly onSelect: (sheet: string, address: string) => void;
}

/** How to print the sheets or make a PDF of them: Excel does that, an add-in cannot choose which sheets go in. */
export function PrintHelp({ sheets, onSelect }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.export.print.title')}</h2>
      {sheets.length === 0 ? (
        <>
          <p className={layout.text}>{t('pannello.export.print.none')}</p>
          <Button className={styles.button} onClick={() => askForPage('sheets')}>
            {t('pannello.export.print.goToSheets')}
          </Button>
        </>
      ) : (
        <>
          <p className={layout.text}>{t('pannello.export.print.intro')}</p>
          <ol className={styles.steps}>
            <li>{t('pannello.export.print.select')}</li>
            <li>{t('pannello.export.print.save')}</li>
            <li>{t('pannello.export.print.release')}</li>
          </ol>
          <p className={layout.caption}>{t('pannello.export.print.sheets')}</p>
          <ul className={`${layout.list} ${styles.sheets}`}>
            {sheets.map((sheet) => (
              <li key={sheet}>
                <Link as="button" className={styles.link} onClick={() => onSelect(sheet, 'A1')}>
                  {sheet}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
