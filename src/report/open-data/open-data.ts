import { translator } from '../../texts';
import type { Language } from '../../texts';
import { budgetSet } from './open-data-budget';
import { indicatorSet, objectiveSet } from './open-data-objectives';
import { piraSet } from './open-data-pira';
import { scorecardSet } from './open-data-scorecards';
import { PersonNames } from './person-names';
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
  const hidden = new PersonNames(names ? [] : managersOf(input));
  const sets = [
    withoutNames(indicatorSet(input, t), hidden),
    withoutNames(objectiveSet(input, t), hidden),
    scorecardSet(input, names, hidden, t),
    budgetSet(input, t),
    withoutNames(piraSet(input, t), hidden),
  ];
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

/** The cells that say who is responsible, as typed: line breaks part several persons. */
function managersOf({ views }: ReportInput): readonly string[] {
  return [views.Schede, views.Canali].flatMap((view) =>
    (view?.rows ?? []).flatMap((row) => {
      const typed = view?.cell(row, 'manager').value;
      return typeof typed === 'string' ? [typed] : [];
    }),
  );
}

/** Texts that name somebody are left blank. */
function withoutNames(set: DataSet, hidden: PersonNames): DataSet {
  return { ...set, rows: set.rows.map((row) => row.map((cell) => (typeof cell === 'string' && hidden.isToldIn(cell) ? null : cell))) };
}
