import { PortError } from '../sheets/book';
import type { XlsxFile } from './load';
import type { DefinedName } from './names';
import { editPart } from './package-index';
import { type Edit, editAppend, editAttributes, splice } from './splice';
import { decodeEscapes, withoutControls } from './text-escapes';
import { elements, escapeText, first, openTag, prefixOf, type XmlElement } from './xml';

/** What the schema puts before `definedNames` in the workbook part; `sheets` is always there. */
const BEFORE_NAMES = ['sheets', 'functionGroups', 'externalReferences'];

const keyOf = ({ name, sheet }: DefinedName): string => JSON.stringify([name.toLowerCase(), sheet?.toLowerCase() ?? null]);
const same = (a: DefinedName, b: DefinedName): boolean => a.name === b.name && a.formula === b.formula && a.hidden === b.hidden;

/** Writes the names that differ from the file. A scope is written as the sheet's place among all tabs, chart sheets included. */
export function saveNames({ workbook, source }: XlsxFile): void {
  const before = source.names;
  const after = workbook.names.list();
  if (before.length === after.length && before.every((name, index) => name === after[index])) return;
  const wanted = new Map(after.map((name) => [keyOf(name), name]));
  const standing = new Set(before.map(keyOf));
  const added = after.filter((name) => !standing.has(keyOf(name)));
  editPart(source.package, source.workbookPart, (root, text) => {
    const prefix = prefixOf(root.name);
    const tabs = elements(first(root, 'sheets'), 'sheet').map((tab) => decodeEscapes(tab.attributes['name'] ?? '').toLowerCase());
    const list = first(root, 'definedNames');
    const entries = elements(list, 'definedName');
    const gone = before.filter((name) => !wanted.has(keyOf(name)));
    const newText = added.map((name) => definition(name, tabs, prefix)).join('');
    if (list === undefined) {
      if (newText === '') return text;
      const at = elements(root).findLast((block) => BEFORE_NAMES.includes(block.local))?.end ?? root.openEnd;
      return splice(text, [{ start: at, end: at, text: `<${prefix}definedNames>${newText}</${prefix}definedNames>` }]);
    }
    if (gone.length === before.length && newText === '') return splice(text, [{ start: list.start, end: list.end, text: '' }]);
    const edits = entries.flatMap((entry, index): Edit[] => {
      const old = before[index];
      const next = old === undefined ? undefined : wanted.get(keyOf(old));
      if (old === undefined || old === next || after.includes(old)) return [];
      if (next === undefined) return [{ start: entry.start, end: entry.end, text: '' }];
      return same(old, next) ? [] : redefinition(entry, next);
    });
    return splice(text, newText === '' ? edits : [...edits, ...editAppend(list, newText)]);
  });
}

function definition({ name, formula, sheet, hidden }: DefinedName, tabs: readonly string[], prefix: string): string {
  const scope = sheet === null ? null : tabs.indexOf(sheet.toLowerCase());
  if (scope !== null && scope < 0) throw new PortError('SCRITTURA_FALLITA', { foglio: sheet ?? '' });
  const attributes = { name, ...(scope === null ? {} : { localSheetId: String(scope) }), ...(hidden ? { hidden: '1' } : {}) };
  return `${openTag(`${prefix}definedName`, attributes, false)}${escapeText(withoutControls(formula.replace(/^=/, '')))}</${prefix}definedName>`;
}

function redefinition(entry: XmlElement, { name, formula, hidden }: DefinedName): Edit[] {
  const { text } = editAttributes({ ...entry, selfClosing: false }, { name, hidden: hidden ? '1' : undefined });
  return [{ start: entry.start, end: entry.end, text: `${text}${escapeText(withoutControls(formula.replace(/^=/, '')))}</${entry.name}>` }];
}

/** A sheet's view names the workbook's: gives the workbook one where it has none. */
export function ensureWorkbookView({ source }: XlsxFile): void {
  editPart(source.package, source.workbookPart, (root, text) => {
    const sheets = first(root, 'sheets');
    if (first(root, 'bookViews') !== undefined || sheets === undefined) return text;
    const prefix = prefixOf(root.name);
    return splice(text, [{ start: sheets.start, end: sheets.start, text: `<${prefix}bookViews><${prefix}workbookView/></${prefix}bookViews>` }]);
  });
}
