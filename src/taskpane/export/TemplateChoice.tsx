import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { DocumentText20Regular } from '@fluentui/react-icons/svg/document-text';
import { type ChangeEvent, type ReactNode, useId, useRef, useState } from 'react';
import { MOST_TEMPLATE_BYTES } from '../../word/template-size';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import type { Template } from './state';

const useStyles = makeStyles({
  choice: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  label: { fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sign: { flexShrink: 0 },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly template: Template | null;
  readonly disabled: boolean;
  readonly onChange: (template: Template | null) => void;
}

/** A document of the body's own whose styles the report takes; it is read here and goes nowhere else. */
export function TemplateChoice({ template, disabled, onChange }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<'MODELLO_TROPPO_GRANDE' | 'MODELLO_ILLEGGIBILE' | null>(null);
  const [label, help] = [useId(), useId()];
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = currentTarget.files?.[0];
    // The same file can be chosen again after it was changed.
    currentTarget.value = '';
    if (file === undefined) return;
    setProblem(file.size > MOST_TEMPLATE_BYTES ? 'MODELLO_TROPPO_GRANDE' : null);
    if (file.size > MOST_TEMPLATE_BYTES) return;
    try {
      onChange({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      // The file has gone, or may not be read.
      setProblem('MODELLO_ILLEGGIBILE');
    }
  };
  return (
    <div role="group" className={styles.choice} aria-labelledby={label} aria-describedby={help}>
      <span id={label} className={styles.label}>
        {t('pannello.export.report.template')}
      </span>
      <span id={help} className={layout.caption}>
        {t('pannello.export.report.templateHelp')}
      </span>
      {template !== null && (
        <span className={styles.line}>
          <DocumentText20Regular className={styles.sign} aria-hidden="true" />
          <span className={styles.name}>{template.name}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            disabled={disabled}
            aria-label={t('pannello.export.report.removeTemplate', { name: template.name })}
            onClick={() => {
              button.current?.focus();
              setProblem(null);
              onChange(null);
            }}
          />
        </span>
      )}
      <Field {...(problem === null ? {} : { validationMessage: t(`errori.${problem}`), validationState: 'error' })}>
        <Button ref={button} disabledFocusable={disabled} onClick={() => chooser.current?.click()}>
          {t(template === null ? 'pannello.export.report.chooseTemplate' : 'pannello.export.report.changeTemplate')}
        </Button>
      </Field>
      <input ref={chooser} type="file" hidden tabIndex={-1} aria-hidden="true" accept=".docx,.dotx" onChange={(event) => void choose(event)} />
    </div>
  );
}
