import { CentSum } from '../../engine/cents';
import type { Resources } from '../../model/budget';
import type { Cents } from '../../model/money';
import { isStateCode, missionOf } from '../../model/state-code';
import { BLANK_READING, type Reading } from '../../model/value';
import { readFlag } from '../../sheets/read-common';
import type { ReportInput } from '../input';
import { byObjective } from '../structure';
import { lineIn } from '../table-text';

/** An objective of the PIRA with the indicators that stand in it; null position for indicators of no objective. */
export interface PiraObjective {
  readonly position: number | null;
  readonly indicators: readonly number[];
  readonly resources: Reading<Cents>;
  readonly interventions: Reading<Cents>;
}

/** A programme of the State (`011-005`); an empty code for what names none. */
export interface PiraProgramme {
  readonly code: string;
  /** First part of the code; empty where there is none. */
  readonly mission: string;
  /** As table Programmi has it; empty where it has none. */
  readonly name: string;
  readonly objectives: readonly PiraObjective[];
  /** Resources of its objectives, else its own; null where an amount cannot be known. */
  readonly resources: Cents | null;
  /** What table Programmi says, where its objectives say otherwise. */
  readonly otherwise: Cents | null;
}

/** Programmes by their code, what names none last. Objectives without an indicator of the PIRA stand in it for their resources alone. Linear but for sorting. */
export function piraProgrammes(input: ReportInput): readonly PiraProgramme[] {
  const { model, views } = input;
  const chosen = chosenIndicators(input);
  const money = resourcesOf(model.money.resources, 'obiettivo');
  const groups = new Map<string, PiraObjective[]>();
  const add = (code: string, objective: PiraObjective): void => {
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [objective]);
    else group.push(objective);
  };
  for (const { of, members } of byObjective(model)) {
    const indicators = members.filter(chosen.has);
    const objective = of === null ? undefined : model.objectives[of];
    const code = objective === undefined ? '' : stateCode(lineIn(views.Obiettivi, objective.at.row, 'programme'));
    const own = objective === undefined ? undefined : money.get(objective.at.row);
    const { resources, interventions } = own ?? { resources: BLANK_READING, interventions: BLANK_READING };
    const stands = code !== '' && (!chosen.byFlag || resources.state !== 'blank');
    if (indicators.length > 0 ? code !== '' || chosen.byFlag : stands) add(code, { position: of, indicators, resources, interventions });
  }
  return [...listed(input, groups), ...nameless(groups)];
}

function stateCode(code: string): string {
  return isStateCode(code) ? code : '';
}

/** Indicators marked PIRA = SI where any is; else all. */
function chosenIndicators({ model, views: { Indicatori: view } }: ReportInput): { readonly byFlag: boolean; readonly has: (position: number) => boolean } {
  const flags = model.indicators.map(({ at }) => view !== undefined && view.has('pira') && readFlag(view.cell(at.row, 'pira')));
  const byFlag = flags.includes(true);
  return { byFlag, has: (position) => !byFlag || flags[position] === true };
}

function resourcesOf(resources: readonly Resources[], of: Resources['of']): ReadonlyMap<number, Resources> {
  return new Map(resources.filter((one) => one.of === of).map((one) => [one.at.row, one]));
}

/** Programmes of the State that objectives name, and those of table Programmi that have resources of their own. */
function listed({ model, views }: ReportInput, groups: ReadonlyMap<string, readonly PiraObjective[]>): PiraProgramme[] {
  const own = new Map<string, { readonly name: string; readonly resources: Reading<Cents> }>();
  const money = resourcesOf(model.money.resources, 'programma');
  for (const row of views.Programmi?.rows ?? []) {
    const code = stateCode(lineIn(views.Programmi, row, 'code'));
    if (code !== '' && !own.has(code)) own.set(code, { name: lineIn(views.Programmi, row, 'name'), resources: money.get(row)?.resources ?? BLANK_READING });
  }
  const funded = [...own].filter(([, { resources }]) => resources.state !== 'blank').map(([code]) => code);
  const codes = [...new Set([...groups.keys(), ...funded])].filter((code) => code !== '').sort();
  if (groups.size === 0) return [];
  return codes.map((code) => programme(code, own.get(code)?.name ?? '', groups.get(code) ?? [], own.get(code)?.resources ?? BLANK_READING));
}

function nameless(groups: ReadonlyMap<string, readonly PiraObjective[]>): PiraProgramme[] {
  const group = groups.get('');
  return group === undefined ? [] : [programme('', '', group, BLANK_READING)];
}

function programme(code: string, name: string, objectives: readonly PiraObjective[], declared: Reading<Cents>): PiraProgramme {
  const sum = new CentSum();
  for (const { resources } of objectives) sum.add(resources);
  const isOwn = sum.isEmpty;
  if (isOwn) sum.add(declared);
  const { total } = sum;
  const otherwise = !isOwn && declared.state === 'read' && declared.value !== total ? declared.value : null;
  return { code, mission: missionOf(code), name, objectives, resources: total, otherwise };
}

/** Resources of several programmes; null where one cannot be known. */
export function sumOf(programmes: readonly PiraProgramme[]): Cents | null {
  let sum = 0;
  for (const { resources } of programmes) {
    if (resources === null) return null;
    sum += resources;
  }
  return Number.isSafeInteger(sum) ? sum : null;
}

/** Programmes of one mission after the other. */
export function byMission(programmes: readonly PiraProgramme[]): readonly (readonly [mission: string, programmes: readonly PiraProgramme[]])[] {
  const missions = new Map<string, PiraProgramme[]>();
  for (const one of programmes) {
    const group = missions.get(one.mission);
    if (group === undefined) missions.set(one.mission, [one]);
    else group.push(one);
  }
  return [...missions];
}
