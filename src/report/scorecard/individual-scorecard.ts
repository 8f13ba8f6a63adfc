import type { ScorecardResult } from '../../engine/results';
import { type Translate, translator } from '../../texts';
import { percentCell } from '../cells';
import type { Block, Document } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { meanCells } from '../leaf-cells';
import { NeutralisationList } from './neutralisation-list';
import { NetOf } from './net-of';
import { NodeNames, nodeTable } from './node-table';
import { sheetNames } from '../sheet-names';
import { stampOf } from '../stamp';
import { distinct } from '../structure';
import { lineIn } from '../table-text';

/** Schede individuali: one per scorecard of table Schede, its tree with what it leaves out and why. */
export const individualScorecards: DocumentSpec = { kind: 'scheda', needs: ['Schede'], build };

function build(input: ReportInput): readonly Document[] {
  const { scorecards } = input.results;
  if (scorecards.length === 0) return [];
  const t = translator(input.model.parameters.language);
  const stamp = stampOf(input);
  const ids = distinct(scorecards.map(({ scorecard }) => `scheda:${scorecard}`));
  const sheets = sheetNames(scorecards.map(({ scorecard }) => t('documenti.sheets.scheda', { name: scorecard })));
  const names = new NodeNames(input.model);
  const netOf = new NetOf(input);
  const neutralisations = new NeutralisationList(input);
  return scorecards.map((result, i): Document => {
    const list = neutralisations.of(result);
    return {
      id: ids[i] ?? '',
      kind: 'scheda',
      sheet: sheets[i] ?? '',
      title: t('documenti.titles.scheda', { name: result.scorecard }),
      stamp,
      blocks: [...summary(result, input, t), nodeTable(result, names, netOf, input, t), ...(list === null ? [] : [list])],
    };
  });
}

function summary(result: ScorecardResult, { model, views }: ReportInput, t: Translate): readonly Block[] {
  const managers = new Set(result.nodes.map(({ node }) => lineIn(views.Schede, node.at.row, 'manager')).filter((name) => name !== ''));
  const [figure, band] = meanCells(result.achievement, model, t);
  return [
    {
      kind: 'figures',
      figures: [
        { label: t('documenti.scheda.achievement'), cell: figure, note: typeof band.content === 'string' ? band.content : null },
        { label: t('documenti.scheda.coverage'), cell: percentCell(result.coverage, model.parameters.decimals), note: t('documenti.sintesi.coverageNote') },
      ],
    },
    { kind: 'narrative', label: t('documenti.scheda.manager'), text: managers.size === 0 ? null : [...managers].join(', ') },
  ];
}
