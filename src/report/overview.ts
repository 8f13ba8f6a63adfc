import { judgementOf } from '../engine/band';
import { type Translate, translator } from '../texts';
import { numberCell, percentCell, textCell } from './cells';
import type { Block, Chart, Document, Figures } from './document';
import { countFindings } from './finding-list';
import type { DocumentSpec, ReportInput } from './input';
import { linkTo, meanCells } from './leaf-cells';
import { gapTables } from './overview-gaps';
import { groupChart, groupTables } from './overview-groups';
import { moneySummary } from './overview-money';
import { bandChart, bandTable, rankingTable } from './overview-objectives';
import { stampOf } from './stamp';

/** Sintesi: what a board wants to know first, on one page. */
export const overview: DocumentSpec = { kind: 'sintesi', needs: [], build };

function build(input: ReportInput): readonly Document[] {
  const { model } = input;
  const scored = model.objectives.length + model.indicators.length + model.nodes.length;
  const money = moneySummary(input);
  if (scored === 0 && money === null) return [];
  const t = translator(model.parameters.language);
  const groups = groupTables(input, t);
  const bands = bandTable(input, t);
  const charts = [groupChart(groups, input, t), bandChart(bands, t)].filter((chart): chart is Chart => chart !== null);
  const blocks: readonly (Block | null)[] = [
    figures(input, t),
    charts.length === 0 ? null : { kind: 'charts', charts },
    ...groups,
    bands,
    rankingTable(input, t),
    money,
    ...gapTables(input, t),
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

/** Achievement, judgement and coverage of the whole where there are indicators to score, and what waits for someone. */
function figures(input: ReportInput, t: Translate): Figures {
  const { model, findings } = input;
  const isScored = model.indicators.length > 0;
  const { errore, avviso, nota } = countFindings(findings);
  const waiting = {
    label: t('documenti.sintesi.findings'),
    cell: numberCell(errore.open + avviso.open + nota.open, 0),
    note: t('documenti.sintesi.findingsNote', { errors: errore.open, warnings: avviso.open, notes: nota.open }),
  };
  return { kind: 'figures', figures: isScored ? [...ofTheWhole(input, t), waiting] : [waiting] };
}

function ofTheWhole({ model, results }: ReportInput, t: Translate): Figures['figures'] {
  const { achievement, coverage } = results.organisation;
  const first = model.objectives[0];
  const [figure, band] = meanCells(achievement, model, t, first === undefined ? undefined : linkTo(first.at, 'achievement'));
  const judgement = achievement === null ? null : judgementOf(achievement, model.judgements);
  return [
    { label: t('documenti.sintesi.achievement'), cell: figure, note: typeof band.content === 'string' ? band.content : null },
    { label: t('documenti.sintesi.judgement'), cell: textCell(judgement?.name ?? t('documenti.unscored')), note: null },
    { label: t('documenti.sintesi.coverage'), cell: percentCell(coverage, model.parameters.decimals), note: t('documenti.sintesi.coverageNote') },
    {
      label: t('documenti.sintesi.objectives'),
      cell: numberCell(model.objectives.length, 0),
      note: t('documenti.sintesi.objectivesNote', { count: model.indicators.length }),
    },
  ];
}
