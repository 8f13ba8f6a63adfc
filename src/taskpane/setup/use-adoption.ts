import { useState } from 'react';
import type { SelectionOutcome } from '../../actions/adopt-range';
import { type Adoption, proposeColumns, headersOf } from '../../sheets/adopt';
import type { TableName } from '../../sheets/contract';
import type { Workspace } from '../workspace';

export interface AdoptionState {
  /** Null until the selection was read. */
  readonly look: SelectionOutcome | null;
  /** What is to become of the list, as proposed and then corrected; null where there is none. */
  readonly adoption: Adoption | null;
  readonly error: unknown;
}

export interface AdoptionActions {
  /** Reads what is selected now. */
  look(): Promise<void>;
  chooseTable(table: TableName): void;
  chooseColumn(index: number, key: string | null): void;
  /** Makes the table; true when it is there. */
  confirm(): Promise<boolean>;
  close(): void;
  dismiss(): void;
}

const CLOSED: AdoptionState = { look: null, adoption: null, error: null };

/** Turning the selected range into a table of the contract, step by step. */
export function useAdoption(workspace: Workspace): readonly [AdoptionState, AdoptionActions] {
  const [state, setState] = useState<AdoptionState>(CLOSED);
  const { look, adoption } = state;
  const selection = look?.state === 'usable' ? look.selection : null;
  return [
    state,
    {
      look: async () => {
        try {
          const { lookAtSelection } = await import('../../actions/adopt-range');
          const found = await lookAtSelection(await workspace.open({}));
          setState({ look: found, adoption: found.state === 'usable' ? found.proposal : null, error: null });
        } catch (error) {
          setState({ ...state, error });
        }
      },
      chooseTable: (table) => {
        if (selection !== null) setState({ ...state, adoption: { table, keys: proposeColumns(table, headersOf(selection)) } });
      },
      chooseColumn: (index, key) => {
        if (adoption !== null) setState({ ...state, adoption: { ...adoption, keys: adoption.keys.map((old, at) => (at === index ? key : old)) } });
      },
      confirm: async () => {
        if (selection === null || adoption === null) return false;
        try {
          const { adoptRange } = await import('../../actions/adopt-range');
          await adoptRange(await workspace.open({}), selection, adoption);
          setState(CLOSED);
          return true;
        } catch (error) {
          setState({ ...state, error });
          return false;
        }
      },
      close: () => setState(CLOSED),
      dismiss: () => setState({ ...state, error: null }),
    },
  ];
}
