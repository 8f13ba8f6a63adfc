import type { Finding } from '../model/finding';
import type { CheckContext, CheckInput } from './context';
import { sheetRow } from './context';
import { leavesOf } from './leaves';
import { inOrder } from './order';
import { AcceptanceList } from './acceptances';
import { Rules } from './rules';
import type { Acceptances } from '../sheets/memory';
import { CHECKS } from './registry';

export type { CheckInput } from './context';

export interface CheckOutcome {
  readonly findings: readonly Finding[];
  /** What to remember of accepted findings, for `planChanges`. */
  readonly acceptances: Acceptances;
}

/** All findings on what was read and scored, as RegoleControlli and Accettazioni have it: reading's own and those of the registry, in order of table, row and column, each cell once per code. */
export function check(input: CheckInput): CheckOutcome {
  const rules = new Rules(input.views);
  const accepted = new AcceptanceList(input);
  const context: CheckContext = { ...input, leaves: leavesOf(input), tolerance: (code, fallback) => rules.tolerance(code, fallback) };
  const found = [
    ...input.model.findings,
    ...rules.findings,
    ...accepted.findings,
    ...CHECKS.flatMap(({ codes, run }) => (rules.areOff(codes) ? [] : run(context))),
  ];
  const findings = inOrder(
    input,
    found.flatMap((one) => rules.apply(one)),
  ).map((one) => accepted.mark(named(input, one)));
  return { findings, acceptances: accepted.printsToKeep() };
}

/** A row without code is called by its number in the sheet. */
function named({ views }: CheckInput, finding: Finding): Finding {
  const { where, params } = finding;
  if (params['riga'] !== '' || where === null) return finding;
  const raw = views[where.table as keyof typeof views]?.raw;
  return raw === undefined ? finding : { ...finding, params: { ...params, riga: sheetRow(raw, where.row) } };
}
