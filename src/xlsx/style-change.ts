import type { CellStyle } from '../sheets/book';
import type { Border } from './styles';
import { elements, newElement, type XmlElement } from './xml';

export const EDGES = ['left', 'right', 'top', 'bottom'] as const;
export type Edge = (typeof EDGES)[number];

/** All that can be changed of a cell's look; what is undefined stays. */
export interface StyleChange extends CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** In points. */
  readonly size?: number;
  readonly fontName?: string;
  readonly horizontal?: string | null;
  readonly vertical?: string | null;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly locked?: boolean;
  readonly borders?: Partial<Record<Edge, Border | null>>;
}

export const changesFont = (change: StyleChange): boolean =>
  [change.color, change.bold, change.italic, change.underline, change.size, change.fontName].some((part) => part !== undefined);

/** The order of a font's children is fixed in Excel's eyes. */
const FONT_ORDER = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

/** The font with another colour, weight, size … */
export function fontWith(font: XmlElement, change: StyleChange, prefix: string): XmlElement {
  let children = elements(font);
  const put = (local: string, attributes: Record<string, string> | null): void => {
    children = children.filter((child) => child.local !== local);
    if (attributes !== null) children.push(newElement(`${prefix}${local}`, attributes));
  };
  if (change.color !== undefined) put('color', change.color === null ? null : { rgb: `FF${change.color.slice(1).toUpperCase()}` });
  if (change.bold !== undefined) put('b', change.bold ? {} : null);
  if (change.italic !== undefined) put('i', change.italic ? {} : null);
  if (change.underline !== undefined) put('u', change.underline ? {} : null);
  if (change.size !== undefined) put('sz', { val: String(change.size) });
  if (change.fontName !== undefined) {
    put('name', { val: change.fontName });
    put('scheme', null);
  }
  const order = (child: XmlElement): number => (FONT_ORDER.indexOf(child.local) + FONT_ORDER.length + 1) % (FONT_ORDER.length + 1);
  return { ...font, children: [...children].sort((a, b) => order(a) - order(b)), selfClosing: false };
}

/** A border element with some edges changed; `base` is the one the cell has. */
export function borderWith(base: XmlElement | undefined, change: NonNullable<StyleChange['borders']>, prefix: string): XmlElement {
  const edge = (name: Edge): XmlElement => {
    const wanted = change[name];
    const own = base === undefined ? undefined : elements(base).find((child) => child.local === name);
    if (wanted === undefined && own !== undefined) return own;
    if (wanted === undefined || wanted === null) return newElement(`${prefix}${name}`, {});
    const color: Record<string, string> = wanted.color === null ? { auto: '1' } : { rgb: `FF${wanted.color.slice(1).toUpperCase()}` };
    return newElement(`${prefix}${name}`, { style: wanted.style }, [newElement(`${prefix}color`, color)]);
  };
  const others = base === undefined ? [] : elements(base).filter((child) => !['left', 'right', 'top', 'bottom'].includes(child.local));
  return { ...newElement(`${prefix}border`, { ...base?.attributes }, [...EDGES.map(edge), ...others]) };
}

/** The cell format with alignment and protection changed; the attributes that switch them on included. */
export function alignedWith(xf: XmlElement, change: StyleChange, prefix: string): XmlElement {
  const attributes = { ...xf.attributes };
  let children = elements(xf);
  const merge = (local: string, values: Record<string, string | null | undefined>): void => {
    const given = Object.entries(values).filter(([, value]) => value !== undefined);
    if (given.length === 0) return;
    const own = children.find((child) => child.local === local);
    const merged = Object.fromEntries(Object.entries({ ...own?.attributes, ...Object.fromEntries(given) }).filter(([, value]) => value !== null)) as Record<
      string,
      string
    >;
    children = children.filter((child) => child.local !== local);
    children.push(newElement(`${prefix}${local}`, merged));
    attributes[local === 'alignment' ? 'applyAlignment' : 'applyProtection'] = '1';
  };
  const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? '1' : '0');
  merge('alignment', {
    horizontal: change.horizontal,
    vertical: change.vertical,
    wrapText: flag(change.wrap),
    indent: change.indent === undefined ? undefined : String(change.indent),
  });
  merge('protection', { locked: flag(change.locked) });
  children.sort((a, b) => ['alignment', 'protection', 'extLst'].indexOf(a.local) - ['alignment', 'protection', 'extLst'].indexOf(b.local));
  return { ...xf, attributes, children, selfClosing: children.length === 0 };
}
