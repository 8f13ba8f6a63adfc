import type { Language, Translate } from '../../texts';
import type { Block, Document, Figures, Table } from '../document';
import type { Reference, ReportBlock, ReportSectionId } from './performance-report';
import { withoutOfficeColumn } from './report-columns';
import { NEUTRALISATIONS } from './report-process';
import type { unmeasured } from '../unmeasured';

/** What the blocks are published in: the sections of the report, what it has no results for, and its language. */
export interface Publication {
  readonly chosen: readonly ReportSectionId[];
  readonly lacks: ReturnType<typeof unmeasured>;
  readonly language: Language;
}

/** The table of indicators without a figure. */
const GAPS = 'mancanti';

/** The table of all indicators. */
const INDICATORS: Pick<Reference, 'part' | 'table'> = { part: 'cruscotto', table: 'cruscotto' };

/** The blocks of a document as a public act prints them: without what is for the office alone to see, such as findings and names of its sheets. */
export function publishedBlocks({ kind, blocks }: Document, { chosen, lacks, language }: Publication, t: Translate): readonly ReportBlock[] {
  const isPlan = lacks === 'plan';
  // Of a plan no indicator has a figure: a sentence says so, not a list of some of them.
  const says: readonly ReportBlock[] = isPlan && kind === 'sintesi' ? [{ kind: 'narrative', label: null, text: t('relazione.unmeasured.plan') }] : [];
  const shown = isPlan ? blocks.filter((block) => block.kind !== 'table' || block.id !== GAPS) : blocks;
  return [...says, ...shown.flatMap((block) => published(block, kind, { chosen, lacks, language }, t))];
}

function published(block: Block, kind: Document['kind'], publication: Publication, t: Translate): readonly ReportBlock[] {
  if (block.audience === 'office') return [];
  if (block.kind === 'figures') return publishedFigures(block);
  return block.kind === 'table' ? publishedTable(withoutOfficeColumn(block, publication.language), kind, publication, t) : [block];
}

function publishedTable(table: Table, kind: Document['kind'], { chosen, lacks }: Publication, t: Translate): readonly ReportBlock[] {
  // Decisions stand once, with their acts.
  if (kind === 'scheda' && table.id === NEUTRALISATIONS.table && chosen.includes('processo')) {
    return [{ kind: 'reference', text: t('relazione.process.seeNeutralisations'), title: t('relazione.process.neutralisationsCaption'), ...NEUTRALISATIONS }];
  }
  if (table.look === 'map') return [{ ...table, caption: table.caption ?? t(lacks === null ? 'relazione.mapCaption' : 'relazione.mapOfPlan') }];
  return kind === 'sintesi' && table.id === GAPS ? withRest(table, chosen, t) : [table];
}

/** None where findings were all there was to say: figures without one are no table. */
function publishedFigures(block: Figures): readonly Figures[] {
  const figures = block.figures.filter(({ audience }) => audience !== 'office');
  return figures.length === 0 ? [] : [{ ...block, figures }];
}

/** The rest of the indicators without a figure stands in the report's own table, where that is printed. */
function withRest(block: Table, chosen: readonly ReportSectionId[], t: Translate): readonly ReportBlock[] {
  const rows = block.rows.filter(({ role }) => role !== 'note');
  const table = { ...block, rows };
  if (rows.length === block.rows.length || !chosen.includes('organizzativa')) return [table];
  return [table, { kind: 'reference', text: t('relazione.restInTable'), title: t('documenti.titles.cruscotto'), ...INDICATORS }];
}
