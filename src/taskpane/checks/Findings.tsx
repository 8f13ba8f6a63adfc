import { Button, makeStyles, ToggleButton, tokens } from '@fluentui/react-components';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { AcceptanceNote } from '../../actions/accept';
import type { Recalculation } from '../../actions/recalculate';
import type { Repair } from '../../actions/repair';
import type { Finding, Gravity } from '../../model/finding';
import { heightOf, useMeasured } from '../hooks/use-measured';
import { placeOf } from '../recalculate/place';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import { Detail } from './Detail';
import { type Filter, filtered, findingKey, isFiltered, NO_FILTER, tablesOf } from './filter';
import { Filters } from './Filters';
import { FindingTree } from './FindingTree';
import { type Grouping, groupsOf, type Line, linesOf } from './groups';
import { LineContent } from './LineContent';
import { searchTexts } from './naming';

const useStyles = makeStyles({
  findings: {
    flexGrow: 1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  grouping: { display: 'flex', gap: tokens.spacingHorizontalXS },
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  detail: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    maxHeight: '70%',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
  },
});

interface Props {
  readonly run: Recalculation;
  readonly repairs: readonly Repair[];
  readonly busy: boolean;
  readonly onSelect: (sheet: string, address: string) => void;
  readonly onAccept: (finding: Finding, note: AcceptanceNote) => Promise<boolean>;
  readonly onWithdraw: (finding: Finding) => void;
  readonly onRepair: (repair: Repair) => void;
}

/** The findings of a run: filtered, grouped, gone through with the keys; below them what to do about the one at hand. */
export function Findings({ run, repairs, busy, onSelect, onAccept, onWithdraw, onRepair }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const [grouping, setGrouping] = useState<Grouping>('object');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<string | null>(null);
  const [detail, setDetail] = useState<HTMLElement | null>(null);
  const covered = useMeasured(detail, heightOf);

  // Typing goes first: what it filters is drawn when there is time.
  const wanted = useDeferredValue(filter);
  const textOf = useMemo(() => searchTexts(run, t, language), [run, t, language]);
  const passing = useMemo(() => filtered(run.findings, wanted, textOf), [run, wanted, textOf]);
  const counts = useMemo(() => countsOf(passing), [passing]);
  const shown = useMemo(() => passing.filter(({ gravity }) => wanted.gravities.has(gravity)), [passing, wanted]);
  const groups = useMemo(() => groupsOf(shown, grouping), [shown, grouping]);
  const lines = useMemo(() => linesOf(groups, closed), [groups, closed]);
  const tables = useMemo(() => tablesOf(run.findings), [run]);
  const chosen = useMemo(() => shown.find((finding) => `f${findingKey(finding)}` === active) ?? null, [shown, active]);

  const act = (line: Line): void => {
    if (line.kind === 'finding') {
      const place = placeOf(run, line.finding.where);
      if (place !== null) onSelect(place.sheet, place.address);
      return;
    }
    const next = new Set(closed);
    if (!next.delete(line.group.key)) next.add(line.group.key);
    setClosed(next);
  };
  const mending = chosen === null ? undefined : repairs.find((repair) => isSameCell(repair.where, chosen.where));
  const all = run.findings.length;
  return (
    <>
      <div className={styles.findings}>
        {all > 0 && <Filters filter={filter} onChange={setFilter} tables={tables} counts={counts} />}
        <div className={styles.head}>
          <span role="status" className={layout.caption}>
            {all === 0 ? '' : shown.length === all ? t('pannello.checks.all', { count: all }) : t('pannello.checks.shown', { count: shown.length, all })}
          </span>
          {all > 0 && (
            <div role="group" aria-label={t('pannello.checks.filter.group')} className={styles.grouping}>
              {(['object', 'kind'] as const).map((one) => (
                <ToggleButton key={one} size="small" appearance="subtle" checked={grouping === one} onClick={() => setGrouping(one)}>
                  {t(one === 'object' ? 'pannello.checks.filter.byObject' : 'pannello.checks.filter.byKind')}
                </ToggleButton>
              ))}
            </div>
          )}
        </div>
        {all === 0 && <p className={layout.text}>{t('pannello.checks.none')}</p>}
        {all > 0 && shown.length === 0 && <p className={layout.text}>{t('pannello.checks.noMatch')}</p>}
        {shown.length < all && isFiltered(filter) && (
          <div>
            <Button size="small" onClick={() => setFilter(NO_FILTER)}>
              {t('pannello.checks.resetFilters')}
            </Button>
          </div>
        )}
        {shown.length > 0 && (
          <div className={styles.list}>
            <FindingTree lines={lines} active={active} onMove={({ key }) => setActive(key)} onAct={act} covered={covered}>
              {(line) => <LineContent line={line} run={run} grouping={grouping} />}
            </FindingTree>
          </div>
        )}
      </div>
      {chosen !== null && (
        <section ref={setDetail} aria-label={t('pannello.checks.detail')} className={styles.detail}>
          <Detail
            key={active}
            run={run}
            finding={chosen}
            busy={busy}
            onSelect={onSelect}
            onAccept={(note) => onAccept(chosen, note)}
            onWithdraw={() => onWithdraw(chosen)}
            onRepair={mending === undefined ? null : () => onRepair(mending)}
          />
        </section>
      )}
    </>
  );
}

function isSameCell(a: Repair['where'], b: Finding['where']): boolean {
  return b !== null && a.table === b.table && a.row === b.row && a.column === b.column;
}

function countsOf(findings: readonly Finding[]): Readonly<Record<Gravity, number>> {
  const counts = { errore: 0, avviso: 0, nota: 0 };
  for (const { gravity } of findings) counts[gravity] += 1;
  return counts;
}
