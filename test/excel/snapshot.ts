import type { ExcelHost } from '../../src/host/host';
import { CellError } from '../../src/model/cell';
import type { Sheet, Workbook } from '../../src/xlsx/workbook';

/** A cell's look as text. Office.js cannot tell automatic font colour from black, so neither does the comparison. */
function looks(workbook: Workbook): (id: number) => string {
  const known = new Map<number, string>();
  return (id) => {
    let text = known.get(id);
    if (text === undefined) {
      const style = workbook.styles.style(id);
      text = JSON.stringify({ ...style, fontColor: style.fontColor ?? '#000000' });
      known.set(id, text);
    }
    return text;
  };
}

function cells(sheet: Sheet, look: (id: number) => string): string[] {
  const lines: string[] = [];
  sheet.grid.forEach((line, row) => {
    if (line === undefined) return;
    for (let column = 0; column < Math.max(line.values.length, line.styles.length); column++) {
      const value = sheet.value(row, column);
      const formula = sheet.formula(row, column);
      const style = look(sheet.styleId(row, column));
      // A cell that was never there and one that is blank and plain are the same to everybody.
      if (value === null && formula === null && style === look(0)) continue;
      lines.push(`${row},${column}: ${value instanceof CellError ? value.code : JSON.stringify(value)} ${formula ?? ''} ${style}`);
    }
  });
  return lines;
}

/** Everything a person could see of a workbook, cell by cell and look by look, and everything an add-in could leave behind; as lines of text. */
export function snapshot(host: ExcelHost): string[] {
  const { sheets, ...rest } = pieces(host);
  return [JSON.stringify(rest), ...sheets.flatMap(({ cells: lines, ...sheet }) => [JSON.stringify(sheet), ...lines])];
}

/** The first lines in which two snapshots differ, empty where they do not. */
export function differences(before: readonly string[], after: readonly string[]): string[] {
  const found: string[] = [];
  for (let line = 0; line < Math.max(before.length, after.length) && found.length < 5; line++) {
    if (before[line] !== after[line]) found.push(`${before[line] ?? ''}  became  ${after[line] ?? ''}`);
  }
  return found;
}

function pieces({ workbook, session }: ExcelHost) {
  const look = looks(workbook);
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      protection: sheet.protection,
      merges: sheet.merges,
      conditionalFormats: sheet.conditionalFormats.length,
      cells: cells(sheet, look),
      tables: sheet.tables.map(({ id, name, area, hasHeader, hasTotals, columns, autoFilter, styleName }) => ({
        id,
        name,
        area,
        hasHeader,
        hasTotals,
        columns: columns.map((column) => column.name),
        autoFilter,
        styleName,
      })),
    })),
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
}
