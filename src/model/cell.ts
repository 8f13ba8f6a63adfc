/** What a cell holds once the file format or Office.js is out of the way. Dates are serial numbers (1900 system, UTC) told apart by their number format. */
export type CellValue = null | number | string | boolean | CellError;

/** An error value of the spreadsheet (`#REF!`, `#DIV/0!` …), named in English as files and Office.js name it. Never read as 0. */
export class CellError {
  constructor(readonly code: string) {}
}

/** A cell's value with the number format code (en-US) that says whether a number is a percentage or a date. */
export interface Cell {
  readonly value: CellValue;
  readonly format: string;
}

export const BLANK: Cell = { value: null, format: 'General' };
