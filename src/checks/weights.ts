import { groupStanding, leafStanding, weighing } from '../engine/objective';
import type { Standing } from '../engine/rollup';
import { nodeStanding } from '../engine/scorecard';
import { siblingWeights } from '../engine/weights';
import type { FindingParams } from '../model/finding';
import { type Finding, finding } from '../model/finding';
import type { Model, RowRef, WeightReading } from '../model/model';
import { type CheckContext, ref } from './context';
import { nodesByScorecard } from './leaves';

interface Member {
  readonly at: RowRef;
  readonly code: string;
  readonly weight: WeightReading;
  /** The weight of what stands outside its mean may be missing. */
  readonly standing: Standing;
}

/** Siblings whose weights make one mean, and how sentences name them. */
interface Group {
  readonly variant: 'indicatori' | 'obiettivi' | 'obiettiviEnte' | 'prospettive' | 'nodi' | 'scheda';
  readonly params: FindingParams;
  readonly members: readonly Member[];
}

const NOTHING = { achievement: null, coverage: 0 };

/** From here on one weight decides its group, be it of three or more, or of two. */
const CONCENTRATED = 60;
const CONCENTRATED_PAIR = 80;
/** What rounding one weight to two decimals may move. */
const ROUNDING = 0.005;

/** Rule 8: weights are percent within their parent. */
export function weightFindings(context: CheckContext): Finding[] {
  return groups(context).flatMap((group) => judge(group, context));
}

function judge(group: Group, context: CheckContext): Finding[] {
  const { members, variant, params } = group;
  const { points, equal } = siblingWeights(
    members.map(({ weight }) => weight),
    weighing(members.map(({ standing }) => standing)),
  );
  const inside = members.filter(isInside);
  if (equal) {
    const [first] = inside;
    return first !== undefined && inside.length > 1 ? [finding('PESO_UGUALE', ref(first.at, 'weight'), params, variant)] : [];
  }
  const missing = inside.filter(({ weight }) => weight.state === 'blank').map(({ at, code }) => finding('PESO_MANCANTE', ref(at, 'weight'), { riga: code }));
  if (points.includes(null)) return missing;
  return [...missing, ...sum(group, points as number[], context), ...concentrated(group, points as number[], context)];
}

const isInside = (member: Member | undefined): boolean => member !== undefined && member.standing !== 'outside';

/** The sum over all siblings, or over those that count: officers give monitored ones a weight or not. */
function sum({ members, variant, params }: Group, points: readonly number[], { tolerance }: CheckContext): Finding[] {
  const total = points.reduce((a, b) => a + b, 0);
  const counted = points.reduce((a, b, i) => a + (isInside(members[i]) ? b : 0), 0);
  const allowed = tolerance('PESO_SOMMA', ROUNDING * members.length) + 1e-9;
  if (Math.abs(total - 100) <= allowed || Math.abs(counted - 100) <= allowed) return [];
  const first = members.find(({ weight }) => weight.state === 'read') as Member;
  const figures: FindingParams = total < 100 ? { somma: total, mancano: 100 - total } : { somma: total, oltre: total - 100 };
  // Objectives that make 100 % several times over may be several groups whose names nobody wrote.
  const isSeveral = variant === 'obiettiviEnte' && total > 100 && Math.abs(total - 100 * Math.round(total / 100)) <= allowed;
  const which = total < 100 ? variant : isSeveral ? `${variant}Gruppi` : `${variant}Oltre`;
  return [finding('PESO_SOMMA', ref(first.at, 'weight'), { ...params, ...figures }, which)];
}

function concentrated({ members }: Group, points: readonly number[], { tolerance }: CheckContext): Finding[] {
  const counted = members.flatMap((member, i) => (isInside(member) && (points[i] ?? 0) > 0 ? [{ member, points: points[i] as number }] : []));
  const total = counted.reduce((sum, { points }) => sum + points, 0);
  if (counted.length < 2) return [];
  const most = tolerance('PESO_CONCENTRATO', counted.length === 2 ? CONCENTRATED_PAIR : CONCENTRATED) + 1e-9;
  const heavy = counted.filter(({ points }) => (100 * points) / total > most);
  return heavy.map(({ member, points }) =>
    finding('PESO_CONCENTRATO', ref(member.at, 'weight'), { riga: member.code, peso: (100 * points) / total, quante: counted.length }),
  );
}

function groups(context: CheckContext): Group[] {
  return [...indicatorGroups(context), ...objectiveGroups(context), ...perspectiveGroup(context), ...nodeGroups(context)];
}

function indicatorGroups({ model, results, views }: CheckContext): Group[] {
  const byObjective = new Map<string, Member[]>();
  const known = views.Obiettivi === undefined ? null : new Set(model.objectives.map(({ code }) => code));
  for (const { indicator, score } of results.indicators) {
    const { at, code, objective, weight } = indicator;
    if (objective === '' || known?.has(objective) === false) continue;
    const member: Member = { at, code, weight, standing: leafStanding(score) };
    const members = byObjective.get(objective);
    if (members === undefined) byObjective.set(objective, [member]);
    else members.push(member);
  }
  return [...byObjective].map(([nome, members]) => ({ variant: 'indicatori', params: { nome }, members }));
}

function objectiveGroups({ model, results }: CheckContext): Group[] {
  const members = model.objectives.map(({ at, code, weight }, i): Member => ({ at, code, weight, standing: groupStanding(results.objectives[i] ?? NOTHING) }));
  if (model.perspectives === null) return [{ variant: 'obiettiviEnte', params: {}, members }];
  const byPerspective = new Map<string, Member[]>(model.perspectives.map(({ code }) => [code, []]));
  byPerspective.delete('');
  model.objectives.forEach((objective, i) => byPerspective.get(objective.perspective)?.push(members[i] as Member));
  return [...byPerspective].map(([nome, group]) => ({ variant: 'obiettivi', params: { nome }, members: group }));
}

function perspectiveGroup({ model, results }: CheckContext): Group[] {
  const members = (model.perspectives ?? []).map(({ at, code, weight }, i): Member => ({
    at,
    code,
    weight,
    standing: groupStanding(results.perspectives[i] ?? NOTHING),
  }));
  return [{ variant: 'prospettive', params: {}, members }];
}

function nodeGroups({ model, results }: CheckContext): Group[] {
  const standings = new Map(results.scorecards.flatMap(({ nodes }) => nodes.map((result) => [result.node, nodeStanding(result)] as const)));
  return [...nodesByScorecard(model)].flatMap(([scorecard, nodes]) => {
    // Nodes without a scorecard, or under a node that is not there, make no group of anybody's: their own cell is told.
    if (scorecard === '') return [];
    const plain = plainParents(nodes);
    const codes = new Set(nodes.map(({ code }) => code));
    const families = new Map<string, Member[]>();
    for (const node of nodes) {
      if (plain.has(node.parent) || (node.parent !== '' && !codes.has(node.parent))) continue;
      const member: Member = { at: node.at, code: node.code, weight: node.weight, standing: standings.get(node) ?? 'unscored' };
      const family = families.get(node.parent);
      if (family === undefined) families.set(node.parent, [member]);
      else family.push(member);
    }
    return [...families].map(([parent, members]): Group =>
      parent === '' ? { variant: 'scheda', params: { scheda: scorecard }, members } : { variant: 'nodi', params: { scheda: scorecard, nome: parent }, members },
    );
  });
}

/** Nodes with `Sintesi` semplice, whose children weigh the same whatever is typed. */
function plainParents(nodes: Model['nodes']): ReadonlySet<string> {
  return new Set(nodes.filter(({ synthesis, code }) => synthesis === 'semplice' && code !== '').map(({ code }) => code));
}
