import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { FigureChange } from '../../actions/compare';
import type { Recalculation } from '../../actions/recalculate';
import type { Translate } from '../../texts';
import { formatPercent } from '../../texts/numbers';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { CellButton } from './CellButton';
import { Delta } from './Delta';
import { placeOf } from './place';
import { ShownFirst } from './ShownFirst';

const useStyles = makeStyles({
  list: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
});

/** Enough to see at a glance what one typed figure did. */
const FIRST = 5;

interface Props {
  readonly run: Recalculation;
  /** Null before the first run. */
  readonly changes: readonly FigureChange[] | null;
  readonly onSelect: (sheet: string, address: string) => void;
}

/** What the run changed in the tables: each figure leads to its cell. */
export function ChangeList({ run, changes, onSelect }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { decimals } = run.model.parameters;
  const percent = (figure: number): string => formatPercent(figure, decimals, language);
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.changes.title')}</h2>
      {changes === null || changes.length === 0 ? (
        <p className={layout.text}>{t(changes === null ? 'pannello.changes.first' : 'pannello.changes.none')}</p>
      ) : (
        <ShownFirst
          items={changes}
          count={FIRST}
          moreText={(count) => t('pannello.changes.more', { count })}
          className={mergeClasses(layout.list, styles.list)}
        >
          {(change) => {
            const place = placeOf(run, change.where);
            return (
              <li key={`${change.kind} ${change.where?.row ?? ''}`}>
                <CellButton onClick={() => place !== null && onSelect(place.sheet, place.address)}>
                  <span>{change.name === '' ? change.code : `${change.code} ${change.name}`}</span>
                  <span className={mergeClasses(layout.caption, styles.line)}>
                    <span>{fromTo(change, percent, t)}</span>
                    {change.before !== null && change.after !== null && <Delta before={change.before} after={change.after} decimals={decimals} />}
                  </span>
                </CellButton>
              </li>
            );
          }}
        </ShownFirst>
      )}
    </section>
  );
}

function fromTo({ before, after }: FigureChange, percent: (figure: number) => string, t: Translate): string {
  if (before === null) return t('pannello.changes.newlyScored', { after: percent(after ?? 0) });
  if (after === null) return t('pannello.changes.noLonger', { before: percent(before) });
  return t('pannello.changes.fromTo', { before: percent(before), after: percent(after) });
}
