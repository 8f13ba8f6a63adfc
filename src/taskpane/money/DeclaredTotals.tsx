import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MoneyOverview } from '../../engine/money-overview';
import type { DeclaredResult } from '../../engine/declared-totals';
import { CONTRACT } from '../../sheets/contract';
import { declaredText } from '../../sheets/money-outcome';
import { formatEuro } from '../../texts/numbers';
import { CellButton } from '../recalculate/CellButton';
import { placeOf } from '../recalculate/place';
import { ShownFirst } from '../recalculate/ShownFirst';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import type { MoneyProps } from './MoneyResult';

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  group: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS },
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  number: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap', marginLeft: 'auto' },
});

const FIRST = 10;

interface Props extends MoneyProps {
  readonly overview: MoneyOverview;
}

/** The totals that an act prints: how many do not add up, which, and by how much. */
export function DeclaredTotals({ run, overview, onSelect }: Props): ReactNode {
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const { declared, discordant, uncertain } = overview;
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.money.declared.title')}</h2>
      {discordant.length === 0 && uncertain.length === 0 && <p className={layout.text}>{t('pannello.money.declared.hold', { count: declared })}</p>}
      <TotalList
        run={run}
        title={t('pannello.money.declared.discordant', { count: discordant.length, all: declared })}
        results={discordant}
        onSelect={onSelect}
      />
      <TotalList run={run} title={t('pannello.money.declared.uncertain', { count: uncertain.length })} results={uncertain} onSelect={onSelect} />
    </section>
  );
}

function TotalList({ run, title, results, onSelect }: MoneyProps & { readonly title: string; readonly results: readonly DeclaredResult[] }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t } = useTexts();
  if (results.length === 0) return null;
  return (
    <div className={styles.group}>
      <h3 className={styles.name}>{title}</h3>
      <ShownFirst
        items={results}
        count={FIRST}
        moreText={(count) => t('pannello.money.declared.more', { count })}
        className={mergeClasses(layout.list, styles.list)}
      >
        {(result) => (
          <li key={result.total.at.row}>
            <TotalLine run={run} result={result} onSelect={onSelect} />
          </li>
        )}
      </ShownFirst>
    </div>
  );
}

/** `progetto 1D7101`, the difference, and what the total is of; leads to the declared amount. */
function TotalLine({ run, result, onSelect }: MoneyProps & { readonly result: DeclaredResult }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { total, state, difference, differs } = result;
  const { level, code, natureText, management, column } = total;
  const place = placeOf(run, { table: total.at.table, row: total.at.row, column: 'amount' });
  const name = [level, level === 'ente' ? '' : code].filter(Boolean).join(' ');
  const details = [natureText, management, CONTRACT.Budget.columns[column].header].filter(Boolean).join(' · ');
  const content = (
    <>
      <span className={styles.line}>
        <span>{name}</span>
        {differs && difference !== null && <span className={styles.number}>{formatEuro(difference / 100, language)}</span>}
      </span>
      <span className={layout.caption}>{details}</span>
      {state !== 'differs' && <span className={layout.caption}>{declaredText(result, language, t)}</span>}
      {place !== null && <span className={layout.caption}>{t('pannello.findings.place', { sheet: place.sheet, address: place.address })}</span>}
    </>
  );
  return place === null ? content : <CellButton onClick={() => onSelect(place.sheet, place.address)}>{content}</CellButton>;
}
