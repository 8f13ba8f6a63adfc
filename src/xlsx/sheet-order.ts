import { PortError } from '../sheets/book';
import type { Edit } from './splice';
import { serialize, type XmlElement } from './xml';

/** The order the schema wants a worksheet's children in; Excel calls a file damaged that keeps to another. */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
] as const;

export type BlockName = (typeof ORDER)[number];

/** What is written around the cells of one sheet: blocks replaced, put in at their place, or taken out. */
export class BlockEdits {
  private readonly wanted = new Map<BlockName, XmlElement | null>();

  constructor(
    private readonly blocks: readonly XmlElement[],
    readonly prefix: string,
  ) {}

  /** The block as the file has it. */
  block(local: BlockName): XmlElement | undefined {
    return this.blocks.find((candidate) => candidate.local === local);
  }

  /** Null takes the block out. */
  put(local: BlockName, element: XmlElement | null): void {
    this.wanted.set(local, element);
  }

  puts(local: BlockName): boolean {
    return this.wanted.has(local);
  }

  /** In the order of the schema, so that several blocks put in at one place follow one another rightly. */
  get edits(): Edit[] {
    const edits: Edit[] = [];
    for (const local of ORDER) {
      const element = this.wanted.get(local);
      if (element === undefined) continue;
      const known = this.block(local);
      const text = element === null ? '' : serialize(element);
      if (known !== undefined) edits.push({ start: known.start, end: known.end, text });
      else if (element !== null) edits.push(this.insertion(local, text));
    }
    return edits;
  }

  private insertion(local: BlockName, text: string): Edit {
    const rank = ORDER.indexOf(local);
    const before = this.blocks.findLast((block) => (ORDER as readonly string[]).indexOf(block.local) >= 0 && ORDER.indexOf(block.local as BlockName) < rank);
    const at = before?.end ?? this.blocks[0]?.start;
    if (at === undefined) throw new PortError('SCRITTURA_FALLITA');
    return { start: at, end: at, text };
  }
}
