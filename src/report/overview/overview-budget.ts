import { moneyOverview } from '../../engine/money-overview';
import type { Translate } from '../../texts';
import { findingText } from '../../texts/finding';
import { locate } from '../../sheets/locate';
import { textCell } from '../cells';
import type { Block, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { across, linkedText } from '../leaf-cells';
import { levelsOf, wholeOf } from '../money/budget-levels';
import { natureSection, spendingSection } from '../money/budget-overview';
import { declaredRemark } from '../money/declared-table';
import { budgetLook } from '../money/resource-overview';
import { unspentProgrammes } from '../money/unspent-programmes';

/** How many errors the page names; Controlli has them all. */
const MOST_ERRORS = 4;

/** What a workbook that holds a budget and no indicators has to say at a glance: natures, a level, declared totals, errors. */
export function budgetGlance(input: ReportInput, t: Translate): readonly Block[] {
  const whole = wholeOf(input);
  if (whole === undefined) return errorTable(input, t);
  const look = budgetLook(input);
  const level = levelsOf(input, t).find(({ groups }) => groups.length > 1);
  const unspent = level?.level === 'programma' ? unspentProgrammes(input) : [];
  const sections = [natureSection(whole, look), level === undefined ? null : spendingSection(level, whole, unspent, look)].filter((one) => one !== null);
  const charts = sections.flatMap((section) => section.charts.flatMap((block) => (block.kind === 'charts' ? block.charts : [])));
  const tables = sections.map(({ title, table }, at): Table => {
    // What everybody reads at one look keeps the column of remarks.
    const columns = table.columns.map(({ header, width, align }) => ({ header, width, align }));
    return { ...table, caption: title, columns, ...(at > 0 ? { beside: true as const } : {}) };
  });
  return [
    ...declaredRemark(moneyOverview(input), t),
    ...(charts.length === 0 ? [] : [{ kind: 'charts' as const, charts }]),
    ...tables,
    ...errorTable(input, t),
  ];
}

/** The open errors, to be corrected before anything is published, each with the way to its cell. */
function errorTable({ findings, book, views, model: { parameters } }: ReportInput, t: Translate): readonly Table[] {
  const errors = findings.filter(({ gravity, accepted }) => gravity === 'errore' && accepted === undefined);
  if (errors.length === 0) return [];
  const rows = errors.slice(0, MOST_ERRORS).map((error): Row => {
    const place = error.where === null ? null : locate(book, views, error.where);
    const { messaggio } = findingText(error, t, parameters.language, parameters.decimals);
    const address = error.where === null || place === null ? textCell('') : linkedText(place.address, error.where);
    return { role: 'plain', cells: [textCell(place?.sheet ?? ''), address, textCell(messaggio)] };
  });
  const more = errors.length - rows.length;
  const note: Row[] = more === 0 ? [] : [{ role: 'note', cells: [across(3, t('documenti.sintesi.moreErrors', { count: more }))] }];
  return [
    {
      kind: 'table',
      id: 'errori',
      caption: t('documenti.sintesi.errors'),
      columns: [
        { header: t('documenti.columns.sheet'), width: 16, align: 'left' },
        { header: t('documenti.columns.cell'), width: 8, align: 'left' },
        { header: t('documenti.columns.message'), width: 76, align: 'left' },
      ],
      rows: [...rows, ...note],
      look: 'grid',
      audience: 'office',
    },
  ];
}
