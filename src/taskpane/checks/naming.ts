import type { Recalculation } from '../../actions/recalculate';
import { sheetRow } from '../../checks/context';
import type { Acceptance, CellRef, Finding } from '../../model/finding';
import { foldText } from '../../model/text';
import { rowName } from '../../sheets/cell-findings';
import type { TableName } from '../../sheets/contract';
import type { Location } from '../../sheets/locate';
import type { TableView } from '../../sheets/table-view';
import type { Language, Translate } from '../../texts';
import { findingText } from '../../texts/finding';
import type { Grouping } from './groups';

export interface Title {
  readonly title: string;
  /** The object's name; blank where it has none. */
  readonly name: string;
}

/** What officers call the row that a finding is about. */
export function objectTitle({ views, book }: Recalculation, where: CellRef | null, t: Translate): Title {
  if (where === null) return { title: t('pannello.checks.workbook'), name: '' };
  const view = views[where.table as TableName] as TableView<TableName> | undefined;
  const raw = view?.raw ?? book.tables.find(({ name }) => name === where.table);
  const table = raw?.name ?? where.table;
  if (where.row < 0 || raw === undefined) return { title: t('pannello.checks.wholeTable', { table }), name: '' };
  const code = view === undefined ? '' : rowName(view, where.row);
  const title = code === '' ? t('pannello.checks.rowNumber', { table, row: sheetRow(raw, where.row) }) : t('pannello.checks.object', { table, row: code });
  return { title, name: view === undefined ? '' : nameOf(view, where.row, code) };
}

const NAMES = ['name', 'title', 'description'] as const;

function nameOf(view: TableView<TableName>, row: number, code: string): string {
  const key = NAMES.find((candidate) => view.has(candidate as never));
  const name = key === undefined ? '' : view.text(row, key as never);
  return name === code ? '' : name;
}

/** The heading of a group, by its first finding. */
export function groupTitle(run: Recalculation, grouping: Grouping, first: Finding, t: Translate): Title {
  return grouping === 'kind' ? { title: t(`pannello.checks.kinds.${first.code}`), name: '' } : objectTitle(run, first.where, t);
}

/** Where a finding stands, beside what it is about: the sheet's name only where it is another than the table's. */
export function placeText(place: Location, t: Translate): string {
  const { table, sheet, address } = place;
  return table === sheet ? t('pannello.checks.cell', { address }) : t('pannello.findings.place', { sheet, address });
}

export function acceptedText({ reason, who }: Acceptance, t: Translate): string {
  if (reason === '') return t('pannello.checks.accept.noReason');
  return who === '' ? t('pannello.checks.accept.for', { reason }) : t('pannello.checks.accept.by', { reason, who });
}

/** All that can be searched of a finding, without case and accents; worded once. */
export function searchTexts(run: Recalculation, t: Translate, language: Language): (finding: Finding) => string {
  const known = new Map<Finding, string>();
  return (finding) => {
    let text = known.get(finding);
    if (text === undefined) {
      const { messaggio, suggerimento } = findingText(finding, t, language, run.model.parameters.decimals);
      const { title, name } = objectTitle(run, finding.where, t);
      const kind = t(`pannello.checks.kinds.${finding.code}`);
      text = foldText([messaggio, suggerimento, title, name, kind, finding.code, finding.accepted?.reason, finding.accepted?.who].join(' '));
      known.set(finding, text);
    }
    return text;
  };
}
