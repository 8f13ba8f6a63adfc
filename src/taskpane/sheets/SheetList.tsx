import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { AbsentKinds } from './AbsentKinds';
import { SheetRow } from './SheetRow';
import type { Look } from './state';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  all: { display: 'flex', flexWrap: 'wrap' },
  rows: { '& > li + li': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` } },
});

interface Props {
  readonly look: Look;
  readonly chosen: ReadonlySet<string>;
  readonly disabled: boolean;
  readonly onChoose: (ids: readonly string[] | null) => void;
  readonly onShow: (sheet: string) => void;
}

/** All documents of the workbook to choose from, and below them those that have no data. */
export function SheetList({ look: { documents, missing }, chosen, disabled, onChoose, onShow }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const title = useId();
  const ids = documents.map(({ document }) => document.id);
  const check = (id: string, checked: boolean): void => onChoose(ids.filter((other) => (other === id ? checked : chosen.has(other))));
  const presets = [
    { name: 'outdated', ids: null },
    { name: 'all', ids },
    { name: 'none', ids: [] },
  ] as const;
  return (
    <>
      {documents.length > 0 && (
        <section className={layout.section} aria-labelledby={title}>
          <div className={styles.head}>
            <h2 id={title} className={headings.section}>
              {t('pannello.sheets.choose')}
            </h2>
            <div role="group" className={styles.all} aria-label={t('pannello.sheets.chooseLabel')}>
              {presets.map(({ name, ids: preset }) => (
                <Button key={name} size="small" appearance="subtle" disabled={disabled} onClick={() => onChoose(preset)}>
                  {t(`pannello.sheets.${name}`)}
                </Button>
              ))}
            </div>
          </div>
          <ul className={`${layout.list} ${styles.rows}`}>
            {documents.map((item) => (
              <SheetRow
                key={item.document.id}
                item={item}
                checked={chosen.has(item.document.id)}
                disabled={disabled}
                onCheck={(checked) => check(item.document.id, checked)}
                onShow={onShow}
              />
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && <AbsentKinds missing={missing} />}
    </>
  );
}
