import type { Translate } from '../../texts';
import { missingCell, textCell } from '../cells';
import type { Cell, Row, Table } from '../document';
import type { ReportInput } from '../input';
import type { ReportPart } from './performance-report';
import { stampOf } from '../stamp';

/** How the figures were made: parameters, targets changed during the year, decisions that leave indicators out, each with its act. */
export function measurementProcess(input: ReportInput, t: Translate): readonly ReportPart[] {
  const { parameters } = stampOf(input);
  return [
    { id: 'processo:parametri', heading: t('relazione.process.parameters'), blocks: [{ kind: 'narrative', label: null, text: parameters }] },
    { id: 'processo:rimodulazioni', heading: t('relazione.process.retargets'), blocks: [retargets(input, t)] },
    { id: 'processo:neutralizzazioni', heading: t('relazione.process.neutralisations'), blocks: [neutralisations(input, t)] },
  ];
}

type Saying = { readonly kind: 'narrative'; readonly label: null; readonly text: string };

function retargets({ views: { Rimodulazioni: view, Indicatori }, model }: ReportInput, t: Translate): Table | Saying {
  if (view === undefined || view.rows.length === 0) return none(t('relazione.process.noRetargets'));
  const rowOf = new Map(model.indicators.map(({ code, at }) => [code, at.row]));
  const rows = view.rows.map((row): Row => {
    const code = view.text(row, 'indicator');
    const own = rowOf.get(code);
    const first = own === undefined ? '' : (Indicatori?.text(own, 'target') ?? '');
    return {
      role: 'plain',
      cells: [
        textCell(code, { tone: 'strong' }),
        textCell(first),
        needed(view.text(row, 'target'), t),
        needed(view.text(row, 'reason'), t),
        needed(view.text(row, 'act'), t),
        textCell(view.text(row, 'date')),
      ],
    };
  });
  return table('rimodulazioni', t('relazione.process.retargetsCaption'), rows, [
    [t('relazione.process.indicator'), 13],
    [t('relazione.process.firstTarget'), 13],
    [t('relazione.process.newTarget'), 13],
    [t('relazione.process.reason'), 33],
    [t('relazione.process.act'), 16],
    [t('relazione.process.date'), 12],
  ]);
}

function neutralisations({ views: { Neutralizzazioni: view } }: ReportInput, t: Translate): Table | Saying {
  if (view === undefined || view.rows.length === 0) return none(t('relazione.process.noNeutralisations'));
  const rows = view.rows.map((row): Row => {
    const scorecard = view.text(row, 'scorecard');
    return {
      role: 'plain',
      cells: [
        textCell(view.text(row, 'indicator'), { tone: 'strong' }),
        textCell(scorecard === '' ? t('relazione.process.everyScorecard') : scorecard),
        needed(view.text(row, 'reason'), t),
        needed(view.text(row, 'act'), t),
        textCell(view.text(row, 'date')),
      ],
    };
  });
  return table('neutralizzazioni', t('relazione.process.neutralisationsCaption'), rows, [
    [t('relazione.process.indicator'), 14],
    [t('relazione.process.scorecard'), 20],
    [t('relazione.process.reason'), 36],
    [t('relazione.process.act'), 18],
    [t('relazione.process.date'), 12],
  ]);
}

/** A text that the report cannot do without. */
function needed(text: string, t: Translate): Cell {
  return text === '' ? missingCell(t) : textCell(text);
}

function none(text: string): Saying {
  return { kind: 'narrative', label: null, text };
}

function table(id: string, caption: string, rows: readonly Row[], columns: readonly (readonly [header: string, width: number])[]): Table {
  return { kind: 'table', id, caption, look: 'grid', rows, columns: columns.map(([header, width]) => ({ header, width, align: 'left' })) };
}
