import { type Finding, type FindingCode, finding } from '../model/finding';
import { measuresOf } from '../engine/formula';
import { saysNothing } from '../model/read-cell';
import { readFlag } from '../sheets/read-common';
import type { CheckContext } from './context';

/** DPCM 18/9/2012, art. 3: an indicator of the PIRA has a source, a way of computing, a unit and a kind. */
export function piraGaps({ views, results }: CheckContext): Finding[] {
  const view = views.Indicatori;
  if (view === undefined || !view.has('pira')) return [];
  const sourced = new Set(
    (views.Misure?.rows ?? []).filter((row) => isSaid(views.Misure?.text(row, 'source') ?? '')).map((row) => views.Misure?.text(row, 'code')),
  );
  return results.indicators.flatMap(({ indicator, expression }) => {
    const { row } = indicator.at;
    if (!readFlag(view.cell(row, 'pira'))) return [];
    const measures = expression === null ? [] : measuresOf(expression);
    const isSourced = isSaid(view.text(row, 'source')) || (measures.length > 0 && measures.every(({ code }) => sourced.has(code)));
    const gap = (code: FindingCode, column: 'source' | 'algorithm' | 'unit' | 'kind', filled: boolean): Finding[] =>
      filled ? [] : [finding(code, view.ref(row, view.has(column) ? column : 'code'), { riga: indicator.code })];
    return [
      ...gap('FONTE_MANCANTE', 'source', isSourced),
      ...gap('ALGORITMO_MANCANTE', 'algorithm', isSaid(view.text(row, 'algorithm')) || indicator.formula !== ''),
      ...gap('UNITA_MANCANTE', 'unit', isSaid(indicator.unit)),
      ...gap('TIPOLOGIA_MANCANTE', 'kind', isSaid(view.text(row, 'kind'))),
    ];
  });
}

/** A dash or `n.d.` fills the cell and leaves the gap. */
function isSaid(text: string): boolean {
  return !saysNothing(text);
}
