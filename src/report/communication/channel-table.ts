import type { ChannelResult } from '../../engine/channels';
import { readValue } from '../../model/read-cell';
import { readTarget } from '../../model/target';
import type { TableView } from '../../sheets/table-view';
import { type Language, type Translate, translator } from '../../texts';
import { textCell, valueCell } from '../cells';
import { decimalsOfAll, metricCell, presenceCell } from './channel-cells';
import type { Cell, Column, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { leafCells, linkTo, targetCell } from '../leaf-cells';
import { lineIn } from '../table-text';

/** How many years stand side by side, the latest ones. */
const MOST_YEARS = 6;

/** A column of the table, with its cell of a metric. */
interface ShownColumn extends Column {
  readonly cell: (result: ChannelResult) => Cell;
}

/** Metrics of the same channel, in the order in which channels first appear. */
export function byChannel(channels: readonly ChannelResult[]): readonly (readonly [name: string, metrics: readonly ChannelResult[]])[] {
  const groups = new Map<string, ChannelResult[]>();
  for (const result of channels) {
    const group = groups.get(result.channel.channel);
    if (group === undefined) groups.set(result.channel.channel, [result]);
    else group.push(result);
  }
  return [...groups];
}

/** Channel by channel its metrics over the years; columns in which nothing stands are left out. Linear in the metrics. */
export function channelTable(input: ReportInput, view: TableView<'Canali'>): Table {
  const { channels } = input.money;
  const t = translator(input.model.parameters.language);
  const columns = columnsOf(input, view, t).map((column) => ({ column, cells: channels.map((result) => column.cell(result)) }));
  const shown = columns.filter(({ cells }, i) => i === 0 || cells.some(({ content }) => content !== null));
  const position = new Map(channels.map((result, i) => [result, i]));
  const rows = byChannel(channels).flatMap(([name, metrics]): Row[] => [
    { role: 'group', cells: [textCell(name || t('documenti.comunicazione.noChannel'), { columns: shown.length })] },
    ...metrics.map((result): Row => ({ role: 'plain', cells: shown.map(({ cells }) => cells[position.get(result) ?? -1] ?? { content: null }) })),
  ]);
  return {
    kind: 'table',
    id: 'canali',
    caption: null,
    look: 'grid',
    columns: shown.map(({ column: { header, width, align } }) => ({ header, width, align })),
    rows,
  };
}

function columnsOf(input: ReportInput, view: TableView<'Canali'>, t: Translate): ShownColumn[] {
  const { model } = input;
  const { language } = model.parameters;
  const head = (key: 'metric' | 'unit' | 'lastPublished' | 'presence' | 'manager'): string => t(`documenti.comunicazione.columns.${key}`);
  const word = (header: string, width: number, key: 'metric' | 'unit' | 'manager', indent = 0): ShownColumn => ({
    ...{ header, width, align: 'left' },
    cell: ({ channel: { at } }) => textCell(lineIn(view, at.row, key), { link: linkTo(at, key), ...(indent > 0 ? { indent } : {}) }),
  });
  const scored = (part: 0 | 1): ShownColumn['cell'] => {
    return ({ channel, score }) =>
      channel.target.state === 'blank' ? { content: null } : leafCells(score.status, score.achievement, model, t, linkTo(channel.at, 'achievement'))[part];
  };
  return [
    word(head('metric'), 30, 'metric', 1),
    word(head('unit'), 12, 'unit'),
    ...yearColumns(input, view, language),
    ...targetColumns(input, view, language, t),
    { header: t('documenti.columns.achievement'), width: 12, align: 'right', cell: scored(0) },
    { header: t('documenti.columns.band'), width: 11, align: 'center', cell: scored(1) },
    {
      ...{ header: head('lastPublished'), width: 13, align: 'right' },
      cell: ({ channel: { at, lastPublished } }) =>
        valueCell(lastPublished === null ? null : { kind: 'date', serial: lastPublished }, language, { link: linkTo(at, 'lastPublished') }),
    },
    { header: head('presence'), width: 13, align: 'center', cell: ({ presence }) => presenceCell(presence, t) },
    word(head('manager'), 16, 'manager'),
  ];
}

function yearColumns({ model, money }: ReportInput, view: TableView<'Canali'>, language: Language): ShownColumn[] {
  const periods = [...view.periods(null)].sort((a, b) => (a.period < b.period ? -1 : 1)).slice(-MOST_YEARS);
  const { year } = model.parameters;
  const decimals = new Map(
    money.channels.map(({ channel: { at, unit } }) => [
      at.row,
      decimalsOfAll(periods.map(({ index }) => readValue(view.cellAt(at.row, index), { unit, year }))),
    ]),
  );
  return periods.map(({ index }): ShownColumn => {
    const header = view.raw.headers[index] ?? '';
    return {
      ...{ header, width: 11, align: 'right' },
      cell: ({ channel: { at, unit } }) =>
        metricCell(readValue(view.cellAt(at.row, index), { unit, year }), decimals.get(at.row) ?? 0, language, linkTo(at, header)),
    };
  });
}

/** The target of the current year, and those of later years. */
function targetColumns({ model }: ReportInput, view: TableView<'Canali'>, language: Language, t: Translate): ShownColumn[] {
  const { year } = model.parameters;
  const current: ShownColumn = {
    ...{ header: t('documenti.pira.columns.target', { year }), width: 12, align: 'right' },
    cell: ({ channel: { at, target } }) => (target.state === 'blank' ? { content: null } : targetCell(target, null, '', language, t, linkTo(at, 'target'))),
  };
  const later = view.periods('target').filter(({ period }) => /^\d{4}$/.test(period) && Number(period) > year);
  return [
    current,
    ...later.map(({ index, period }): ShownColumn => {
      const header = view.raw.headers[index] ?? '';
      return {
        ...{ header, width: 12, align: 'right' },
        cell: ({ channel: { at, unit } }) => {
          const target = readTarget(view.cellAt(at.row, index), { unit, year: Number(period) });
          return target.state === 'blank' ? { content: null } : targetCell(target, null, '', language, t, linkTo(at, header));
        },
      };
    }),
  ];
}
