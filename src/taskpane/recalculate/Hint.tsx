import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import type { Content } from './state';

/** What the person should know of the figures below: that they cannot be written, or that the sheet is behind them. */
export function Hint({ content }: { readonly content: Extract<Content, { kind: 'result' }> }): ReactNode {
  const { t } = useTexts();
  const { run, written } = content;
  const isStale = !written && run.findings.some(({ code }) => code === 'RISULTATI_SUPERATI');
  if (!run.book.readOnly && !isStale) return null;
  return (
    <MessageBar intent={run.book.readOnly ? 'warning' : 'info'} layout="multiline">
      <MessageBarBody>{t(run.book.readOnly ? 'pannello.ready.readOnly' : 'pannello.ready.stale')}</MessageBarBody>
    </MessageBar>
  );
}
