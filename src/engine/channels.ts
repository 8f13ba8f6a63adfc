import type { Channel } from '../model/budget';
import type { Parameters } from '../model/model';
import { type LeafScore, scoreLeaf, typedValue } from './leaf';

/** How a channel keeps its pace of publication, in the words of the contract. */
export type Presence = 'aggiornato' | 'in ritardo' | 'inattivo';

export interface ChannelResult {
  readonly channel: Channel;
  /** Year-on-year change in percent of the year before, not rounded; null where a year is missing or the first is 0. */
  readonly change: number | null;
  readonly score: LeafScore;
  /** Null where no publication or no frequency is written. */
  readonly presence: Presence | null;
}

/** Metrics against their targets by the rules of every leaf, with their change and pace; `today` is a serial date. */
export function channelResults(channels: readonly Channel[], parameters: Parameters, today: number): readonly ChannelResult[] {
  return channels.map((channel) => ({
    channel,
    change: changeOf(channel),
    score: scoreLeaf(channel, typedValue(channel.actual), null, parameters),
    presence: presenceOf(channel, today),
  }));
}

function changeOf({ actual, previous }: Channel): number | null {
  if (actual.state !== 'read' || previous.state !== 'read' || actual.value.kind !== 'number' || previous.value.kind !== 'number') return null;
  const [now, before] = [actual.value.n, previous.value.n];
  return before === 0 ? null : (100 * (now - before)) / Math.abs(before);
}

/** In time within one period, late beyond it, inactive beyond three. */
const PERIODS_TO_INACTIVE = 3;

function presenceOf({ lastPublished, frequencyDays }: Channel, today: number): Presence | null {
  if (lastPublished === null || frequencyDays === null || frequencyDays <= 0) return null;
  const days = today - lastPublished;
  if (days <= frequencyDays) return 'aggiornato';
  return days <= PERIODS_TO_INACTIVE * frequencyDays ? 'in ritardo' : 'inattivo';
}
