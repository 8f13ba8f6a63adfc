import type { Finding } from '../model/finding';
import type { CheckContext, CheckInput } from './context';
import { sheetRow } from './context';
import { leavesOf } from './leaves';
import { inOrder } from './order';
import { CHECKS } from './registry';

export type { CheckInput } from './context';

/** All findings on what was read and scored: reading's own and those of the registry, in order of table, row and column, each cell once per code. */
export function check(input: CheckInput): readonly Finding[] {
  const context: CheckContext = { ...input, leaves: leavesOf(input), tolerance: (_, fallback) => fallback };
  const found = [...input.model.findings, ...CHECKS.flatMap(({ run }) => run(context))];
  return inOrder(input, found).map((finding) => named(input, finding));
}

/** A row without code is called by its number in the sheet. */
function named({ views }: CheckInput, finding: Finding): Finding {
  const { where, params } = finding;
  if (params['riga'] !== '' || where === null) return finding;
  const raw = views[where.table as keyof typeof views]?.raw;
  return raw === undefined ? finding : { ...finding, params: { ...params, riga: sheetRow(raw, where.row) } };
}
