import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { Wrench16Regular } from '@fluentui/react-icons/svg/wrench';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { AcceptanceNote } from '../../actions/accept';
import type { Recalculation } from '../../actions/recalculate';
import { canAccept } from '../../checks/acceptances';
import type { Finding } from '../../model/finding';
import { findingText } from '../../texts/finding';
import { placeOf } from '../recalculate/place';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import { AcceptForm } from './AcceptForm';

const useStyles = makeStyles({
  detail: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, overflowWrap: 'anywhere' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly run: Recalculation;
  readonly finding: Finding;
  readonly busy: boolean;
  /** Null where the cell has no safe repair. */
  readonly onRepair: (() => void) | null;
  readonly onSelect: (sheet: string, address: string) => void;
  /** True when it came to its end. */
  readonly onAccept: (note: AcceptanceNote) => Promise<boolean>;
  readonly onWithdraw: () => void;
}

/** The finding the person is at: what to do about it, and the ways to do it. */
export function Detail({ run, finding, busy, onRepair, onSelect, onAccept, onWithdraw }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const [isAccepting, setAccepting] = useState(false);
  const { suggerimento } = findingText(finding, t, language, run.model.parameters.decimals);
  const place = placeOf(run, finding.where);
  const { accepted } = finding;
  const canWrite = !run.book.readOnly;
  const settle = useRef<HTMLButtonElement>(null);
  const isAccepted = accepted !== undefined;
  // What was pressed goes away with what it did: the focus goes to what stands in its place.
  useEffect(() => {
    if (!isAccepting && document.activeElement === document.body && document.hasFocus()) settle.current?.focus();
  }, [isAccepting, isAccepted]);
  const accept = async (note: AcceptanceNote): Promise<void> => {
    if (await onAccept(note)) setAccepting(false);
  };
  if (isAccepting) return <AcceptForm busy={busy} onAccept={(note) => void accept(note)} onLeave={() => setAccepting(false)} />;
  return (
    <div className={styles.detail}>
      <p className={layout.text}>{suggerimento}</p>
      {accepted?.everyRow === true && <p className={layout.caption}>{t('pannello.checks.accept.everyRow')}</p>}
      <div className={styles.buttons}>
        {place !== null && (
          <Button size="small" icon={<ArrowRight16Regular />} onClick={() => onSelect(place.sheet, place.address)}>
            {t('pannello.checks.goTo', { address: place.address })}
          </Button>
        )}
        {onRepair !== null && canWrite && (
          <Button size="small" icon={<Wrench16Regular />} onClick={onRepair}>
            {t('pannello.checks.repair.one')}
          </Button>
        )}
        {accepted === undefined && canAccept(finding) && canWrite && (
          <Button ref={settle} size="small" icon={<CheckmarkCircle16Regular />} onClick={() => setAccepting(true)}>
            {t('pannello.checks.accept.open')}
          </Button>
        )}
        {accepted !== undefined && canWrite && (
          <Button ref={settle} size="small" disabledFocusable={busy} onClick={onWithdraw}>
            {t('pannello.checks.accept.withdraw')}
          </Button>
        )}
      </div>
    </div>
  );
}
