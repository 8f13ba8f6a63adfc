import type { Presence } from '../../engine/channels';
import type { CellRef } from '../../model/finding';
import type { Reading, Value } from '../../model/value';
import type { Language, Translate } from '../../texts';
import { errorText, valueCell } from '../cells';
import type { Cell } from '../document';

/** Counts are whole numbers; other metrics have no more decimals than one of their figures needs, and at most two. */
const MOST_DECIMALS = 2;

/** A metric's value with the decimals of its metric: what cannot be read shows as it stands. */
export function metricCell(reading: Reading<Value>, decimals: number, language: Language, link: CellRef): Cell {
  const more = { align: 'right', link } as const;
  switch (reading.state) {
    case 'blank':
      return { content: null, ...more };
    case 'error':
      return { content: errorText(reading.error, language), tone: 'errore', ...more };
    case 'unreadable':
      return { content: reading.text, tone: 'errore', ...more };
    case 'read': {
      const { value } = reading;
      if (value.kind !== 'number') return valueCell(value, language, more);
      return { content: { n: value.n, as: value.percent ? 'percent' : 'number', decimals }, ...more };
    }
  }
}

/** The decimals in which all figures of a metric are shown. */
export function decimalsOfAll(readings: readonly Reading<Value>[]): number {
  const figures = readings.flatMap((reading) => (reading.state === 'read' && reading.value.kind === 'number' ? [reading.value] : []));
  return Math.max(0, ...figures.map(({ n, percent }) => decimalsOf(percent ? n * 100 : n)));
}

function decimalsOf(n: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) if (Math.abs(n - Number(n.toFixed(decimals))) < 1e-9) return decimals;
  return MOST_DECIMALS;
}

const TONES = { aggiornato: undefined, 'in ritardo': 'avviso', inattivo: 'errore' } as const;

/** How a channel keeps its pace, in words. */
export function presenceCell(presence: Presence | null, t: Translate): Cell {
  if (presence === null) return { content: null };
  const tone = TONES[presence];
  return { content: t(`documenti.comunicazione.presence.${presence}`), align: 'center', ...(tone === undefined ? {} : { tone }) };
}
