import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons/svg/arrow-left';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import { type Repair, repairKey } from '../../actions/repair';
import type { Passing } from '../hooks/use-passing-focus';
import { pageOf, topOf, useMeasured } from '../hooks/use-measured';
import { useVirtualLines } from '../hooks/virtual-lines';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { RepairLine } from './RepairLine';

const useStyles = makeStyles({
  view: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  line: { position: 'absolute', insetInline: 0, top: 0 },
  list: { position: 'relative' },
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between' },
});

const GUESS = 84;

interface Props {
  readonly run: Recalculation;
  readonly repairs: readonly Repair[];
  /** The repairs that are ticked at first. */
  readonly first: readonly Repair[];
  readonly busy: boolean;
  readonly passing: Passing;
  readonly onRepair: (chosen: readonly Repair[]) => void;
  readonly onBack: () => void;
}

/** All safe repairs, before and after; they can be unticked one by one, and are then made all at once. */
export function RepairView({ run, repairs, first, busy, passing, onRepair, onBack }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(() => new Set(first.map(repairKey)));
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const page = pageOf(list);
  const margin = useMeasured(list, topOf, page?.firstElementChild ?? null);
  const virtual = useVirtualLines({ count: repairs.length, getScrollElement: () => page, estimateSize: () => GUESS, overscan: 6, scrollMargin: margin });
  const chosen = repairs.filter((repair) => ticked.has(repairKey(repair)));
  const tick = (repair: Repair, isTicked: boolean): void => {
    const next = new Set(ticked);
    if (isTicked) next.add(repairKey(repair));
    else next.delete(repairKey(repair));
    setTicked(next);
  };
  return (
    <>
      <div className={styles.view}>
        <div>
          <Button ref={back} appearance="subtle" size="small" icon={<ArrowLeft16Regular />} onClick={onBack} {...passing}>
            {t('pannello.checks.repair.back')}
          </Button>
        </div>
        <h2 className={headings.section}>{t('pannello.checks.repair.title')}</h2>
        <p className={layout.text}>{t('pannello.checks.repair.help')}</p>
        <div className={styles.all}>
          <Checkbox
            label={t('pannello.checks.repair.every')}
            checked={chosen.length === repairs.length ? true : chosen.length === 0 ? false : 'mixed'}
            onChange={(_, { checked }) => setTicked(new Set(checked === true ? repairs.map(repairKey) : []))}
          />
          <span className={layout.caption}>{t('pannello.checks.repair.chosen', { n: chosen.length, all: repairs.length })}</span>
        </div>
        <ul
          ref={setList}
          className={layout.list}
          aria-label={t('pannello.checks.repair.list')}
          style={{ position: 'relative', height: virtual.getTotalSize() }}
        >
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const repair = repairs[index];
            if (repair === undefined) return null;
            return (
              <li
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={repairs.length}
                aria-posinset={index + 1}
                className={styles.line}
                style={{ transform: `translateY(${start - margin}px)` }}
              >
                <RepairLine run={run} repair={repair} ticked={ticked.has(repairKey(repair))} onTick={(isTicked) => tick(repair, isTicked)} />
              </li>
            );
          })}
        </ul>
      </div>
      <div className={styles.bar}>
        <Button appearance="primary" disabledFocusable={busy || chosen.length === 0} onClick={() => onRepair(chosen)} {...passing}>
          {t('pannello.checks.repair.confirm', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}
