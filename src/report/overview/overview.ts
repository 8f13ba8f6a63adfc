import { translator } from '../../texts';
import type { Block, Chart, Document, Table } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { budgetGlance } from './overview-budget';
import { gapTable } from './overview-gaps';
import { groupChart, groupTables } from './overview-groups';
import { bandChart, bandTable, rankingTable } from './overview-objectives';
import { overviewTiles } from './overview-tiles';
import { stampOfWhole } from '../stamp';

/** Sintesi: what a board wants to know first, on one page. */
export const overview: DocumentSpec = { kind: 'sintesi', needs: [], build };

function build(input: ReportInput): readonly Document[] {
  const { model } = input;
  if (model.objectives.length + model.indicators.length + model.nodes.length + model.money.lines.length === 0) return [];
  const t = translator(model.parameters.language);
  const groups = groupTables(input, t);
  const bands = bandTable(input, t);
  const charts = [groupChart(groups, input, t), bandChart(bands, t)].filter((chart): chart is Chart => chart !== null);
  const blocks: readonly (Block | null)[] = [
    overviewTiles(input, t),
    charts.length === 0 ? null : { kind: 'charts', charts },
    ...besideEachOther(groups, bands, rankingTable(input, t)),
    gapTable(input, t),
    ...(model.indicators.length > 0 ? [] : budgetGlance(input, t)),
  ];
  return [
    {
      id: 'sintesi',
      kind: 'sintesi',
      sheet: t('documenti.sheets.sintesi'),
      title: t('documenti.titles.sintesi'),
      stamp: stampOfWhole(input),
      blocks: blocks.filter((block) => block !== null),
    },
  ];
}

/** Each group with what is said of objectives at its right, so that all stand on one page; without groups the two tables on objectives. */
function besideEachOther(groups: readonly Table[], bands: Table | null, ranking: Table | null): readonly Table[] {
  const others = [bands, ranking].filter((table) => table !== null);
  const [left, right] = groups.length > 0 ? [groups, others] : [others.slice(0, 1), others.slice(1)];
  const pairs = left.flatMap((table, at): Table[] => {
    const other = right[at];
    return other === undefined ? [table] : [table, { ...other, beside: true }];
  });
  return [...pairs, ...right.slice(left.length)];
}
