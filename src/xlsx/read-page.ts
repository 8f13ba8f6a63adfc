import { resolveColor, type Theming } from './colors';
import { type Margins, type PageSetup, PLAIN_PAGE, USUAL_MARGINS } from './page-setup';
import { isTrue } from './read-sheet';
import type { Sheet } from './sheet';
import { decodeEscapes } from './text-escapes';
import { elements, first, textOf, type XmlElement } from './xml';

const numberOr = (text: string | undefined, fallback: number): number => (text === undefined || Number.isNaN(Number(text)) ? fallback : Number(text));

const headerText = (block: XmlElement | undefined, local: string): string => {
  const element = first(block, local);
  return element === undefined ? '' : decodeEscapes(textOf(element));
};

function readMargins(block: XmlElement | undefined): Margins | null {
  if (block === undefined) return null;
  const inches = (name: keyof Margins): number => numberOr(block.attributes[name], USUAL_MARGINS[name]);
  return { left: inches('left'), right: inches('right'), top: inches('top'), bottom: inches('bottom'), header: inches('header'), footer: inches('footer') };
}

/** How the sheet prints, from the blocks around its cells. */
function readPage(blocks: readonly XmlElement[]): PageSetup {
  const block = (local: string): XmlElement | undefined => blocks.find((candidate) => candidate.local === local);
  const setup = block('pageSetup')?.attributes ?? {};
  const { orientation, paperSize, fitToWidth, fitToHeight, scale } = setup;
  const fits = isTrue(first(block('sheetPr'), 'pageSetUpPr')?.attributes['fitToPage']);
  const options = block('printOptions')?.attributes ?? {};
  const texts = block('headerFooter');
  return {
    orientation: orientation === 'landscape' || orientation === 'portrait' ? orientation : 'default',
    paperSize: paperSize === undefined ? null : numberOr(paperSize, 1),
    fit: fits ? { width: numberOr(fitToWidth, 1), height: numberOr(fitToHeight, 1) } : null,
    scale: numberOr(scale, PLAIN_PAGE.scale),
    margins: readMargins(block('pageMargins')),
    centerHorizontally: isTrue(options['horizontalCentered']),
    centerVertically: isTrue(options['verticalCentered']),
    header: headerText(texts, 'oddHeader'),
    footer: headerText(texts, 'oddFooter'),
  };
}

/** Puts page, breaks, gridlines and tab colour into the sheet. */
export function readSheetLook(sheet: Sheet, blocks: readonly XmlElement[], theming: Theming): void {
  const block = (local: string): XmlElement | undefined => blocks.find((candidate) => candidate.local === local);
  sheet.page = readPage(blocks);
  sheet.rowBreaks = elements(block('rowBreaks'), 'brk')
    .filter((entry) => isTrue(entry.attributes['man']))
    .map((entry) => numberOr(entry.attributes['id'], 0))
    .filter((row) => row > 0)
    .sort((a, b) => a - b);
  const gridlines = first(block('sheetViews'), 'sheetView')?.attributes['showGridLines'];
  sheet.showGridlines = gridlines === undefined || isTrue(gridlines);
  sheet.tabColor = resolveColor(first(block('sheetPr'), 'tabColor'), theming);
}
