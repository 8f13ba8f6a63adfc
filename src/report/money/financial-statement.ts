import type { FigureState, StatementResult } from '../../engine/statement';
import { type Translate, translator } from '../../texts';
import type { Block, Document } from '../document';
import type { DocumentSpec } from '../input';
import { plainStamp } from '../stamp';
import { mainTotals, type StatementLook, statementTable } from './statement-tables';

/** The statement with its levels, columns and variance; figures that their formula does not give are marked; the indices come last. */
export const financialStatement: DocumentSpec = {
  kind: 'bilancio',
  needs: ['Bilancio'],
  build: (input) => {
    const { statement } = input.money;
    if (statement.items.length === 0 || statement.columns.length === 0) return [];
    const { language, year } = input.model.parameters;
    const t = translator(language);
    const count = countStates(statement);
    const look: StatementLook = { statement, view: input.views.Bilancio, year, agrees: count.differs + count.failed === 0, language, t };
    const indices = statement.items.filter(({ isIndex }) => isIndex);
    const items = statement.items.filter(({ isIndex }) => !isIndex);
    const section = (id: 'statement' | 'indices', of: typeof items): Block[] =>
      of.length === 0 ? [] : [{ kind: 'heading', level: 1, text: t(`documenti.bilancio.${id}`) }, statementTable(id, of, look)];
    const document: Document = {
      id: 'bilancio',
      kind: 'bilancio',
      sheet: t(indices.length === 0 ? 'documenti.bilancio.sheet' : 'documenti.bilancio.sheetWithIndices'),
      title: t(indices.length === 0 ? 'documenti.bilancio.title' : 'documenti.bilancio.titleWithIndices'),
      stamp: plainStamp(input),
      blocks: [...agreement(statement, count, t), ...mainTotals(look), ...section('statement', items), ...section('indices', indices)],
    };
    return [document];
  },
};

/** Figures by what came of their formula; one that waits for what is not typed yet has nothing to say. */
function countStates({ items }: StatementResult): Readonly<Record<FigureState, number>> {
  const count = { holds: 0, differs: 0, computed: 0, failed: 0, plain: 0 };
  for (const { figures } of items) {
    for (const { state, computed } of figures) if (state !== 'failed' || computed?.kind !== 'missing') count[state] += 1;
  }
  return count;
}

/** How many figures disagree with their formula; where none does, how many rows the table shows as agreeing, for the office. */
function agreement({ items }: StatementResult, { holds, differs, failed }: ReturnType<typeof countStates>, t: Translate): Block[] {
  const texts = [
    ...(differs > 0 ? [t('documenti.bilancio.differ', { count: differs, all: holds + differs })] : []),
    ...(differs === 0 && holds > 0
      ? [t('documenti.bilancio.hold', { count: items.filter(({ figures }) => figures.some(({ state }) => state === 'holds')).length })]
      : []),
    ...(failed > 0 ? [t('documenti.bilancio.fail', { count: failed })] : []),
  ];
  if (texts.length === 0) return [];
  return [{ kind: 'narrative', label: null, text: texts.join(' '), ...(differs + failed > 0 ? { tone: 'errore' } : { audience: 'office' }) }];
}
