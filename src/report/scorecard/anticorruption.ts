import { readFlag } from '../../sheets/read-common';
import { translator } from '../../texts';
import type { Document, Row } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { ScorecardContext } from './scorecard-context';
import { ScorecardTable } from './scorecard-table';
import { stampOf } from '../stamp';
import { byPerspective } from '../structure';

/** PTPCT: the indicators of the plan against corruption, under their perspective and objective. */
export const anticorruption: DocumentSpec = { kind: 'ptpct', needs: ['Indicatori'], build };

function build(input: ReportInput): readonly Document[] {
  const { model, views } = input;
  const view = views.Indicatori;
  if (view === undefined) return [];
  const flagged = model.indicators.map(({ at }) => readFlag(view.cell(at.row, 'ptpct')));
  if (!flagged.includes(true)) return [];
  const t = translator(model.parameters.language);
  const context = new ScorecardContext(input);
  const indicators = [...model.indicators.keys()].filter((position) => flagged[position]);
  const objectives = [...model.objectives.keys()].filter((position) => context.membersOf(position).some((indicator) => flagged[indicator]));
  const table = new ScorecardTable(context, { objectives, indicators }, { prose: false, mark: 'ptpct' });
  const rows = rowsOf(context, table, flagged);
  return [
    {
      id: 'ptpct',
      kind: 'ptpct',
      sheet: t('documenti.sheets.ptpct'),
      title: t('documenti.titles.ptpct'),
      stamp: stampOf(input),
      blocks: [{ kind: 'table', id: 'ptpct', caption: null, columns: table.columns, rows, look: 'grid' }],
    },
  ];
}

/** Perspectives and objectives are named only where they hold some; those of no objective come last, under a line that says so. */
function rowsOf(context: ScorecardContext, table: ScorecardTable, flagged: readonly boolean[]): readonly Row[] {
  const { model } = context.input;
  const rows: Row[] = [];
  const lines = (indicators: readonly number[]): readonly Row[] => indicators.filter((i) => flagged[i]).flatMap((i) => table.indicator(i));
  for (const { of, members } of byPerspective(model)) {
    const objectives = members.flatMap((objective): Row[] => {
      const own = lines(context.membersOf(objective));
      return own.length === 0 ? [] : [...table.objective(objective), ...own];
    });
    if (objectives.length > 0 && model.perspectives !== null) rows.push(table.perspective(of));
    for (const row of objectives) rows.push(row);
  }
  const loose = lines(context.looseIndicators);
  if (loose.length > 0) rows.push(table.title(context.t('documenti.outsideMean')));
  for (const row of loose) rows.push(row);
  return rows;
}
