import { measuresOf } from '../engine/formula';
import type { ItemResult } from '../engine/statement';
import { type Finding, finding } from '../model/finding';
import { codeCounts } from './codes';
import { type CheckContext, ref } from './context';

/** Formulas of the statement that cannot be read, that name rows which are not there, that come back to themselves or ask for absent years. */
export function statementFormulas({ money, views }: CheckContext): Finding[] {
  const view = views.Bilancio;
  if (view === undefined) return [];
  const counts = codeCounts(views, 'Bilancio');
  return money.statement.items.flatMap((item): Finding[] => {
    const { row, expression, chain, absentYears } = item;
    if (row.formula === '') return [];
    const where = ref(row.at, 'formula');
    const riga = itemName(item);
    if (expression === null) return [finding('FORMULA_ILLEGGIBILE', where, { riga, valore: row.formula }, 'voce')];
    const codes = [...new Set(measuresOf(expression).map(({ code }) => code))];
    const unknown = codes.filter((code) => !counts?.has(code));
    const repeated = codes.filter((code) => (counts?.get(code) ?? 0) > 1);
    const found: Finding[] = [];
    if (unknown.length > 0) found.push(finding('RIFERIMENTO_INESISTENTE', where, { riga, codici: unknown.join(', ') }, 'voce'));
    else if (repeated.length > 0) found.push(finding('RIFERIMENTO_INESISTENTE', where, { riga, codici: repeated.join(', ') }, 'voceDuplicata'));
    if (chain !== null) found.push(finding('RIFERIMENTO_CIRCOLARE', where, { riga, catena: chain.join(' → ') }, 'voce'));
    if (absentYears.length > 0) {
      const years = [...new Set(absentYears.map(({ year }) => year))].sort((a, b) => a - b);
      const absent = [...new Set(absentYears.map(({ code }) => code))].join(', ');
      found.push(finding('MISURA_MANCANTE', where, { riga, codici: absent, periodo: years.join(', '), tabella: view.raw.name }, 'anno'));
    }
    return found;
  });
}

/** Typed figures that their formula does not give, and ratios over nothing. */
export function statementFigures({ money, views, tolerance }: CheckContext): Finding[] {
  if (views.Bilancio === undefined) return [];
  const allowed = tolerance('TOTALE_NON_QUADRA', 0);
  const { columns, items } = money.statement;
  // What a circle gives is no figure to compare with.
  return items
    .filter(({ chain }) => chain === null)
    .flatMap((item) =>
      item.figures.flatMap(({ state, value, computed, difference }, i): Finding[] => {
        const column = columns[i];
        if (column === undefined || computed === null) return [];
        const where = ref(item.row.at, column.name);
        const params = { riga: itemName(item), colonna: column.header };
        if (computed.kind === 'failed' && computed.why === 'zeroDenominator') {
          return [finding('DIVISIONE_PER_ZERO', where, { ...params, formula: item.row.formula }, 'voce')];
        }
        if (state !== 'differs' || value.kind !== 'number' || computed.kind !== 'number') return [];
        if (item.isIndex) return [finding('TOTALE_NON_QUADRA', where, { ...params, scritto: value.n, atteso: computed.n }, 'indice')];
        if (Math.abs(difference ?? 0) <= allowed) return [];
        return [finding('TOTALE_NON_QUADRA', where, { ...params, dichiarato: value.n, calcolato: computed.n, differenza: difference ?? 0 }, 'voce')];
      }),
    );
}

function itemName({ row }: ItemResult): string {
  return row.code || row.description;
}
