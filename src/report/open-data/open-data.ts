import { translator } from '../../texts';
import type { Language } from '../../texts';
import { budgetSet } from './open-data-budget';
import { indicatorSet, objectiveSet } from './open-data-objectives';
import { piraSet } from './open-data-pira';
import { scorecardSet } from './open-data-scorecards';
import type { ReportInput } from '../input';
import { stampOf } from '../stamp';

/** The sets that are published, each where the workbook has rows for it. */
type DataSetId = 'indicatori' | 'obiettivi' | 'schede' | 'budget' | 'pira';

/** What a field holds. Percentages are points from 0 to 100, not rounded; money is in euro; days are `AAAA-MM-GG`. */
export type FieldKind = 'text' | 'number' | 'percent' | 'money' | 'yesNo' | 'value';

/** What parts the cells of a row where they are written as CSV. */
export type Separator = ';' | ',';

export interface DataField {
  readonly name: string;
  readonly kind: FieldKind;
  /** What it means, in the language of the workbook. */
  readonly definition: string;
}

export type DataCell = string | number | boolean | null;

export interface DataSet {
  readonly id: DataSetId;
  readonly title: string;
  readonly fields: readonly DataField[];
  /** In the order of the fields, as many cells. */
  readonly rows: readonly (readonly DataCell[])[];
}

/** The open data of a run, with what D.Lgs. 33/2013 art. 7 asks to say beside them. */
export interface OpenData {
  readonly title: string;
  readonly organisation: string;
  readonly year: number;
  readonly period: string;
  readonly licence: string;
  readonly licenceAddress: string;
  /** `AAAA-MM-GG`. */
  readonly date: string;
  readonly version: string;
  readonly parameters: string;
  readonly language: Language;
  readonly sets: readonly DataSet[];
}

const LICENCE = { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' } as const;

/** The data sets of a run; sets without rows are left out. Linear in the rows. */
export function openData(input: ReportInput, { names }: { readonly names: boolean }): OpenData {
  const { parameters } = input.model;
  const t = translator(parameters.language);
  const stamp = stampOf(input);
  const sets = [indicatorSet(input, t), objectiveSet(input, t), scorecardSet(input, names, t), budgetSet(input, t), piraSet(input, t)];
  return {
    title: t('dati.title', { organisation: stamp.organisation, year: stamp.year }),
    organisation: stamp.organisation,
    year: stamp.year,
    period: parameters.period,
    licence: LICENCE.name,
    licenceAddress: LICENCE.address,
    date: input.today,
    version: stamp.version,
    parameters: stamp.parameters,
    language: parameters.language,
    sets: sets.filter(({ rows }) => rows.length > 0),
  };
}
