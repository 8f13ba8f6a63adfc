import type { Model } from '../model/model';
import type { Book } from './book';
import { knownTable } from './contract';
import { readBands, readJudgements } from './read-bands';
import { readMoney } from './read-money';
import { cellFindings, unreadableTargets } from './cell-findings';
import { readIndicators, readMeasures } from './read-indicators';
import { readObjectives, readPerspectives, readPriorities } from './read-objectives';
import { readParameters } from './read-parameters';
import { readNeutralisations, readNodes, readRetargets } from './read-scorecards';
import { TableView } from './table-view';
import { openViews, type Views } from './views';

/** Rows to model: what the tables mean, with what reading met. `today` is an ISO date. */
export function readModel(book: Book, today: string): { model: Model; views: Views } {
  const settings = book.tables.find((raw) => knownTable(raw.name) === 'Parametri');
  const timeless = { year: 0, period: '' };
  const { parameters, findings } = readParameters(book, settings && new TableView('Parametri', settings, timeless), today);
  const views = openViews(book, parameters);
  const { year } = parameters;
  const indicators = readIndicators(views.Indicatori, year);
  const model: Model = {
    parameters,
    bands: readBands(views.Fasce),
    judgements: readJudgements(views.Giudizi),
    perspectives: readPerspectives(views.Prospettive),
    priorities: readPriorities(views.Priorita),
    objectives: readObjectives(views.Obiettivi),
    measures: readMeasures(views.Misure, year),
    indicators,
    retargets: readRetargets(views.Rimodulazioni, indicators, year),
    nodes: readNodes(views.Schede, indicators, year),
    neutralisations: readNeutralisations(views.Neutralizzazioni),
    money: readMoney(views, parameters),
    findings: [...findings, ...cellFindings(views, year), ...(views.Indicatori === undefined ? [] : unreadableTargets(views.Indicatori, indicators))],
  };
  return { model, views };
}
