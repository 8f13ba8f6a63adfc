import { readFlag } from '../../sheets/read-common';
import { translator } from '../../texts';
import type { Document, Row } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
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
  const table = new ScorecardTable(input);
  const rows = rowsOf(input, table, flagged);
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

/** Perspectives and objectives are named only where they hold some; those of no objective come last. */
function rowsOf({ model }: ReportInput, table: ScorecardTable, flagged: readonly boolean[]): readonly Row[] {
  const rows: Row[] = [];
  const lines = (indicators: readonly number[]): readonly Row[] => indicators.filter((i) => flagged[i]).flatMap((i) => table.indicator(i, true));
  for (const { of, members } of byPerspective(model)) {
    const objectives = members.flatMap((objective): Row[] => {
      const own = lines(table.indicatorsOf[objective]?.members ?? []);
      return own.length === 0 ? [] : [...table.objective(objective, false), ...own];
    });
    if (objectives.length > 0 && model.perspectives !== null) rows.push(table.perspective(of));
    for (const row of objectives) rows.push(row);
  }
  const loose = lines(table.looseIndicators);
  if (loose.length > 0) rows.push(table.title(translator(model.parameters.language)('documenti.noObjective')));
  for (const row of loose) rows.push(row);
  return rows;
}
