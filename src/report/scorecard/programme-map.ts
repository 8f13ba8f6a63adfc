import type { Translate } from '../../texts';
import { textCell } from '../cells';
import type { Column, Row } from '../document';
import type { ReportInput } from '../input';
import { linkTo, named } from '../leaf-cells';
import { type Box, box, linesOf, stackedLines } from './map-box';
import { stateProgrammeName } from '../pira/pira-names';
import { lineIn } from '../table-text';

/** More columns than these would leave the boxes no room for their words. */
const MOST_COLUMNS = 5;

/** A column of the map: a programme, or the objectives of none. */
interface Group {
  readonly name: string;
  readonly objectives: readonly number[];
}

/** The map of a workbook that has neither perspectives nor priorities: objectives under their programmes, side by side and line after line. */
export function programmeMap(input: ReportInput, t: Translate): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const { model, results } = input;
  const groups = groupsOf(input, t);
  const isGrouped = groups.length > 1;
  const many = isGrouped ? groups.length : model.objectives.length;
  const width = Math.max(1, Math.ceil(many / Math.ceil(many / MOST_COLUMNS)));
  const heads = isGrouped ? groups.map(({ name }) => name) : [t('documenti.columns.objectives')];
  const columns = Array.from({ length: width }, (_, i): Column => ({ header: heads[i] ?? '', width: 100 / width, align: 'left' }));
  const own = box(t('documenti.mappa.organisation'), results.organisation.achievement, model, t);
  const whole = linesOf([own]).map((cells): Row => ({ role: 'group', cells: cells.map((cell) => ({ ...cell, columns: width, align: 'center' })) }));
  const stacks = isGrouped
    ? groups.map(({ objectives }) => objectives.map((position) => objectiveBox(position, input, t)))
    : columns.map((_, column) => model.objectives.flatMap((__, i) => (i % width === column ? [objectiveBox(i, input, t)] : [])));
  const rows: Row[] = [...whole];
  for (let from = 0; from < stacks.length; from += width) {
    const beside = Array.from({ length: width }, (_, i) => stacks[from + i] ?? []);
    if (from > 0 && isGrouped) {
      const cells = beside.map((_, i) => textCell(heads[from + i] ?? '', { tone: 'strong', align: 'center' }));
      rows.push({ role: 'group', cells });
    }
    for (const cells of stackedLines(beside).flat()) rows.push({ role: 'plain', cells });
  }
  return { columns, rows };
}

export function objectiveBox(position: number, { model, results, views }: ReportInput, t: Translate): Box {
  const at = model.objectives[position]?.at ?? { table: 'Obiettivi', row: -1 };
  const name = named(lineIn(views.Obiettivi, at.row, 'code'), lineIn(views.Obiettivi, at.row, 'name'));
  return box(name, results.objectives[position]?.achievement ?? null, model, t, linkTo(at, 'achievement'));
}

/** Objectives by their own programme, else the State's, in the order in which they name them; those of none last. */
function groupsOf({ model, views }: ReportInput, t: Translate): readonly Group[] {
  const names = new Map<string, string>();
  for (const row of views.Programmi?.rows ?? []) {
    const code = lineIn(views.Programmi, row, 'code');
    if (!names.has(code)) names.set(code, lineIn(views.Programmi, row, 'name'));
  }
  const byCode = new Map<string, number[]>();
  const none: number[] = [];
  model.objectives.forEach(({ at }, position) => {
    const code = lineIn(views.Obiettivi, at.row, 'ownProgramme') || lineIn(views.Obiettivi, at.row, 'programme');
    const known = code === '' ? none : byCode.get(code);
    if (known === undefined) byCode.set(code, [position]);
    else known.push(position);
  });
  const groups = [...byCode].map(([code, objectives]): Group => ({ name: named(code, names.get(code) || stateProgrammeName(code, t)), objectives }));
  return none.length === 0 ? groups : [...groups, { name: t('documenti.mappa.noProgramme'), objectives: none }];
}
