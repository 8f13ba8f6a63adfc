import { PortError, type PortErrorCode } from '../sheets/book';

/** What an error code of Office.js means for the officer. Codes that are not listed are failures of the step at hand. */
const CODES: Readonly<Record<string, PortErrorCode>> = {
  AccessDenied: 'ACCESSO_NEGATO',
  ApiNotAvailable: 'API_NON_DISPONIBILE',
  ApiNotFound: 'API_NON_DISPONIBILE',
  NotImplemented: 'API_NON_DISPONIBILE',
  UnsupportedOperation: 'API_NON_DISPONIBILE',
  UnsupportedFeature: 'API_NON_DISPONIBILE',
  Conflict: 'EXCEL_OCCUPATO',
  RequestAborted: 'EXCEL_OCCUPATO',
  InactiveWorkbook: 'EXCEL_OCCUPATO',
  HostRestartNeeded: 'EXCEL_OCCUPATO',
  ServiceNotAvailable: 'EXCEL_OCCUPATO',
  TooManyRequests: 'EXCEL_OCCUPATO',
  ActivityLimitReached: 'EXCEL_OCCUPATO',
  ConnectionFailure: 'EXCEL_OCCUPATO',
  InvalidOperationInCellEditMode: 'CELLA_IN_MODIFICA',
  ItemNotFound: 'TABELLA_CAMBIATA',
  InvalidReference: 'TABELLA_CAMBIATA',
  InvalidArgument: 'TABELLA_CAMBIATA',
  InsertDeleteConflict: 'TABELLA_CAMBIATA',
  NonBlankCellOffSheet: 'TABELLA_CAMBIATA',
  MergedRangeConflict: 'TABELLA_CAMBIATA',
  RequestPayloadSizeLimitExceeded: 'RICHIESTA_TROPPO_GRANDE',
  ResponsePayloadSizeLimitExceeded: 'RICHIESTA_TROPPO_GRANDE',
  OperationCellsExceedLimit: 'RICHIESTA_TROPPO_GRANDE',
  Timeout: 'TEMPO_SCADUTO',
};

const hasCode = (error: unknown): error is { code: string } => typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';

/** The port's error for whatever a request threw; `otherwise` where Excel only says that it failed. `codice` keeps Excel's own code. */
export function portError(error: unknown, otherwise: PortErrorCode): PortError {
  if (error instanceof PortError) return error;
  if (!hasCode(error)) return new PortError(otherwise);
  return new PortError(CODES[error.code] ?? otherwise, { codice: error.code });
}
