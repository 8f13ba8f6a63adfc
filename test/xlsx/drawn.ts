import { parseArea, type Area } from '../../src/xlsx/area';
import { anchorOver, type Chart, type ChartLook, labelsReference, PLAIN_LOOK, valuesReference } from '../../src/xlsx/charts';
import { textFormula } from '../../src/sheets/marker';
import { setPrintArea, setPrintTitleRows } from '../../src/xlsx/names';
import { joinHeader } from '../../src/xlsx/page-setup';
import { Sheet, type Workbook } from '../../src/xlsx/workbook';

export function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(`${address} is no address`);
  return area;
}

const FIGURES: readonly (readonly [string, number, number])[] = [
  ['Competitività delle imprese', 0.934, 0.9],
  ['Processi interni & «qualità»', 0.611, 0.7],
  ['Apprendimento', 0.42, 0.6],
  ['Economico-finanziaria', 1.12, 1],
];

export const BAND_COLORS = ['#1B7F4B', '#E0A100', '#C0392B', '#1B7F4B'];

export function sampleLook(sheet: Sheet, type: ChartLook['type']): ChartLook {
  const categories = labelsReference(sheet, areaOf('A5:A8'));
  const series = (header: string, body: string): ChartLook['series'][number] => ({
    name: labelsReference(sheet, areaOf(header)),
    values: valuesReference(sheet, areaOf(body), '0%'),
    categories,
    color: '#1F4E79',
    pointColors: [],
    labels: { show: 'value', numberFormat: '0.0%', position: 'outsideEnd', color: null },
  });
  const first = series('B4', 'B5:B8');
  const look: ChartLook = { ...PLAIN_LOOK, type, series: [first], title: 'Realizzazione', titleSize: 11, fontSize: 9, fontColor: '#404040', border: false };
  if (type === 'doughnut') {
    const ring = {
      ...first,
      color: null,
      pointColors: BAND_COLORS,
      labels: { show: 'percentage', numberFormat: '0%', position: null, color: '#FFFFFF' } as const,
    };
    return { ...look, title: 'Fasce', series: [ring], legend: 'right', holeSize: 62 };
  }
  if (type === 'column') {
    const second = { ...series('C4', 'C5:C8'), color: '#A6A6A6', labels: null };
    const valueAxis = { ...look.valueAxis, gridlines: '#E5E5E5', numberFormat: '0%' };
    return { ...look, title: 'Preventivo e consuntivo\nin percentuale', series: [first, second], legend: 'bottom', gapWidth: 60, valueAxis };
  }
  return {
    ...look,
    gapWidth: 40,
    series: [{ ...first, pointColors: BAND_COLORS }],
    valueAxis: { visible: false, min: 0, max: 1.2, numberFormat: '0%', gridlines: null },
    categoryAxis: { visible: true, reversed: true, crossing: 'maximum' },
  };
}

/** A sheet with all a summary sheet is made of, drawn the same however often it is asked for. */
export function drawSample(workbook: Workbook, name = 'Sintesi'): Sheet {
  let sheet = workbook.sheet(name);
  if (sheet === undefined) workbook.sheets.push((sheet = new Sheet(name)));
  const { styles } = workbook;
  sheet.clear(areaOf('A1:J90'));
  for (const merge of sheet.merges.all) sheet.unmerge(merge);
  const put = (address: string, value: string | number, look: Parameters<typeof styles.styleWith>[1]): void => {
    const { top, left } = areaOf(address);
    sheet.setValue(top, left, value);
    sheet.setStyleId(top, left, styles.styleWith(0, look));
  };
  put('A1', 'Sintesi 2025', { bold: true, size: 16 });
  sheet.merge(areaOf('A1:C1'));
  ['Prospettiva', 'Realizzazione', 'Atteso'].forEach((header, column) => put(`${'ABC'.charAt(column)}4`, header, { bold: true, fill: '#DDEBF7' }));
  FIGURES.forEach(([label, actual, planned], index) => {
    put(`A${5 + index}`, label, { wrap: true });
    put(`B${5 + index}`, actual, { format: '0.0%' });
    put(`C${5 + index}`, planned, { format: '0.0%' });
  });
  for (let row = 45; row <= 90; row += 1) put(`A${row}`, `Riga ${row}`, {});
  sheet.link(areaOf('B5'), "#'Dati'!A2", 'Vai alla riga');
  sheet.columns.setWidth(0, 34);
  sheet.columns.setWidth(1, 16);
  sheet.rows.setHeight(0, 27);
  sheet.frozen = { rows: 4, columns: 0 };
  sheet.showGridlines = false;
  sheet.tabColor ??= '#1F4E79';
  sheet.rowBreaks = [44];
  sheet.page = {
    orientation: 'landscape',
    paperSize: 9,
    fit: { width: 1, height: 0 },
    scale: 100,
    margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    centerHorizontally: true,
    centerVertically: false,
    header: '',
    footer: joinHeader({ left: 'Camera di commercio R&&D', center: '31/12/2025', right: 'Pagina &P di &N' }),
  };
  setPrintTitleRows(workbook.names, name, { first: 3, last: 3 });
  setPrintArea(workbook.names, name, areaOf('A1:J90'));
  workbook.names.set({ name: 'Cruscotto_documento', formula: textFormula('sintesi|1-abc'), sheet: name, hidden: true });
  const charts: readonly [string, string, ChartLook['type']][] = [
    ['Barre', 'A10:C24', 'bar'],
    ['Anello', 'D4:J24', 'doughnut'],
    ['Colonne', 'A26:J43', 'column'],
  ];
  for (const [chartName, place, type] of charts) {
    const chart: Chart = { name: chartName, description: `Grafico «${chartName}»`, anchor: anchorOver(areaOf(place)), look: sampleLook(sheet, type) };
    sheet.charts.set(chart);
  }
  return sheet;
}

/** All a sheet says, as plain data: what two loads of the same content agree on. */
export function picture(workbook: Workbook, name: string): unknown {
  const sheet = workbook.sheet(name);
  if (sheet === undefined) return null;
  const cells: unknown[] = [];
  sheet.grid.forEach((row, at) => {
    for (let column = 0; column < Math.max(row?.values.length ?? 0, row?.styles.length ?? 0); column += 1) {
      const [value, formula, style] = [sheet.value(at, column), sheet.formula(at, column), sheet.styleId(at, column)];
      if (value !== null || formula !== null || style !== 0) cells.push([at, column, value, formula, workbook.styles.style(style)]);
    }
  });
  const ordered = <T>(list: readonly T[]): string[] => list.map((item) => JSON.stringify(item)).sort();
  return {
    cells,
    merges: ordered(sheet.merges.all),
    links: ordered(sheet.hyperlinks.all),
    frozen: [sheet.frozen.rows, sheet.frozen.columns],
    gridlines: sheet.showGridlines,
    tab: sheet.tabColor,
    page: sheet.page,
    breaks: sheet.rowBreaks,
    charts: sheet.charts.list(),
    names: ordered(workbook.names.list()),
    widths: Array.from({ length: 12 }, (_, column) => sheet.columns.width(column)),
    heights: Array.from({ length: 12 }, (_, row) => sheet.rows.height(row)),
  };
}
