import { anticorruption } from './scorecard/anticorruption';
import { communication } from './communication/communication';
import type { Document } from './document';
import { withDrawableCharts } from './drawable-charts';
import { findingList } from './finding-list';
import { financialStatement } from './money/financial-statement';
import { individualScorecards } from './scorecard/individual-scorecard';
import type { DocumentSpec, ReportInput } from './input';
import { organisationScorecard } from './scorecard/organisation-scorecard';
import { overview } from './overview/overview';
import { piraPlan, piraReport } from './pira/pira';
import { programmeSheets } from './programme/programme';
import { resourceOverview } from './money/resource-overview';
import { sheetNames } from './sheet-names';
import { strategicMap } from './scorecard/strategic-map';

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
  const documents = DOCUMENTS.flatMap(({ build }) => build(input)).map(withDrawableCharts);
  const names = sheetNames(documents.map(({ sheet }) => sheet));
  return documents.map((document, i) => ({ ...document, sheet: names[i] ?? document.sheet }));
}
