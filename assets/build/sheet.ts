import type { Cell, CellStyle, ColumnDef, RowDef, TableDefinition, WriteSheet } from 'hucre';
import type { Block, Page } from './block';
import { CONTRACT } from '../../src/sheets/contract';
import { rowHeight } from './heights';
import type { InputTable } from '../../src/sheets/layout';
import { bodyStyle, headerStyle, SUBTITLE, TITLE } from './styles';
import { bodyRange, validationsOf } from './validations';
import type { Place } from './validations';

const HEADER_ROW = 3;
/** Width of the blank column between two tables on a sheet: enough to tell them apart. */
const GAP = 4;

/** Print set-up of every sheet: A4 landscape, one page wide, page numbers; the header row repeated, or all on one page where there is none. */
export function printSetup(footer: string, headerRow: number | null): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: headerRow === null ? 1 : 0,
      margins: { left: 0.3, right: 0.3, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
      ...(headerRow === null ? {} : { printTitlesRow: `$${headerRow}:$${headerRow}` }),
    },
    headerFooter: { oddFooter: `&L&8${footer.replaceAll('&', '&&')}&C&8&A&R&8Pagina &P di &N` },
  };
}

/** Where every table of the book stands, which the lists of codes need. */
export function placesOf(pages: readonly Page[]): Map<InputTable, Place> {
  const places = new Map<InputTable, Place>();
  for (const page of pages) {
    let column = 0;
    for (const block of page.blocks) {
      places.set(block.table, { sheet: page.name, row: HEADER_ROW + 1, column, block });
      column += block.columns.length + 1;
    }
  }
  return places;
}

function putBlock(cells: Map<string, Partial<Cell>>, place: Place): void {
  place.block.columns.forEach((column, index) => {
    const at = (row: number): string => `${row},${place.column + index}`;
    cells.set(at(place.row - 1), { value: column.header, style: headerStyle(column) });
    place.block.rows.forEach((row, offset) => {
      const input = row[column.id] ?? null;
      const shown = typeof input === 'object' && input !== null;
      const style: CellStyle = bodyStyle(column, shown ? input.format : undefined);
      cells.set(at(place.row + offset), { value: shown ? input.value : input, style });
    });
  });
}

function tableOf(place: Place): TableDefinition {
  const { block } = place;
  const first = bodyRange(place, 0).split(':')[0] ?? '';
  const last = bodyRange(place, block.columns.length - 1).split(':')[1] ?? '';
  const start = first.replace(/\d+$/, String(place.row));
  const name = CONTRACT[block.table].name;
  return { name, displayName: name, range: `${start}:${last}`, columns: block.columns.map(({ header }) => ({ name: header })), style: 'TableStyleMedium2' };
}

function heightsOf(places: readonly Place[]): Map<number, RowDef> {
  const heights = new Map([28, 16, 6, 30].map((height, row) => [row, height] as const));
  for (const { row, block } of places) {
    block.rows.forEach((content, offset) => {
      const height = rowHeight(block.columns, content);
      if (height !== null) heights.set(row + offset, Math.max(height, heights.get(row + offset) ?? 0));
    });
  }
  return new Map([...heights].map(([row, height]) => [row, { height }]));
}

/** A page as hucre writes it. Filter buttons only where there is one table, so that small tables side by side do not hide each other's rows. */
export function sheetOf(page: Page, places: ReadonlyMap<InputTable, Place>, footer: string): WriteSheet {
  const here = page.blocks.flatMap((block: Block) => places.get(block.table) ?? []);
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: page.title, style: TITLE }],
    ['1,0', { value: page.subtitle, style: SUBTITLE }],
  ]);
  for (const place of here) putBlock(cells, place);
  const columns: ColumnDef[] = here.flatMap(({ block }, index) => [...(index > 0 ? [{ width: GAP }] : []), ...block.columns.map(({ width }) => ({ width }))]);
  return {
    name: page.name,
    columns,
    cells,
    rowDefs: heightsOf(here),
    freezePane: { rows: HEADER_ROW + 1, ...(page.frozen > 0 ? { columns: page.frozen } : {}) },
    tables: here.map((place) => ({ ...tableOf(place), showAutoFilter: here.length === 1 })),
    dataValidations: here.flatMap((place) => validationsOf(place, places)),
    view: { showGridLines: false, tabColor: { rgb: page.tab } },
    ...printSetup(footer, HEADER_ROW + 1),
  };
}
