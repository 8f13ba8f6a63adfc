import { lazy, type ReactNode, Suspense } from 'react';
import { useTexts } from '../texts';
import { ChangeList } from './ChangeList';
import { FigureList } from './FigureList';
import { perspectiveFigures, scorecardFigures } from './figures';
import { FindingList } from './FindingList';
import { OrganisationFigure } from './OrganisationFigure';
import type { Content } from './state';

// Most workbooks have no money side, and the others can wait for it a moment.
const MoneyResult = lazy(() => import('../money/MoneyResult').then((module) => ({ default: module.MoneyResult })));

interface Props {
  readonly content: Extract<Content, { kind: 'result' }>;
  readonly onSelect: (sheet: string, address: string) => void;
}

/** All that one run says, from the one figure down to the single cells. */
export function Result({ content, onSelect }: Props): ReactNode {
  const { t } = useTexts();
  const { run, comparison, written } = content;
  const { decimals } = run.model.parameters;
  return (
    <>
      <OrganisationFigure run={run} change={comparison?.find(({ kind }) => kind === 'organisation') ?? null} />
      <FigureList title={t('pannello.result.perspectives')} figures={perspectiveFigures(run)} decimals={decimals} />
      <FigureList title={t('pannello.result.scorecards')} figures={scorecardFigures(run)} decimals={decimals} />
      {written && <ChangeList run={run} changes={comparison?.filter(({ kind }) => kind !== 'organisation') ?? null} onSelect={onSelect} />}
      {(run.money.lines.length > 0 || run.money.declared.length > 0) && (
        <Suspense fallback={null}>
          <MoneyResult run={run} onSelect={onSelect} />
        </Suspense>
      )}
      <FindingList run={run} onSelect={onSelect} />
    </>
  );
}
