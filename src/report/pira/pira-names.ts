import type { Translate } from '../../texts';
import { named } from '../leaf-cells';
import type { PiraProgramme } from './pira-programmes';

/** Missions and programmes that D.M. 27/03/2013 gives to Chambers of Commerce. */
const MISSIONS = ['011', '012', '016', '032', '033', '090', '091'] as const;
const PROGRAMMES = ['011-005', '012-004', '016-005', '032-002', '032-003', '033-001', '090-001', '091-001'] as const;

/** The State's name of a mission; empty for a code that is none of its. */
export function missionName(mission: string, t: Translate): string {
  if (mission === '') return t('documenti.pira.noProgramme');
  const known = MISSIONS.find((one) => one === mission);
  return known === undefined ? '' : t(`documenti.pira.missions.${known}`);
}

/** The workbook's own name of a programme, else the State's. */
export function programmeName({ code, name }: PiraProgramme, t: Translate): string {
  if (code === '') return t('documenti.pira.noProgramme');
  return name === '' ? stateProgrammeName(code, t) : name;
}

/** The State's name of a programme; empty for a code that is none of its. */
export function stateProgrammeName(code: string, t: Translate): string {
  const known = PROGRAMMES.find((one) => one === code);
  return known === undefined ? '' : t(`documenti.pira.programmes.${known}`);
}

/** `Missione 011 – Competitività e sviluppo delle imprese`. */
export function missionTitle(mission: string, t: Translate): string {
  const name = missionName(mission, t);
  return mission === '' ? name : t('documenti.pira.mission', { name: named(mission, name) });
}

/** `Programma 011-005 – …`. */
export function programmeTitle(programme: PiraProgramme, t: Translate): string {
  return t('documenti.pira.programme', { name: named(programme.code, programmeName(programme, t)) });
}
