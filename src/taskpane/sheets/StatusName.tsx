import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DocumentAdd16Regular } from '@fluentui/react-icons/svg/document-add';
import type { ReactElement, ReactNode } from 'react';
import { useTexts } from '../texts';
import type { SheetState } from '../../actions/write-sheets';

const useStyles = makeStyles({
  status: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  upToDate: { color: tokens.colorStatusSuccessForeground1 },
  superseded: { color: tokens.colorStatusWarningForeground1 },
  never: { color: tokens.colorNeutralForeground2 },
});

const ICONS: Readonly<Record<SheetState, ReactElement>> = {
  upToDate: <CheckmarkCircle16Regular aria-hidden="true" />,
  superseded: <ArrowClockwise16Regular aria-hidden="true" />,
  never: <DocumentAdd16Regular aria-hidden="true" />,
};

/** Whether a sheet says what the tables say: a sign and a word. */
export function StatusName({ state }: { readonly state: SheetState }): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <span className={mergeClasses(styles.status, styles[state])}>
      {ICONS[state]}
      {t(`pannello.sheets.states.${state}`)}
    </span>
  );
}
