import { translator } from '../../texts';
import type { Document, Row } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { ScorecardContext } from './scorecard-context';
import { ScorecardTable } from './scorecard-table';
import { stampOf } from '../stamp';
import { byPerspective } from '../structure';

/** Cruscotto: perspectives, objectives and indicators with their figures, as the performance report's table of the whole body. */
export const organisationScorecard: DocumentSpec = { kind: 'cruscotto', needs: ['Indicatori'], build };

function build(input: ReportInput): readonly Document[] {
  const { model } = input;
  if (model.indicators.length === 0) return [];
  const t = translator(model.parameters.language);
  const context = new ScorecardContext(input);
  const all = { objectives: [...model.objectives.keys()], indicators: [...model.indicators.keys()] };
  const table = new ScorecardTable(context, all, { prose: false, looseOutside: true });
  return [
    {
      id: 'cruscotto',
      kind: 'cruscotto',
      sheet: t('documenti.sheets.cruscotto'),
      title: t('documenti.titles.cruscotto'),
      stamp: stampOf(input),
      blocks: [{ kind: 'table', id: 'cruscotto', caption: null, columns: table.columns, rows: rowsOf(context, table), look: 'grid' }],
    },
  ];
}

/** Every objective and every indicator on one line of its own, those of no group at the end. */
function rowsOf(context: ScorecardContext, table: ScorecardTable): readonly Row[] {
  const { t } = context;
  const { model } = context.input;
  const rows: Row[] = [];
  const add = (more: readonly Row[]): void => more.forEach((row) => rows.push(row));
  for (const { of, members } of byPerspective(model)) {
    if (model.perspectives !== null) rows.push(table.perspective(of));
    for (const objective of members) {
      add(table.objective(objective));
      const indicators = context.membersOf(objective);
      if (indicators.length === 0) rows.push(table.note(t('documenti.noIndicators'), 'missing'));
      for (const indicator of indicators) add(table.indicator(indicator));
    }
  }
  const loose = context.looseIndicators;
  if (loose.length > 0) rows.push(table.title(t('documenti.outsideMean')));
  for (const indicator of loose) add(table.indicator(indicator));
  return rows;
}
