import type { ChannelResult } from '../../engine/channels';
import { type Language, type Translate, translator } from '../../texts';
import { numberCell, textCell } from '../cells';
import { byChannel, channelTable } from './channel-table';
import type { Block, Document, Figure, Figures, Row, Table } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { linkTo } from '../leaf-cells';
import { chartOf } from '../money/money-chart';
import { plainStamp, stampOf } from '../stamp';

/** Communication: the channels with their metrics over the years, what changed, their targets and how they keep their pace. */
export const communication: DocumentSpec = {
  kind: 'comunicazione',
  needs: ['Canali'],
  build: (input) => {
    const { channels } = input.money;
    const view = input.views.Canali;
    if (view === undefined || channels.length === 0) return [];
    const { language } = input.model.parameters;
    const t = translator(language);
    const document: Document = {
      id: 'comunicazione',
      kind: 'comunicazione',
      sheet: t('documenti.comunicazione.sheet'),
      title: t('documenti.comunicazione.title'),
      stamp: channels.some(({ channel }) => channel.target.state !== 'blank') ? stampOf(input) : plainStamp(input),
      blocks: [
        figuresOf(channels, t),
        ...changes(input, language, t),
        { kind: 'heading', level: 1, text: t('documenti.comunicazione.metrics') },
        channelTable(input, view),
      ],
    };
    return [document];
  },
};

function figuresOf(channels: readonly ChannelResult[], t: Translate): Figures {
  const changed = channels.filter(({ change }) => change !== null);
  const paced = channels.filter(({ presence }) => presence !== null);
  const part = (label: string, count: number, all: number) => ({ label, cell: numberCell(count, 0), note: t('documenti.comunicazione.outOf', { count: all }) });
  return {
    kind: 'figures',
    figures: [
      { label: t('documenti.comunicazione.channels'), cell: numberCell(byChannel(channels).length, 0), note: null },
      { label: t('documenti.comunicazione.metrics'), cell: numberCell(channels.length, 0), note: null },
      ...(changed.length > 0 ? [part(t('documenti.comunicazione.growing'), changed.filter(({ change }) => (change ?? 0) > 0).length, changed.length)] : []),
      ...(paced.length > 0 ? [part(t('documenti.comunicazione.inPace'), paced.filter(({ presence }) => presence === 'aggiornato').length, paced.length)] : []),
    ],
  };
}

/** What changed from the year before, with its picture: counts by their share, percentages by points, which are no shares of a share. */
function changes({ model, money }: ReportInput, language: Language, t: Translate): Block[] {
  const { decimals } = model.parameters;
  const rows = (of: 'variazioni' | 'punti'): Row[] =>
    money.channels.flatMap(({ channel, change }): Row[] => {
      const points = pointsOf(channel);
      const figure: Figure | null =
        of === 'punti'
          ? points === null
            ? null
            : { n: points, as: 'number', decimals, signed: true, after: t('documenti.comunicazione.ofPoints') }
          : points === null && change !== null
            ? { n: change / 100, as: 'percent', decimals, signed: true }
            : null;
      if (figure === null || change === null) return [];
      const link = linkTo(channel.at, 'change');
      return [{ role: 'plain', cells: [textCell(channel.metric), textCell(channel.channel), { content: figure, align: 'right', link }] }];
    });
  const table = (id: 'variazioni' | 'punti'): Table => ({
    kind: 'table',
    id,
    caption: t(`documenti.comunicazione.${id === 'punti' ? 'points' : 'shares'}`),
    look: 'grid',
    columns: [
      { header: t('documenti.comunicazione.columns.metric'), width: 30, align: 'left' },
      { header: t('documenti.comunicazione.columns.channel'), width: 30, align: 'left' },
      { header: t(`documenti.comunicazione.columns.${id === 'punti' ? 'points' : 'change'}`), width: 14, align: 'right' },
    ],
    rows: rows(id),
  });
  const tables = [table('variazioni'), table('punti')].filter((one) => one.rows.length > 0);
  if (tables.length === 0) return [];
  const charts = tables.flatMap((one) => {
    const series = [{ name: one.columns[2]?.header ?? '', column: 2 }];
    return chartOf({ table: one, title: one.caption ?? '', series, shape: 'bars' }, language, t).flatMap((block) =>
      block.kind === 'charts' ? block.charts : [],
    );
  });
  return [
    { kind: 'heading', level: 1, text: t('documenti.comunicazione.changes') },
    ...(charts.length === 0 ? [] : [{ kind: 'charts' as const, charts }]),
    ...tables.map((one, at): Table => (at === 0 ? one : { ...one, beside: true })),
  ];
}

/** The difference of two percentages in points; null of other metrics. */
function pointsOf({ actual, previous }: ChannelResult['channel']): number | null {
  if (actual.state !== 'read' || previous.state !== 'read') return null;
  if (actual.value.kind !== 'number' || previous.value.kind !== 'number') return null;
  return actual.value.percent && previous.value.percent ? (actual.value.n - previous.value.n) * 100 : null;
}
