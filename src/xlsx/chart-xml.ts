import type { ChartLabels, ChartLook, ChartSeries, LabelPosition, LabelsReference, ValuesReference } from './charts';
import { withoutControls } from './text-escapes';
import { newElement, serialize, type XmlElement } from './xml';

export const CHART_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
export const DRAWING_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/main';

/** The format's words for where labels stand. */
export const LABEL_POSITIONS: Readonly<Record<LabelPosition, string>> = { outsideEnd: 'outEnd', insideEnd: 'inEnd', insideBase: 'inBase', center: 'ctr' };

const LEGEND_POSITIONS = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

/** Any two numbers do: a chart part stands for itself. */
const CATEGORY_AXIS = '111111111';
const VALUE_AXIS = '222222222';

/** A thin grey for axes, so that they do not compete with the bars. */
const AXIS_LINE = 'BFBFBF';

const c = (local: string, children: (XmlElement | string)[] = [], attributes: Record<string, string> = {}): XmlElement =>
  newElement(`c:${local}`, attributes, children);
const a = (local: string, children: (XmlElement | string)[] = [], attributes: Record<string, string> = {}): XmlElement =>
  newElement(`a:${local}`, attributes, children);
const val = (local: string, value: string | number): XmlElement => c(local, [], { val: String(value) });
const flag = (local: string, on: boolean): XmlElement => val(local, on ? 1 : 0);

const solid = (color: string): XmlElement => a('solidFill', [a('srgbClr', [], { val: color.replace('#', '').toUpperCase() })]);
const filled = (color: string): XmlElement => c('spPr', [solid(color)]);
const lined = (color: string): XmlElement => c('spPr', [a('ln', [solid(color)], { w: '9525' })]);

/** Hundredths of a point. */
const sizeOf = (points: number | null): Record<string, string> => (points === null ? {} : { sz: String(Math.round(points * 100)) });

/** What a run of text holds beside its attributes. */
const fontOf = (fontName: string | null, fontColor: string | null): XmlElement[] => [
  ...(fontColor === null ? [] : [solid(fontColor)]),
  ...(fontName === null ? [] : [a('latin', [], { typeface: fontName })]),
];

function textProperties({ fontName, fontSize }: ChartLook, fontColor: string | null): XmlElement[] {
  if (fontName === null && fontSize === null && fontColor === null) return [];
  const run = a('defRPr', fontOf(fontName, fontColor), sizeOf(fontSize));
  return [c('txPr', [a('bodyPr'), a('lstStyle'), a('p', [a('pPr', [run]), a('endParaRPr', [], { lang: 'it-IT' })])])];
}

function title({ title: text, titleSize, fontName, fontColor }: ChartLook): XmlElement[] {
  if (text === null) return [];
  const own = (): XmlElement[] => fontOf(fontName, fontColor);
  const font = { ...sizeOf(titleSize), b: '1' };
  const paragraphs = text
    .split('\n')
    .map((line) => a('p', [a('pPr', [a('defRPr', own(), font)]), a('r', [a('rPr', own(), { lang: 'it-IT', ...font }), a('t', [withoutControls(line)])])]));
  return [c('title', [c('tx', [c('rich', [a('bodyPr'), a('lstStyle'), ...paragraphs])]), flag('overlay', false)])];
}

const points = (cache: readonly (string | number | null)[]): XmlElement[] => [
  val('ptCount', cache.length),
  ...cache.flatMap((value, index) => (value === null ? [] : [c('pt', [c('v', [withoutControls(String(value))])], { idx: String(index) })])),
];

const labels = ({ formula, cache }: LabelsReference): XmlElement => c('strRef', [c('f', [formula]), c('strCache', points(cache))]);
const values = ({ formula, cache, format }: ValuesReference): XmlElement =>
  c('numRef', [c('f', [formula]), c('numCache', [c('formatCode', [format]), ...points(cache)])]);

function seriesName(name: ChartSeries['name']): XmlElement[] {
  if (name === null) return [];
  return [c('tx', [typeof name === 'string' ? c('v', [withoutControls(name)]) : labels(name)])];
}

function dataLabels({ show, numberFormat, position, color }: ChartLabels, look: ChartLook): XmlElement {
  return c('dLbls', [
    ...(numberFormat === null ? [] : [c('numFmt', [], { formatCode: numberFormat, sourceLinked: '0' })]),
    c('spPr', [a('noFill'), a('ln', [a('noFill')])]),
    ...(color === null ? [] : textProperties(look, color)),
    ...(position === null || look.type === 'doughnut' ? [] : [val('dLblPos', LABEL_POSITIONS[position])]),
    flag('showLegendKey', false),
    flag('showVal', show === 'value' || show === 'both'),
    flag('showCatName', false),
    flag('showSerName', false),
    flag('showPercent', show === 'percentage' || show === 'both'),
    flag('showBubbleSize', false),
    ...(look.type === 'doughnut' ? [flag('showLeaderLines', false)] : []),
  ]);
}

function seriesElement(series: ChartSeries, index: number, look: ChartLook): XmlElement {
  const bars = look.type !== 'doughnut';
  const invert = bars ? [flag('invertIfNegative', false)] : [];
  const pointElements = series.pointColors.flatMap((color, at) =>
    color === null ? [] : [c('dPt', [val('idx', at), ...invert, flag('bubble3D', false), filled(color)])],
  );
  return c('ser', [
    val('idx', index),
    val('order', index),
    ...seriesName(series.name),
    ...(series.color === null ? [] : [filled(series.color)]),
    ...invert,
    ...pointElements,
    ...(series.labels === null ? [] : [dataLabels(series.labels, look)]),
    ...(series.categories === null ? [] : [c('cat', [labels(series.categories)])]),
    c('val', [values(series.values)]),
  ]);
}

function axes({ type, valueAxis, categoryAxis }: ChartLook): XmlElement[] {
  const lies = type === 'bar';
  const scaling = [
    val('orientation', 'minMax'),
    ...(valueAxis.max === null ? [] : [val('max', valueAxis.max)]),
    ...(valueAxis.min === null ? [] : [val('min', valueAxis.min)]),
  ];
  const format = { formatCode: valueAxis.numberFormat ?? 'General', sourceLinked: valueAxis.numberFormat === null ? '1' : '0' };
  const lines = valueAxis.gridlines === null ? [] : [c('majorGridlines', valueAxis.gridlines === 'auto' ? [] : [lined(valueAxis.gridlines)])];
  const ticks = [val('majorTickMark', 'none'), val('minorTickMark', 'none')];
  return [
    c('catAx', [
      val('axId', CATEGORY_AXIS),
      c('scaling', [val('orientation', categoryAxis.reversed ? 'maxMin' : 'minMax')]),
      flag('delete', !categoryAxis.visible),
      val('axPos', lies ? 'l' : 'b'),
      c('numFmt', [], { formatCode: 'General', sourceLinked: '0' }),
      ...ticks,
      val('tickLblPos', 'low'),
      lined(AXIS_LINE),
      val('crossAx', VALUE_AXIS),
      val('crosses', 'autoZero'),
      flag('auto', true),
      val('lblAlgn', 'ctr'),
      val('lblOffset', 100),
      flag('noMultiLvlLbl', false),
    ]),
    c('valAx', [
      val('axId', VALUE_AXIS),
      c('scaling', scaling),
      flag('delete', !valueAxis.visible),
      val('axPos', lies ? 'b' : 'l'),
      ...lines,
      c('numFmt', [], format),
      ...ticks,
      val('tickLblPos', 'nextTo'),
      c('spPr', [a('ln', [a('noFill')])]),
      val('crossAx', CATEGORY_AXIS),
      val('crosses', categoryAxis.crossing === 'maximum' ? 'max' : 'autoZero'),
      val('crossBetween', 'between'),
    ]),
  ];
}

function plot(look: ChartLook): XmlElement[] {
  const series = look.series.map((one, index) => seriesElement(one, index, look));
  if (look.type === 'doughnut') {
    return [c('doughnutChart', [flag('varyColors', true), ...series, val('firstSliceAng', 0), val('holeSize', look.holeSize)])];
  }
  const bars = c('barChart', [
    val('barDir', look.type === 'bar' ? 'bar' : 'col'),
    val('grouping', 'clustered'),
    flag('varyColors', false),
    ...series,
    val('gapWidth', look.gapWidth),
    val('axId', CATEGORY_AXIS),
    val('axId', VALUE_AXIS),
  ]);
  return [bars, ...axes(look)];
}

/** The part of a chart, the same text for the same look. */
export function chartXml(look: ChartLook): string {
  const legend = look.legend === null ? [] : [c('legend', [val('legendPos', LEGEND_POSITIONS[look.legend]), flag('overlay', false)])];
  const root = c(
    'chartSpace',
    [
      flag('roundedCorners', false),
      c('chart', [
        ...title(look),
        flag('autoTitleDeleted', look.title === null),
        c('plotArea', [c('layout'), ...plot(look)]),
        ...legend,
        flag('plotVisOnly', true),
        val('dispBlanksAs', 'gap'),
      ]),
      ...(look.border ? [] : [c('spPr', [a('ln', [a('noFill')])])]),
      ...textProperties(look, look.fontColor),
    ],
    { 'xmlns:c': CHART_NAMESPACE, 'xmlns:a': DRAWING_NAMESPACE },
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${serialize(root)}`;
}
