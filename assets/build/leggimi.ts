import type { Cell, WriteSheet } from 'hucre';
import type { Page } from './block';
import { wrappedLines } from './heights';
import { printSetup } from './sheet';
import { IN_SAMPLE, LINK, OUT_SAMPLE, PALETTE, SECTION, SUBTITLE, TEXT, TITLE } from './styles';

export interface Readme {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly { readonly heading: string; readonly lines: readonly (string | readonly [label: string, text: string])[] }[];
}

const LINE = 105;
const LINE_HEIGHT = 14;

/** The first sheet: what the workbook is, how to use it, where things stand, what the colours mean. */
export function leggimi(readme: Readme, pages: readonly Page[], footer: string): WriteSheet {
  const cells = new Map<string, Partial<Cell>>([
    ['0,1', { value: readme.title, style: { ...TITLE, font: { ...TITLE.font, size: 20 } } }],
    ['1,1', { value: readme.subtitle, style: SUBTITLE }],
  ]);
  const heights = new Map([
    [0, { height: 36 }],
    [1, { height: 18 }],
  ]);
  let row = 2;
  const section = (heading: string): void => {
    row += 1;
    cells.set(`${row},1`, { value: heading, style: SECTION });
    cells.set(`${row},2`, { style: SECTION });
    heights.set(row, { height: 24 });
    row += 1;
  };
  const line = (label: Partial<Cell>, text: string): void => {
    cells.set(`${row},1`, label);
    cells.set(`${row},2`, { value: text, style: TEXT });
    heights.set(row, { height: LINE_HEIGHT * wrappedLines(text, LINE) + 4 });
    row += 1;
  };
  for (const { heading, lines } of readme.sections) {
    section(heading);
    for (const entry of lines) {
      const [label, text] = typeof entry === 'string' ? ['', entry] : entry;
      line({ value: label, style: { ...TEXT, font: { ...TEXT.font, bold: true } } }, text);
    }
  }
  section('I fogli');
  for (const { name, purpose } of pages) line({ value: name, style: LINK, hyperlink: { target: '', location: `'${name}'!A1`, display: name } }, purpose);
  section('I colori');
  line({ value: 'Intestazione blu', style: IN_SAMPLE }, 'Colonne che compilano le persone. Cruscotto non le cambia mai.');
  line({ value: 'Intestazione verde', style: OUT_SAMPLE }, 'Colonne che scrive Cruscotto quando si preme Ricalcola: restano vuote finché non lo si fa.');
  return {
    name: 'Leggimi',
    columns: [{ width: 3 }, { width: 24 }, { width: LINE }],
    cells,
    rowDefs: heights,
    view: { showGridLines: false, tabColor: { rgb: PALETTE.slate } },
    ...printSetup(footer, null),
  };
}
