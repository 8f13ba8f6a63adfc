import { cellText } from '../report/cells';
import type { Cell, Row, Table } from '../report/document';
import { PALETTE } from '../report/palette';
import type { PerformanceReport, ReportBlock } from '../report/performance/performance-report';
import { readableOn } from '../sheets/contrast';
import { type Language, translator } from '../texts';
import { lowered } from './captions';

/**
 * The report as HTML to be pasted into Word, where no file can be saved: headings that become Word's own, tables with header rows and the bands'
 * colours. Charts stay out; their figures stand in the tables. Everything from cells is escaped: no markup of theirs gets through.
 */
export function reportHtml(report: PerformanceReport): string {
  const { title, stamp, language, sections } = report;
  const body = sections.flatMap(({ heading, parts }) => [
    element('h1', heading),
    ...parts.flatMap((part) => [...(part.heading === null ? [] : [element('h2', part.heading)]), ...part.blocks.map((block) => blockHtml(block, language))]),
  ]);
  const head = `<html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title></head>`;
  return `${head}<body style="${css(BODY)}">${element('p', title, TITLE)}${element('p', `${stamp.organisation} · ${stamp.year}`)}${body.join('')}</body></html>`;
}

type Css = Readonly<Record<string, string>>;

const BODY: Css = { 'font-family': 'Arial, sans-serif', 'font-size': '10pt' };
const TITLE: Css = { 'font-size': '20pt', 'font-weight': 'bold' };
const TABLE: Css = { 'border-collapse': 'collapse', width: '100%', 'font-size': '9pt' };
const CELL: Css = { border: `1px solid ${PALETTE.line}`, padding: '3pt 4pt', 'vertical-align': 'top' };
const HEAD: Css = { ...CELL, 'background-color': PALETTE.navy, color: PALETTE.white };
const ROLES: Readonly<Record<Row['role'], Css>> = {
  plain: {},
  group: { 'background-color': PALETTE.group, 'font-weight': 'bold' },
  total: { 'font-weight': 'bold' },
  note: { 'font-style': 'italic' },
};

function blockHtml(block: ReportBlock, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return element(block.level === 1 ? 'h3' : 'h4', block.text);
    case 'narrative': {
      const t = translator(language);
      if (block.text === null && block.link === undefined && block.label !== null)
        return `<p>${element('i', t('relazione.toWrite', { what: lowered(block.label) }))}</p>`;
      const label = block.label === null ? '' : element('b', `${block.label}: `);
      return `<p>${label}${block.text === null ? element('i', t('documenti.missing')) : lines(block.text)}</p>`;
    }
    case 'figures':
      return block.figures
        .map(({ label, cell, note }) => `<p>${element('b', `${label}: `)}${escaped(cellText(cell, language))}${note === null ? '' : ` (${escaped(note)})`}</p>`)
        .join('');
    case 'table':
      return tableHtml(block, language);
    case 'charts':
      return '';
    case 'reference':
      return element('p', `${block.text} ${translator(language)('relazione.table').toLowerCase()} «${block.title}».`);
  }
}

function tableHtml({ caption, columns, rows }: Table, language: Language): string {
  const head = columns.map(({ header, align }) => element('th', header, { ...HEAD, 'text-align': align })).join('');
  const body = rows.map(({ role, cells }) => `<tr>${cells.map((cell) => cellHtml(cell, role, language)).join('')}</tr>`).join('');
  const name = caption === null ? '' : element('p', caption, { 'font-weight': 'bold' });
  return `${name}<table style="${css(TABLE)}"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function cellHtml(cell: Cell, role: Row['role'], language: Language): string {
  const { band, align = 'left', columns = 1, rows = 1, tone } = cell;
  const look = {
    ...CELL,
    ...ROLES[role],
    'text-align': align,
    ...(band === undefined ? {} : { 'background-color': band.color, color: readableOn(band.color) }),
    ...(tone === 'strong' ? { 'font-weight': 'bold' } : {}),
  };
  const spans = `${columns > 1 ? ` colspan="${columns}"` : ''}${rows > 1 ? ` rowspan="${rows}"` : ''}`;
  return `<td${spans} style="${css(look)}">${lines(cellText(cell, language))}</td>`;
}

/** The words of such a page alone, for where nothing richer can be pasted: cells parted by tabs, lines as they are. */
export function plainText(html: string): string {
  const body = html.slice(html.indexOf('<body'));
  const lined = body.replace(/<\/(?:td|th)>/g, '\t').replace(/<\/(?:p|h\d|tr)>|<br>/g, '\n');
  return lined.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => NAMES[name] ?? name);
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const NAMES: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(SIGNS).map(([sign, name]) => [name, sign]));

/** Without what HTML would take for its own, and without control characters, which Word refuses. */
const escaped = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '').replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign);

const lines = (text: string): string => escaped(text).replace(/\n/g, '<br>');

const css = (look: Css): string =>
  Object.entries(look)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

function element(name: string, text: string, look: Css = {}): string {
  return `<${name}${Object.keys(look).length === 0 ? '' : ` style="${css(look)}"`}>${escaped(text)}</${name}>`;
}
