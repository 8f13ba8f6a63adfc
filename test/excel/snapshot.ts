import type { ExcelHost } from '../../src/host/host';
import { CellError, type CellValue } from '../../src/model/cell';
import type { Sheet, Workbook } from '../../src/xlsx/workbook';

/** What a person sees of one cell. */
export interface SeenCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly styleId: number;
}

/** A cell's look as text. Office.js cannot tell automatic font colour from black, so neither does the comparison. */
export function looks({ styles }: Workbook): (id: number) => string {
  const known = new Map<number, string>();
  return (id) => {
    let text = known.get(id);
    if (text === undefined) {
      const style = styles.style(id);
      text = JSON.stringify({ ...style, fontColor: style.fontColor ?? '#000000' });
      known.set(id, text);
    }
    return text;
  };
}

export const seenCell = (sheet: Sheet, row: number, column: number): SeenCell => ({
  value: sheet.value(row, column),
  formula: sheet.formula(row, column),
  styleId: sheet.styleId(row, column),
});

/** One cell as a line of text; null for one that is blank and plain, which is the same to everybody as a cell that was never there. */
export function cellLine(row: number, column: number, { value, formula, styleId }: SeenCell, look: (id: number) => string): string | null {
  const style = look(styleId);
  if (value === null && formula === null && style === look(0)) return null;
  return `${row},${column}: ${value instanceof CellError ? value.code : JSON.stringify(value)} ${formula ?? ''} ${style}`;
}

function cells(sheet: Sheet, look: (id: number) => string): string[] {
  const lines: string[] = [];
  sheet.grid.forEach((line, row) => {
    if (line === undefined) return;
    for (let column = 0; column < Math.max(line.values.length, line.styles.length); column++) {
      const text = cellLine(row, column, seenCell(sheet, row, column), look);
      if (text !== null) lines.push(text);
    }
  });
  return lines;
}

/** Everything a person could see of a workbook, cell by cell and look by look, and everything an add-in could leave behind; as lines of text. */
export function snapshot(host: ExcelHost): string[] {
  const look = looks(host.workbook);
  return [...frame(host), ...host.workbook.sheets.flatMap((sheet) => cells(sheet, look))];
}

/** The first lines in which two snapshots differ, empty where they do not. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const found: string[] = [];
  for (let line = 0; line < Math.max(before.length, after.length) && found.length < 5; line++) {
    if (before[line] !== after[line]) found.push(`${before[line] ?? ''}  became  ${after[line] ?? ''}`);
  }
  return found;
}

/** All of a snapshot but the cells: one line for the workbook, one for each sheet. */
export function frame({ workbook, session }: ExcelHost): string[] {
  const whole = {
    properties: [...workbook.properties].sort(),
    customXml: workbook.customXml.list().map(({ xml }) => xml),
    names: workbook.definedNames,
    active: session.activeSheet?.name,
    selections: workbook.sheets.map((sheet) => session.selection(sheet)),
    calculation: session.calculationMode,
    eventsEnabled: session.events.enabled,
    registrations: session.events.registered,
    references: session.references.size,
  };
  return [whole, ...workbook.sheets.map(sheetFrame)].map((part) => JSON.stringify(part));
}

function sheetFrame(sheet: Sheet) {
  const { name, visibility, protection, frozen, merges, conditionalFormats, dataValidations, hyperlinks, comments, columns, page, rowBreaks } = sheet;
  return {
    ...{ name, visibility, protection, frozen, merges: merges.all, conditionalFormats, dataValidations, hyperlinks: hyperlinks.all, comments, page, rowBreaks },
    columns: columns.list(),
    charts: sheet.charts.list(),
    rows: sheet.grid.flatMap((_, row) => {
      const info = sheet.rows.info(row);
      return info.height === null && !info.hidden ? [] : [{ row, ...info }];
    }),
    tables: sheet.tables.map(({ id, name: table, area, hasHeader, hasTotals, columns: own, autoFilter, styleName }) => ({
      ...{ id, table, area, hasHeader, hasTotals, autoFilter, styleName },
      columns: own.map((column) => column.name),
    })),
  };
}
