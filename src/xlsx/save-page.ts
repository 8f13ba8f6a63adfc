import { MAX_COLUMNS } from './area';
import type { PageSetup } from './page-setup';
import type { Sheet } from './sheet';
import type { BlockEdits, BlockName } from './sheet-order';
import { sameData, type SheetState } from './sheet-state';
import { encodeEscapes } from './text-escapes';
import { elements, newElement } from './xml';

/** Sets attributes of a block that has no children of its own; undefined takes one away, and a block without any goes. */
function putAttributes(blocks: BlockEdits, local: BlockName, change: Readonly<Record<string, string | undefined>>): void {
  const known = blocks.block(local);
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...known?.attributes, ...change })) if (value !== undefined) attributes[name] = value;
  const empty = Object.keys(attributes).length === 0;
  blocks.put(local, empty ? null : newElement(`${blocks.prefix}${local}`, attributes, elements(known)));
}

function saveMargins({ margins }: PageSetup, blocks: BlockEdits): void {
  if (margins === null) return blocks.put('pageMargins', null);
  const { left, right, top, bottom, header, footer } = margins;
  const inches = Object.entries({ left, right, top, bottom, header, footer }).map(([name, value]) => [name, String(value)]);
  return putAttributes(blocks, 'pageMargins', Object.fromEntries(inches) as Record<string, string>);
}

/** One header and one footer for all pages: those for first or even pages would hide them. */
function saveHeaders({ header, footer }: PageSetup, blocks: BlockEdits): void {
  const { differentFirst: _first, differentOddEven: _oddEven, ...attributes } = blocks.block('headerFooter')?.attributes ?? {};
  const texts = Object.entries({ oddHeader: header, oddFooter: footer }).filter(([, text]) => text !== '');
  const children = texts.map(([local, text]) => newElement(`${blocks.prefix}${local}`, {}, [encodeEscapes(text)]));
  blocks.put('headerFooter', children.length === 0 ? null : newElement(`${blocks.prefix}headerFooter`, attributes, children));
}

/** Page set-up, headers and row breaks, where they differ from the file. */
export function savePage({ page, rowBreaks }: Sheet, before: SheetState, blocks: BlockEdits): void {
  const old = before.page;
  const flag = (on: boolean): string | undefined => (on ? '1' : undefined);
  if (page.centerHorizontally !== old.centerHorizontally || page.centerVertically !== old.centerVertically) {
    putAttributes(blocks, 'printOptions', { horizontalCentered: flag(page.centerHorizontally), verticalCentered: flag(page.centerVertically) });
  }
  if (!sameData(page.margins, old.margins)) saveMargins(page, blocks);
  if (page.orientation !== old.orientation || page.paperSize !== old.paperSize || page.scale !== old.scale || !sameData(page.fit, old.fit)) {
    putAttributes(blocks, 'pageSetup', {
      paperSize: page.paperSize === null ? undefined : String(page.paperSize),
      scale: page.scale === 100 ? undefined : String(page.scale),
      fitToWidth: page.fit === null ? undefined : String(page.fit.width),
      fitToHeight: page.fit === null ? undefined : String(page.fit.height),
      orientation: page.orientation === 'default' ? undefined : page.orientation,
    });
  }
  if (page.header !== old.header || page.footer !== old.footer) saveHeaders(page, blocks);
  if (!sameData(rowBreaks, before.rowBreaks)) {
    const count = String(rowBreaks.length);
    const breaks = [...rowBreaks]
      .sort((a, b) => a - b)
      .map((row) => newElement(`${blocks.prefix}brk`, { id: String(row), max: String(MAX_COLUMNS - 1), man: '1' }));
    blocks.put('rowBreaks', breaks.length === 0 ? null : newElement(`${blocks.prefix}rowBreaks`, { count, manualBreakCount: count }, breaks));
  }
}
