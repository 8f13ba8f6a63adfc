import { Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import type { ReactNode } from 'react';
import type { Gravity } from '../../model/finding';
import { GRAVITIES, GravityIcon } from '../recalculate/GravityIcon';
import { useTexts } from '../texts';
import type { Filter } from './filter';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  gravities: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  gravity: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  shown: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  choices: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS },
  choice: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
  readonly tables: readonly string[];
  /** Findings of each gravity that pass the other filters. */
  readonly counts: Readonly<Record<Gravity, number>>;
}

/** What of the findings is shown: gravity, state, table, words. */
export function Filters({ filter, onChange, tables, counts }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const toggle = (gravity: Gravity): void => {
    const gravities = new Set(filter.gravities);
    if (!gravities.delete(gravity)) gravities.add(gravity);
    onChange({ ...filter, gravities });
  };
  return (
    <div className={styles.filters}>
      <div role="group" aria-label={t('pannello.checks.gravity.label')} className={styles.gravities}>
        {GRAVITIES.map((gravity) => (
          <button
            key={gravity}
            type="button"
            className={mergeClasses(styles.gravity, filter.gravities.has(gravity) && styles.shown)}
            aria-pressed={filter.gravities.has(gravity)}
            onClick={() => toggle(gravity)}
          >
            <GravityIcon gravity={gravity} />
            {t(`pannello.checks.gravity.${gravity}`, { count: counts[gravity] })}
          </button>
        ))}
      </div>
      <Input
        type="search"
        aria-label={t('pannello.checks.filter.search')}
        placeholder={t('pannello.checks.filter.search')}
        contentBefore={<Search16Regular />}
        value={filter.text}
        onChange={(_, { value }) => onChange({ ...filter, text: value })}
      />
      <div className={styles.choices}>
        <label className={styles.choice}>
          {t('pannello.checks.filter.state')}
          <Select size="small" value={filter.state} onChange={(_, { value }) => onChange({ ...filter, state: value as Filter['state'] })}>
            {(['every', 'open', 'accepted'] as const).map((state) => (
              <option key={state} value={state}>
                {t(`pannello.checks.filter.${state}`)}
              </option>
            ))}
          </Select>
        </label>
        <label className={styles.choice}>
          {t('pannello.checks.filter.table')}
          <Select size="small" value={filter.table ?? ''} onChange={(_, { value }) => onChange({ ...filter, table: value === '' ? null : value })}>
            <option value="">{t('pannello.checks.filter.everyTable')}</option>
            {tables.map((table) => (
              <option key={table} value={table}>
                {table}
              </option>
            ))}
          </Select>
        </label>
      </div>
    </div>
  );
}
