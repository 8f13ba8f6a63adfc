import type { Finding, Gravity } from '../model/finding';
import { locate } from '../sheets/locate';
import { type Translate, translator } from '../texts';
import { findingText } from '../texts/finding';
import { numberCell, textCell } from './cells';
import type { Block, Column, Document, Row } from './document';
import type { DocumentSpec, ReportInput } from './input';
import { across, linkedText } from './leaf-cells';
import { stampOfWhole } from './stamp';

/** Controlli: every finding with the way to its cell, the gravest first. */
export const findingList: DocumentSpec = { kind: 'controlli', needs: [], build };

const GRAVITIES: readonly Gravity[] = ['errore', 'avviso', 'nota'];

/** How many of each gravity wait for someone, and how many are accepted. */
export function countFindings(findings: readonly Finding[]): Readonly<Record<Gravity, { readonly open: number; readonly accepted: number }>> {
  const count = (gravity: Gravity, accepted: boolean): number =>
    findings.filter((finding) => finding.gravity === gravity && (finding.accepted !== undefined) === accepted).length;
  const of = (gravity: Gravity): { open: number; accepted: number } => ({ open: count(gravity, false), accepted: count(gravity, true) });
  return { errore: of('errore'), avviso: of('avviso'), nota: of('nota') };
}

function build(input: ReportInput): readonly Document[] {
  const { model, findings } = input;
  const t = translator(model.parameters.language);
  const blocks: Block[] = [counts(findings, t)];
  // The table is there without findings too: the sheet's columns are then nearly the same at every drawing.
  const rows = findings.length === 0 ? [{ role: 'note' as const, cells: [across(7, t('documenti.controlli.none'))] }] : rowsOf(input, t);
  blocks.push({ kind: 'table', id: 'rilievi', caption: null, columns: columnsOf(t), rows, look: 'grid' });
  return [
    { id: 'controlli', kind: 'controlli', sheet: t('documenti.sheets.controlli'), title: t('documenti.titles.controlli'), stamp: stampOfWhole(input), blocks },
  ];
}

function counts(findings: readonly Finding[], t: Translate): Block {
  const { errore, avviso, nota } = countFindings(findings);
  const figure = (key: 'errors' | 'warnings' | 'notes' | 'accepted', n: number): { label: string; cell: ReturnType<typeof numberCell>; note: null } => ({
    label: t(`documenti.controlli.${key}`),
    cell: numberCell(n, 0),
    note: null,
  });
  const accepted = errore.accepted + avviso.accepted + nota.accepted;
  return {
    kind: 'figures',
    figures: [figure('errors', errore.open), figure('warnings', avviso.open), figure('notes', nota.open), figure('accepted', accepted)],
  };
}

function columnsOf(t: Translate): readonly Column[] {
  const column = (key: 'gravity' | 'code' | 'where' | 'cell' | 'message' | 'suggestion' | 'acceptance', width: number): Column => ({
    header: t(`documenti.columns.${key}`),
    width,
    align: 'left',
  });
  return [
    column('gravity', 7),
    column('code', 20),
    column('where', 11),
    column('cell', 6),
    column('message', 28),
    column('suggestion', 22),
    column('acceptance', 12),
  ];
}

function rowsOf(input: ReportInput, t: Translate): readonly Row[] {
  const rows: Row[] = [];
  for (const gravity of GRAVITIES) {
    const own = input.findings.filter((finding) => finding.gravity === gravity);
    if (own.length === 0) continue;
    const title = t('documenti.controlli.group', { gravity: t(`documenti.controlli.gravities.${gravity}`), count: own.length });
    rows.push({ role: 'group', cells: [across(7, title, { tone: gravity })] });
    for (const finding of own) rows.push(rowOf(finding, input, t));
  }
  return rows;
}

function rowOf(finding: Finding, { book, views, model }: ReportInput, t: Translate): Row {
  const { code, gravity, where, accepted } = finding;
  const { messaggio, suggerimento } = findingText(finding, t, model.parameters.language, model.parameters.decimals);
  const place = where === null ? null : locate(book, views, where);
  const reason =
    accepted === undefined ? '' : accepted.who === '' ? accepted.reason : t('documenti.controlli.acceptedBy', { reason: accepted.reason, who: accepted.who });
  const cells = [
    textCell(t(`parole.${gravity}`), { tone: gravity }),
    textCell(code),
    textCell(place === null || place.table === place.sheet ? (where?.table ?? '') : t('documenti.controlli.place', { table: place.table, sheet: place.sheet })),
    where === null || place === null ? textCell('') : linkedText(place.address, where),
    textCell(messaggio),
    textCell(suggerimento),
    textCell(accepted !== undefined && reason === '' ? t('documenti.missing') : reason, { tone: 'muted' }),
  ];
  return { role: 'plain', cells };
}
