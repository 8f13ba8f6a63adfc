import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import type { SelectionOutcome } from '../../actions/adopt-range';
import { type Adoption, adoptionProblems, headersOf } from '../../sheets/adopt';
import type { Selection } from '../../sheets/book';
import { CONTRACT, type TableName } from '../../sheets/contract';
import { addressOf } from '../../sheets/locate';
import { useHeadings, useLayout } from '../styles';
import { useTexts } from '../texts';
import { Columns } from './Columns';
import { Preview } from './Preview';
import type { AdoptionActions } from './use-adoption';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly look: SelectionOutcome;
  readonly adoption: Adoption | null;
  readonly actions: AdoptionActions;
  readonly onConfirm: () => void;
}

/** The selected list on its way to become a table: proposed, corrected, previewed, made. */
export function Adopt({ look, adoption, actions, onConfirm }: Props): ReactNode {
  const styles = useStyles();
  const headings = useHeadings();
  const layout = useLayout();
  const { t } = useTexts();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section className={layout.section}>
      <h2 ref={title} tabIndex={-1} className={headings.section}>
        {t('pannello.adopt.title')}
      </h2>
      {look.state === 'tooSmall' && <Refusal text={t('pannello.adopt.tooSmall')} />}
      {look.state === 'insideTable' && <Refusal text={t('pannello.adopt.insideTable', { table: look.table })} />}
      {look.state === 'usable' && adoption !== null && (
        <Usable selection={look.selection} tables={look.tables} adoption={adoption} actions={actions} onConfirm={onConfirm} />
      )}
      <div className={styles.buttons}>
        <Button onClick={() => void actions.look()}>{t('pannello.adopt.again')}</Button>
        <Button appearance="subtle" onClick={actions.close}>
          {t('pannello.adopt.cancel')}
        </Button>
      </div>
    </section>
  );
}

function Refusal({ text }: { readonly text: string }): ReactNode {
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{text}</MessageBarBody>
      </MessageBar>
    </div>
  );
}

interface UsableProps {
  readonly selection: Selection;
  readonly tables: readonly TableName[];
  readonly adoption: Adoption;
  readonly actions: AdoptionActions;
  readonly onConfirm: () => void;
}

function Usable({ selection, tables, adoption, actions, onConfirm }: UsableProps): ReactNode {
  const layout = useLayout();
  const { t } = useTexts();
  const { row, column, rows, columns, sheet } = selection;
  const headers = headersOf(selection);
  const { missing, twice } = adoptionProblems(adoption, headers);
  const problem =
    twice !== null
      ? t('pannello.adopt.twice', { column: twice })
      : missing.length > 0
        ? t('pannello.adopt.missing', { count: missing.length, columns: missing.join(', ') })
        : null;
  const address = `${addressOf(row, column)}:${addressOf(row + rows - 1, column + columns - 1)}`;
  return (
    <>
      <p className={layout.caption}>
        {t('pannello.adopt.range', { sheet, address })} · {t('pannello.adopt.rows', { count: rows - 1 })}
      </p>
      <Field label={t('pannello.adopt.table')}>
        <Select value={adoption.table} onChange={(_, { value }) => actions.chooseTable(value as TableName)}>
          {tables.map((name) => (
            <option key={name} value={name}>
              {CONTRACT[name].name}
            </option>
          ))}
        </Select>
      </Field>
      <Columns adoption={adoption} headers={headers} firstColumn={column} onChoose={actions.chooseColumn} />
      <Preview selection={selection} adoption={adoption} />
      <div role="status">{problem !== null && <p className={layout.text}>{problem}</p>}</div>
      <div>
        <Button appearance="primary" disabledFocusable={problem !== null} onClick={onConfirm}>
          {t('pannello.adopt.confirm')}
        </Button>
      </div>
    </>
  );
}
