import { Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import { format } from 'numfmt';
import { type ReactNode, useId } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import type { Repair } from '../../actions/repair';
import type { Language } from '../../texts';
import { placeOf } from '../recalculate/place';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import { objectTitle, placeText } from './naming';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingBlock: tokens.spacingVerticalXS,
  },
  texts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    paddingBlock: tokens.spacingVerticalSNudge,
    overflowWrap: 'anywhere',
  },
  change: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto minmax(0, 1fr)', alignItems: 'center', gap: tokens.spacingHorizontalS },
  value: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // What is mended may be nothing but a space.
    whiteSpace: 'pre-wrap',
    maxHeight: '60px',
    overflow: 'hidden',
  },
  after: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorNeutralForeground1 },
  number: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  arrow: { display: 'flex', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly run: Recalculation;
  readonly repair: Repair;
  readonly ticked: boolean;
  readonly onTick: (ticked: boolean) => void;
}

/** One cell before and after. */
export function RepairLine({ run, repair, ticked, onTick }: Props): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const [name, change] = [useId(), useId()];
  const place = placeOf(run, repair.where);
  const { title } = objectTitle(run, repair.where, t);
  const where = place === null ? '' : placeText(place, t);
  return (
    <div className={styles.line}>
      <Checkbox checked={ticked} aria-labelledby={`${name} ${change}`} onChange={(_, { checked }) => onTick(checked === true)} />
      <div className={styles.texts}>
        <span id={name}>
          {title}
          <span className={layout.caption}>{` · ${where} · ${t(`pannello.checks.repair.kinds.${repair.kind}`)}`}</span>
        </span>
        <div id={change} className={styles.change}>
          <span className={styles.value}>
            <span className={layout.spoken}>{`${t('pannello.checks.repair.before')}: `}</span>
            {visible(repair.before)}
          </span>
          <span className={styles.arrow}>
            <ArrowRight16Regular />
          </span>
          <span className={mergeClasses(styles.value, styles.after, typeof repair.after.value === 'number' && styles.number)}>
            <span className={layout.spoken}>{`${t('pannello.checks.repair.after')}: `}</span>
            {shown(repair, language)}
          </span>
        </div>
      </div>
    </div>
  );
}

/** Characters that nobody sees, by a sign: spaces at the ends and within, and those without any width. */
function visible(text: string): string {
  return text
    .replace(/^ +| +$/g, (spaces) => '·'.repeat(spaces.length))
    .replace(/\u00a0|\u202f/g, '⍽')
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '¤')
    .replace(/[\t\r\n]/g, '↵');
}

/** The repaired cell as its format displays it. */
function shown({ after: { value, format: code } }: Repair, language: Language): string {
  if (typeof value === 'number') return format(code, value, { locale: language === 'it' ? 'it' : 'en-GB' });
  return String(value ?? '');
}
