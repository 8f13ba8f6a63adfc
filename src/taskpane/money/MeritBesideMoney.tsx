import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Table20Regular } from '@fluentui/react-icons/svg/table';
import { type ReactNode, useId, useState } from 'react';
import { type Merit, type MeritPoint, SPENDS_FROM } from '../../actions/merit';
import type { Translate } from '../../texts';
import { formatThreshold } from '../../texts/numbers';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { MeritPicture } from './MeritPicture';
import { MeritTable } from './MeritTable';
import type { MoneyProps } from './MoneyResult';

const useStyles = makeStyles({
  sentences: { display: 'grid', gap: tokens.spacingVerticalXS },
});

interface Props extends MoneyProps {
  readonly merit: Merit;
}

/** Achievement beside spending: in a sentence, in a picture, and as a table for whoever asks. */
export function MeritBesideMoney({ run, merit, onSelect }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t, language } = useTexts();
  const [isTable, setTable] = useState(false);
  const tableId = useId();
  const { points, top } = merit;
  const share = formatThreshold(SPENDS_FROM, language);
  return (
    <section className={layout.section}>
      <h2 className={headings.section}>{t('pannello.money.merit.title')}</h2>
      <div className={styles.sentences}>
        <p className={layout.text}>{sentence(points, 'missesSpends', t)}</p>
        <p className={layout.text}>{sentence(points, 'reachesSaves', t)}</p>
      </div>
      <MeritPicture merit={merit} />
      <p className={layout.caption}>
        {top === null ? t('pannello.money.merit.ruleFull', { share }) : t('pannello.money.merit.rule', { band: top.name, share })}
      </p>
      <div>
        <Button size="small" icon={<Table20Regular />} aria-expanded={isTable} aria-controls={tableId} onClick={() => setTable(!isTable)}>
          {t(isTable ? 'pannello.money.merit.hideTable' : 'pannello.money.merit.showTable')}
        </Button>
      </div>
      <div id={tableId} hidden={!isTable}>
        {isTable && <MeritTable run={run} points={points} onSelect={onSelect} />}
      </div>
    </section>
  );
}

/** Beyond so many codes a sentence is no longer read. */
const MOST_NAMED = 12;

function sentence(points: readonly MeritPoint[], corner: 'missesSpends' | 'reachesSaves', t: Translate): string {
  const codes = points.filter((point) => point.corner === corner).map(({ code }) => code);
  const isMissing = corner === 'missesSpends';
  if (codes.length === 0) return t(isMissing ? 'pannello.money.merit.noneMissing' : 'pannello.money.merit.noneSaving');
  const named = codes.slice(0, MOST_NAMED).join(', ');
  const rest = codes.length - MOST_NAMED;
  return t(isMissing ? 'pannello.money.merit.missing' : 'pannello.money.merit.saving', {
    codes: rest > 0 ? t('pannello.money.merit.andMore', { codes: named, n: rest }) : named,
  });
}
