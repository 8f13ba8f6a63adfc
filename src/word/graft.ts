import type { Language } from '../texts';
import { addExtension, addPart, type Parts, setText, textOf } from './package';
import { targetsOf, withoutLeftovers } from './leftovers';
import { Relations, relationsOf, relationsPath } from './relations';
import { LOCALES, OWN, ROLES, styleIds } from './styles';
import { inLanguage } from './styles-language';
import type { HeaderReference, Template } from './template';

const OURS = 'word/document.xml';
const OUR_RELATIONS = 'word/_rels/document.xml.rels';
const FOOTER_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';

/** Puts a report into a template: its text and pictures instead of the template's text, under the template's styles, headers and footers. */
export function graft(report: Parts, template: Template, language: Language): Parts {
  const parts = withoutLeftovers(template);
  const { main } = template;
  const relations = new Relations(parts, main);
  const text = withPictures(textOf(report, OURS), report, parts, relations);
  const hasFooter = template.headers.some(({ kind }) => kind === 'footerReference');
  const headers = hasFooter ? template.headers : [...template.headers, ownFooter(report, parts, relations)];
  setText(parts, main, withHeaders(text, headers, template.hasTitlePage));
  setText(parts, template.stylesPath, inLanguage(withStyles(template, textOf(report, 'word/styles.xml')), LOCALES[language]));
  relations.write();
  parts.set('docProps/core.xml', report.get('docProps/core.xml') ?? new Uint8Array());
  addPart(parts, 'docProps/core.xml', CORE_TYPE);
  new Relations(parts, '').ensure('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml');
  cutTies(parts, main);
  return parts;
}

/** Pictures of the report become parts of the template, under names that it cannot have. */
function withPictures(document: string, report: Parts, parts: Parts, relations: Relations): string {
  let text = document;
  for (const { id, type, target } of relationsOf(report, OUR_RELATIONS)) {
    const bytes = report.get(`word/${target}`);
    if (!type.endsWith('/image') || bytes === undefined) continue;
    const path = `word/media/cruscotto-${target.slice(target.lastIndexOf('/') + 1)}`;
    parts.set(path, bytes);
    // The new id is marked until all are in: it may be one that the report uses too.
    text = text.replaceAll(`r:embed="${id}"`, `r:embed="\u0000${relations.add(type, path)}"`);
  }
  addExtension(parts, 'svg', 'image/svg+xml');
  addExtension(parts, 'emf', 'image/x-emf');
  return text.replaceAll('\u0000', '');
}

/** The product's footer, where the template has none: pages are numbered all the same. */
function ownFooter(report: Parts, parts: Parts, relations: Relations): HeaderReference {
  const footer = relationsOf(report, OUR_RELATIONS).find(({ type }) => type.endsWith('/footer'));
  const path = 'word/cruscotto-footer.xml';
  parts.set(path, report.get(`word/${footer?.target ?? ''}`) ?? new Uint8Array());
  addPart(parts, path, FOOTER_TYPE);
  return { kind: 'footerReference', type: 'default', id: relations.add(footer?.type ?? '', path) };
}

/** Every section of the report under the template's headers and footers; only the first has a title page of its own. */
function withHeaders(document: string, headers: readonly HeaderReference[], hasTitlePage: boolean): string {
  const references = headers.map(({ kind, type, id }) => `<w:${kind} w:type="${type}" r:id="${id}"/>`).join('');
  let isFirst = true;
  return document
    .replace(/<w:sectPr>(?:<w:(?:header|footer)Reference[^>]*\/>)*/g, () => `<w:sectPr>${references}`)
    .replace(/<w:titlePg[^>]*\/>/g, '')
    .replace(/<w:docGrid[^>]*\/><\/w:sectPr>/g, (grid) => {
      const title = isFirst && hasTitlePage ? '<w:titlePg/>' : '';
      isFirst = false;
      return `${title}${grid}`;
    });
}

/** The template's styles, and behind them those that it lacks. */
function withStyles(template: Template, written: string): string {
  const ids = styleIds(template);
  const wanted = [...ROLES.filter((role) => template.ids[role] === undefined).map((role) => ids[role]), ...Object.values(OWN)].filter(
    (id) => !template.all.has(id),
  );
  const missing = [...written.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>.*?<\/w:style>/gs)]
    .filter(([, id = '']) => wanted.includes(id))
    .map(([style]) => style);
  return template.stylesXml.replace(/<\/w:styles>\s*$/, () => `${missing.join('')}</w:styles>`);
}

/** What ties the template to files elsewhere has no business in a report: the template it was itself made from, its letters' addresses. */
function cutTies(parts: Parts, main: string): void {
  for (const settings of targetsOf(parts, main, 'settings')) {
    parts.delete(relationsPath(settings));
    const kept = textOf(parts, settings).replace(
      /<w:attachedTemplate[^>]*\/>|<w:mailMerge>.*?<\/w:mailMerge>|<w:(?:documentProtection|writeProtection)[^>]*\/>/gs,
      '',
    );
    setText(parts, settings, kept);
  }
}
