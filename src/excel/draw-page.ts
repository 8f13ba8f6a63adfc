import type { SheetDrawing } from '../sheets/drawing';
import { DRAWN_MARGINS } from '../sheets/drawn-page';

/** Page set-up, what is repeated, what stays in view. `frozenColumns` are a person's, kept. */
export function drawPage(sheet: Excel.Worksheet, { widths, heights, page, frozenRows }: SheetDrawing, frozenColumns: number): void {
  const area = (top: number, rows: number): Excel.Range => sheet.getRangeByIndexes(top, 0, rows, widths.length).untrack();
  const layout = sheet.pageLayout;
  layout.orientation = 'Landscape';
  layout.paperSize = 'A4';
  layout.zoom = page.onePage ? { horizontalFitToPages: 1, verticalFitToPages: 1 } : { horizontalFitToPages: 1 };
  layout.setPrintMargins('Inches', DRAWN_MARGINS);
  layout.centerHorizontally = true;
  const texts = layout.headersFooters.defaultForAllPages;
  texts.leftFooter = page.footer.left;
  texts.centerFooter = page.footer.center;
  texts.rightFooter = page.footer.right;
  layout.setPrintArea(area(0, heights.length));
  if (page.titleRows !== null) layout.setPrintTitleRows(area(page.titleRows[0], page.titleRows[1] - page.titleRows[0] + 1));
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of page.breaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1).untrack());
  if (frozenColumns === 0) sheet.freezePanes.freezeRows(frozenRows);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns).untrack());
  sheet.showGridlines = false;
}
