import { type ReactNode, useMemo } from 'react';
import { merit } from '../../actions/merit';
import { moneyOverview } from '../../engine/money-overview';
import type { Recalculation } from '../../actions/recalculate';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { DeclaredTotals } from './DeclaredTotals';
import { MeritBesideMoney } from './MeritBesideMoney';
import { SideFigures } from './SideFigures';

export interface MoneyProps {
  readonly run: Recalculation;
  readonly onSelect: (sheet: string, address: string) => void;
}

/** The money side of a run: what could be spent and was, the totals that do not add up, and what it was good for. */
export function MoneyResult({ run, onSelect }: MoneyProps): ReactNode {
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const overview = useMemo(() => moneyOverview(run), [run]);
  const merits = useMemo(() => merit(run), [run]);
  if (overview === null) return null;
  return (
    <>
      {overview.sides.length > 0 && (
        <section className={layout.section}>
          <h2 className={headings.section}>{t('pannello.money.title')}</h2>
          {overview.sides.map((side) => (
            <SideFigures key={side.kind} run={run} side={side} onSelect={onSelect} />
          ))}
        </section>
      )}
      {overview.declared > 0 && <DeclaredTotals run={run} overview={overview} onSelect={onSelect} />}
      {merits.points.length > 0 && <MeritBesideMoney run={run} merit={merits} onSelect={onSelect} />}
    </>
  );
}
