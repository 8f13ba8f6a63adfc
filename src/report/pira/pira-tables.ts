import type { Translate } from '../../texts';
import { formatEuro } from '../../texts/numbers';
import type { Language } from '../../texts';
import { textCell } from '../cells';
import type { Block, Cell, Column, Row } from '../document';
import type { ReportInput } from '../input';
import { across, linkTo, weightCell } from '../leaf-cells';
import type { Weight } from '../weights';
import { missionTitle, programmeTitle } from './pira-names';
import { byMission, type PiraObjective, type PiraProgramme } from './pira-programmes';
import { knownMoney } from './pira-summary';
import { lineIn } from '../table-text';

/** How the lines of a document on the PIRA are filled, be it the plan or its results. */
export interface PiraLines {
  /** Code, words, weight, figures. */
  readonly columns: readonly Column[];
  /** How many columns of words stand between code and weight. */
  readonly words: number;
  /** Figures of an objective behind its weight; they take all columns that are left. */
  readonly figures: (position: number) => readonly Cell[];
  /** Further lines of an objective: texts, money. */
  readonly remarks: (position: number) => readonly Row[];
  readonly indicator: (position: number) => readonly Row[];
}

/** Codes stand on one line where they can: some bodies use words as codes. */
export function codeWidth({ model }: ReportInput): number {
  const longest = [...model.objectives, ...model.indicators].reduce((most, { code }) => Math.max(most, code.length), 0);
  return Math.min(17, Math.max(8, longest * 0.85));
}

/** As wide as its longest unit, so that `%` takes no more than its header. */
export function unitWidth({ model }: ReportInput): number {
  const longest = model.indicators.reduce((most, { unit }) => Math.max(most, unit.length), 0);
  return Math.min(10, Math.max(5.5, longest * 0.85));
}

interface Context {
  readonly input: ReportInput;
  readonly lines: PiraLines;
  readonly weights: readonly Weight[];
  readonly language: Language;
  readonly t: Translate;
}

/** Mission by mission a table for each programme; programmes without objectives stand in the summary alone. */
export function piraTables(programmes: readonly PiraProgramme[], context: Context): Block[] {
  const { t, lines } = context;
  const filled = programmes.filter(({ objectives }) => objectives.length > 0);
  return byMission(filled).flatMap(([mission, of]): Block[] => [
    { kind: 'heading', level: 1, text: missionTitle(mission, t) },
    ...of.flatMap((programme): Block[] => {
      const heading: Block[] = programme.code === '' ? [] : [{ kind: 'heading', level: 2, text: programmeTitle(programme, t) }];
      const rows = [...programme.objectives.flatMap((objective) => objectiveRows(objective, context)), ...totalRows(programme, context)];
      return [...heading, { kind: 'table', id: `programma-${programme.code || 'nessuno'}`, caption: null, look: 'grid', columns: lines.columns, rows }];
    }),
  ]);
}

function objectiveRows({ position, indicators }: PiraObjective, context: Context): Row[] {
  const { input, lines, t, weights } = context;
  const { model, views } = input;
  const objective = position === null ? undefined : model.objectives[position];
  const own = indicators.flatMap((one) => lines.indicator(one));
  if (position === null || objective === undefined) {
    return [{ role: 'group', cells: [across(lines.columns.length, t('documenti.noObjective'), { tone: 'strong' })] }, ...own];
  }
  const { at } = objective;
  const title: Row = {
    role: 'group',
    cells: [
      textCell(lineIn(views.Obiettivi, at.row, 'code'), { link: linkTo(at, 'code') }),
      across(lines.words, lineIn(views.Obiettivi, at.row, 'name')),
      weightCell(weights[position], t, linkTo(at, 'weight')),
      ...lines.figures(position),
    ],
  };
  return [title, ...lines.remarks(position), ...own];
}

function totalRows(programme: PiraProgramme, { lines, language, t }: Context): Row[] {
  const { columns, words } = lines;
  const label = t('documenti.pira.programmeTotal');
  const total: Row = {
    role: 'total',
    cells: [across(1 + words, label, { tone: 'strong' }), knownMoney(programme.resources, t, { columns: columns.length - 1 - words })],
  };
  if (programme.code === '') return [];
  if (programme.otherwise === null) return [total];
  const text = t('documenti.pira.otherwise', { amount: formatEuro(programme.otherwise / 100, language) });
  return [total, { role: 'note', cells: [across(columns.length, text, { tone: 'avviso' })] }];
}
