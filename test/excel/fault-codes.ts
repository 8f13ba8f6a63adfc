import type { Action } from '../../src/host/batch';
import type { PortErrorCode } from '../../src/sheets/book';

interface ErrorCode {
  readonly code: string;
  /** What the officer is told; null for a failure of no known kind, which is that of the step at hand. */
  readonly told: PortErrorCode | null;
  /** Names of the actions that can be answered with it; `every` action, or `none`: then only a request as a whole. */
  readonly actions: 'every' | 'none' | readonly string[];
}

/** What brings or takes the contents of cells; a load has no name on the wire, as the making of an object has none. */
const CELLS = ['', 'Values', 'NumberFormat', 'GetCellProperties', 'SetCellProperties'];
const GROWS = ['Resize'];

/**
 * The error codes of Excel's API that are relevant here, where they are, and why. In doubt a code counts as relevant: Excel's documentation does
 * not say which member can fail how. Not relevant are only codes of things the product never does (pivot tables, charts, images, linked
 * types, dialogs, sign-in).
 */
const TABLE: readonly ErrorCode[] = [
  // Protection, a read-only book, a place the person may not open; also for reading: rights management can forbid that too.
  { code: 'AccessDenied', told: 'ACCESSO_NEGATO', actions: 'every' },
  // An older Excel than it says it is.
  { code: 'ApiNotFound', told: 'API_NON_DISPONIBILE', actions: 'every' },
  { code: 'GeneralException', told: null, actions: 'every' },
  { code: 'InvalidArgument', told: 'TABELLA_CAMBIATA', actions: 'every' },
  { code: 'InvalidOperation', told: null, actions: 'every' },
  // Excel refuses the whole request; on the desktop a person can begin to type while a long one runs.
  { code: 'InvalidOperationInCellEditMode', told: 'CELLA_IN_MODIFICA', actions: 'every' },
  // Any object can be gone: table, column, property, memory.
  { code: 'ItemNotFound', told: 'TABELLA_CAMBIATA', actions: 'every' },
  { code: 'RequestAborted', told: 'EXCEL_OCCUPATO', actions: 'every' },
  // Of a request in truth; but the product reads it in halves then, so it is tried at every place.
  { code: 'RequestPayloadSizeLimitExceeded', told: 'RICHIESTA_TROPPO_GRANDE', actions: 'every' },
  // Only actions that bring or take the contents of cells.
  { code: 'ResponsePayloadSizeLimitExceeded', told: 'RICHIESTA_TROPPO_GRANDE', actions: CELLS },
  { code: 'OperationCellsExceedLimit', told: 'RICHIESTA_TROPPO_GRANDE', actions: CELLS },
  { code: 'InvalidReference', told: 'TABELLA_CAMBIATA', actions: CELLS },
  // Only a table that grows (and is made small again) can meet another one, merged cells or the edge of the sheet.
  { code: 'InsertDeleteConflict', told: 'TABELLA_CAMBIATA', actions: GROWS },
  { code: 'MergedRangeConflict', told: 'TABELLA_CAMBIATA', actions: GROWS },
  { code: 'NonBlankCellOffSheet', told: 'TABELLA_CAMBIATA', actions: GROWS },
  // The state of the session, of the service and of the network concerns requests as a whole.
  { code: 'ActivityLimitReached', told: 'EXCEL_OCCUPATO', actions: 'none' },
  { code: 'ConnectionFailure', told: 'EXCEL_OCCUPATO', actions: 'none' },
  { code: 'HostRestartNeeded', told: 'EXCEL_OCCUPATO', actions: 'none' },
  { code: 'InactiveWorkbook', told: 'EXCEL_OCCUPATO', actions: 'none' },
  { code: 'ServiceNotAvailable', told: 'EXCEL_OCCUPATO', actions: 'none' },
  { code: 'TooManyRequests', told: 'EXCEL_OCCUPATO', actions: 'none' },
  // Two people change the same thing; also what the service says of a single write.
  { code: 'Conflict', told: 'EXCEL_OCCUPATO', actions: ['Values', 'NumberFormat', 'SetCellProperties', 'Resize', 'Add', 'SetXml', 'Delete'] },
  // What Excel says of a member it knows but does not carry out here.
  { code: 'ApiNotAvailable', told: 'API_NON_DISPONIBILE', actions: 'none' },
  { code: 'NotImplemented', told: 'API_NON_DISPONIBILE', actions: 'none' },
  { code: 'UnsupportedFeature', told: 'API_NON_DISPONIBILE', actions: 'none' },
  { code: 'UnsupportedOperation', told: 'API_NON_DISPONIBILE', actions: 'none' },
  // One that no documentation names yet.
  { code: 'SomethingOfTomorrow', told: null, actions: 'none' },
];

export const REQUEST_CODES: readonly string[] = TABLE.map(({ code }) => code);

/** The codes that are relevant for an action of that kind. */
export const codesOf = ({ Name }: Action): string[] =>
  TABLE.filter(({ actions }) => actions === 'every' || (actions !== 'none' && actions.includes(Name))).map(({ code }) => code);

/** What the officer must be told, null for the failure of the step. */
export const toldFor = (code: string): PortErrorCode | null => TABLE.find((entry) => entry.code === code)?.told ?? null;
