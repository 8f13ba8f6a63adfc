import type { MoneyResults } from '../engine/money';
import type { Results } from '../engine/results';
import type { Finding } from '../model/finding';
import type { Model } from '../model/model';
import type { Book } from '../sheets/book';
import type { TableName } from '../sheets/contract';
import type { Views } from '../sheets/views';
import type { Document, DocumentKind } from './document';

/** What one run knows, from which documents are made. */
export interface ReportInput {
  readonly book: Book;
  readonly views: Views;
  readonly model: Model;
  readonly results: Results;
  readonly money: MoneyResults;
  /** Esito of each indicator, in the order of the results. */
  readonly outcomes: readonly string[];
  readonly findings: readonly Finding[];
  /** The day of the run, `AAAA-MM-GG`. */
  readonly today: string;
}

/** One kind of document: what it needs, and what it makes of a run. */
export interface DocumentSpec {
  readonly kind: DocumentKind;
  /** Tables without which there is nothing to show; the pane names those that are missing. */
  readonly needs: readonly TableName[];
  /** The documents of this kind, in the order of their rows; none where the data for them are missing. Linear in the rows. */
  readonly build: (input: ReportInput) => readonly Document[];
}
