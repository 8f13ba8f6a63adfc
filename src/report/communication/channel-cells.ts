import type { Presence } from '../../engine/channels';
import type { CellRef } from '../../model/finding';
import type { Reading, Value } from '../../model/value';
import type { Language, Translate } from '../../texts';
import { errorText, valueCell } from '../cells';
import type { Cell } from '../document';

/** Counts are whole numbers; other measures have no more decimals than they need, and at most two. */
const MOST_DECIMALS = 2;

/** A metric's value: what cannot be read shows as it stands. */
export function metricCell(reading: Reading<Value>, language: Language, link?: CellRef): Cell {
  const more = { align: 'right', ...(link === undefined ? {} : { link }) } as const;
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
      const shown = value.percent ? value.n * 100 : value.n;
      return { content: { n: value.n, as: value.percent ? 'percent' : 'number', decimals: decimalsOf(shown) }, ...more };
    }
  }
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
