import { PortError } from '../sheets/book';
import { type Parts, setText, textOf, unfold } from './package';
import { relationsOf, relationsPath } from './relations';
import { ROLES, type Role, type StyleIds } from './styles';
import { MOST_TEMPLATE_BYTES } from './template-size';
import { childOf, childrenOf, type Element, parseXml } from './xml-tree';

/** The pages of a template, in twentieths of a point. */
export interface PageSetup {
  /** Portrait. */
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<(typeof MARGINS)[number], number>>;
}

const MARGINS = ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'] as const;

export interface HeaderReference {
  readonly kind: 'headerReference' | 'footerReference';
  /** Which pages: `default`, `first`, `even`. */
  readonly type: string;
  /** Relation of the template's document. */
  readonly id: string;
}

/** A body's own document, of which styles, headers, footers and margins serve. */
export interface Template {
  readonly parts: Parts;
  /** Path of its main part. */
  readonly main: string;
  readonly stylesPath: string;
  readonly stylesXml: string;
  /** Id of the style of plain paragraphs. */
  readonly normal: string;
  /** Ids of its styles by role; roles it has no style for are left out. */
  readonly ids: Partial<StyleIds>;
  /** All ids of its styles, of whatever kind. */
  readonly all: ReadonlySet<string>;
  readonly page: PageSetup;
  readonly headers: readonly HeaderReference[];
  readonly hasTitlePage: boolean;
}

/** A4 with two centimetres around. */
export const A4: PageSetup = {
  width: 11906,
  height: 16838,
  margins: { top: 1304, right: 1134, bottom: 1304, left: 1134, header: 624, footer: 624, gutter: 0 },
};

const BOUNDS = { parts: 2_000, bytes: 100_000_000 };
const MAIN_TYPES = ['document', 'template'].map((kind) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}.main+xml`);
const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Reads a template. Throws a `PortError`: `MODELLO_NON_WORD`, `MODELLO_ILLEGGIBILE` or `MODELLO_TROPPO_GRANDE`. */
export function readTemplate(bytes: Uint8Array): Template {
  if (bytes.length > MOST_TEMPLATE_BYTES) throw new PortError('MODELLO_TROPPO_GRANDE');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new PortError('MODELLO_NON_WORD');
  try {
    return templateOf(unfold(bytes, BOUNDS));
  } catch (error) {
    if (error instanceof PortError) throw error;
    throw new PortError(error instanceof RangeError ? 'MODELLO_TROPPO_GRANDE' : 'MODELLO_ILLEGGIBILE');
  }
}

function templateOf(parts: Parts): Template {
  if (!parts.has('[Content_Types].xml')) throw new PortError('MODELLO_NON_WORD');
  const types = childrenOf(parseXml(textOf(parts, '[Content_Types].xml')), 'Override');
  const main = types.find(({ attributes }) => MAIN_TYPES.includes(attributes['ContentType'] ?? ''))?.attributes['PartName']?.slice(1);
  if (main === undefined) throw new PortError('MODELLO_NON_WORD');
  const document = parseXml(textOf(parts, main));
  // A «Strict» document names everything otherwise: as good as unreadable here, and saving it as a plain .docx mends it.
  if (document.name !== 'w:document' || document.attributes['xmlns:w'] !== WORDPROCESSING) throw new PortError('MODELLO_ILLEGGIBILE');
  const sections = sectionsOf(document);
  const stylesPath = pathOf(main, relationsOf(parts, relationsPath(main)).find(({ type }) => type.endsWith('/styles'))?.target ?? '');
  const stylesXml = textOf(parts, stylesPath);
  // A document of Word without styles is none that serves as a template.
  if (stylesXml === '') throw new PortError('MODELLO_ILLEGGIBILE');
  const allStyles = childrenOf(parseXml(stylesXml), 'w:style');
  const styles = allStyles.filter(({ attributes }) => attributes['w:type'] === 'paragraph');
  const named = styles.map((style) => ({ name: (childOf(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase(), id: style.attributes['w:styleId'] ?? '' }));
  const ids = ROLES.flatMap((role) => named.filter(({ name, id }) => name === role.toLowerCase() && id !== '').map(({ id }): [Role, string] => [role, id]));
  return {
    parts: asDocument(parts),
    main,
    stylesPath,
    stylesXml,
    normal:
      styles.find(({ attributes }) => isTrue(attributes['w:default']))?.attributes['w:styleId'] ?? named.find(({ name }) => name === 'normal')?.id ?? 'Normal',
    ids: Object.fromEntries(ids),
    all: new Set(allStyles.map(({ attributes }) => attributes['w:styleId'] ?? '')),
    // A page that stands, where there is one, tells more than one that would have to be turned.
    page: pageOf(sections.filter((section) => !isLandscape(section)).at(-1) ?? sections.at(-1)),
    headers: headersOf(sections),
    hasTitlePage: [sections[0], sections.at(-1)].some((section) => isOn(childOf(section, 'w:titlePg'))),
  };
}

/** A template of Word (.dotx) becomes a document. */
function asDocument(parts: Parts): Parts {
  const types = textOf(parts, '[Content_Types].xml').replaceAll('wordprocessingml.template.main+xml', 'wordprocessingml.document.main+xml');
  setText(parts, '[Content_Types].xml', types);
  return parts;
}

/** The settings of all sections in their order: those of the last one close the body, those of the others a paragraph, perhaps within a cover. */
function sectionsOf(element: Element): readonly Element[] {
  return element.children.flatMap((child) => (child.name === 'w:sectPr' ? [child] : child.name === 'w:sectPrChange' ? [] : sectionsOf(child)));
}

/** The headers and footers of the last section: those that it does not name are the ones of the section before. */
function headersOf(sections: readonly Element[]): readonly HeaderReference[] {
  const found = new Map<string, HeaderReference>();
  for (const section of sections) {
    for (const kind of ['headerReference', 'footerReference'] as const) {
      for (const { attributes } of childrenOf(section, `w:${kind}`)) {
        const type = attributes['w:type'] ?? 'default';
        found.set(`${kind} ${type}`, { kind, type, id: attributes['r:id'] ?? '' });
      }
    }
  }
  return [...found.values()];
}

function isLandscape(section: Element | undefined): boolean {
  return childOf(section, 'w:pgSz')?.attributes['w:orient'] === 'landscape';
}

function pageOf(section: Element | undefined): PageSetup {
  const size = childOf(section, 'w:pgSz');
  const margins = childOf(section, 'w:pgMar');
  const sides = [numberOf(size, 'w:w') ?? A4.width, numberOf(size, 'w:h') ?? A4.height].sort((a, b) => a - b);
  const read = Object.fromEntries(MARGINS.map((side) => [side, numberOf(margins, `w:${side}`) ?? A4.margins[side]])) as PageSetup['margins'];
  // A template that lies is turned: its top is the left of the page that stands.
  const turned = isLandscape(section) ? { ...read, top: read.right, right: read.bottom, bottom: read.left, left: read.top } : read;
  const [width = A4.width, height = A4.height] = sides;
  // Margins that leave no room for text are a slip of whoever made the template.
  return width - turned.left - turned.right < width / 3 ? { width, height, margins: A4.margins } : { width, height, margins: turned };
}

function numberOf(element: Element | undefined, name: string): number | undefined {
  const value = Number.parseInt(element?.attributes[name] ?? '', 10);
  return Number.isFinite(value) ? value : undefined;
}

function isOn(element: Element | undefined): boolean {
  return element !== undefined && isTrue(element.attributes['w:val'] ?? '1');
}

function isTrue(value: string | undefined): boolean {
  return value !== undefined && !['0', 'false', 'off'].includes(value);
}

/** The path of a part that another names: from the package's root, or beside it. */
function pathOf(from: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : from.slice(0, from.lastIndexOf('/') + 1) + target;
}
