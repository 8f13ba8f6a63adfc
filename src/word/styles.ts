import type { IDocumentDefaultsOptions, IParagraphStyleOptions, IPropertiesOptions } from 'docx';
import type { Language } from '../texts';
import { INK, NAVY, SOFT } from './palette';
import type { Template } from './template';

/** What a paragraph is, beyond its words; each has a style in the document. */
export const ROLES = ['heading 1', 'heading 2', 'heading 3', 'heading 4', 'Title', 'Subtitle', 'caption', 'footer', 'toc 1', 'toc 2'] as const;
/** Names that Word knows in every language; a template has them under ids of its own. */
export type Role = (typeof ROLES)[number];

/** Styles of our own, which a template has only if it was made from a report. */
export const OWN = {
  table: 'CruscottoTabella',
  head: 'CruscottoIntestazione',
  label: 'CruscottoEtichetta',
  contents: 'CruscottoIndice',
  figure: 'CruscottoFigura',
  large: 'CruscottoCifra',
  gap: 'CruscottoStacco',
  item: 'CruscottoElenco',
} as const;

/** Style ids by role. */
export type StyleIds = Readonly<Record<Role, string>>;

export const DEFAULT_IDS: StyleIds = {
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'heading 3': 'Heading3',
  'heading 4': 'Heading4',
  Title: 'Title',
  Subtitle: 'Subtitle',
  caption: 'Caption',
  footer: 'Footer',
  'toc 1': 'TOC1',
  'toc 2': 'TOC2',
};

/**
 * The ids by which a document's paragraphs name their styles: a template's, or the product's own, apart from those that the template gives to styles of
 * another name.
 */
export function styleIds(template: Pick<Template, 'ids' | 'all'> | null): StyleIds {
  const free = (role: Role): string => (template?.all.has(DEFAULT_IDS[role]) === true ? `Cruscotto${DEFAULT_IDS[role]}` : DEFAULT_IDS[role]);
  return Object.fromEntries(ROLES.map((role) => [role, template?.ids[role] ?? free(role)])) as StyleIds;
}

export const LOCALES: Record<Language, string> = { it: 'it-IT', en: 'en-GB' };

const FONT = 'Calibri';

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

function heading(size: number, before: number, after: number, level: number): Look {
  return {
    run: { size: size * 2, bold: true, color: NAVY, font: FONT },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true, outlineLevel: level },
  };
}

/** How the product's own document looks; a template's styles of the same name come before these. */
const LOOKS: Record<Role, Look> = {
  'heading 1': heading(20, 0, 240, 0),
  'heading 2': heading(15, 360, 140, 1),
  'heading 3': heading(12.5, 280, 100, 2),
  'heading 4': heading(11, 220, 80, 3),
  Title: { run: { size: 56, bold: true, color: NAVY, font: FONT }, paragraph: { spacing: { before: 2400, after: 160 } } },
  Subtitle: { run: { size: 28, color: SOFT, font: FONT }, paragraph: { spacing: { after: 120 } } },
  caption: { run: { size: 18, bold: true, color: SOFT, italics: false }, paragraph: { spacing: { before: 240, after: 100 }, keepNext: true } },
  footer: { run: { size: 17, color: SOFT } },
  'toc 1': { run: { bold: true, size: 20 }, paragraph: { spacing: { before: 80, after: 20, line: 240, lineRule: 'auto' } } },
  'toc 2': { run: { size: 19 }, paragraph: { spacing: { after: 10, line: 240, lineRule: 'auto' }, indent: { left: 280 } } },
};

const ownStyles = (normal: string): readonly IParagraphStyleOptions[] => [
  {
    id: OWN.table,
    name: 'Cruscotto tabella',
    basedOn: normal,
    run: { size: 18 },
    paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' } },
  },
  { id: OWN.head, name: 'Cruscotto intestazione', basedOn: OWN.table, run: { size: 18, bold: true } },
  {
    id: OWN.label,
    name: 'Cruscotto etichetta',
    basedOn: normal,
    next: normal,
    run: { bold: true, color: NAVY },
    paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
  },
  {
    id: OWN.contents,
    name: 'Cruscotto indice',
    basedOn: normal,
    next: normal,
    run: { size: 30, bold: true, color: NAVY },
    paragraph: { spacing: { before: 0, after: 160 } },
  },
  { id: OWN.figure, name: 'Cruscotto figura', basedOn: normal, paragraph: { spacing: { before: 200, after: 0 }, keepNext: true } },
  {
    id: OWN.large,
    name: 'Cruscotto cifra',
    basedOn: OWN.table,
    run: { size: 26, bold: true },
    paragraph: { spacing: { before: 60, after: 60, line: 240, lineRule: 'auto' } },
  },
  { id: OWN.item, name: 'Cruscotto elenco', basedOn: normal, paragraph: { spacing: { before: 40, after: 40 }, indent: { left: 340, hanging: 340 } } },
  { id: OWN.gap, name: 'Cruscotto stacco', basedOn: normal, run: { size: 8 }, paragraph: { spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } } },
];

/** The styles of a document: the product's own, or a template's with what it lacks. */
export function stylesFor(language: Language, template: Template | null): Pick<IPropertiesOptions, 'styles' | 'externalStyles'> {
  const normal = template?.normal ?? 'Normal';
  const locale = { value: LOCALES[language], eastAsia: 'en-US', bidirectional: 'ar-SA' };
  const ids = styleIds(template);
  const roles = ROLES.filter((role) => template?.ids[role] === undefined).map((role): IParagraphStyleOptions => ({
    id: ids[role],
    name: role,
    basedOn: normal,
    next: normal,
    quickFormat: true,
    ...LOOKS[role],
  }));
  const own = ownStyles(normal).filter(({ id }) => template?.all.has(id) !== true);
  if (template !== null) return { externalStyles: template.stylesXml, styles: { paragraphStyles: [...roles, ...own] } };
  const document: IDocumentDefaultsOptions = {
    run: { font: FONT, size: 22, color: INK, language: locale },
    paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
  };
  return { styles: { default: { document }, paragraphStyles: [...roles, ...own] } };
}
