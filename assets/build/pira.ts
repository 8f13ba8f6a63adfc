import type { Row } from './block';
import { type CellInput, fromPrinted } from './printed';

interface Indicator {
  readonly codice: string;
  readonly nome: string;
  readonly peso: string | null;
  readonly ufficio: string | null;
  readonly algoritmo_testo: string;
  readonly misure: readonly { readonly codice: string | null; readonly descrizione: string | null }[];
  readonly formula: string;
  readonly target: Readonly<Record<string, string | null | undefined>>;
  readonly tipologia: string | null;
  readonly unita: string | null;
  readonly note?: readonly string[];
}

interface Objective {
  readonly codice: string;
  readonly nome: string;
  readonly peso: string | null;
  readonly risorse: string | null;
  readonly risorse_interventi_economici: string | null;
  readonly descrizione: string | null;
  readonly indicatori: readonly Indicator[];
}

/** A mission of a printed PIRA. */
export interface Mission {
  readonly codice: string;
  readonly programmi: readonly { readonly codice: string; readonly nome: string; readonly obiettivi: readonly Objective[] }[];
}

/** `235.000,00 Euro` or `€ 70.000,00` as an amount. */
export function euro(text: string | null): CellInput {
  return text === null ? null : fromPrinted(text.replace(' Euro', '').replace('€ ', ''));
}

function orBlank(text: string | null): CellInput {
  return text === null ? null : fromPrinted(text);
}

export function piraObjectives(missions: readonly Mission[]): Row<'Obiettivi'>[] {
  return missions.flatMap((mission) =>
    mission.programmi.flatMap((programme) =>
      programme.obiettivi.map((objective) => ({
        code: objective.codice,
        name: objective.nome,
        programme: `${mission.codice}-${programme.codice}`,
        weight: orBlank(objective.peso),
        resources: euro(objective.risorse),
        interventionResources: euro(objective.risorse_interventi_economici),
        description: objective.descrizione,
      })),
    ),
  );
}

function indicatorsOf(missions: readonly Mission[]): (Indicator & { readonly objective: string })[] {
  const objectives = missions.flatMap(({ programmi }) => programmi.flatMap(({ obiettivi }) => obiettivi));
  return objectives.flatMap(({ codice, indicatori }) => indicatori.map((indicator) => ({ ...indicator, objective: codice })));
}

/** The printed formula with its codes in brackets; what has no code of its own is written as `ours` says, else as it was printed. */
function formulaOf({ formula, misure }: Indicator, ours: Readonly<Record<string, string | undefined>>): string {
  const written = new Map(
    misure.flatMap(({ codice, descrizione }): [string, string][] => {
      const own = ours[descrizione ?? ''];
      const printed = codice ?? descrizione;
      if (printed === null || (codice === null && own === undefined)) return [];
      return [[printed, own ?? `[${printed}]`]];
    }),
  );
  if (formula.includes('[codice]') || written.size === 0) return formula;
  const printed = [...written.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return formula.replace(new RegExp(`"?(${printed.join('|')})"?`, 'g'), (_, name: string) => written.get(name) ?? name);
}

/** Every indicator of the PIRA. `ours` says what stands for measures that were printed without a code, by their description. */
export function piraIndicators(missions: readonly Mission[], ours: Readonly<Record<string, string | undefined>>): Row<'Indicatori'>[] {
  return indicatorsOf(missions).map((indicator) => ({
    ...{ code: indicator.codice, objective: indicator.objective, name: indicator.nome, algorithm: indicator.algoritmo_testo },
    ...{ formula: formulaOf(indicator, ours), unit: indicator.unita, kind: indicator.tipologia, weight: orBlank(indicator.peso) },
    ...{ office: indicator.ufficio, pira: 'SI' },
    ...Object.fromEntries(Object.entries(indicator.target).map(([year, target]) => [`target ${year}`, target ?? null])),
    notes: indicator.note?.join('; ') ?? null,
  }));
}

/** Every measure that a formula names, but for those that another table gives. */
export function piraMeasures(missions: readonly Mission[], elsewhere: ReadonlySet<string> = new Set()): Row<'Misure'>[] {
  const named = indicatorsOf(missions).flatMap(({ misure }) =>
    misure.flatMap(({ codice, descrizione }) => (codice === null || codice === '[codice]' ? [] : [[codice, descrizione] as const])),
  );
  return [...new Map(named)].filter(([code]) => !elsewhere.has(code)).map(([code, name]) => ({ code, name }));
}
