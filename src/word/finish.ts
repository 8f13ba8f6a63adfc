import { isoDate } from '../model/date';
import type { PerformanceReport } from '../report/performance/performance-report';
import { addExtension, type Parts, setText, textOf } from './package';
import { LOCALES } from './styles';

const MAIN = 'word/document.xml';

/** Puts the tables in their places: a paragraph of a style that nobody's text can write marks each. */
export function placeTables(parts: Parts, tables: ReadonlyMap<string, string>): void {
  const placed = textOf(parts, MAIN).replace(
    /<w:p><w:pPr><w:pStyle w:val="(cruscotto-tabella-\d+)"\/><\/w:pPr><\/w:p>/g,
    (_, mark: string) => tables.get(mark) ?? '',
  );
  setText(parts, MAIN, placed);
}

/** The metafiles beside the drawings go by the name that the library knows: they get their own. */
export function nameMetafiles(parts: Parts): void {
  const pictures = [...parts.keys()].filter((name) => /^word\/media\/[^/]+\.png$/.test(name));
  if (pictures.length === 0) return;
  let relations = textOf(parts, RELATIONS);
  for (const name of pictures) {
    const own = name.replace(/png$/, 'emf');
    parts.set(own, parts.get(name) as Uint8Array);
    parts.delete(name);
    relations = relations.replaceAll(`"${name.slice('word/'.length)}"`, `"${own.slice('word/'.length)}"`);
  }
  setText(parts, RELATIONS, relations);
  addExtension(parts, 'emf', 'image/x-emf');
}

const RELATIONS = 'word/_rels/document.xml.rels';

/** Language and day of the document, and its own name as its maker: the library writes neither the first, nor a day that is not now. */
export function describe(parts: Parts, { language, stamp }: PerformanceReport): void {
  const day = `${isoDate(stamp.date)}T00:00:00Z`;
  const core = textOf(parts, 'docProps/core.xml')
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}`)
    .replace('</cp:coreProperties>', `<dc:language>${LOCALES[language]}</dc:language></cp:coreProperties>`);
  setText(parts, 'docProps/core.xml', core);
}
