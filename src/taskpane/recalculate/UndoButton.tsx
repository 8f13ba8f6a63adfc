import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import type { ReactNode } from 'react';
import type { UndoAction } from '../../sheets/undo';
import type { Passing } from '../hooks/use-passing-focus';
import { useTexts } from '../texts';

interface Props {
  readonly action: UndoAction;
  readonly onUndo: () => void;
  readonly passing: Passing;
}

/** Takes back what was written last, and says what that was. */
export function UndoButton({ action, onUndo, passing }: Props): ReactNode {
  const { t } = useTexts();
  return (
    <Button appearance="subtle" size="small" icon={<ArrowUndo16Regular />} onClick={onUndo} {...passing}>
      {t(`pannello.run.undoOf.${action}`)}
    </Button>
  );
}
