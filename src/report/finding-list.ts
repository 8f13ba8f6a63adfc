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
  const columns = columnsOf(findings, t);
  const none: Row = { role: 'note', cells: [across(columns.length, t('documenti.controlli.none'))] };
  const rows = findings.length === 0 ? [none] : groupsOf(findings).flatMap((group) => groupRows(group, columns.length, input, t));
  blocks.push({ kind: 'table', id: 'rilievi', caption: null, columns, rows, look: 'grid' });
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

const isAccepted = ({ accepted }: Finding): boolean => accepted !== undefined;

/** Why findings were accepted stands in a column of its own, where any was. */
function columnsOf(findings: readonly Finding[], t: Translate): readonly Column[] {
  const column = (key: 'sheet' | 'cell' | 'message' | 'suggestion' | 'acceptance', width: number): Column => ({
    header: t(`documenti.columns.${key}`),
    width,
    align: 'left',
  });
  return [
    column('sheet', 13),
    column('cell', 7),
    column('message', 44),
    column('suggestion', 36),
    ...(findings.some(isAccepted) ? [column('acceptance', 18)] : []),
  ];
}

/** Findings of one code and gravity: the gravest first, and among them the rare ones, that many alike would hide. Linear but for the sorting of codes. */
function groupsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.gravity} ${finding.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const rank = ([first]: readonly Finding[]): number => (first === undefined ? 0 : GRAVITIES.indexOf(first.gravity));
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || a.length - b.length);
}

/** What the findings are in words, with the code by which people accept them; then each with the way to its cell. */
function groupRows(group: readonly Finding[], columns: number, input: ReportInput, t: Translate): Row[] {
  const [first] = group;
  if (first === undefined) return [];
  const { gravity, code } = first;
  const kind = t(`pannello.checks.kinds.${code}`);
  const title = t('documenti.controlli.group', { gravity: t(`documenti.controlli.gravities.${gravity}`), kind, code, count: group.length });
  return [{ role: 'group', cells: [across(columns, title, { tone: gravity })] }, ...group.map((finding) => rowOf(finding, columns, input, t))];
}

function rowOf(finding: Finding, columns: number, { book, views, model }: ReportInput, t: Translate): Row {
  const { where, accepted } = finding;
  const { messaggio, suggerimento } = findingText(finding, t, model.parameters.language, model.parameters.decimals);
  const place = where === null ? null : locate(book, views, where);
  const reason =
    accepted === undefined ? '' : accepted.who === '' ? accepted.reason : t('documenti.controlli.acceptedBy', { reason: accepted.reason, who: accepted.who });
  const cells = [
    textCell(place?.sheet ?? where?.table ?? ''),
    where === null || place === null ? textCell('') : linkedText(place.address, where),
    textCell(messaggio),
    textCell(suggerimento),
    textCell(accepted !== undefined && reason === '' ? t('documenti.missing') : reason, { tone: 'muted' }),
  ];
  return { role: 'plain', cells: cells.slice(0, columns) };
}
