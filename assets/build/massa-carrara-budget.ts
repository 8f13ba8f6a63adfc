import interventions from '../dati/massa-carrara-2022/interventi-economici.json';
import choices from '../dati/massa-carrara-2022/scelte.json';
import type { Row } from './block';
import { type CellInput, fromPrinted } from './printed';

type Printed = (typeof interventions)['righe'][number];

const byRow = new Map(interventions.righe.map((row) => [row.riga, row]));
const parents = new Map(interventions.righe.flatMap((row) => (row.somma ?? []).map((child) => [child, row] as const)));
const codes: Readonly<Record<string, string | undefined>> = choices.nodi.codici;
const codeOf = ({ riga }: Printed): string => codes[riga] ?? '';

/** Subtotals that a row enters, from the nearest up. */
function above(row: Printed): Printed[] {
  const parent = parents.get(row.riga);
  return parent === undefined ? [] : [parent, ...above(parent)];
}

/** The level of a subtotal: an objective that stands within another one is a project. */
function levelOf(row: Printed): string {
  const within = above(row).some(({ livello }) => livello === row.livello);
  return { 1: 'ente', 2: 'area', 3: within ? 'progetto' : 'obiettivo', 4: 'programma' }[row.livello] ?? '';
}

function amount(text: string | null): CellInput {
  return text === null ? null : fromPrinted(text);
}

/** Rows with a product; what is printed as Assestamento is the change from Previsione to Totale. */
export function massaBudget(): Row<'Budget'>[] {
  return interventions.righe
    .filter(({ tipo }) => tipo === 'dettaglio')
    .map((row) => {
      const at = new Map(above(row).map((node) => [levelOf(node), codeOf(node)]));
      return {
        ...{ area: at.get('area') ?? null, objective: at.get('obiettivo') ?? null, ownProgramme: at.get('programma') ?? null },
        ...{ project: at.get('progetto') ?? null, action: row.prodotto, costCentre: row.cdc, description: row.descrizione, nature: 'costo' },
        ...{ budget: amount(row.previsione), revised: amount(row.totale) },
      };
    });
}

/** The subtotals as printed, Previsione and Totale of each. */
export function massaTotals(): Row<'TotaliDichiarati'>[] {
  return interventions.righe
    .filter(({ tipo }) => tipo === 'subtotale' || tipo === 'totale')
    .flatMap((row) => {
      const level = levelOf(row);
      const node = { level, code: level === 'ente' ? null : codeOf(row), nature: 'costo', source: `riga ${row.riga}: ${row.descrizione}` };
      return [
        { ...node, column: 'Preventivo', amount: amount(row.previsione) },
        { ...node, column: 'Assestato', amount: amount(row.totale) },
      ];
    });
}

export function massaProgrammes(): Row<'Programmi'>[] {
  return interventions.righe.filter(({ livello }) => livello === 4).map((row) => ({ code: codeOf(row), name: row.descrizione }));
}

/** Objectives of the budget that the PIRA does not list. */
export function massaStray(): Row<'Obiettivi'>[] {
  return choices.nodi.solo_budget.flatMap((riga) => {
    const row = byRow.get(Number(riga));
    return row === undefined
      ? []
      : [{ code: codeOf(row), name: row.descrizione, description: 'È nel budget degli interventi economici e non nel PIRA; il codice è nostro.' }];
  });
}
