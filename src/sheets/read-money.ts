import type { MoneyModel } from '../model/budget';
import { readDeclared, readLines, readResources } from './read-budget';
import { readChannels } from './read-channels';
import { readStatement, statementColumns } from './read-statement';
import type { CurrentPeriod } from './table-view';
import type { Views } from './views';

/** The tables of the money side: Budget, TotaliDichiarati, Bilancio, Canali, and the resources of objectives and programmes. */
export function readMoney(views: Views, current: CurrentPeriod): MoneyModel {
  const columns = statementColumns(views.Bilancio, current.year);
  return {
    lines: readLines(views.Budget),
    declared: readDeclared(views.TotaliDichiarati, views.Budget),
    statementColumns: columns,
    statement: readStatement(views.Bilancio, columns),
    channels: readChannels(views.Canali, current),
    resources: readResources(views.Obiettivi, views.Programmi),
  };
}
