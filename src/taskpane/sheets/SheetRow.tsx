import { Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId, useState } from 'react';
import type { DocumentState } from '../../actions/write-sheets';
import { useTexts } from '../texts';
import { Preview } from './Preview';
import { StatusName } from './StatusName';
import { Thumbnail } from './Thumbnail';

const useStyles = makeStyles({
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS, paddingBlock: tokens.spacingVerticalS },
  row: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  text: { flex: 1, minWidth: 0, display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  name: { margin: 0, font: 'inherit', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  check: { alignItems: 'start', marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  more: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    paddingInlineStart: tokens.spacingHorizontalXXL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface Props {
  readonly item: DocumentState;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly onCheck: (checked: boolean) => void;
  readonly onShow: (sheet: string) => void;
}

/** One document: whether to write it, how its sheet stands, what it will look like. */
export function SheetRow({ item: { document, state, sheet }, checked, disabled, onCheck, onShow }: Props): ReactNode {
  const styles = useStyles();
  const { t } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const preview = useId();
  return (
    <li className={styles.item}>
      <div className={styles.row}>
        <div className={styles.text}>
          <Checkbox
            className={styles.check}
            checked={checked}
            disabled={disabled}
            onChange={(_, data) => onCheck(data.checked === true)}
            label={<h3 className={styles.name}>{document.title}</h3>}
          />
          <div className={styles.more}>
            <StatusName state={state} />
            {sheet !== null && (
              <Link as="button" className={styles.link} aria-label={t('pannello.sheets.goToNamed', { sheet })} onClick={() => onShow(sheet)}>
                {t('pannello.sheets.goTo')}
              </Link>
            )}
          </div>
        </div>
        <Thumbnail document={document} isOpen={isOpen} controls={preview} onToggle={() => setOpen(!isOpen)} />
      </div>
      {isOpen && <Preview id={preview} document={document} />}
    </li>
  );
}
