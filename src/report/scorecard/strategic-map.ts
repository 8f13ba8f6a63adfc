import type { Model } from '../../model/model';
import { type Translate, translator } from '../../texts';
import type { Cell, Column, Document, Row } from '../document';
import type { DocumentSpec, ReportInput } from '../input';
import { linkTo, named } from '../leaf-cells';
import { type Box, box, linesOf, NOTHING, stackedLines } from './map-box';
import { objectiveComparison } from './objective-comparison';
import { objectiveBox, programmeMap } from './programme-map';
import { stampOf } from '../stamp';
import { belonging, byPerspective } from '../structure';
import { lineIn } from '../table-text';

/** Mappa strategica: perspectives in rows, priorities in columns (with neither, programmes), each objective a box in the colour of its band; then all objectives as bars. */
export const strategicMap: DocumentSpec = { kind: 'mappa', needs: ['Obiettivi'], build };

/** Share of the page that the headings of the rows take. */
const HEADING_WIDTH = 16;

function build(input: ReportInput): readonly Document[] {
  const { model } = input;
  if (model.objectives.length === 0) return [];
  const t = translator(model.parameters.language);
  const { columns, rows } = model.perspectives === null && model.priorities.length === 0 ? programmeMap(input, t) : crossedMap(input, t);
  return [
    {
      id: 'mappa',
      kind: 'mappa',
      sheet: t('documenti.sheets.mappa'),
      title: t('documenti.titles.mappa'),
      stamp: stampOf(input),
      blocks: [{ kind: 'table', id: 'mappa', caption: null, columns, rows, look: 'map' }, ...objectiveComparison(input, t)],
    },
  ];
}

function crossedMap(input: ReportInput, t: Translate): { readonly columns: readonly Column[]; readonly rows: readonly Row[] } {
  const columns = columnsOf(input.model);
  const rows = [...headings(input, columns, t), ...byPerspective(input.model).flatMap((group) => boxes(input, group.of, columns, group.members, t))];
  return { columns: headers(input, columns, t), rows };
}

/** A column of the map: a priority, or null for objectives of none; and which column each objective stands in. */
interface Columns {
  readonly priorities: readonly (number | null)[];
  readonly columnOf: readonly number[];
}

function columnsOf({ priorities, objectives }: Model): Columns {
  const groups = belonging(
    priorities,
    objectives.map(({ priority }) => priority),
  );
  const columnOf = new Array<number>(objectives.length).fill(0);
  groups.forEach(({ members }, column) => members.forEach((member) => (columnOf[member] = column)));
  return { priorities: groups.map(({ of }) => of), columnOf };
}

function headers({ views, model }: ReportInput, { priorities }: Columns, t: Translate): readonly Column[] {
  const nothing = t(model.priorities.length === 0 ? 'documenti.columns.objectives' : 'documenti.noPriority');
  return [
    { header: t('documenti.columns.perspective'), width: HEADING_WIDTH, align: 'left' },
    ...priorities.map((position): Column => {
      const at = position === null ? undefined : model.priorities[position]?.at;
      const header = at === undefined ? nothing : named(lineIn(views.Priorita, at.row, 'code'), lineIn(views.Priorita, at.row, 'name'));
      return { header, width: Math.max(10, (100 - HEADING_WIDTH) / priorities.length), align: 'left' };
    }),
  ];
}

/** Under the names of the priorities: what the organisation and each of them achieve. */
function headings({ model, results }: ReportInput, { priorities }: Columns, t: Translate): readonly Row[] {
  const own = box(t('documenti.mappa.organisation'), results.organisation.achievement, model, t);
  const boxes = priorities.map((position): Box => {
    const priority = position === null ? undefined : model.priorities[position];
    if (position === null || priority === undefined) return NOTHING;
    return box(t('documenti.mappa.priority'), results.priorities[position]?.achievement ?? null, model, t, linkTo(priority.at, 'code'));
  });
  return linesOf([own, ...boxes]).map((cells): Row => ({ role: 'group', cells }));
}

/** A perspective's heading, and beside it its objectives: as many boxes high as its fullest column. */
function boxes(input: ReportInput, perspective: number | null, { priorities, columnOf }: Columns, objectives: readonly number[], t: Translate): readonly Row[] {
  const { model, results, views } = input;
  const stacks = priorities.map((): Box[] => []);
  for (const position of objectives) stacks[columnOf[position] ?? 0]?.push(objectiveBox(position, input, t));
  const heading = headingOf(perspective);
  const lines = stackedLines(stacks);
  // The figure of the perspective stands beside the last figures, or under everything where there are none.
  const hasFigure = heading.figure.content !== null;
  if (hasFigure && lines.at(-1)?.length === 1) lines.push([priorities.map((): Cell => ({ content: null }))]);
  const rows = lines.flat();
  const words: Cell = { ...heading.words, rows: rows.length - (hasFigure ? 1 : 0) };
  return rows.map((cells, i): Row => {
    const isFoot = hasFigure && i === rows.length - 1;
    return { role: 'plain', cells: [...(i === 0 ? [words] : []), ...(isFoot ? [heading.figure] : []), ...cells] };
  });

  function headingOf(of: number | null): Box {
    const own = of === null ? undefined : model.perspectives?.[of];
    if (of === null || own === undefined) {
      const content = t(model.perspectives === null ? 'documenti.columns.objectives' : 'documenti.noPerspective');
      return { words: { content, tone: 'strong' }, figure: { content: null } };
    }
    const { at } = own;
    const name = named(lineIn(views.Prospettive, at.row, 'code'), lineIn(views.Prospettive, at.row, 'name'));
    return box(name, results.perspectives[of]?.achievement ?? null, model, t, linkTo(at, 'code'));
  }
}
