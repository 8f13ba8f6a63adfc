import pira from '../dati/massa-carrara-2022/pira.json';
import choices from '../dati/massa-carrara-2022/scelte.json';
import type { Row } from './block';

interface Indicator {
  readonly codice: string;
  readonly nome: string;
  readonly ufficio: string | null;
  readonly algoritmo_testo: string;
  readonly misure: readonly { readonly codice: string | null; readonly descrizione: string }[];
  readonly formula: string;
  readonly target: Readonly<Record<string, string | undefined>>;
  readonly tipologia: string;
  readonly unita: string;
  readonly note?: readonly string[];
}

interface Mission {
  readonly programmi: readonly { readonly obiettivi: readonly { readonly codice: string; readonly indicatori: readonly Indicator[] }[] }[];
}

const missions: readonly Mission[] = pira.missioni;
const objectives = missions.flatMap(({ programmi }) => programmi.flatMap(({ obiettivi }) => obiettivi));
const indicators = objectives.flatMap(({ codice, indicatori }) => indicatori.map((indicator) => ({ ...indicator, objective: codice })));

const ours: Readonly<Record<string, string | undefined>> = choices.misure;
const ITEMS = new Set(choices.bilancio.righe.map(({ codice }) => codice));

/** The printed formula with its codes in brackets; what has no code of its own is written as the document means it. */
function formulaOf({ formula, misure }: Indicator): string {
  const names = misure.map(({ codice, descrizione }) => ({ printed: codice ?? descrizione, written: ours[descrizione] ?? `[${codice}]` }));
  const found = new Map(names.map(({ printed, written }) => [printed, written]));
  const printed = [...found.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`"?(${printed.join('|')})"?`, 'g');
  return formula.includes('[codice]') ? formula : formula.replace(pattern, (_, name: string) => found.get(name) ?? name);
}

export function massaIndicators(): Row<'Indicatori'>[] {
  return indicators.map((indicator) => ({
    ...{ code: indicator.codice, objective: indicator.objective, name: indicator.nome, algorithm: indicator.algoritmo_testo },
    ...{ formula: formulaOf(indicator), unit: indicator.unita, kind: indicator.tipologia, office: indicator.ufficio, pira: 'SI' },
    ...Object.fromEntries(Object.entries(indicator.target).map(([year, target]) => [`target ${year}`, target])),
    notes: indicator.note?.join('; ') ?? null,
  }));
}

/** Every measure that a formula names and the statement does not give. */
export function massaMeasures(): Row<'Misure'>[] {
  const named = indicators.flatMap(({ misure }) =>
    misure.flatMap(({ codice, descrizione }) => (codice === null || codice === '[codice]' ? [] : [[codice, descrizione] as const])),
  );
  return [...new Map(named)].filter(([code]) => !ITEMS.has(code)).map(([code, name]) => ({ code, name }));
}
