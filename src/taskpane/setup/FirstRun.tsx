import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { TableAdd24Regular } from '@fluentui/react-icons/svg/table-add';
import { SelectObject24Regular } from '@fluentui/react-icons/svg/select-object';
import { type ReactNode, useEffect, useRef } from 'react';
import { ProblemMessage } from '../recalculate/ProblemMessage';
import { problemOf } from '../recalculate/state';
import type { PaneActions } from '../recalculate/use-recalculation';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import type { Workspace } from '../workspace';
import { Adopt } from './Adopt';
import { useAdoption } from './use-adoption';

const useStyles = makeStyles({
  choice: { display: 'grid', gap: tokens.spacingVerticalXS, gridTemplateColumns: 'minmax(0, 1fr)' },
  button: { justifyContent: 'start' },
});

interface Props {
  readonly workspace: Workspace;
  /** A task of the pane is running. */
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** A workbook without any table of the contract: what that means, and the two ways to begin. */
export function FirstRun({ workspace, busy, actions }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const [{ look, adoption, error }, adopting] = useAdoption(workspace);
  const adopt = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && look === null) adopt.current?.focus();
    wasOpen.current = look !== null;
  }, [look]);

  const confirm = async (): Promise<void> => {
    if (adoption !== null && (await adopting.confirm())) actions.reopen({ kind: 'adopted', table: adoption.table });
  };
  const problem = error === null ? null : problemOf(error, false);
  return (
    <div>
      <ProblemMessage problem={problem} onRetry={actions.retry} onDismiss={adopting.dismiss} />
      {look !== null ? (
        <Adopt look={look} adoption={adoption} actions={adopting} onConfirm={() => void confirm()} />
      ) : (
        <section className={layout.section}>
          <h2 className={headings.section}>{t('pannello.first.title')}</h2>
          <p className={layout.text}>{t('pannello.first.text')}</p>
          <div className={styles.choice}>
            <Button
              appearance="primary"
              size="large"
              className={styles.button}
              icon={<TableAdd24Regular />}
              disabledFocusable={busy}
              onClick={actions.createTemplate}
            >
              {t('pannello.first.create')}
            </Button>
            <p className={layout.caption}>{t('pannello.first.createHelp')}</p>
          </div>
          <div className={styles.choice}>
            <Button
              ref={adopt}
              size="large"
              className={styles.button}
              icon={<SelectObject24Regular />}
              disabledFocusable={busy}
              onClick={() => void adopting.look()}
            >
              {t('pannello.first.adopt')}
            </Button>
            <p className={layout.caption}>{t('pannello.first.adoptHelp')}</p>
          </div>
        </section>
      )}
    </div>
  );
}
