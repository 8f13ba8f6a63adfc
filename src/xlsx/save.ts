import { PortError } from '../sheets/book';
import type { XlsxFile } from './load';
import { addSheets, addTable } from './save-new';
import { dropCalculationChain, requestCalculation, saveCustomXml, saveProperties, saveStyles, saveTable } from './save-parts';
import { SheetWriter } from './save-sheet';

/**
 * The workbook as a file: what differs from the bytes it was loaded from is written into them, all other parts stay byte for byte.
 * Returns those very bytes where nothing differs. May be called again after further changes.
 * Throws `SCRITTURA_FALLITA` for what it cannot write yet: tables of the file moved or resized by hand.
 */
export function saveFile(file: XlsxFile): Uint8Array {
  const { workbook, source } = file;
  const parts = source.package;
  parts.reset();
  let valuesChanged = false;
  let formulasChanged = false;
  const sources = new Map([...source.sheets, ...addSheets(file)]);
  for (const sheet of workbook.sheets) {
    if (!sheet.changed) continue;
    const sheetSource = sources.get(sheet);
    const text = sheetSource === undefined ? undefined : parts.text(sheetSource.part);
    if (sheetSource === undefined || text === undefined) throw new PortError('SCRITTURA_FALLITA', { foglio: sheet.name });
    const writer = new SheetWriter(text, sheet, sheetSource, workbook);
    parts.write(sheetSource.part, writer.write());
    valuesChanged ||= sheet.changedValues.size > 0;
    formulasChanged ||= writer.formulasChanged;
  }
  for (const table of workbook.tables) {
    const part = source.tables.get(table);
    const sheetPart = sources.get(table.sheet)?.part;
    if (part === undefined && sheetPart !== undefined) {
      addTable(parts, sheetPart, table);
      continue;
    }
    // Better no file than one whose table stands elsewhere than its cells.
    if (part === undefined || table.reshaped) throw new PortError('SCRITTURA_FALLITA', { tabella: table.name });
    if (table.appendedColumns > 0) saveTable(parts, part, table);
  }
  saveStyles(file);
  saveProperties(file);
  saveCustomXml(file);
  if (formulasChanged) dropCalculationChain(file);
  if (valuesChanged && workbook.sheets.some((sheet) => sheet.formulas.size > 0)) requestCalculation(file);
  return parts.toBytes();
}
