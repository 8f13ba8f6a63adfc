import { resolveColor, themeColors } from '../xlsx/colors';
import type { FileSource } from '../xlsx/load';
import type { Sheet } from '../xlsx/workbook';
import { first } from '../xlsx/xml';

/** How a sheet is shown, which matters to nobody but this page. */
export interface SheetView {
  readonly tabColor: string | null;
  readonly lines: boolean;
}

const OFFICE = { theme: themeColors(undefined), palette: [] };

export function sheetViews(source: FileSource): Map<Sheet, SheetView> {
  return new Map(
    [...source.sheets].map(([sheet, { blocks }]) => {
      const block = (name: string) => blocks.find(({ local }) => local === name);
      const lines = first(block('sheetViews'), 'sheetView')?.attributes['showGridLines'];
      return [sheet, { tabColor: resolveColor(first(block('sheetPr'), 'tabColor'), OFFICE), lines: lines !== '0' && lines !== 'false' }];
    }),
  );
}
