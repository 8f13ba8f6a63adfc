import type { Parameters } from '../model/model';
import { PARAMETERS } from './parameters';
import { DEFAULT_BANDS, DEFAULT_JUDGEMENTS } from './read-bands';

export interface ParameterRow {
  readonly key: string;
  readonly value: string | number | null;
  /** Number format of the value where it needs one. */
  readonly format?: string;
  readonly description: string;
  readonly choices?: readonly string[];
}

/** Every parameter with its default; `body` and `year` are the workbook's own. */
export function parameterRows(body: string | null, year: number): readonly ParameterRow[] {
  const own: Partial<Record<keyof Parameters, string | number | null>> = { organisation: body, year };
  return (Object.keys(PARAMETERS) as (keyof Parameters)[]).map((key) => {
    const { name, value, ...more } = PARAMETERS[key];
    return { key: name, value: own[key] ?? value, ...more };
  });
}

/** The default bands as rows of Fasce. */
export const BAND_ROWS = DEFAULT_BANDS.map(({ name, from, inclusive, color }) => ({ name, from, inclusive: inclusive ? 'SI' : 'NO', color }));

/** The default judgements as rows of Giudizi. */
export const JUDGEMENT_ROWS = DEFAULT_JUDGEMENTS.map(({ name, from }) => ({ name, from }));
