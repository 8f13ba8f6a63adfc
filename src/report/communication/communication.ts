import type { ChannelResult } from '../../engine/channels';
import { shiftYears } from '../../model/period';
import { type Language, type Translate, translator } from '../../texts';
import { numberCell, percentCell, textCell } from '../cells';
import { metricCell } from './channel-cells';
import { byChannel, channelTable } from './channel-table';
import type { Block, Document, Figures, Table } from '../document';
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

/** What changed from the year before, with its picture. */
function changes({ model, money }: ReportInput, language: Language, t: Translate): Block[] {
  const { period, decimals } = model.parameters;
  const changed = money.channels.filter(({ change }) => change !== null);
  if (changed.length === 0) return [];
  const title = t('documenti.comunicazione.changes');
  const table: Table = {
    kind: 'table',
    id: 'variazioni',
    caption: null,
    look: 'grid',
    columns: [
      { header: t('documenti.comunicazione.columns.metric'), width: 30, align: 'left' },
      { header: t('documenti.comunicazione.columns.channel'), width: 28, align: 'left' },
      { header: shiftYears(period, -1), width: 14, align: 'right' },
      { header: period, width: 14, align: 'right' },
      { header: t('documenti.comunicazione.columns.change'), width: 14, align: 'right' },
    ],
    rows: changed.map(({ channel, change }) => ({
      role: 'plain',
      cells: [
        textCell(channel.metric, { link: linkTo(channel.at, 'metric') }),
        textCell(channel.channel),
        metricCell(channel.previous, language),
        metricCell(channel.actual, language),
        percentCell(change, decimals, { link: linkTo(channel.at, 'change') }),
      ],
    })),
  };
  const series = [{ name: t('documenti.comunicazione.columns.change'), column: 4 }];
  return [{ kind: 'heading', level: 1, text: title }, table, ...chartOf({ table, title, series, shape: 'bars' }, language, t)];
}
