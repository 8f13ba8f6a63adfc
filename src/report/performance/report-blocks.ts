import type { Language, Translate } from '../../texts';
import type { Block, Document, Figures, Table } from '../document';
import type { Reference, ReportBlock, ReportSectionId } from './performance-report';
import { publishedMoney } from './report-money';
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

/** The table of findings to correct: for the office alone. */
const ERRORS = 'errori';

/** The table of all indicators. */
const INDICATORS: Pick<Reference, 'part' | 'table'> = { part: 'cruscotto', table: 'cruscotto' };

/** The blocks of a document as a public act prints them: without what is for the office alone to see, such as findings and names of its sheets. */
export function publishedBlocks({ kind, blocks }: Document, { chosen, lacks, language }: Publication, t: Translate): readonly ReportBlock[] {
  const isPlan = lacks === 'plan';
  // Of a plan no indicator has a figure: a sentence says so, not a list of some of them.
  const says: readonly ReportBlock[] = isPlan && kind === 'sintesi' ? [{ kind: 'narrative', label: null, text: t('relazione.unmeasured.plan') }] : [];
  const shown = isPlan ? blocks.filter((block) => block.kind !== 'table' || block.id !== GAPS) : blocks;
  return [...says, ...publishedMoney(shown, kind, language, t).flatMap((block) => published(block, kind, { chosen, lacks, language }, t))];
}

function published(block: Block, kind: Document['kind'], { chosen, lacks }: Publication, t: Translate): readonly ReportBlock[] {
  if (block.kind === 'figures') return publishedFigures(block, t);
  if (kind === 'sintesi' && isForTheOffice(block)) return [];
  if (block.kind !== 'table') return [block];
  // Decisions stand once, with their acts.
  if (kind === 'scheda' && block.id === NEUTRALISATIONS.table && chosen.includes('processo')) {
    return [{ kind: 'reference', text: t('relazione.process.seeNeutralisations'), title: t('relazione.process.neutralisationsCaption'), ...NEUTRALISATIONS }];
  }
  if (block.look === 'map') return [{ ...block, caption: block.caption ?? t(lacks === null ? 'relazione.mapCaption' : 'relazione.mapOfPlan') }];
  return kind === 'sintesi' && block.id === GAPS ? withRest(block, chosen, t) : [block];
}

/** What is to be corrected before anything is published. */
function isForTheOffice(block: Block): boolean {
  return block.kind === 'table' ? block.id === ERRORS : block.kind === 'narrative' && block.tone === 'errore';
}

/** None where findings were all there was to say: figures without one are no table. */
function publishedFigures(block: Figures, t: Translate): readonly Figures[] {
  const inner = t('documenti.sintesi.findings');
  const figures = block.figures.filter(({ label }) => label !== inner);
  return figures.length === 0 ? [] : [{ ...block, figures }];
}

/** The rest of the indicators without a figure stands in the report's own table, where that is printed. */
function withRest(block: Table, chosen: readonly ReportSectionId[], t: Translate): readonly ReportBlock[] {
  const rows = block.rows.filter(({ role }) => role !== 'note');
  const table = { ...block, rows };
  if (rows.length === block.rows.length || !chosen.includes('organizzativa')) return [table];
  return [table, { kind: 'reference', text: t('relazione.restInTable'), title: t('documenti.titles.cruscotto'), ...INDICATORS }];
}
