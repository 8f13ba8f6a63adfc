import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from '../texts';
import type { Results } from '../../actions/results';

interface Props {
  readonly results: Results;
  readonly readOnly: boolean;
  readonly busy: boolean;
  readonly onRecalculate: () => void;
}

/** What a person should know first: that the tables' own results are older than the figures shown here, or that nothing can be written. */
export function Standing({ results, readOnly, busy, onRecalculate }: Props): ReactNode {
  const { t } = useTexts();
  if (!readOnly && results === 'current') return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t(`pannello.standing.${readOnly ? 'readOnly' : results === 'never' ? 'never' : 'superseded'}`)}</MessageBarBody>
      {!readOnly && (
        <MessageBarActions>
          <Button size="small" disabledFocusable={busy} onClick={onRecalculate}>
            {t('pannello.run.button')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
