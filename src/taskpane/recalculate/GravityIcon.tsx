import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/svg/info';
import { Warning20Regular } from '@fluentui/react-icons/svg/warning';
import type { ReactElement, ReactNode } from 'react';
import type { Gravity } from '../../model/finding';

const useStyles = makeStyles({
  icon: { display: 'flex', flexShrink: 0 },
  errore: { color: tokens.colorStatusDangerForeground1 },
  avviso: { color: tokens.colorStatusWarningForeground1 },
  nota: { color: tokens.colorNeutralForeground2 },
});

/** The gravest first. */
export const GRAVITIES: readonly Gravity[] = ['errore', 'avviso', 'nota'];

const ICONS: Readonly<Record<Gravity, ReactElement>> = { errore: <ErrorCircle20Regular />, avviso: <Warning20Regular />, nota: <Info20Regular /> };

/** A gravity by its shape and colour; its name stands beside it or is spoken. */
export function GravityIcon({ gravity }: { readonly gravity: Gravity }): ReactNode {
  const styles = useStyles();
  return <span className={mergeClasses(styles.icon, styles[gravity])}>{ICONS[gravity]}</span>;
}
