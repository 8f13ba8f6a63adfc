import type { Translate } from '../../texts';
import { formatThreshold } from '../../texts/numbers';
import { textCell } from '../cells';
import type { Table } from '../document';
import type { ReportInput } from '../input';
import type { ReportPart } from './performance-report';

/** What the guidelines ask of the context and no table of the workbook holds: always to be written by the body. */
export function contextGaps(t: Translate): readonly ReportPart[] {
  const gap = (id: 'context' | 'staff'): ReportPart => ({
    id: `contesto:${id}`,
    heading: t(`relazione.frame.${id}`),
    blocks: [{ kind: 'narrative', label: t(`relazione.frame.${id}Text`), text: null }],
  });
  return [gap('context'), gap('staff')];
}

/** How an achievement comes about, and what colours and judgements mean: what readers need before the figures. */
export function measuring({ model }: ReportInput, t: Translate): readonly ReportPart[] {
  if (model.objectives.length === 0 && model.indicators.length === 0) return [];
  const { lessMethod, missing, priorityMean } = model.parameters;
  const says = (text: string) => ({ kind: 'narrative', label: null, text }) as const;
  const blocks = [
    says(t('relazione.frame.formula')),
    says(t(`relazione.frame.less.${lessMethod}`)),
    says(t(model.perspectives === null ? 'relazione.frame.meanOfObjectives' : 'relazione.frame.meanOfPerspectives')),
    says(t(`relazione.frame.priorities.${priorityMean}`)),
    says(t(`relazione.frame.missing.${missing}`)),
    bandTable({ model }, t),
    judgementTable({ model }, t),
  ];
  return [{ id: 'organizzativa:misura', heading: t('relazione.frame.measuring'), blocks }];
}

function bandTable({ model: { bands, parameters } }: Pick<ReportInput, 'model'>, t: Translate): Table {
  return {
    kind: 'table',
    id: 'fasce',
    caption: t('relazione.frame.bands'),
    look: 'grid',
    columns: [
      { header: t('relazione.frame.band'), width: 30, align: 'left' },
      { header: t('relazione.frame.from'), width: 70, align: 'left' },
    ],
    rows: bands.map((band) => ({
      role: 'plain',
      cells: [
        { content: band.name, band },
        textCell(
          t(band.inclusive ? 'relazione.frame.fromIncluded' : 'relazione.frame.fromExcluded', { from: formatThreshold(band.from, parameters.language) }),
        ),
      ],
    })),
  };
}

function judgementTable({ model: { judgements, parameters } }: Pick<ReportInput, 'model'>, t: Translate): Table {
  return {
    kind: 'table',
    id: 'giudizi',
    caption: t('relazione.frame.judgements'),
    look: 'grid',
    columns: [
      { header: t('relazione.frame.judgement'), width: 30, align: 'left' },
      { header: t('relazione.frame.from'), width: 70, align: 'left' },
    ],
    rows: judgements.map(({ name, from }) => ({
      role: 'plain',
      cells: [textCell(name), textCell(t('relazione.frame.fromIncluded', { from: formatThreshold(from, parameters.language) }))],
    })),
  };
}
