import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { DatabaseArrowDown20Regular } from '@fluentui/react-icons/svg/database-arrow-down';
import { type ReactNode, useRef } from 'react';
import type { Separator } from '../../report/open-data/open-data';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { ExportProgressLine } from './ExportProgressLine';
import type { PartProps } from './ExportPage';
import { ReadyToCopy } from './ReadyToCopy';

const useStyles = makeStyles({
  names: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
  help: { paddingInlineStart: tokens.spacingHorizontalXXL },
  button: { justifySelf: 'start' },
});

/** The open data: in which form, and whether with names. */
export function DataExport({ state, actions, busy, stopping, canSave, onStop }: PartProps): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const { data, progress, separator, names } = state;
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.export.data.title')}</h2>
      <p className={layout.text}>{t('pannello.export.data.intro')}</p>
      <Field label={t('pannello.export.data.separator')}>
        <RadioGroup value={separator} disabled={busy} onChange={(_, { value }) => actions.change({ separator: value as Separator })}>
          <Radio value=";" label={t('pannello.export.data.semicolon')} />
          <Radio value="," label={t('pannello.export.data.comma')} />
        </RadioGroup>
      </Field>
      <div className={styles.names}>
        <Checkbox
          checked={names}
          disabled={busy}
          label={t('pannello.export.data.names')}
          aria-describedby="export-names-help"
          onChange={(_, { checked }) => actions.change({ names: checked === true })}
        />
        <p id="export-names-help" className={`${layout.caption} ${styles.help}`}>
          {t('pannello.export.data.namesHelp')}
        </p>
      </div>
      <Button ref={button} size="large" className={styles.button} icon={<DatabaseArrowDown20Regular />} disabledFocusable={busy} onClick={actions.exportData}>
        {t(canSave ? 'pannello.export.data.button' : 'pannello.export.data.buttonCopy')}
      </Button>
      {progress?.what === 'data' && (
        <ExportProgressLine
          progress={progress}
          stopping={stopping}
          onStop={() => {
            button.current?.focus();
            onStop();
          }}
        />
      )}
      {state.stopped === 'data' && <p className={layout.text}>{t('pannello.export.stopped')}</p>}
      {data?.kind === 'saved' && <p className={layout.text}>{t('pannello.export.saved', { name: data.name })}</p>}
      {data?.kind === 'ready' && (
        <ReadyToCopy
          intro={t('pannello.export.data.copyReady')}
          items={data.content.map(({ name, bytes }) => ({
            name: t('pannello.export.data.copy', { name }),
            formats: { 'text/plain': new TextDecoder().decode(bytes) },
            copied: t('pannello.export.data.copied', { name }),
          }))}
        />
      )}
    </section>
  );
}
