import { cellAddress } from './area';
import type { Sheet } from './sheet';
import type { BlockEdits } from './sheet-order';
import { sameData, type SheetState } from './sheet-state';
import { elements, newElement, type XmlElement } from './xml';

const PROPERTIES = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** Tab colour, and whether the sheet is fitted to pages: both stand in `sheetPr`. */
export function saveSheetProperties(sheet: Sheet, before: SheetState, blocks: BlockEdits): void {
  const fits = sheet.page.fit !== null;
  const recoloured = sheet.tabColor !== before.tabColor;
  const refitted = fits !== (before.page.fit !== null);
  if (!recoloured && !refitted) return;
  const { prefix } = blocks;
  const known = blocks.block('sheetPr');
  let children = elements(known);
  const put = (local: string, attributes: Record<string, string>): void => {
    children = children.filter((child) => child.local !== local);
    if (Object.keys(attributes).length > 0) children.push(newElement(`${prefix}${local}`, attributes));
  };
  if (recoloured) put('tabColor', sheet.tabColor === null ? {} : { rgb: `FF${sheet.tabColor.slice(1).toUpperCase()}` });
  if (refitted) {
    const { fitToPage: _fitToPage, ...others } = children.find((child) => child.local === 'pageSetUpPr')?.attributes ?? {};
    put('pageSetUpPr', fits ? { ...others, fitToPage: '1' } : others);
  }
  children.sort((a, b) => PROPERTIES.indexOf(a.local) - PROPERTIES.indexOf(b.local));
  const attributes = known?.attributes ?? {};
  const empty = children.length === 0 && Object.keys(attributes).length === 0;
  blocks.put('sheetPr', empty ? null : newElement(`${prefix}sheetPr`, attributes, children));
}

function pane(prefix: string, { rows, columns }: Sheet['frozen']): XmlElement[] {
  if (rows === 0 && columns === 0) return [];
  const active = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const corner = cellAddress(rows, columns);
  const split: Record<string, string> = { ...(columns > 0 ? { xSplit: String(columns) } : {}), ...(rows > 0 ? { ySplit: String(rows) } : {}) };
  return [
    newElement(`${prefix}pane`, { ...split, topLeftCell: corner, activePane: active, state: 'frozen' }),
    newElement(`${prefix}selection`, { pane: active, activeCell: corner, sqref: corner }),
  ];
}

/** Gridlines and frozen panes. Zoom and all else of the view stay; where panes change, so does the selection, which names its pane. */
export function saveView(sheet: Sheet, before: SheetState, blocks: BlockEdits): void {
  const moved = !sameData([sheet.frozen.rows, sheet.frozen.columns], [before.frozen.rows, before.frozen.columns]);
  if (!moved && sheet.showGridlines === before.showGridlines) return;
  const { prefix } = blocks;
  const known = blocks.block('sheetViews');
  const [view = newElement(`${prefix}sheetView`, { workbookViewId: '0' }), ...others] = elements(known);
  const { showGridLines: _showGridLines, ...attributes } = view.attributes;
  const children = moved
    ? [...pane(prefix, sheet.frozen), ...elements(view).filter((child) => child.local !== 'pane' && child.local !== 'selection')]
    : elements(view);
  const next = newElement(view.name, sheet.showGridlines ? attributes : { showGridLines: '0', ...attributes }, children);
  blocks.put('sheetViews', newElement(`${prefix}sheetViews`, known?.attributes ?? {}, [next, ...others]));
}
