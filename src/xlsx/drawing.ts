import type { Anchor, AnchorPoint, Chart } from './charts';
import { CHART_NAMESPACE, DRAWING_NAMESPACE } from './chart-xml';
import { withoutControls } from './text-escapes';
import { elements, first, newElement, textOf, type XmlElement } from './xml';

const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A drawing part with nothing in it. */
export const EMPTY_DRAWING =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING_NAMESPACE}"></xdr:wsDr>`;

const ANCHORS: Readonly<Record<Anchor['kind'], string>> = { cells: 'twoCellAnchor', cell: 'oneCellAnchor', sheet: 'absoluteAnchor' };

/** What an anchor element holds of a chart; null for pictures, shapes and whatever else is drawn. */
export interface ChartFrame {
  readonly element: XmlElement;
  readonly anchor: Anchor;
  readonly name: string;
  readonly description: string;
  /** Relation of the drawing part to the chart's. */
  readonly relation: string;
}

const numberOf = (text: string | undefined): number => {
  const value = Number(text ?? 0);
  return Number.isFinite(value) ? value : 0;
};

function readPoint(element: XmlElement | undefined): AnchorPoint {
  const part = (local: string): number => {
    const child = first(element, local);
    return child === undefined ? 0 : numberOf(textOf(child).trim());
  };
  return { row: part('row'), column: part('col'), dx: part('colOff'), dy: part('rowOff') };
}

function readAnchor(element: XmlElement): Anchor | null {
  const size = first(element, 'ext')?.attributes ?? {};
  const place = first(element, 'pos')?.attributes ?? {};
  const [width, height] = [numberOf(size['cx']), numberOf(size['cy'])];
  switch (element.local) {
    case 'twoCellAnchor':
      return { kind: 'cells', from: readPoint(first(element, 'from')), to: readPoint(first(element, 'to')) };
    case 'oneCellAnchor':
      return { kind: 'cell', from: readPoint(first(element, 'from')), width, height };
    case 'absoluteAnchor':
      return { kind: 'sheet', x: numberOf(place['x']), y: numberOf(place['y']), width, height };
    default:
      return null;
  }
}

/** The properties that name what an anchor holds. */
const namedProperties = (anchor: XmlElement): XmlElement | undefined => first(first(first(anchor, 'graphicFrame'), 'nvGraphicFramePr'), 'cNvPr');

/** The charts of a drawing part, back to front. */
export function readFrames(root: XmlElement): ChartFrame[] {
  return elements(root).flatMap((element): ChartFrame[] => {
    const anchor = readAnchor(element);
    const chart = first(first(first(first(element, 'graphicFrame'), 'graphic'), 'graphicData'), 'chart');
    const relation = Object.entries(chart?.attributes ?? {}).find(([name]) => /:id$/.test(name))?.[1];
    if (anchor === null || relation === undefined) return [];
    const { name = '', descr = '' } = namedProperties(element)?.attributes ?? {};
    return [{ element, anchor, name, description: descr, relation }];
  });
}

/** The largest id a drawing gives out, alternative content included. */
export function lastShapeId(element: XmlElement): number {
  const own = element.local === 'cNvPr' ? numberOf(element.attributes['id']) : 0;
  return elements(element).reduce((most, child) => Math.max(most, lastShapeId(child)), own);
}

const point = (name: string, { row, column, dx, dy }: AnchorPoint): XmlElement => {
  const part = (local: string, value: number): XmlElement => newElement(`xdr:${local}`, {}, [String(Math.round(value))]);
  return newElement(name, {}, [part('col', column), part('colOff', dx), part('row', row), part('rowOff', dy)]);
};

const extent = (width: number, height: number): XmlElement => newElement('xdr:ext', { cx: String(Math.round(width)), cy: String(Math.round(height)) });

function placement(anchor: Anchor): XmlElement[] {
  if (anchor.kind === 'cells') return [point('xdr:from', anchor.from), point('xdr:to', anchor.to)];
  if (anchor.kind === 'cell') return [point('xdr:from', anchor.from), extent(anchor.width, anchor.height)];
  return [newElement('xdr:pos', { x: String(Math.round(anchor.x)), y: String(Math.round(anchor.y)) }), extent(anchor.width, anchor.height)];
}

/** The anchor of a chart; namespaces stand on it, so that it fits into any drawing part. */
export function anchorElement({ name, description, anchor }: Chart, id: number, relation: string): XmlElement {
  const described: Record<string, string> = description === '' ? {} : { descr: withoutControls(description) };
  const frame = newElement('xdr:graphicFrame', { macro: '' }, [
    newElement('xdr:nvGraphicFramePr', {}, [
      newElement('xdr:cNvPr', { id: String(id), name: withoutControls(name), ...described }),
      newElement('xdr:cNvGraphicFramePr', {}),
    ]),
    newElement('xdr:xfrm', {}, [newElement('a:off', { x: '0', y: '0' }), newElement('a:ext', { cx: '0', cy: '0' })]),
    newElement('a:graphic', {}, [
      newElement('a:graphicData', { uri: CHART_NAMESPACE }, [newElement('c:chart', { 'xmlns:c': CHART_NAMESPACE, 'xmlns:r': OFFICE, 'r:id': relation })]),
    ]),
  ]);
  const namespaces = { 'xmlns:xdr': SPREADSHEET_DRAWING, 'xmlns:a': DRAWING_NAMESPACE };
  return newElement(`xdr:${ANCHORS[anchor.kind]}`, namespaces, [...placement(anchor), frame, newElement('xdr:clientData', {})]);
}
