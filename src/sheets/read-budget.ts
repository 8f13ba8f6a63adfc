import { type BudgetLine, type DeclaredTotal, LEVELS, MANAGEMENTS, type MoneyColumn, NATURES, type NatureTerm, type Resources } from '../model/budget';
import { readAmount } from '../model/money';
import { foldText } from '../model/text';
import { BLANK_READING } from '../model/value';
import { CONTRACT, normalizeHeader } from './contract';
import { at, choiceOf } from './read-common';
import type { TableView } from './table-view';

export function readLines(view: TableView<'Budget'> | undefined): readonly BudgetLine[] {
  if (view === undefined) return [];
  return view.rows.map((row) => ({
    at: at(view, row),
    area: view.text(row, 'area'),
    objective: view.text(row, 'objective'),
    programme: view.text(row, 'programme'),
    ownProgramme: view.text(row, 'ownProgramme'),
    project: view.text(row, 'project'),
    action: view.text(row, 'action'),
    costCentre: view.text(row, 'costCentre'),
    account: view.text(row, 'account'),
    description: view.text(row, 'description'),
    nature: choiceOf(view.text(row, 'nature'), NATURES),
    management: choiceOf(view.text(row, 'management'), MANAGEMENTS),
    budget: readAmount(view.cell(row, 'budget')),
    revised: readAmount(view.cell(row, 'revised')),
    actual: readAmount(view.cell(row, 'actual')),
  }));
}

const COLUMN_NAMES = CONTRACT.TotaliDichiarati.columns.column.choices;
const COLUMNS: Readonly<Record<string, MoneyColumn>> = { Preventivo: 'budget', Assestato: 'revised', Consuntivo: 'actual' };

/** Totals as an act prints them; a blank Colonna means the budget's first column of money. */
export function readDeclared(view: TableView<'TotaliDichiarati'> | undefined, budget: TableView<'Budget'> | undefined): readonly DeclaredTotal[] {
  if (view === undefined) return [];
  const first = (['budget', 'revised', 'actual'] as const).find((key) => budget?.has(key)) ?? 'budget';
  return view.rows.map((row) => {
    const natureText = view.text(row, 'nature');
    return {
      at: at(view, row),
      level: choiceOf(view.text(row, 'level'), LEVELS),
      code: view.text(row, 'code'),
      natureText,
      natures: readNatures(natureText),
      management: choiceOf(view.text(row, 'management'), MANAGEMENTS),
      column: COLUMNS[choiceOf(view.text(row, 'column'), COLUMN_NAMES) ?? ''] ?? first,
      amount: readAmount(view.cell(row, 'amount')),
    };
  });
}

const NATURE_BY_NAME = new Map(NATURES.map((nature) => [normalizeHeader(nature), nature]));

/** Natures joined by `+` or `-` (`costo + investimento`, `ricavo - costo`); null when one of them is none. */
export function readNatures(text: string): readonly NatureTerm[] | null {
  const parts = foldText(text)
    .replace(/[−–]/g, '-')
    .split(/([+-])/)
    .map((part) => part.trim());
  const terms: NatureTerm[] = [];
  let sign: 1 | -1 = 1;
  for (const [i, part] of parts.entries()) {
    if (i === 0 && part === '' && parts.length > 1) continue; // a sign may stand before the first
    if (part === '+' || part === '-') {
      sign = part === '+' ? 1 : -1;
      continue;
    }
    const nature = NATURE_BY_NAME.get(normalizeHeader(part));
    if (nature === undefined) return null;
    terms.push({ sign, nature });
  }
  return terms;
}

/** What objectives and programmes say they have. */
export function readResources(objectives: TableView<'Obiettivi'> | undefined, programmes: TableView<'Programmi'> | undefined): readonly Resources[] {
  const ofObjectives = (objectives?.rows ?? []).map((row): Resources => {
    const view = objectives as TableView<'Obiettivi'>;
    const [resources, interventions] = [readAmount(view.cell(row, 'resources')), readAmount(view.cell(row, 'interventionResources'))];
    return { at: at(view, row), of: 'obiettivo', code: view.text(row, 'code'), resources, interventions };
  });
  const ofProgrammes = (programmes?.rows ?? []).map((row): Resources => {
    const view = programmes as TableView<'Programmi'>;
    return {
      at: at(view, row),
      of: 'programma',
      code: view.text(row, 'code'),
      resources: readAmount(view.cell(row, 'resources')),
      interventions: BLANK_READING,
    };
  });
  return [...ofObjectives, ...ofProgrammes];
}
