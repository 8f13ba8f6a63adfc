import { CodeIndex } from '../../engine/code-index';
import type { ScorecardResult } from '../../engine/results';
import type { Model, ScorecardNode } from '../../model/model';
import { type Translate } from '../../texts';
import { textCell } from '../cells';
import type { Cell, Column, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { across, actualCell, type Asked, leafCells, linkedText, linkTo, named, targetCell, weightCell } from '../leaf-cells';
import type { NetOf } from './net-of';
import { orderNodes, type PlacedNode } from './scorecard-tree';
import { lineIn } from '../table-text';
import { nodeWeights, type Weight } from '../weights';

interface Named {
  readonly code: string;
  readonly name: string;
}

/** How a node that has no title of its own is called: as what it refers to. */
export class NodeNames {
  private readonly objectives: CodeIndex<Named>;
  private readonly indicators: CodeIndex<Named>;
  private readonly perspectives: CodeIndex<Named>;

  constructor({ objectives, indicators, perspectives }: Model) {
    const byCode = (items: readonly Named[]): CodeIndex<Named> => new CodeIndex(items, ({ code }) => code);
    this.objectives = byCode(objectives);
    this.indicators = byCode(indicators);
    this.perspectives = byCode(perspectives ?? []);
  }

  title({ title, type, reference }: ScorecardNode): string {
    return title !== '' ? title : ((type === 'obiettivo' ? this.objectives : this.indicators).firstOf(reference)?.name ?? '');
  }

  /** The column may hold a code of table Prospettive or a name. */
  perspective(text: string): string {
    return named(text, this.perspectives.firstOf(text)?.name ?? '');
  }
}

/** Columns that not every scorecard has something for. */
interface Present {
  readonly perspectives: boolean;
  readonly references: boolean;
}

/** Deeper than this a tree is no longer read by its indents, and the text has no room left. */
const MOST_INDENT = 8;

/** A scorecard's tree, line by line: a node over others is a heading. Linear in its nodes. */
export function nodeTable({ nodes }: ScorecardResult, names: NodeNames, netOf: NetOf, input: ReportInput, t: Translate): Table {
  const { views } = input;
  const present: Present = {
    perspectives: nodes.some(({ node }) => lineIn(views.Schede, node.at.row, 'perspective') !== ''),
    references: nodes.some(({ node }) => node.reference !== '' && node.reference !== node.code),
  };
  const columns = columnsOf(present, t);
  const weights = nodeWeights(nodes);
  const { tree, loose } = orderNodes(nodes);
  const line = (placed: PlacedNode): readonly Row[] => [
    rowOf(placed, present, weights.get(placed.result.node), names, input, t),
    ...netOf.of(placed.result).map(({ text, tone }): Row => ({ role: 'note', cells: [{ content: null }, across(columns.length - 1, text, { tone })] })),
  ];
  const rest: Row[] = loose.length === 0 ? [] : [{ role: 'group', cells: [across(columns.length, t('documenti.scheda.loose'), { tone: 'errore' })] }];
  const rows = [...tree.flatMap(line), ...rest, ...loose.flatMap(line)];
  return { kind: 'table', id: 'scheda', caption: t('documenti.scheda.tree'), columns, rows, look: 'grid' };
}

function columnsOf(present: Present, t: Translate): readonly Column[] {
  return [
    { header: t('documenti.columns.node'), width: 9, align: 'left' },
    { header: t('documenti.columns.title'), width: 40, align: 'left' },
    ...(present.perspectives ? [{ header: t('documenti.columns.perspective'), width: 14, align: 'left' } as const] : []),
    ...(present.references ? [{ header: t('documenti.columns.reference'), width: 9, align: 'left' } as const] : []),
    { header: t('documenti.columns.weight'), width: 8, align: 'right' },
    { header: t('documenti.columns.actual'), width: 10, align: 'right' },
    { header: t('documenti.columns.target'), width: 10, align: 'right' },
    { header: t('documenti.columns.achievement'), width: 10, align: 'right' },
    { header: t('documenti.columns.band'), width: 11, align: 'center' },
  ];
}

function rowOf(
  { result, depth, hasChildren }: PlacedNode,
  present: Present,
  weight: Weight | undefined,
  names: NodeNames,
  { model, views }: ReportInput,
  t: Translate,
): Row {
  const { node, status, score, leaf, achievement } = result;
  const { at } = node;
  const { language } = model.parameters;
  const view = views.Schede;
  const written = linkTo(at, view?.valueIsTyped ? 'value' : 'actual');
  // What another table measures is asked for there.
  const asked: Asked = node.reference !== '' ? 'elsewhere' : 'actual';
  const figures: readonly Cell[] =
    leaf === null
      ? [{ content: null }, { content: null }]
      : [
          actualCell({ value: score?.value ?? null, status, typed: node.actual, unit: leaf.unit }, asked, language, t, written),
          lendsAchievement(node, leaf.target.state)
            ? { content: null }
            : targetCell(leaf.target, null, lineIn(view, at.row, 'scale'), language, t, linkTo(at, 'target'), { leaf }),
        ];
  const cells: Cell[] = [
    linkedText(lineIn(view, at.row, 'node'), linkTo(at, 'node')),
    textCell(names.title(node), depth === 0 ? {} : { indent: Math.min(depth, MOST_INDENT) }),
    ...(present.perspectives ? [textCell(names.perspective(lineIn(view, at.row, 'perspective')))] : []),
    ...(present.references ? [textCell(node.reference)] : []),
    weightCell(weight, t, linkTo(at, 'weight')),
    ...figures,
    ...leafCells(status, achievement, model, t, linkTo(at, 'achievement'), asked),
  ];
  return { role: hasChildren ? 'group' : 'plain', cells };
}

/** An objective without a target is not scored against one: its achievement is taken as it is. */
function lendsAchievement({ type, reference }: ScorecardNode, target: string): boolean {
  return type === 'obiettivo' && reference !== '' && target === 'blank';
}
