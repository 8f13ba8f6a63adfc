import type { Translate } from '../texts';
import { named } from './leaf-cells';
import type { PiraProgramme } from './pira-programmes';

/** Missions and programmes that D.M. 27/03/2013 gives to Chambers of Commerce. */
const MISSIONS = ['011', '012', '016', '032', '033', '090', '091'] as const;
const PROGRAMMES = ['011-005', '012-004', '016-005', '032-002', '032-003', '033-001', '090-001', '091-001'] as const;

/** `Missione 011 – Competitività e sviluppo delle imprese`. */
export function missionName(mission: string, t: Translate): string {
  if (mission === '') return t('documenti.pira.noProgramme');
  const known = MISSIONS.find((one) => one === mission);
  return t('documenti.pira.mission', { name: named(mission, known === undefined ? '' : t(`documenti.pira.missions.${known}`)) });
}

/** Code and name of a programme: the workbook's own name, else the State's. */
export function programmeName({ code, name }: PiraProgramme, t: Translate): string {
  if (code === '') return t('documenti.pira.noProgramme');
  const known = PROGRAMMES.find((one) => one === code);
  return named(code, name === '' && known !== undefined ? t(`documenti.pira.programmes.${known}`) : name);
}
