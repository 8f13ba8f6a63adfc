import choices from '../dati/pisa-2020/scelte.json';
import scorecards from '../dati/pisa-2020/individuali.json';
import type { Row } from './block';
import { fromPrinted } from './printed';

const { scheda, neutralizzazioni } = choices;
const units: Record<string, string | undefined> = scheda.unita;
const perspectiveName = new Map(choices.prospettive.map(({ stampata, nome }) => [stampata, nome]));

type Priority = (typeof scorecards.schede)[number]['priorita'][number];
type Leaf = Priority['indicatori'][number];

/** An objective keeps its code; a measure is named after the objective and its number, or its measure where it has none. */
function nodeOf({ tipo, codice, n, misure }: Leaf): string {
  return tipo === 'obiettivo' ? codice : `${codice}.${n ?? misure}`;
}

/** The column of names holds a heading that spans many rows: only a name of the row's own says what is measured. */
function titleOf({ tipo, nome, algoritmo }: Leaf): string {
  const own = tipo === 'misura' && nome && !nome.startsWith('Grado di realizzazione') ? `${nome}: ${algoritmo}` : algoritmo;
  return own.charAt(0).toUpperCase() + own.slice(1);
}

function leafRow(parent: string, leaf: Leaf): Row<'Schede'> {
  const node = nodeOf(leaf);
  const refers = leaf.tipo === 'obiettivo';
  return {
    node,
    parent,
    type: refers ? 'obiettivo' : 'indicatore',
    title: titleOf(leaf),
    reference: refers ? leaf.codice : null,
    perspective: perspectiveName.get(leaf.prospettiva) ?? null,
    weight: fromPrinted(leaf.peso),
    unit: units[node] ?? null,
    direction: choices.decrescenti.includes(node) ? 'decrescente' : null,
    target: leaf.target,
    // The achievement of an objective is computed, in this scorecard's own way; typing it would override that.
    actual: refers ? null : fromPrinted(leaf.consuntivo),
  };
}

function groupRows({ codice, nome, peso, indicatori }: Priority): Row<'Schede'>[] {
  const node = `P${codice}`;
  return [{ node, type: 'gruppo', title: nome, weight: fromPrinted(peso), synthesis: 'pesata' }, ...indicatori.map((leaf) => leafRow(node, leaf))];
}

/** The Segretario Generale's scorecard: a group per priority, under it objectives of the organisation and measures of its own. */
export function pisaScorecard(): Row<'Schede'>[] {
  const found = scorecards.schede.find(({ soggetto }) => soggetto === scheda.soggetto);
  const rows = found?.priorita.flatMap(groupRows) ?? [];
  return rows.map((row) => ({ ...row, scorecard: scheda.nome, manager: scheda.nome }));
}

/** What that scorecard leaves out, with the reason and the act that the report names. */
export function pisaNeutralisations(): Row<'Neutralizzazioni'>[] {
  return neutralizzazioni.map(({ indicatore, motivo, atto, data }) => ({
    scorecard: scheda.nome,
    indicator: indicatore,
    reason: motivo,
    act: atto,
    date: fromPrinted(data),
  }));
}
