import type { Translate } from '../../texts';
import { across } from '../leaf-cells';
import type { Block, Document, Figures, Table } from '../document';
import type { ReportBlock, ReportSectionId } from './performance-report';
import { NEUTRALISATIONS } from './report-process';

/** The blocks of a document as a public act prints them: without what is for the office alone to see, such as findings and names of its sheets. */
export function publishedBlocks({ kind, blocks }: Document, chosen: readonly ReportSectionId[], t: Translate): readonly ReportBlock[] {
  return blocks.map((block): ReportBlock => published(block, kind, chosen, t));
}

function published(block: Block, kind: Document['kind'], chosen: readonly ReportSectionId[], t: Translate): ReportBlock {
  if (block.kind === 'figures') return publishedFigures(block, t);
  if (block.kind !== 'table') return block;
  // Decisions stand once, with their acts.
  if (kind === 'scheda' && block.id === NEUTRALISATIONS.table && chosen.includes('processo')) {
    return { kind: 'reference', text: t('relazione.process.seeNeutralisations'), title: t('relazione.process.neutralisationsCaption'), ...NEUTRALISATIONS };
  }
  return kind === 'sintesi' && block.id === 'mancanti' ? withRest(block, chosen, t) : block;
}

function publishedFigures(block: Figures, t: Translate): Figures {
  const inner = t('documenti.sintesi.findings');
  return { ...block, figures: block.figures.filter(({ label }) => label !== inner) };
}

/** The rest of the indicators without a figure stands in the report's own table, where that is printed. */
function withRest(block: Table, chosen: readonly ReportSectionId[], t: Translate): Table {
  const rows = block.rows.flatMap((row) => {
    if (row.role !== 'note') return [row];
    if (!chosen.includes('organizzativa')) return [];
    const text = t('relazione.restInTable', { table: t('documenti.titles.cruscotto') });
    return [{ ...row, cells: [{ content: null }, across(block.columns.length - 1, text, { tone: 'muted' })] }];
  });
  return { ...block, rows };
}
