import { type Finding, FINDING_GRAVITY, type FindingCode } from '../../model/finding';
import { findingKey } from './filter';

export type Grouping = 'object' | 'kind';

/** Findings under one heading: those of a row of a table, or those of a kind. */
export interface Group {
  readonly key: string;
  readonly findings: readonly Finding[];
}

interface Placed {
  readonly key: string;
  readonly group: Group;
  /** From 1, among those of its level. */
  readonly position: number;
  readonly of: number;
}

/** A line of the list: a heading, or a finding under it. */
export type Line = (Placed & { readonly kind: 'group'; readonly open: boolean }) | (Placed & { readonly kind: 'finding'; readonly finding: Finding });

/** Groups in the order of their first finding; those of a kind by gravity first. Linear but for that. */
export function groupsOf(findings: readonly Finding[], grouping: Grouping): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = grouping === 'kind' ? finding.code : finding.where === null ? '' : `${finding.where.table}|${finding.where.row}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const all = [...groups].map(([key, members]): Group => ({ key, findings: members }));
  return grouping === 'object' ? all : all.sort((a, b) => rankOf(a.key) - rankOf(b.key));
}

const RANKS = new Map<string, number>((Object.keys(FINDING_GRAVITY) as FindingCode[]).map((code, rank) => [code, rank]));
const rankOf = (code: string): number => RANKS.get(code) ?? 0;

/** The lines of the list; closed groups show their heading alone. */
export function linesOf(groups: readonly Group[], closed: ReadonlySet<string>): readonly Line[] {
  const lines: Line[] = [];
  groups.forEach((group, at) => {
    const open = !closed.has(group.key);
    lines.push({ kind: 'group', key: `g${group.key}`, group, open, position: at + 1, of: groups.length });
    if (!open) return;
    group.findings.forEach((finding, index) => {
      lines.push({ kind: 'finding', key: `f${findingKey(finding)}`, finding, group, position: index + 1, of: group.findings.length });
    });
  });
  return lines;
}
