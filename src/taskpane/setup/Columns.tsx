import { makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Adoption } from '../../sheets/adopt';
import { type ColumnSpec, CONTRACT } from '../../sheets/contract';
import { addressOf } from '../../sheets/locate';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';

const useStyles = makeStyles({
  list: { display: 'grid', gap: tokens.spacingVerticalS, listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  header: { overflowWrap: 'anywhere' },
});

/** The value of the choice that leaves a column to its owners. */
const OWN = '';

interface Props {
  readonly adoption: Adoption;
  readonly headers: readonly string[];
  /** Where the list begins, zero-based: columns without header go by their letter. */
  readonly firstColumn: number;
  readonly onChoose: (index: number, key: string | null) => void;
}

/** For every header of the list, the column of the contract it stands for. */
export function Columns({ adoption, headers, firstColumn, onChoose }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const columns = Object.entries(CONTRACT[adoption.table].columns as Record<string, ColumnSpec>);
  return (
    <>
      <h3 className={headings.page}>{t('pannello.adopt.columns')}</h3>
      <p className={layout.caption}>{t('pannello.adopt.columnsHelp')}</p>
      <ul className={styles.list}>
        {headers.map((header, index) => {
          const shown = header || t('pannello.adopt.unnamed', { letter: addressOf(0, firstColumn + index).replace('1', '') });
          return (
            <li key={index} className={styles.row}>
              <span className={styles.header}>{shown}</span>
              <Select
                aria-label={t('pannello.adopt.column', { header: shown })}
                value={adoption.keys[index] ?? OWN}
                onChange={(_, { value }) => onChoose(index, value === OWN ? null : value)}
              >
                <option value={OWN}>{t('pannello.adopt.own')}</option>
                {columns.map(([key, spec]) => (
                  <option key={key} value={key}>
                    {spec.header}
                  </option>
                ))}
              </Select>
            </li>
          );
        })}
      </ul>
    </>
  );
}
