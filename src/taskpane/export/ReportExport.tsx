import { Button, Checkbox, Field, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentArrowDown20Regular } from '@fluentui/react-icons/svg/document-arrow-down';
import { type ReactNode, useRef } from 'react';
import { unmeasured } from '../../report/unmeasured';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { ExportProgressLine } from './ExportProgressLine';
import { MissingTexts } from './MissingTexts';
import { ReadyToCopy } from './ReadyToCopy';
import { chosenSections } from './state';
import { TemplateChoice } from './TemplateChoice';
import type { PartProps } from './ExportPage';

const useStyles = makeStyles({
  sections: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  unfilled: { color: tokens.colorNeutralForeground2 },
  button: { justifySelf: 'start' },
});

/** The performance report: which sections, in whose dress, and what is still to be written in it. */
export function ReportExport({ look, state, actions, busy, stopping, canSave, onStop, onSelect }: PartProps): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const button = useRef<HTMLButtonElement>(null);
  const { report, progress } = state;
  const lacks = unmeasured(look.run);
  const sections = chosenSections(look.sections, state);
  const check = (id: (typeof sections)[number], checked: boolean): void =>
    actions.change({ chosen: look.sections.map((section) => section.id).filter((other) => (other === id ? checked : sections.includes(other))) });
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.export.report.title')}</h2>
      <p className={layout.text}>{t('pannello.export.report.intro')}</p>
      {lacks !== null && <p className={layout.text}>{t(`relazione.unmeasured.${lacks}`)}</p>}
      <fieldset className={styles.sections}>
        <legend className={styles.legend}>{t('pannello.export.report.sections')}</legend>
        {look.sections.map(({ id, heading, filled }) => (
          <Checkbox
            key={id}
            checked={sections.includes(id)}
            disabled={busy}
            onChange={(_, { checked }) => check(id, checked === true)}
            label={
              <>
                {heading}
                {!filled && <span className={mergeClasses(layout.caption, styles.unfilled)}> – {t('pannello.export.report.unfilled')}</span>}
              </>
            }
          />
        ))}
        <p className={layout.caption}>{t('pannello.export.report.sectionsHelp')}</p>
      </fieldset>
      {canSave && <TemplateChoice template={state.template} disabled={busy} onChange={(template) => actions.change({ template })} />}
      <Field {...(sections.length === 0 ? { validationMessage: t('pannello.export.report.noSections'), validationState: 'warning' } : {})}>
        <Button
          ref={button}
          appearance="primary"
          size="large"
          className={styles.button}
          icon={<DocumentArrowDown20Regular />}
          disabledFocusable={busy || sections.length === 0}
          onClick={() => actions.exportReport(sections)}
        >
          {t(canSave ? 'pannello.export.report.button' : 'pannello.export.report.buttonCopy')}
        </Button>
      </Field>
      {progress?.what === 'report' && (
        <ExportProgressLine
          progress={progress}
          stopping={stopping}
          onStop={() => {
            button.current?.focus();
            onStop();
          }}
        />
      )}
      {state.stopped === 'report' && <p className={layout.text}>{t('pannello.export.stopped')}</p>}
      {report?.delivered.kind === 'saved' && <p className={layout.text}>{t('pannello.export.saved', { name: report.delivered.name })}</p>}
      {report?.isRemembered === false && <p className={layout.caption}>{t('pannello.export.report.notRemembered')}</p>}
      {report?.delivered.kind === 'ready' && (
        <ReadyToCopy
          intro={t('pannello.export.report.copyReady')}
          items={[
            {
              name: t('pannello.export.report.copy'),
              formats: { 'text/html': report.delivered.content.html, 'text/plain': report.delivered.content.text },
              copied: t('pannello.export.report.copied'),
            },
          ]}
        />
      )}
      {report !== null && <MissingTexts missing={report.missing} run={report.run} onSelect={onSelect} />}
    </section>
  );
}
