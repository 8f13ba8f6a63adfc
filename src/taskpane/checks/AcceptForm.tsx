import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { AcceptanceNote } from '../../actions/accept';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly busy: boolean;
  readonly onAccept: (note: AcceptanceNote) => void;
  readonly onLeave: () => void;
}

/** Why a finding is accepted, and by whom. Esc leaves. */
export function AcceptForm({ busy, onAccept, onLeave }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [who, setWho] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '') field.current?.focus();
    else if (!busy) onAccept({ reason, who });
  };
  const leaveOnEscape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <h2 className={headings.page}>{t('pannello.checks.accept.title')}</h2>
      <p className={layout.caption}>{t('pannello.checks.accept.help')}</p>
      <Field label={t('pannello.checks.accept.reason')} required {...(isMissing ? { validationMessage: t('pannello.checks.accept.reasonMissing') } : {})}>
        <Textarea
          ref={field}
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(_, { value }) => {
            setReason(value);
            setMissing(false);
          }}
          onKeyDown={leaveOnEscape}
        />
      </Field>
      <Field label={t('pannello.checks.accept.who')}>
        <Input maxLength={200} value={who} onChange={(_, { value }) => setWho(value)} onKeyDown={leaveOnEscape} />
      </Field>
      <div className={styles.buttons}>
        <Button appearance="primary" type="submit" disabledFocusable={busy}>
          {t('pannello.checks.accept.confirm')}
        </Button>
        <Button onClick={onLeave}>{t('pannello.checks.accept.cancel')}</Button>
      </div>
    </form>
  );
}
