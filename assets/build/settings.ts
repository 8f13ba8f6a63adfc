import { BAND_ROWS, JUDGEMENT_ROWS, parameterRows } from '../../src/sheets/defaults';
import { block } from './block';
import type { Block } from './block';

/** Parametri, Fasce and Giudizi with the contract's defaults; `body` and `year` are the workbook's own. */
export function settings(body: string | null, year: number): Block[] {
  const list = parameterRows(body, year);
  return [
    {
      ...block('Parametri', {
        rows: list.map(({ key, value, format, description }) => ({
          key,
          value: typeof value === 'number' && format !== undefined ? { value, format } : value,
          description,
        })),
      }),
      rowChoices: { column: 'value', lists: list.map(({ choices }) => choices) },
    },
    block('Fasce', { rows: BAND_ROWS }),
    block('Giudizi', { rows: JUDGEMENT_ROWS }),
  ];
}
