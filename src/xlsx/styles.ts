import { resolveColor, type Theming } from './colors';
import { isDateFormat, builtinFormat, builtinFormatId } from './number-formats';
import { alignedWith, borderWith, changesFont, fontWith, type StyleChange } from './style-change';
import { elements, first, newElement, prefixOf, serialize, type XmlElement } from './xml';

export interface Border {
  /** `thin`, `medium`, `double` … as the format names them. */
  readonly style: string;
  readonly color: string | null;
}

/** A cell's look, colours as `#RRGGBB`. */
export interface ResolvedStyle {
  readonly numberFormat: string;
  readonly isDate: boolean;
  readonly fill: string | null;
  /** Null for automatic. */
  readonly fontColor: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** In points. */
  readonly size: number;
  readonly fontName: string;
  readonly borders: { readonly left: Border | null; readonly right: Border | null; readonly top: Border | null; readonly bottom: Border | null };
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
}

/** The lists of a style part, in file order. */
export interface StyleLists {
  readonly fonts: XmlElement[];
  readonly fills: XmlElement[];
  readonly borders: XmlElement[];
  readonly xfs: XmlElement[];
  /** Number formats of the workbook's own, by id (164 and above). */
  readonly numberFormats: Map<number, string>;
  readonly theming: Theming;
  /** Namespace prefix of the part with its colon, '' for none. */
  readonly prefix: string;
}

const isOn = (element: XmlElement | undefined): boolean => element !== undefined && !['0', 'false', 'none'].includes(element.attributes['val'] ?? '1');

/** The formats of a workbook: read by id, extended by appending only, so that no cell that was not asked for changes its look. */
export class StyleTable {
  private readonly resolved: ResolvedStyle[] = [];
  private readonly derived = new Map<string, number>();
  private readonly derivedBy = new WeakMap<StyleChange, Map<number, number>>();
  private readonly xfIds = new Map<string, number>();
  private readonly counts: { fonts: number; fills: number; borders: number; xfs: number; numberFormats: number };

  constructor(private readonly lists: StyleLists) {
    this.counts = {
      fonts: lists.fonts.length,
      fills: lists.fills.length,
      borders: lists.borders.length,
      xfs: lists.xfs.length,
      numberFormats: lists.numberFormats.size,
    };
    lists.xfs.forEach((xf, id) => {
      const key = serialize(xf);
      if (!this.xfIds.has(key)) this.xfIds.set(key, id);
    });
  }

  /** How many cell formats there are. */
  get count(): number {
    return this.lists.xfs.length;
  }

  /** What was appended since loading, for saving. */
  get additions(): { fonts: XmlElement[]; fills: XmlElement[]; borders: XmlElement[]; xfs: XmlElement[]; numberFormats: [number, string][]; prefix: string } {
    return {
      fonts: this.lists.fonts.slice(this.counts.fonts),
      fills: this.lists.fills.slice(this.counts.fills),
      borders: this.lists.borders.slice(this.counts.borders),
      xfs: this.lists.xfs.slice(this.counts.xfs),
      numberFormats: [...this.lists.numberFormats].slice(this.counts.numberFormats),
      prefix: this.lists.prefix,
    };
  }

  /** The look of a style id; an id the file does not define looks like 0. */
  style(id: number): ResolvedStyle {
    const known = this.resolved[id];
    if (known !== undefined) return known;
    const style = this.resolve(this.lists.xfs[id] ?? this.lists.xfs[0]);
    this.resolved[id] = style;
    return style;
  }

  /** The id of the same style with another number format, fill, font …; made at most once, however often it is asked for. */
  styleWith(id: number, change: StyleChange): number {
    // Columns share their changes as objects: most cells are answered without spelling the change out.
    let same = this.derivedBy.get(change);
    if (same === undefined) this.derivedBy.set(change, (same = new Map()));
    const shortcut = same.get(id);
    if (shortcut !== undefined) return shortcut;
    const key = `${id}|${JSON.stringify(change)}`;
    const next = this.derived.get(key) ?? this.derive(id, change);
    this.derived.set(key, next);
    same.set(id, next);
    return next;
  }

  private derive(id: number, change: StyleChange): number {
    const current = this.style(id);
    const xf = this.lists.xfs[id] ?? this.lists.xfs[0];
    if (xf === undefined) return id;
    const attributes = { ...xf.attributes };
    if (change.format !== undefined && change.format !== current.numberFormat) {
      attributes['numFmtId'] = String(this.formatId(change.format));
      attributes['applyNumberFormat'] = '1';
    }
    if (change.fill !== undefined && change.fill !== current.fill) {
      attributes['fillId'] = String(this.fillId(change.fill));
      attributes['applyFill'] = '1';
    }
    const { fonts, borders, prefix } = this.lists;
    const { color, ...rest } = change;
    const fontChange = color === current.fontColor ? rest : change;
    if (changesFont(fontChange)) {
      const font = fonts[Number(xf.attributes['fontId'] ?? 0)] ?? newElement(`${prefix}font`, {});
      attributes['fontId'] = String(indexOrAppend(fonts, fontWith(font, fontChange, prefix)));
      attributes['applyFont'] = '1';
    }
    if (change.borders !== undefined) {
      attributes['borderId'] = String(indexOrAppend(borders, borderWith(borders[Number(xf.attributes['borderId'] ?? 0)], change.borders, prefix)));
      attributes['applyBorder'] = '1';
    }
    const next = alignedWith({ ...xf, attributes }, change, prefix);
    const serialized = serialize(next);
    const existing = this.xfIds.get(serialized);
    if (existing !== undefined) return existing;
    this.lists.xfs.push(next);
    this.xfIds.set(serialized, this.lists.xfs.length - 1);
    return this.lists.xfs.length - 1;
  }

  private formatId(code: string): number {
    const builtin = builtinFormatId(code);
    if (builtin !== null) return builtin;
    for (const [id, known] of this.lists.numberFormats) if (known === code) return id;
    const id = Math.max(163, ...this.lists.numberFormats.keys()) + 1;
    this.lists.numberFormats.set(id, code);
    return id;
  }

  private fillId(color: string | null): number {
    const { fills, prefix } = this.lists;
    const pattern = color === null ? { patternType: 'none' } : { patternType: 'solid' };
    const children =
      color === null ? [] : [newElement(`${prefix}fgColor`, { rgb: `FF${color.slice(1).toUpperCase()}` }), newElement(`${prefix}bgColor`, { indexed: '64' })];
    return indexOrAppend(fills, newElement(`${prefix}fill`, {}, [newElement(`${prefix}patternFill`, pattern, children)]));
  }

  private resolve(xf: XmlElement | undefined): ResolvedStyle {
    const { theming } = this.lists;
    const font = this.lists.fonts[Number(xf?.attributes['fontId'] ?? 0)];
    const pattern = first(this.lists.fills[Number(xf?.attributes['fillId'] ?? 0)], 'patternFill');
    const patternType = pattern?.attributes['patternType'] ?? 'none';
    const borders = this.lists.borders[Number(xf?.attributes['borderId'] ?? 0)];
    const alignment = first(xf, 'alignment')?.attributes ?? {};
    const formatId = Number(xf?.attributes['numFmtId'] ?? 0);
    const numberFormat = this.lists.numberFormats.get(formatId) ?? builtinFormat(formatId);
    const edge = (...names: string[]): Border | null => {
      const side = names.map((name) => first(borders, name)).find((found) => found !== undefined);
      const style = side?.attributes['style'] ?? 'none';
      return side === undefined || style === 'none' ? null : { style, color: resolveColor(first(side, 'color'), theming) };
    };
    return {
      numberFormat,
      isDate: isDateFormat(numberFormat),
      fill: patternType === 'none' ? null : resolveColor(first(pattern, 'fgColor'), theming),
      fontColor: resolveColor(first(font, 'color'), theming),
      bold: isOn(first(font, 'b')),
      italic: isOn(first(font, 'i')),
      underline: isOn(first(font, 'u')),
      size: Number(first(font, 'sz')?.attributes['val'] ?? 11),
      fontName: first(font, 'name')?.attributes['val'] ?? 'Calibri',
      borders: { left: edge('left', 'start'), right: edge('right', 'end'), top: edge('top'), bottom: edge('bottom') },
      horizontal: alignment['horizontal'] ?? null,
      vertical: alignment['vertical'] ?? null,
      wrap: ['1', 'true'].includes(alignment['wrapText'] ?? ''),
      indent: Number(alignment['indent'] ?? 0),
      locked: !['0', 'false'].includes(first(xf, 'protection')?.attributes['locked'] ?? '1'),
    };
  }
}

/** Position of an equal element, appended where there is none: repeated runs must not let the lists grow. */
function indexOrAppend(list: XmlElement[], element: XmlElement): number {
  const wanted = serialize(element);
  const known = list.findIndex((other) => serialize(other) === wanted);
  return known >= 0 ? known : list.push(element) - 1;
}

/** The style part of a workbook that has none. */
export const PLAIN_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** The workbook's own indexed palette, empty for the standard one. */
export const readPalette = (root: XmlElement): string[] =>
  elements(first(first(root, 'colors'), 'indexedColors')).map((entry) => (entry.attributes['rgb'] ?? '').slice(-6));

/** Reads the lists of a style part; lists that are left out are empty. */
export function readStyles(root: XmlElement, theming: Theming): StyleTable {
  const list = (local: string): XmlElement[] => elements(first(root, local));
  const numberFormats = new Map(list('numFmts').map((entry) => [Number(entry.attributes['numFmtId']), entry.attributes['formatCode'] ?? 'General']));
  const prefix = prefixOf(root.name);
  const xfs = list('cellXfs');
  if (xfs.length === 0) xfs.push(newElement(`${prefix}xf`, { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' }));
  return new StyleTable({ fonts: list('fonts'), fills: list('fills'), borders: list('borders'), xfs, numberFormats, theming, prefix });
}
