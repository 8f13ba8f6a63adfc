import { ORGANISATION } from '../engine/neutralised';
import { type CellRef, type Finding, finding, type FindingParams } from '../model/finding';
import { CellError } from '../model/cell';
import type { ScorecardNode } from '../model/model';
import { isBlank } from '../model/read-cell';
import { CONTRACT, type TableName } from '../sheets/contract';
import { choiceOf } from '../sheets/read-common';
import { specs, type TableView } from '../sheets/table-view';
import { alikeCodes } from './alike';
import { codeCounts, programmeCounts } from './codes';
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
  const alike = alikeCodes(views, to);
  return view.rows.flatMap((row) => {
    const code = view.text(row, key as never);
    const count = counts.get(code) ?? 0;
    if (code === '' || count === 1) return [];
    const params = { riga: own === key ? '' : view.text(row, own as never), colonna: headerOf(view, key), valore: code, tabella: name };
    return [unknownCode(view.ref(row, key as never), params, count, alike(code))];
  });
}

/** A code that no row bears, with the one it may mean, or that more than one does. */
export function unknownCode(where: CellRef, params: FindingParams, count: number, alike: string | null): Finding {
  if (count > 1) return finding('RIFERIMENTO_INESISTENTE', where, params, 'duplicato');
  return alike === null ? finding('RIFERIMENTO_INESISTENTE', where, params) : finding('RIFERIMENTO_INESISTENTE', where, { ...params, simile: alike }, 'simile');
}

function headerOf(view: TableView<TableName>, key: string): string {
  return view.raw.headers[view.index(key as never) ?? -1] ?? '';
}

function programmes(context: CheckContext, key: 'programme' | 'ownProgramme'): Finding[] {
  const counts = programmeCounts(context.views, key);
  return counts === null ? [] : judged(context, 'Obiettivi', key, 'Programmi', counts);
}

/** What nodes of the scorecards refer to: an objective or an indicator, and their parent in the same scorecard. */
export function brokenNodes({ views, model }: CheckContext): Finding[] {
  const view = views.Schede;
  if (view === undefined) return [];
  const referred = { indicatore: 'Indicatori', obiettivo: 'Obiettivi' } as const;
  const counts = { indicatore: codeCounts(views, 'Indicatori'), obiettivo: codeCounts(views, 'Obiettivi') };
  const alike = { indicatore: alikeCodes(views, 'Indicatori'), obiettivo: alikeCodes(views, 'Obiettivi') };
  const references = model.nodes.flatMap((node): Finding[] => {
    const { reference, type } = node;
    if (reference === '' || type === 'gruppo' || view.cell(node.at.row, 'reference').value instanceof CellError) return [];
    const count = counts[type]?.get(reference) ?? 0;
    if (count === 1) return [];
    // Without a type that says so nobody knows that the reference is an indicator's: the type is what is wrong.
    if (count === 0 && counts.obiettivo?.has(reference) === true && !isTyped(view, node.at.row)) return missingType(view, node);
    const table = referred[type];
    const params = { riga: node.code, colonna: headerOf(view, 'reference'), valore: reference, tabella: views[table]?.raw.name ?? table };
    return [unknownCode(ref(node.at, 'reference'), params, count, alike[type](reference))];
  });
  const parents = [...nodesByScorecard(model)].flatMap(([scorecard, nodes]) => {
    if (scorecard === '') return [];
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

function isTyped(view: TableView<'Schede'>, row: number): boolean {
  return choiceOf(view.text(row, 'type'), CONTRACT.Schede.columns.type.choices) !== null;
}

/** A word that is no type, an error value and a missing column have their own finding. */
function missingType(view: TableView<'Schede'>, { at, code, reference }: ScorecardNode): Finding[] {
  if (!view.has('type') || !isBlank(view.cell(at.row, 'type').value)) return [];
  return [finding('RIFERIMENTO_INESISTENTE', ref(at, 'type'), { riga: code, valore: reference }, 'tipo')];
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
