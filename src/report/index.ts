import { anticorruption } from './anticorruption';
import { communication } from './communication';
import type { Document } from './document';
import { findingList } from './finding-list';
import { financialStatement } from './financial-statement';
import { individualScorecards } from './individual-scorecard';
import type { DocumentSpec, ReportInput } from './input';
import { organisationScorecard } from './organisation-scorecard';
import { overview } from './overview';
import { piraPlan, piraReport } from './pira';
import { programmeSheets } from './programme';
import { resourceOverview } from './resource-overview';
import { sheetNames } from './sheet-names';
import { strategicMap } from './strategic-map';

/** Every kind of document there is, in the order of the report. */
export const DOCUMENTS: readonly DocumentSpec[] = [
  overview,
  organisationScorecard,
  strategicMap,
  programmeSheets,
  individualScorecards,
  piraPlan,
  piraReport,
  anticorruption,
  resourceOverview,
  financialStatement,
  communication,
  findingList,
];

/** All documents that a run has data for; no two bear the same sheet name. */
export function documentsOf(input: ReportInput): readonly Document[] {
  const documents = DOCUMENTS.flatMap(({ build }) => build(input));
  const names = sheetNames(documents.map(({ sheet }) => sheet));
  return documents.map((document, i) => ({ ...document, sheet: names[i] ?? document.sheet }));
}
