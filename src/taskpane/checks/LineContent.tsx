import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { ReactNode } from 'react';
import type { Recalculation } from '../../actions/recalculate';
import { findingText } from '../../texts/finding';
import { GravityIcon } from '../recalculate/GravityIcon';
import { placeOf } from '../recalculate/place';
import { useLayout } from '../styles';
import { useTexts } from '../texts';
import type { Grouping, Line } from './groups';
import { acceptedText, groupTitle, objectTitle, placeText } from './naming';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  chevron: { display: 'flex', color: tokens.colorNeutralForeground2 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  name: {
    gridColumn: 2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  count: {
    gridColumn: 3,
    gridRow: 1,
    minWidth: '20px',
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    boxSizing: 'border-box',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusCircular,
  },
  finding: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXXL}`,
    overflowWrap: 'anywhere',
  },
  texts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXXS },
  settled: { color: tokens.colorNeutralForeground2 },
  accepted: { display: 'flex', gap: tokens.spacingHorizontalXS, color: tokens.colorStatusSuccessForeground1 },
  check: { display: 'flex', flexShrink: 0 },
});

interface Props {
  readonly line: Line;
  readonly run: Recalculation;
  readonly grouping: Grouping;
}

/** What stands in a line of the list. */
export function LineContent({ line, run, grouping }: Props): ReactNode {
  return line.kind === 'group' ? <Heading line={line} run={run} grouping={grouping} /> : <FindingLine line={line} run={run} grouping={grouping} />;
}

function Heading({ line: { group, open }, run, grouping }: Props & { readonly line: Extract<Line, { kind: 'group' }> }): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const [first] = group.findings;
  if (first === undefined) return null;
  const { title, name } = groupTitle(run, grouping, first, t);
  return (
    <div className={styles.group}>
      <span className={styles.chevron}>{open ? <ChevronDown16Regular /> : <ChevronRight16Regular />}</span>
      <span className={styles.title}>{title}</span>
      {name !== '' && <span className={styles.name}>{name}</span>}
      <span className={styles.count}>{group.findings.length}</span>
    </div>
  );
}

function FindingLine({ line: { finding }, run, grouping }: Props & { readonly line: Extract<Line, { kind: 'finding' }> }): ReactNode {
  const styles = useStyles();
  const layout = useLayout();
  const { t, language } = useTexts();
  const { messaggio } = findingText(finding, t, language, run.model.parameters.decimals);
  const place = placeOf(run, finding.where);
  const where = place === null ? null : placeText(place, t);
  const object = grouping === 'kind' ? objectTitle(run, finding.where, t).title : null;
  const { accepted } = finding;
  return (
    <div className={styles.finding}>
      <GravityIcon gravity={finding.gravity} />
      <span className={styles.texts}>
        <span className={mergeClasses(accepted !== undefined && styles.settled)}>
          <span className={layout.spoken}>{`${t(`pannello.checks.gravity.of.${finding.gravity}`)}: `}</span>
          {messaggio}
        </span>
        <span className={layout.caption}>{[object, where].filter((part) => part !== null).join(' · ')}</span>
        {accepted !== undefined && (
          <span className={mergeClasses(layout.caption, styles.accepted)}>
            <span className={styles.check}>
              <CheckmarkCircle16Filled />
            </span>
            {acceptedText(accepted, t)}
          </span>
        )}
      </span>
    </div>
  );
}
