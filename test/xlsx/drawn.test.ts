import { strFromU8, unzipSync } from 'fflate';
import { read } from 'hucre';
import { loadFile } from '../../src/xlsx/load';
import { saveFile } from '../../src/xlsx/save';
import { buildWorkbook } from './build';
import { areaOf, drawSample, picture } from './drawn';
import { survivorsWorkbook } from './survivors';

const notes = { name: 'Dati', rows: [['Codice'], ['A1']] };
const plain = (): Uint8Array => buildWorkbook([notes]);

/** Draws the sample into a file and saves it. */
function drawn(bytes: Uint8Array, name?: string): Uint8Array {
  const file = loadFile(bytes);
  drawSample(file.workbook, name);
  return saveFile(file);
}

const textOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const blocksOf = (sheet: string): string[] =>
  [...sheet.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>').matchAll(/<(\w+)[^>]*>/g)].map((match) => match[1] ?? '');

describe('a summary sheet saved', () => {
  it('is read back as it was drawn', () => {
    const file = loadFile(plain());
    drawSample(file.workbook);
    expect(picture(loadFile(saveFile(file)).workbook, 'Sintesi')).toEqual(picture(file.workbook, 'Sintesi'));
  });

  it('is the same bytes however often it is saved', () => {
    const file = loadFile(plain());
    drawSample(file.workbook);
    const once = saveFile(file);
    expect(Buffer.from(saveFile(file)).equals(Buffer.from(once))).toBe(true);
  });

  it('is the very file when the same is drawn upon it again', () => {
    let bytes = drawn(plain());
    for (let round = 0; round < 3; round += 1) {
      const again = drawn(bytes);
      expect(again).toBe(bytes);
      bytes = again;
    }
  });

  it('keeps its parts and its place when it is drawn anew with other figures', () => {
    const bytes = drawn(plain());
    const file = loadFile(bytes);
    const sheet = drawSample(file.workbook);
    sheet.setValue(4, 1, 0.5);
    const chart = sheet.charts.get('Barre');
    if (chart === undefined || chart.look === null) throw new Error('no chart');
    sheet.charts.set({ ...chart, look: { ...chart.look, title: 'Altro' } });
    const after = unzipSync(saveFile(file));
    const before = unzipSync(bytes);
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const changed = Object.keys(after).filter((part) => !Buffer.from(after[part] ?? []).equals(Buffer.from(before[part] ?? [])));
    expect(changed.sort()).toEqual(['xl/charts/chart1.xml', 'xl/worksheets/sheet2.xml']);
  });

  it('has its blocks in the order of the schema', () => {
    const order = blocksOf(textOf(drawn(plain()), 'xl/worksheets/sheet2.xml')).filter((name) =>
      [
        'sheetPr',
        'sheetViews',
        'cols',
        'sheetData',
        'mergeCells',
        'hyperlinks',
        'printOptions',
        'pageMargins',
        'pageSetup',
        'headerFooter',
        'rowBreaks',
        'drawing',
      ].includes(name),
    );
    expect(order).toEqual([
      'sheetPr',
      'sheetViews',
      'cols',
      'sheetData',
      'mergeCells',
      'hyperlinks',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
      'rowBreaks',
      'drawing',
    ]);
  });

  it('is read by another library', async () => {
    const book = await read(drawn(plain()), { readStyles: true });
    const sheet = book.sheets[1];
    expect(sheet?.name).toBe('Sintesi');
    expect(sheet?.rows[4]?.slice(0, 3)).toEqual(['Competitività delle imprese', 0.934, 0.9]);
    expect(sheet?.merges).toHaveLength(1);
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 0 });
    expect(sheet?.charts).toHaveLength(3);
  });
});

describe('a sheet of the file drawn upon', () => {
  const touched = [
    'xl/worksheets/sheet2.xml',
    'xl/styles.xml',
    'xl/workbook.xml',
    '[Content_Types].xml',
    'xl/worksheets/_rels/sheet2.xml.rels',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
  ];

  it('leaves every other part byte for byte', () => {
    const before = unzipSync(survivorsWorkbook());
    const after = unzipSync(drawn(survivorsWorkbook(), 'Sintesi'));
    for (const [part, content] of Object.entries(before)) {
      if (!touched.includes(part)) expect({ part, same: Buffer.from(after[part] ?? []).equals(Buffer.from(content)) }).toEqual({ part, same: true });
    }
    expect(Object.keys(after).filter((part) => !(part in before) && !part.includes('rels'))).toEqual([
      'xl/drawings/drawing2.xml',
      'xl/charts/chart2.xml',
      'xl/charts/chart3.xml',
      'xl/charts/chart4.xml',
    ]);
  });

  it('keeps slicers, and reads back as it was drawn', () => {
    const file = loadFile(survivorsWorkbook());
    drawSample(file.workbook, 'Sintesi');
    const bytes = saveFile(file);
    expect(textOf(bytes, 'xl/worksheets/sheet2.xml')).toContain('<x14:slicerList>');
    expect(picture(loadFile(bytes).workbook, 'Sintesi')).toEqual(picture(file.workbook, 'Sintesi'));
  });

  it('keeps the charts of others beside ours, and their settings', () => {
    const file = loadFile(survivorsWorkbook());
    drawSample(file.workbook, 'Dati2');
    const sheet = file.workbook.sheet('Dati');
    const sample = file.workbook.sheet('Dati2')?.charts.get('Anello');
    if (sheet === undefined || sample === undefined) throw new Error('no sheet');
    expect(sheet.charts.list().map(({ name }) => name)).toEqual(['Grafico 1']);
    sheet.charts.set(sample);
    const bytes = saveFile(file);
    const before = textOf(survivorsWorkbook(), 'xl/drawings/drawing1.xml').replace('</xdr:wsDr>', '');
    expect(textOf(bytes, 'xl/drawings/drawing1.xml').startsWith(before)).toBe(true);
    expect(textOf(bytes, 'xl/charts/chart1.xml')).toBe(textOf(survivorsWorkbook(), 'xl/charts/chart1.xml'));
    const again = loadFile(bytes);
    again.workbook.sheet('Dati')?.charts.delete('Anello');
    expect(textOf(saveFile(again), 'xl/drawings/drawing1.xml')).toBe(textOf(survivorsWorkbook(), 'xl/drawings/drawing1.xml'));
  });

  it('loses its drawing with its last chart, and every part of it', () => {
    const file = loadFile(drawn(plain()));
    for (const { name } of file.workbook.sheet('Sintesi')?.charts.list() ?? []) file.workbook.sheet('Sintesi')?.charts.delete(name);
    const parts = unzipSync(saveFile(file));
    expect(Object.keys(parts).filter((part) => /drawing|chart/.test(part))).toEqual([]);
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).not.toMatch(/drawing|chart/);
    expect(strFromU8(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())).not.toContain('<drawing');
  });

  it('takes out again all it was given', () => {
    const bytes = buildWorkbook([
      {
        ...notes,
        before: '<sheetViews><sheetView zoomScale="80" workbookViewId="0"/></sheetViews>',
        after: '<mergeCells count="1"><mergeCell ref="F1:G1"/></mergeCells><pageMargins left="1" right="1" top="1" bottom="1" header="0.5" footer="0.5"/>',
      },
    ]);
    const file = loadFile(bytes);
    const sheet = file.workbook.sheet('Dati');
    if (sheet === undefined) throw new Error('no sheet');
    const before = { page: sheet.page, frozen: sheet.frozen };
    sheet.merge(areaOf('A4:B4'));
    sheet.link(areaOf('A4'), '#Dati!A1');
    sheet.link(areaOf('A5'), 'https://example.org/#x', 'fuori');
    Object.assign(sheet, { frozen: { rows: 1, columns: 0 }, showGridlines: false, tabColor: '#FF0000', rowBreaks: [3] });
    sheet.page = { ...sheet.page, orientation: 'landscape', fit: { width: 1, height: 0 }, footer: '&P', centerHorizontally: true };
    const middle = loadFile(saveFile(file));
    const text = textOf(saveFile(file), 'xl/worksheets/sheet1.xml');
    expect(text).toContain('zoomScale="80"');
    expect(middle.workbook.sheet('Dati')?.hyperlinks.all.map(({ target }) => target)).toEqual(['#Dati!A1', 'https://example.org/#x']);
    const back = middle.workbook.sheet('Dati');
    if (back === undefined) throw new Error('no sheet');
    back.unmerge(areaOf('A4:B4'));
    back.unlink(areaOf('A1:C9'));
    Object.assign(back, { ...before, showGridlines: true, tabColor: null, rowBreaks: [] });
    expect(textOf(saveFile(middle), 'xl/worksheets/sheet1.xml')).toBe(textOf(bytes, 'xl/worksheets/sheet1.xml'));
  });
});

describe('names', () => {
  it('count their sheets among all tabs, chart sheets included', () => {
    const bytes = buildWorkbook([notes], {
      extraTabs: '<sheet name="Grafico" sheetId="9" r:id="rIdG"/>',
      workbookRelations:
        '<Relationship Id="rIdG" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/>',
    });
    expect(textOf(drawn(bytes), 'xl/workbook.xml')).toContain(
      '<definedName name="Cruscotto_documento" localSheetId="2" hidden="1">"sintesi|1-abc"</definedName>',
    );
  });

  it('are changed and taken away alone, the others as they stand', () => {
    const names = '<definedName name="Soglia" comment="x">0.7</definedName><definedName name="Altra">1</definedName><definedName name="Terza">2</definedName>';
    const bytes = buildWorkbook([notes], { afterSheets: `<definedNames>${names}</definedNames>` });
    const file = loadFile(bytes);
    file.workbook.names.set({ name: 'soglia', formula: '=0.8', sheet: null, hidden: true });
    file.workbook.names.delete('ALTRA', null);
    const text = textOf(saveFile(file), 'xl/workbook.xml');
    expect(text).toContain(
      '<definedNames><definedName name="soglia" comment="x" hidden="1">0.8</definedName><definedName name="Terza">2</definedName></definedNames>',
    );
    file.workbook.names.set({ name: 'Soglia', formula: '=0.7', sheet: null, hidden: false });
    file.workbook.names.set({ name: 'Altra', formula: '=1', sheet: null, hidden: false });
    expect(loadFile(saveFile(file)).workbook.names.list()).toHaveLength(3);
    for (const { name } of file.workbook.names.list()) file.workbook.names.delete(name, null);
    expect(textOf(saveFile(file), 'xl/workbook.xml')).not.toContain('definedName');
  });
});
