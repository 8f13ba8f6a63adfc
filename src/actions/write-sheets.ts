import type { Document, DocumentKind } from '../report/document';
import { DOCUMENTS, documentsOf } from '../report/index';
import type { ReportInput } from '../report/input';
import { layOut } from '../report/layout/lay-out';
import { sheetNames, withYear } from '../report/sheet-names';
import { PortError, type SheetPort } from '../sheets/book';
import type { TableName } from '../sheets/contract';
import type { SheetDrawing, SheetInfo } from '../sheets/drawing';
import { sheetOf, yearOf } from '../sheets/marker';

export interface WriteSheetsOptions {
  /** Ids of the documents to write; all where it is left out. */
  readonly ids?: readonly string[];
  /** Leaves alone the sheets that show what would be written. */
  readonly onlySuperseded?: boolean;
  /** Documents that take another free name where a sheet of their name is not ours; the others are then `occupied`. */
  readonly rename?: readonly string[] | 'all';
  /** Called before each sheet; `done` of `total` are behind. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number; readonly title: string }) => void;
  /** Stops between two sheets. */
  readonly signal?: AbortSignal;
}

/** What became of one sheet; `sheet` is its name in the workbook. */
type Written = {
  readonly sheet: string;
  /** The name that was taken, where a new sheet took another one; else null. */
  readonly insteadOf: string | null;
} & (
  | { readonly state: 'written' | 'unchanged' | 'stopped' }
  /** A sheet of that name is there that the product did not make: nothing was written. */
  | { readonly state: 'occupied' }
  /** This sheet could not be written; the others are whole. */
  | { readonly state: 'failed'; readonly error: PortError }
);

/** What became of one document. */
export type SheetOutcome = { readonly id: string; readonly title: string } & Written;

/** Writes the documents of a run, one sheet after the other. Rejects with a `PortError` only where the workbook's sheets cannot be listed. */
export async function writeSheets(port: SheetPort, input: ReportInput, options: WriteSheetsOptions = {}): Promise<readonly SheetOutcome[]> {
  const { ids, signal, onProgress } = options;
  const documents = documentsOf(input).filter(({ id }) => ids === undefined || ids.includes(id));
  const sheets = [...(await port.listSheets())];
  const outcomes: SheetOutcome[] = [];
  for (const document of documents) {
    const { id, title, sheet } = document;
    if (signal?.aborted === true) {
      outcomes.push({ id, title, sheet, insteadOf: null, state: 'stopped' });
      continue;
    }
    onProgress?.({ done: outcomes.length, total: documents.length, title });
    outcomes.push({ id, title, ...(await writeOne(port, document, input, sheets, options)) });
  }
  return outcomes;
}

/** Draws one document; `sheets` learns of a new one. */
async function writeOne(port: SheetPort, document: Document, input: ReportInput, sheets: SheetInfo[], options: WriteSheetsOptions): Promise<Written> {
  const drawing = layOut(document, input, input.model.parameters.language);
  const own = sheetOf(sheets, drawing.document, drawing.name);
  if (options.onlySuperseded === true && own?.generated?.print === drawing.print) return { sheet: own.name, insteadOf: null, state: 'unchanged' };
  const name = own?.name ?? freeName(drawing, document.id, sheets, options);
  if (name === null) return { sheet: drawing.name, insteadOf: null, state: 'occupied' };
  const insteadOf = own === null && name !== drawing.name ? drawing.name : null;
  try {
    await port.drawSheet({ ...drawing, name }, own?.name ?? null);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    return { sheet: name, insteadOf, state: 'failed', error };
  }
  if (own === null) sheets.push({ name, generated: { document: drawing.document, columns: drawing.widths.length, print: drawing.print }, protected: false });
  return { sheet: name, insteadOf, state: 'written' };
}

/** A name for a new sheet; null where the person must be asked. A generated sheet in the way is no reason to ask: it is another year's, or its document has another name now. */
function freeName({ name, document }: SheetDrawing, id: string, sheets: readonly SheetInfo[], { rename }: WriteSheetsOptions): string | null {
  const inTheWay = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (inTheWay === undefined) return name;
  if (inTheWay.generated === null && rename !== 'all' && rename?.includes(id) !== true) return null;
  const isOtherYear = inTheWay.generated !== null && yearOf(inTheWay.generated.document) !== yearOf(document);
  return (
    sheetNames(
      [isOtherYear ? withYear(name, yearOf(document)) : name],
      sheets.map((sheet) => sheet.name),
    )[0] ?? null
  );
}

/** Whether the sheet of a document shows what would be written now. */
export type SheetState = 'upToDate' | 'superseded' | 'never';

export interface DocumentState {
  readonly document: Document;
  readonly state: SheetState;
  /** Name of its sheet in the workbook, null where there is none. */
  readonly sheet: string | null;
}

/** A kind of document that a run has no data for, with the tables that are not there; none where they are there and empty. */
export interface MissingKind {
  readonly kind: DocumentKind;
  readonly tables: readonly TableName[];
}

export interface SheetStates {
  readonly documents: readonly DocumentState[];
  readonly missing: readonly MissingKind[];
}

/** Looks at the workbook's sheets without touching them. Rejects with a `PortError` where they cannot be listed. */
export async function sheetStates(port: Pick<SheetPort, 'listSheets'>, input: ReportInput): Promise<SheetStates> {
  const sheets = await port.listSheets();
  const documents = documentsOf(input);
  const kinds = new Set(documents.map(({ kind }) => kind));
  return {
    documents: documents.map((document) => stateOf(document, input, sheets)),
    missing: DOCUMENTS.filter(({ kind }) => !kinds.has(kind)).map(({ kind, needs }) => ({
      kind,
      tables: needs.filter((table) => input.views[table] === undefined),
    })),
  };
}

function stateOf(document: Document, input: ReportInput, sheets: readonly SheetInfo[]): DocumentState {
  const drawing = layOut(document, input, input.model.parameters.language);
  const own = sheetOf(sheets, drawing.document, drawing.name);
  if (own === null) return { document, state: 'never', sheet: null };
  return { document, state: own.generated?.print === drawing.print ? 'upToDate' : 'superseded', sheet: own.name };
}
