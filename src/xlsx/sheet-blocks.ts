import { type Area, areaAddress, parseArea, parseAreas } from './area';
import type { ColumnRun } from './dimensions';
import type { Relation } from './package';
import { readSheetLook } from './read-page';
import { isTrue } from './read-sheet';
import type { ConditionalFormat, DataValidation, Hyperlink, Protection, Sheet } from './sheet';
import type { Theming } from './colors';
import { resolveColor } from './colors';
import { elements, first, relationId, textOf, type XmlElement } from './xml';

const numberOr = (text: string | undefined, fallback: number): number => (text === undefined || Number.isNaN(Number(text)) ? fallback : Number(text));

function readColumnRuns(blocks: readonly XmlElement[]): ColumnRun[] {
  return blocks
    .filter((block) => block.local === 'cols')
    .flatMap((block) => elements(block, 'col'))
    .map((col): ColumnRun => {
      const { min, max, width, hidden, style } = col.attributes;
      return {
        first: numberOr(min, 1) - 1,
        last: numberOr(max, 1) - 1,
        width: width === undefined ? null : Number(width),
        hidden: isTrue(hidden),
        styleId: style === undefined ? null : Number(style),
        attributes: col.attributes,
      };
    });
}

function readProtection(block: XmlElement): Protection | null {
  const flags = block.attributes;
  if (!isTrue(flags['sheet'])) return null;
  // In the file these say "is forbidden", and forbidden is what they default to.
  const allowed = (name: string): boolean => flags[name] === '0' || flags[name] === 'false';
  return {
    formatCells: allowed('formatCells'),
    formatColumns: allowed('formatColumns'),
    insertColumns: allowed('insertColumns'),
    autoFilter: allowed('autoFilter'),
    sort: allowed('sort'),
  };
}

function readConditionalFormats(block: XmlElement, differential: readonly XmlElement[], theming: Theming): ConditionalFormat[] {
  const areas = parseAreas(block.attributes['sqref'] ?? '');
  return elements(block, 'cfRule').map((rule) => {
    const look = differential[numberOr(rule.attributes['dxfId'], -1)];
    const pattern = first(first(look, 'fill'), 'patternFill');
    // A differential fill names its colour as background, unlike a cell's own.
    const fill = resolveColor(first(pattern, 'bgColor') ?? first(pattern, 'fgColor'), theming);
    return {
      areas,
      type: rule.attributes['type'] ?? '',
      operator: rule.attributes['operator'] ?? null,
      priority: numberOr(rule.attributes['priority'], 0),
      stopIfTrue: isTrue(rule.attributes['stopIfTrue']),
      formulas: elements(rule, 'formula').map((formula) => `=${textOf(formula)}`),
      fill,
      color: resolveColor(first(first(look, 'font'), 'color'), theming),
    };
  });
}

function readValidation(rule: XmlElement): DataValidation {
  const formula = (name: string): string | null => {
    const element = first(rule, name);
    return element === undefined ? null : textOf(element);
  };
  return {
    areas: parseAreas(rule.attributes['sqref'] ?? ''),
    type: rule.attributes['type'] ?? 'none',
    operator: rule.attributes['operator'] ?? null,
    formula1: formula('formula1'),
    formula2: formula('formula2'),
    promptTitle: rule.attributes['promptTitle'] ?? null,
    prompt: rule.attributes['prompt'] ?? null,
  };
}

/** The link of an element, an empty list where its `ref` is no area. */
export function readHyperlink(link: XmlElement, relations: readonly Relation[]): Hyperlink[] {
  const area = parseArea(link.attributes['ref'] ?? '');
  if (area === null) return [];
  const id = relationId(link);
  const address = relations.find((relation) => relation.id === id)?.target ?? '';
  const location = link.attributes['location'];
  return [{ area, target: location === undefined ? address : `${address}#${location}`, tooltip: link.attributes['tooltip'] ?? null }];
}

/** Merged areas, one that a file names twice once. */
function mergedAreas(block: XmlElement): Iterable<Area> {
  const areas = elements(block, 'mergeCell').flatMap((merge) => parseAreas(merge.attributes['ref'] ?? ''));
  return new Map(areas.map((area) => [areaAddress(area), area])).values();
}

/** Puts what stands around the cells into the sheet: view, protection, merges, rules, links. */
export function readBlocks(
  sheet: Sheet,
  blocks: readonly XmlElement[],
  relations: readonly Relation[],
  differential: readonly XmlElement[],
  theming: Theming,
): void {
  const format = blocks.find((block) => block.local === 'sheetFormatPr')?.attributes ?? {};
  sheet.columns.load(readColumnRuns(blocks), numberOr(format['defaultColWidth'], sheet.columns.defaultWidth));
  sheet.rows.defaultHeight = numberOr(format['defaultRowHeight'], sheet.rows.defaultHeight);
  readSheetLook(sheet, blocks, theming);
  for (const block of blocks) {
    switch (block.local) {
      case 'sheetViews': {
        const pane = first(first(block, 'sheetView'), 'pane');
        if (pane?.attributes['state']?.startsWith('frozen')) {
          sheet.frozen = { rows: numberOr(pane.attributes['ySplit'], 0), columns: numberOr(pane.attributes['xSplit'], 0) };
        }
        break;
      }
      case 'sheetProtection':
        sheet.protection = readProtection(block);
        break;
      case 'mergeCells':
        for (const area of mergedAreas(block)) sheet.merges.add(area);
        break;
      case 'conditionalFormatting':
        for (const rule of readConditionalFormats(block, differential, theming)) sheet.conditionalFormats.push(rule);
        break;
      case 'dataValidations':
        for (const validation of elements(block, 'dataValidation')) sheet.dataValidations.push(readValidation(validation));
        break;
      case 'hyperlinks':
        for (const link of elements(block, 'hyperlink').flatMap((entry) => readHyperlink(entry, relations))) sheet.hyperlinks.add(link);
        break;
    }
  }
}
