import type { Finding, Gravity } from '../../model/finding';
import { foldText } from '../../model/text';

/** What of the findings is shown. */
export interface Filter {
  readonly gravities: ReadonlySet<Gravity>;
  readonly state: 'every' | 'open' | 'accepted';
  /** Name of a table as findings call it; null for every one. */
  readonly table: string | null;
  /** Words that must all stand in the finding's text. */
  readonly text: string;
}

export const NO_FILTER: Filter = { gravities: new Set(['errore', 'avviso', 'nota']), state: 'every', table: null, text: '' };

export const isFiltered = ({ gravities, state, table, text }: Filter): boolean =>
  gravities.size < 3 || state !== 'every' || table !== null || text.trim() !== '';

/** Findings that pass all but the filter by gravity: what its buttons count. Linear; `textOf` is asked only where words are searched. */
export function filtered(findings: readonly Finding[], { state, table, text }: Filter, textOf: (finding: Finding) => string): readonly Finding[] {
  const words = foldText(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  return findings.filter((finding) => {
    if (state !== 'every' && (state === 'accepted') !== (finding.accepted !== undefined)) return false;
    if (table !== null && finding.where?.table !== table) return false;
    if (words.length === 0) return true;
    const hay = textOf(finding);
    return words.every((word) => hay.includes(word));
  });
}

/** Tables in which something was found, in the order of the findings. */
export function tablesOf(findings: readonly Finding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ where }) => (where === null ? [] : [where.table])))];
}

/** The same finding in another look at the workbook: each cell has one of a code. */
export function findingKey({ code, where }: Finding): string {
  return where === null ? code : `${code}|${where.table}|${where.row}|${where.column}`;
}
