import type { Area } from './area';
import { columnLetters } from './area';

/** A name the workbook defines, as written in the file. */
export interface DefinedName {
  readonly name: string;
  /** With its `=`, en-US. A constant text is `="sintesi|1-abc"`. */
  readonly formula: string;
  /** Name of the sheet it is scoped to, null for the whole workbook. */
  readonly sheet: string | null;
  /** Not listed in Excel's name manager. */
  readonly hidden: boolean;
}

const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';

const sameText = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();

/** A sheet's name as formulas spell it: quoted, so that no name can be taken for something else. */
const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** `'Foglio 1'!$A$2:$C$9`, as names and charts refer to cells. */
export function absoluteReference(sheet: string, { top, left, bottom, right }: Area): string {
  const cell = (row: number, column: number): string => `$${columnLetters(column)}$${row + 1}`;
  const end = top === bottom && left === right ? '' : `:${cell(bottom, right)}`;
  return `${quotedSheet(sheet)}!${cell(top, left)}${end}`;
}

/** The names of a workbook; one name may stand once in the workbook's scope and once in each sheet's. */
export class Names {
  private names: DefinedName[];

  constructor(names: readonly DefinedName[]) {
    this.names = [...names];
  }

  list(): readonly DefinedName[] {
    return this.names;
  }

  /** The name of exactly that scope, case-insensitively as Excel compares. */
  get(name: string, sheet: string | null): DefinedName | undefined {
    return this.names.find((other) => sameText(other.name, name) && sameText(other.sheet, sheet));
  }

  /** Defines a name, or redefines the one of its scope. */
  set(wanted: DefinedName): void {
    const at = this.names.findIndex((other) => sameText(other.name, wanted.name) && sameText(other.sheet, wanted.sheet));
    if (at < 0) this.names.push(wanted);
    else this.names[at] = wanted;
  }

  delete(name: string, sheet: string | null): void {
    this.names = this.names.filter((other) => !(sameText(other.name, name) && sameText(other.sheet, sheet)));
  }

  /** Names scoped to a sheet keep to it under its new name, and refer to its cells there. */
  renameSheet(old: string, name: string): void {
    const [before, after] = [`${quotedSheet(old)}!`, `${quotedSheet(name)}!`];
    this.names = this.names.map((other) =>
      sameText(other.sheet, old) ? { ...other, sheet: name, formula: other.formula.replaceAll(before, after).replaceAll(`=${old}!`, `=${after}`) } : other,
    );
  }

  /** All names scoped to a sheet go with it. */
  deleteSheet(sheet: string): void {
    this.names = this.names.filter((other) => !sameText(other.sheet, sheet));
  }
}

/** Repeats rows (zero-based, inclusive) at the top of every printed page; null for none. */
export function setPrintTitleRows(names: Names, sheet: string, rows: { readonly first: number; readonly last: number } | null): void {
  if (rows === null) names.delete(PRINT_TITLES, sheet);
  else names.set({ name: PRINT_TITLES, formula: `=${quotedSheet(sheet)}!$${rows.first + 1}:$${rows.last + 1}`, sheet, hidden: false });
}

/** The rows repeated on every printed page, null where there are none. */
export function printTitleRows(names: Names, sheet: string): { first: number; last: number } | null {
  const match = /!\$(\d+):\$(\d+)(?:,|$)/.exec(names.get(PRINT_TITLES, sheet)?.formula ?? '');
  return match === null ? null : { first: Number(match[1]) - 1, last: Number(match[2]) - 1 };
}

/** Prints one area only; null for all that is used. */
export function setPrintArea(names: Names, sheet: string, area: Area | null): void {
  if (area === null) names.delete(PRINT_AREA, sheet);
  else names.set({ name: PRINT_AREA, formula: `=${absoluteReference(sheet, area)}`, sheet, hidden: false });
}
