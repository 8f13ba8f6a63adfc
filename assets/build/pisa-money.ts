import choices from '../dati/pisa-2020/scelte.json';
import statement from '../dati/pisa-2020/bilancio.json';
import programmes from '../dati/pisa-2020/programmi.json';
import type { Row } from './block';
import { type CellInput, fromPrinted } from './printed';

function amount(text: string | null): CellInput {
  return text === null ? null : fromPrinted(text);
}

/** Resources and costs of the programmes that print both; the others say only what they had, in table Programmi. */
export function pisaBudget(): Row<'Budget'>[] {
  return programmes.programmi.flatMap(({ codice, obiettivo, voce_cruscotto, risorse_a_budget, oneri }) =>
    risorse_a_budget === null || oneri === null
      ? []
      : [
          {
            ...{ objective: obiettivo, ownProgramme: codice, description: voce_cruscotto, nature: 'costo' },
            ...{ budget: fromPrinted(risorse_a_budget.importo), actual: fromPrinted(oneri.importo) },
          },
        ],
  );
}

const ours = new Map(choices.bilancio.map(({ riga, ...choice }) => [riga, choice]));

/** The financial resources of chapter 2, its totals as formulas over the other rows. */
export function pisaStatement(): Row<'Bilancio'>[] {
  return statement.risorse_finanziarie.righe.map(({ riga, voce, totale, budget_assestato, consuntivo }) => ({
    ...{ code: ours.get(riga)?.codice ?? null, description: voce, level: totale ? 1 : 2, formula: ours.get(riga)?.formula ?? null },
    ...{ revised: amount(budget_assestato), actual: amount(consuntivo) },
  }));
}
