import { PortError } from '../sheets/book';
import type { StoredSheet, XlsxFile } from './load';
import { saveCharts } from './save-charts';
import { saveHyperlinks, saveMerges } from './save-lists';
import { ensureWorkbookView, saveNames } from './save-names';
import { addSheets, addTable } from './save-new';
import { dropCalculationChain, requestCalculation, saveCustomXml, saveProperties, saveStyles, saveTable } from './save-parts';
import { savePage } from './save-page';
import { clearRules } from './rules';
import { SheetWriter } from './save-sheet';
import { saveSheetProperties, saveView } from './save-view';
import type { Sheet } from './sheet';
import { BlockEdits } from './sheet-order';
import type { Edit } from './splice';

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
    const sheetSource = sources.get(sheet);
    if (sheetSource === undefined) throw new PortError('SCRITTURA_FALLITA', { foglio: sheet.name });
    const around = aroundCells(file, sheet, sheetSource);
    if (!sheet.changed && around.length === 0) continue;
    const text = parts.text(sheetSource.part);
    if (text === undefined) throw new PortError('SCRITTURA_FALLITA', { foglio: sheet.name });
    const writer = new SheetWriter(text, sheet, sheetSource, workbook, around);
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
    if (table.appendedColumns > 0 || table.resized) saveTable(parts, part, table);
  }
  saveNames(file);
  saveStyles(file);
  saveProperties(file);
  saveCustomXml(file);
  if (formulasChanged) dropCalculationChain(file);
  if (valuesChanged && workbook.sheets.some((sheet) => sheet.formulas.size > 0)) requestCalculation(file);
  return parts.toBytes();
}

/** What differs around the cells of a sheet, as edits of its text; drawings and relations are written on the way. */
function aroundCells(file: XlsxFile, sheet: Sheet, { blocks: known, root, before, drawing, part }: StoredSheet): Edit[] {
  const parts = file.source.package;
  const blocks = new BlockEdits(known, root.prefix);
  saveSheetProperties(sheet, before, blocks);
  saveView(sheet, before, blocks);
  saveMerges(sheet, before, blocks);
  saveHyperlinks(sheet, before, blocks, parts, part);
  savePage(sheet, before, blocks);
  saveCharts(sheet, drawing, blocks, parts, part);
  if (blocks.puts('sheetViews')) ensureWorkbookView(file);
  return [...blocks.edits, ...clearRules(known, sheet.clearedRules)];
}
