import { judgementOf } from '../../engine/band';
import { type Translate, translator } from '../../texts';
import { numberCell, percentCell, textCell } from '../cells';
import type { Block, Chart, Document, Figures, Table } from '../document';
import { countFindings } from '../finding-list';
import type { DocumentSpec, ReportInput } from '../input';
import { linkTo, meanCells } from '../leaf-cells';
import { gapTable, statesText } from './overview-gaps';
import { groupChart, groupTables } from './overview-groups';
import { moneyFigures } from './overview-money';
import { bandChart, bandTable, rankingTable } from './overview-objectives';
import { stampOf } from '../stamp';

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
    figures(input, t),
    charts.length === 0 ? null : { kind: 'charts', charts },
    ...besideEachOther(groups, [bands, rankingTable(input, t)]),
    gapTable(input, t),
  ];
  return [
    {
      id: 'sintesi',
      kind: 'sintesi',
      sheet: t('documenti.sheets.sintesi'),
      title: t('documenti.titles.sintesi'),
      stamp: stampOf(input),
      blocks: blocks.filter((block) => block !== null),
    },
  ];
}

/** Each table of the first with one of the second at its right, so that all stand on one page. */
function besideEachOther(left: readonly Table[], right: readonly (Table | null)[]): readonly Table[] {
  const others = right.filter((table) => table !== null);
  const pairs = left.flatMap((table, at): Table[] => {
    const other = others[at];
    return other === undefined ? [table] : [table, { ...other, beside: true }];
  });
  return [...pairs, ...others.slice(left.length)];
}

/** Achievement, judgement and coverage where there are indicators to score, money where there is a budget, and what waits for someone. */
function figures(input: ReportInput, t: Translate): Figures {
  const { model, findings } = input;
  const isScored = model.indicators.length > 0;
  const { errore, avviso, nota } = countFindings(findings);
  const { spending, income } = moneyFigures(input, t);
  const waiting = {
    label: t('documenti.sintesi.findings'),
    cell: numberCell(errore.open + avviso.open + nota.open, 0),
    note: t('documenti.sintesi.findingsNote', {
      errors: errore.open,
      warnings: avviso.open,
      notes: nota.open,
      accepted: errore.accepted + avviso.accepted + nota.accepted,
    }),
  };
  const money = [spending, isScored ? undefined : income].filter((figure) => figure !== undefined);
  return { kind: 'figures', figures: [...(isScored ? ofTheWhole(input, t) : []), ...money, waiting] };
}

function ofTheWhole(input: ReportInput, t: Translate): Figures['figures'] {
  const { model, results } = input;
  const { achievement, coverage } = results.organisation;
  const first = model.objectives[0];
  const [figure, band] = meanCells(achievement, model, t, first === undefined ? undefined : linkTo(first.at, 'achievement'));
  const judgement = achievement === null ? null : judgementOf(achievement, model.judgements);
  const count = model.objectives.length;
  return [
    { label: t('documenti.sintesi.achievement'), cell: figure, note: typeof band.content === 'string' ? band.content : null },
    { label: t('documenti.sintesi.judgement'), cell: textCell(judgement?.name ?? t('documenti.unscored')), note: t('documenti.sintesi.objectives', { count }) },
    {
      label: t('documenti.sintesi.coverage'),
      cell: percentCell(coverage, model.parameters.decimals),
      note: t('documenti.sintesi.indicators', { count: model.indicators.length, states: statesText(input, t) }),
    },
  ];
}
