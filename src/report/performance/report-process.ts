import { CodeIndex } from '../../engine/code-index';
import type { Translate } from '../../texts';
import { missingCell, textCell } from '../cells';
import type { Cell, Narrative, Row, Table } from '../document';
import type { ReportInput } from '../input';
import type { CellRef } from '../../model/finding';
import type { Reference, ReportBlock, ReportPart, ReportSectionId } from './performance-report';
import { measuring } from './report-measuring';
import { BANDS } from './report-scales';
import { stampOf } from '../stamp';

/** Where the decisions stand that leave indicators out. */
export const NEUTRALISATIONS: Pick<Reference, 'part' | 'table'> = { part: 'processo:neutralizzazioni', table: 'neutralizzazioni' };

/** How the figures were made: parameters, targets changed during the year, decisions that leave indicators out, each with its act. */
export function measurementProcess(input: ReportInput, chosen: readonly ReportSectionId[], t: Translate): readonly ReportPart[] {
  return [
    { id: 'processo:parametri', heading: t('relazione.process.parameters'), blocks: parameters(input, chosen, t) },
    { id: 'processo:rimodulazioni', heading: t('relazione.process.retargets'), blocks: [retargets(input, t)] },
    { id: NEUTRALISATIONS.part, heading: t('relazione.process.neutralisations'), blocks: [neutralisations(input, t)] },
  ];
}

/** The rules of the calculation, once in a report: where the organisation's results are printed they stand with those. */
function parameters(input: ReportInput, chosen: readonly ReportSectionId[], t: Translate): readonly ReportBlock[] {
  const says = (text: string): Narrative => ({ kind: 'narrative', label: null, text });
  const [rules] = measuring(input, t);
  if (rules === undefined) return [says(stampOf(input).parameters)];
  const period = says(t('relazione.process.period', { period: input.model.parameters.period }));
  if (!chosen.includes('organizzativa')) return [period, ...rules.blocks.filter(({ kind }) => kind === 'narrative')];
  return [period, { kind: 'reference', text: t('relazione.process.seeRules'), part: rules.id, table: BANDS, title: t('relazione.frame.bands') }];
}

/** What a table that is there and empty says; one that is not there says nothing: the body has to. */
function unlisted(isThere: boolean, what: 'Retargets' | 'Neutralisations', t: Translate): Narrative {
  if (isThere) return { kind: 'narrative', label: null, text: t(`relazione.process.no${what}`) };
  return { kind: 'narrative', label: t(`relazione.process.unknown${what}`), text: null };
}

function retargets(input: ReportInput, t: Translate): Table | Narrative {
  const { Rimodulazioni: view, Indicatori } = input.views;
  if (view === undefined || view.rows.length === 0) return unlisted(view !== undefined, 'Retargets', t);
  const indicators = new CodeIndex(input.model.indicators, ({ code }) => code);
  const rows = view.rows.map((row): Row => {
    const code = view.text(row, 'indicator');
    const own = indicators.firstOf(code);
    const first = own === undefined ? '' : (Indicatori?.text(own.at.row, 'target') ?? '');
    return {
      role: 'plain',
      cells: [
        textCell(code, { tone: 'strong' }),
        textCell(own?.name ?? ''),
        textCell(first),
        needed(view.text(row, 'target'), view.ref(row, 'target'), t),
        needed(view.text(row, 'reason'), view.ref(row, 'reason'), t),
        needed(view.text(row, 'act'), view.ref(row, 'act'), t),
        textCell(view.text(row, 'date')),
      ],
    };
  });
  return table('rimodulazioni', t('relazione.process.retargetsCaption'), rows, [
    [t('relazione.process.code'), 9],
    [t('relazione.process.indicator'), 22],
    [t('relazione.process.firstTarget'), 11],
    [t('relazione.process.newTarget'), 11],
    [t('relazione.process.reason'), 22],
    [t('relazione.process.act'), 14],
    [t('relazione.process.date'), 11],
  ]);
}

function neutralisations(input: ReportInput, t: Translate): Table | Narrative {
  const view = input.views.Neutralizzazioni;
  if (view === undefined || view.rows.length === 0) return unlisted(view !== undefined, 'Neutralisations', t);
  const indicators = new CodeIndex(input.model.indicators, ({ code }) => code);
  // Nodes of two scorecards may bear one code.
  const nodes = new CodeIndex(input.model.nodes, ({ scorecard, code }) => nodeKey(scorecard, code));
  const rows = view.rows.map((row): Row => {
    const scorecard = view.text(row, 'scorecard');
    const code = view.text(row, 'indicator');
    return {
      role: 'plain',
      cells: [
        textCell(code, { tone: 'strong' }),
        textCell(indicators.firstOf(code)?.name ?? nodes.firstOf(nodeKey(scorecard, code))?.title ?? ''),
        textCell(scorecard === '' ? t('relazione.process.everyScorecard') : scorecard),
        needed(view.text(row, 'reason'), view.ref(row, 'reason'), t),
        needed(view.text(row, 'act'), view.ref(row, 'act'), t),
        textCell(view.text(row, 'date')),
      ],
    };
  });
  return table(NEUTRALISATIONS.table, t('relazione.process.neutralisationsCaption'), rows, [
    [t('relazione.process.code'), 9],
    [t('relazione.process.indicator'), 23],
    [t('relazione.process.scorecard'), 15],
    [t('relazione.process.reason'), 26],
    [t('relazione.process.act'), 16],
    [t('relazione.process.date'), 11],
  ]);
}

const nodeKey = (scorecard: string, code: string): string => `${scorecard}\n${code}`;

/** A text that the report cannot do without. */
function needed(text: string, link: CellRef, t: Translate): Cell {
  return text === '' ? { ...missingCell(t), link } : textCell(text);
}

function table(id: string, caption: string, rows: readonly Row[], columns: readonly (readonly [header: string, width: number])[]): Table {
  return { kind: 'table', id, caption, look: 'grid', rows, columns: columns.map(([header, width]) => ({ header, width, align: 'left' })) };
}
