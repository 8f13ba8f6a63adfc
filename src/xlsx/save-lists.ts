import { areaAddress, parseAreas } from './area';
import type { Package } from './package';
import { addRelation } from './package-index';
import type { Hyperlink, Sheet } from './sheet';
import { readHyperlink } from './sheet-blocks';
import type { BlockEdits } from './sheet-order';
import { linkKey, type SheetState } from './sheet-state';
import { elements, newElement, type XmlElement } from './xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && [...a].every((key) => b.has(key));

/** Merged areas, where they differ from the file: those that stay keep their place, new ones come last. */
export function saveMerges(sheet: Sheet, before: SheetState, blocks: BlockEdits): void {
  const wanted = new Set(sheet.merges.all.map(areaAddress));
  if (sameSet(wanted, before.merges)) return;
  const known = blocks.block('mergeCells');
  const kept = elements(known, 'mergeCell').filter((entry) => parseAreas(entry.attributes['ref'] ?? '').every((area) => wanted.has(areaAddress(area))));
  const standing = new Set(kept.flatMap((entry) => parseAreas(entry.attributes['ref'] ?? '').map(areaAddress)));
  const added = [...wanted].filter((ref) => !standing.has(ref)).map((ref) => newElement(`${blocks.prefix}mergeCell`, { ref }));
  const all = [...kept, ...added];
  blocks.put('mergeCells', all.length === 0 ? null : newElement(`${blocks.prefix}mergeCells`, { ...known?.attributes, count: String(all.length) }, all));
}

function linkElement({ area, target, tooltip }: Hyperlink, prefix: string, parts: Package, sheetPart: string): XmlElement {
  const hash = target.indexOf('#');
  const address = hash < 0 ? target : target.slice(0, hash);
  const attributes: Record<string, string> = { ref: areaAddress(area) };
  if (address !== '') Object.assign(attributes, { 'xmlns:r': OFFICE, 'r:id': addRelation(parts, sheetPart, `${OFFICE}/hyperlink`, address, 'External') });
  if (hash >= 0) attributes['location'] = target.slice(hash + 1);
  if (tooltip !== null) attributes['tooltip'] = tooltip;
  return newElement(`${prefix}hyperlink`, attributes);
}

/** Links, where they differ from the file. */
export function saveHyperlinks(sheet: Sheet, before: SheetState, blocks: BlockEdits, parts: Package, sheetPart: string): void {
  const wanted = new Map(sheet.hyperlinks.all.map((link) => [linkKey(link), link]));
  if (sameSet(new Set(wanted.keys()), before.hyperlinks)) return;
  const relations = parts.relations(sheetPart);
  const known = blocks.block('hyperlinks');
  const keysOf = (entry: XmlElement): string[] => readHyperlink(entry, relations).map(linkKey);
  const kept = elements(known, 'hyperlink').filter((entry) => keysOf(entry).every((key) => wanted.has(key)));
  const standing = new Set(kept.flatMap(keysOf));
  const added = [...wanted].filter(([key]) => !standing.has(key)).map(([, link]) => linkElement(link, blocks.prefix, parts, sheetPart));
  const all = [...kept, ...added];
  blocks.put('hyperlinks', all.length === 0 ? null : newElement(`${blocks.prefix}hyperlinks`, known?.attributes ?? {}, all));
}
