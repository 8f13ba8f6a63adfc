import { ORGANISATION } from '../engine/neutralised';
import { type Finding, finding } from '../model/finding';
import type { ScorecardNode } from '../model/model';
import type { TableName } from '../sheets/contract';
import { specs, type TableView } from '../sheets/table-view';
import { codeCounts } from './codes';
import { type CheckContext, ref } from './context';
import { nodesByScorecard } from './leaves';

type Counts = ReadonlyMap<string, number>;

/** Columns that name a row of another table. Where that table is not there, only the ones that would lose their effect are checked. */
export function brokenReferences(context: CheckContext): Finding[] {
  return [
    ...column(context, 'Obiettivi', 'perspective', 'Prospettive', false),
    ...column(context, 'Obiettivi', 'priority', 'Priorita', false),
    ...programmes(context, 'programme'),
    ...programmes(context, 'ownProgramme'),
    ...column(context, 'Indicatori', 'objective', 'Obiettivi', false),
    ...column(context, 'Rimodulazioni', 'indicator', 'Indicatori', true),
  ];
}

function column(context: CheckContext, from: TableName, key: string, to: TableName, always: boolean): Finding[] {
  const counts = codeCounts(context.views, to);
  return counts === null && !always ? [] : judged(context, from, key, to, counts ?? new Map());
}

function judged({ views }: CheckContext, from: TableName, key: string, to: TableName, counts: Counts): Finding[] {
  const view = views[from] as unknown as TableView<TableName> | undefined;
  if (view === undefined) return [];
  const name = views[to]?.raw.name ?? to;
  const own = specs(from)[0]?.[0] as string;
  return view.rows.flatMap((row) => {
    const code = view.text(row, key as never);
    const count = counts.get(code) ?? 0;
    if (code === '' || count === 1) return [];
    const params = { riga: own === key ? '' : view.text(row, own as never), colonna: headerOf(view, key), valore: code, tabella: name };
    return [finding('RIFERIMENTO_INESISTENTE', view.ref(row, key as never), params, count > 1 ? 'duplicato' : undefined)];
  });
}

function headerOf(view: TableView<TableName>, key: string): string {
  return view.raw.headers[view.index(key as never) ?? -1] ?? '';
}

/** Programmi may list the body's own programmes or the State's: a column is judged once the table holds codes of its kind. */
const STATE_CODE = /^\d{3}-\d{3}$/;

function programmes(context: CheckContext, key: 'programme' | 'ownProgramme'): Finding[] {
  const counts = codeCounts(context.views, 'Programmi');
  const isListed = [...(counts?.keys() ?? [])].some((code) => STATE_CODE.test(code) === (key === 'programme'));
  return isListed ? column(context, 'Obiettivi', key, 'Programmi', false) : [];
}

/** What nodes of the scorecards refer to: an objective or an indicator, and their parent in the same scorecard. */
export function brokenNodes({ views, model }: CheckContext): Finding[] {
  const view = views.Schede;
  if (view === undefined) return [];
  const referred = { indicatore: 'Indicatori', obiettivo: 'Obiettivi' } as const;
  const counts = { indicatore: codeCounts(views, 'Indicatori'), obiettivo: codeCounts(views, 'Obiettivi') };
  const references = model.nodes.flatMap((node): Finding[] => {
    if (node.reference === '' || node.type === 'gruppo') return [];
    const count = counts[node.type]?.get(node.reference) ?? 0;
    if (count === 1) return [];
    const table = referred[node.type];
    const params = { riga: node.code, colonna: headerOf(view, 'reference'), valore: node.reference, tabella: views[table]?.raw.name ?? table };
    return [finding('RIFERIMENTO_INESISTENTE', ref(node.at, 'reference'), params, count > 1 ? 'duplicato' : undefined)];
  });
  const parents = [...nodesByScorecard(model)].flatMap(([scorecard, nodes]) => {
    const codes = countCodes(nodes);
    return nodes.flatMap((node): Finding[] => {
      const count = codes.get(node.parent) ?? 0;
      if (node.parent === '' || count === 1) return [];
      const params = { riga: node.code, colonna: headerOf(view, 'parent'), valore: node.parent, scheda: scorecard };
      return [finding('RIFERIMENTO_INESISTENTE', ref(node.at, 'parent'), params, count > 1 ? 'padreDuplicato' : 'padre')];
    });
  });
  return [...references, ...parents];
}

function countCodes(nodes: readonly ScorecardNode[]): Counts {
  const counts = new Map<string, number>();
  for (const { code } of nodes) if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Neutralisations name a scorecard that exists, and an indicator or a node of it. */
export function brokenNeutralisations({ views, model }: CheckContext): Finding[] {
  const view = views.Neutralizzazioni;
  if (view === undefined) return [];
  const indicators = codeCounts(views, 'Indicatori') ?? new Map<string, number>();
  const scorecards = new Map([...nodesByScorecard(model)].map(([name, nodes]) => [name, countCodes(nodes)]));
  const everyNode = new Set(model.nodes.map((node) => node.code));
  return model.neutralisations.flatMap(({ at, scorecard, code }) => {
    const found: Finding[] = [];
    const nodes = scorecard === ORGANISATION ? undefined : scorecards.get(scorecard);
    const isScorecard = scorecard === '' || scorecard === ORGANISATION || nodes !== undefined;
    if (!isScorecard) found.push(finding('RIFERIMENTO_INESISTENTE', ref(at, 'scorecard'), { riga: code, valore: scorecard }, 'scheda'));
    const base = { colonna: headerOf(view, 'indicator'), valore: code };
    const count = Math.max(indicators.get(code) ?? 0, nodes?.get(code) ?? 0);
    if (code === '') return found;
    if (count > 1) {
      const table = views[(indicators.get(code) ?? 0) > 1 ? 'Indicatori' : 'Schede']?.raw.name ?? '';
      found.push(finding('RIFERIMENTO_INESISTENTE', ref(at, 'indicator'), { ...base, riga: '', tabella: table }, 'duplicato'));
    } else if (count === 0 && !(scorecard === '' || !isScorecard ? everyNode.has(code) : false)) {
      const isNamed = scorecard !== '' && isScorecard;
      found.push(
        finding(
          'RIFERIMENTO_INESISTENTE',
          ref(at, 'indicator'),
          isNamed ? { ...base, scheda: scorecard } : base,
          isNamed ? 'neutralizzazione' : 'neutralizzazioneOvunque',
        ),
      );
    }
    return found;
  });
}

/** Nodes that descend from themselves: every node of the circle, so that whichever Padre was mistyped is among them. */
export function circularParents({ model }: CheckContext): Finding[] {
  return [...nodesByScorecard(model)].flatMap(([scorecard, nodes]) => {
    const first = new Map<string, ScorecardNode>();
    for (const node of nodes) if (node.code !== '' && !first.has(node.code)) first.set(node.code, node);
    const settled = new Set<ScorecardNode>();
    return nodes.flatMap((start) => {
      const path: ScorecardNode[] = [];
      const onPath = new Map<ScorecardNode, number>();
      let node: ScorecardNode | undefined = start;
      while (node !== undefined && !settled.has(node) && !onPath.has(node)) {
        onPath.set(node, path.length);
        path.push(node);
        node = node.parent === '' ? undefined : first.get(node.parent);
      }
      for (const passed of path) settled.add(passed);
      const begin = node === undefined ? undefined : onPath.get(node);
      const circle = begin === undefined ? [] : path.slice(begin);
      const chain = [...circle, ...circle.slice(0, 1)].map(({ code }) => code).join(' → ');
      return circle.map(({ at, code }) => finding('RIFERIMENTO_CIRCOLARE', ref(at, 'parent'), { scheda: scorecard, riga: code, catena: chain }));
    });
  });
}
