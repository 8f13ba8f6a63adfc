import { SaxesParser } from 'saxes';
import { PortError } from '../sheets/book';

/** An element of a small part (styles, workbook, table …); positions are UTF-16 offsets in the parsed text. Sheets are streamed instead. */
export interface XmlElement {
  /** As written, prefix included. */
  readonly name: string;
  readonly local: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | string)[];
  readonly start: number;
  /** Just behind the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag begins; equals `openEnd` when self-closing. */
  closeStart: number;
  end: number;
  readonly selfClosing: boolean;
}

/** Nobody's workbook nests deeper; a file that does is an attack on whatever walks it. */
export const MAX_DEPTH = 200;

/** No part that is kept as a tree comes near it; a tree takes some 300 bytes an element. */
const MAX_ELEMENTS = 2_000_000;

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
export const prefixOf = (name: string): string => name.slice(0, name.indexOf(':') + 1);

/** A strict parser: anything not well formed, and any DOCTYPE, is an unreadable file. */
export function strictParser(): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  const refuse = (): never => {
    throw new PortError('FILE_ILLEGGIBILE');
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  return parser;
}

/** Builds the tree of what a parser reports; feed it whole parts or the stretches of a streamed one that are small. */
export class TreeBuilder {
  root: XmlElement | null = null;
  private readonly stack: XmlElement[] = [];
  private count = 0;

  constructor(private readonly text: string) {}

  /** `end` is the offset just behind the opening tag. */
  open(tag: { name: string; attributes: Record<string, string>; isSelfClosing: boolean }, end: number): void {
    const { name, attributes, isSelfClosing: selfClosing } = tag;
    const start = this.text.lastIndexOf('<', end - 1);
    const element: XmlElement = { name, local: localName(name), attributes, children: [], start, openEnd: end, closeStart: end, end, selfClosing };
    this.count += 1;
    if (this.count > MAX_ELEMENTS) throw new PortError('FILE_TROPPO_GRANDE');
    if (this.stack.length >= MAX_DEPTH) throw new PortError('FILE_ILLEGGIBILE');
    this.stack.at(-1)?.children.push(element);
    this.root ??= element;
    this.stack.push(element);
  }

  addText(content: string): void {
    this.stack.at(-1)?.children.push(content);
  }

  /** True when the root was closed. */
  close(end: number): boolean {
    const element = this.stack.pop();
    if (element !== undefined && !element.selfClosing) {
      element.end = end;
      element.closeStart = this.text.lastIndexOf('<', end - 1);
    }
    return this.stack.length === 0;
  }
}

/** Parses a part whole. Throws `FILE_ILLEGGIBILE`. */
export function parseXml(text: string): XmlElement {
  const parser = strictParser();
  const builder = new TreeBuilder(text);
  parser.on('opentag', (tag) => builder.open(tag, parser.position));
  parser.on('closetag', () => builder.close(parser.position));
  parser.on('text', (content) => builder.addText(content));
  parser.on('cdata', (content) => builder.addText(content));
  parser.write(text).close();
  if (builder.root === null) throw new PortError('FILE_ILLEGGIBILE');
  return builder.root;
}

/** The element children, optionally of one local name. */
export function elements(parent: XmlElement | undefined, local?: string): XmlElement[] {
  const out: XmlElement[] = [];
  for (const child of parent?.children ?? []) {
    if (typeof child !== 'string' && (local === undefined || child.local === local)) out.push(child);
  }
  return out;
}

export function first(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  for (const child of parent?.children ?? []) if (typeof child !== 'string' && child.local === local) return child;
  return undefined;
}

/** All text below an element. */
export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The attribute `r:id` under whatever prefix the writer chose. */
export function relationId(element: XmlElement): string | undefined {
  for (const [name, value] of Object.entries(element.attributes)) if (name.includes(':') && localName(name) === 'id') return value;
  return undefined;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

export const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (char) => ESCAPES[char] ?? char);
export const escapeAttribute = (text: string): string => text.replace(/[&<>"\t\n\r]/g, (char) => ESCAPES[char] ?? char);

export function openTag(name: string, attributes: Readonly<Record<string, string>>, selfClosing: boolean): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  return `<${name}${written.join('')}${selfClosing ? '/>' : '>'}`;
}

export function serialize(element: XmlElement): string {
  if (element.children.length === 0) return openTag(element.name, element.attributes, true);
  const inner = element.children.map((child) => (typeof child === 'string' ? escapeText(child) : serialize(child))).join('');
  return `${openTag(element.name, element.attributes, false)}${inner}</${element.name}>`;
}

/** An element that stands in no file yet. */
export function newElement(name: string, attributes: Record<string, string>, children: (XmlElement | string)[] = []): XmlElement {
  return { name, local: localName(name), attributes, children, start: -1, openEnd: -1, closeStart: -1, end: -1, selfClosing: children.length === 0 };
}
