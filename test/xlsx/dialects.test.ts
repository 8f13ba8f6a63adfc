import { CellError } from '../../src/model/cell';
import { loadFile } from '../../src/xlsx/load';
import type { Sheet, Workbook } from '../../src/xlsx/workbook';
import { buildWorkbook, OFFICE, relationships, STYLE, STYLES, workbookParts, zipParts } from './build';

const workbookOf = (bytes: Uint8Array): Workbook => loadFile(bytes).workbook;

function sheetOf(workbook: Workbook, index = 0): Sheet {
  const sheet = workbook.sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index}`);
  return sheet;
}

/** A workbook whose one sheet is the XML given. */
const withSheet = (xml: string, more: Record<string, string> = {}): Sheet =>
  sheetOf(workbookOf(zipParts({ ...workbookParts([{ name: 'Foglio', rows: [] }]), 'xl/worksheets/sheet1.xml': xml, ...more })));

const cells = (xml: string): Sheet => withSheet(`<worksheet><sheetData><row r="1">${xml}</row></sheetData></worksheet>`);

describe('workbooks of other writers', () => {
  it('reads every type of cell', () => {
    const sheet = cells(
      '<c r="A1"><v>1.5E-3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="str"><v>x &amp; y</v></c><c r="D1" t="inlineStr"><is><t> a </t></is></c>' +
        '<c r="E1" t="e"><v>#RIF!</v></c><c r="F1" t="d"><v>2020-09-16</v></c><c r="G1"/><c r="H1" t="n"><v></v></c><c r="I1" t="e"><v>#N/D</v></c><c r="J1"><v><![CDATA[7]]></v></c>',
    );
    expect(Array.from({ length: 10 }, (_, column) => sheet.value(0, column))).toEqual([
      0.0015,
      true,
      'x & y',
      ' a ',
      new CellError('#REF!'),
      44_090,
      null,
      null,
      new CellError('#N/A'),
      7,
    ]);
  });

  it('joins the runs of rich text and leaves phonetic readings out', () => {
    const strings = `<sst><si><r><rPr><b/></rPr><t>Ab</t></r><r><t xml:space="preserve"> c</t></r><rPh sb="0" eb="1"><t>X</t></rPh><phoneticPr fontId="1"/></si><si><t>riga_x000D_fine _x005F_x000D_</t></si></sst>`;
    const parts = workbookParts([{ name: 'F', rows: [] }], {
      workbookRelations: `<Relationship Id="rIdSst" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`,
    });
    const sheet = sheetOf(
      workbookOf(
        zipParts({
          ...parts,
          'xl/sharedStrings.xml': strings,
          'xl/worksheets/sheet1.xml':
            '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>uno</t></r><rPh sb="0" eb="1"><t>X</t></rPh><r><t>due</t></r></is></c></row></sheetData></worksheet>',
        }),
      ),
    );
    expect([0, 1, 2].map((column) => sheet.value(0, column))).toEqual(['Ab c', 'riga\rfine _x000D_', 'unodue']);
  });

  it('counts on where addresses are left out', () => {
    const sheet = withSheet(
      '<worksheet><sheetData><row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData></worksheet>',
    );
    expect([sheet.value(0, 0), sheet.value(0, 3), sheet.value(0, 4), sheet.value(4, 0), sheet.value(5, 0)]).toEqual([1, 2, 3, 4, 5]);
  });

  it('reads prefixed elements of the strict form and absolute targets', () => {
    const strict = 'http://purl.oclc.org/ooxml';
    const parts = workbookParts([{ name: 'Foglio', rows: [] }]);
    const relation = (kind: string, target: string, id: string): string =>
      `<Relationship Id="${id}" Type="${strict}/officeDocument/relationships/${kind}" Target="${target}"/>`;
    const workbook = workbookOf(
      zipParts({
        ...parts,
        '_rels/.rels': relationships(relation('officeDocument', '/xl/workbook.xml', 'a')),
        'xl/_rels/workbook.xml.rels': relationships(relation('worksheet', '/xl/worksheets/sheet1.xml', 'q') + relation('styles', 'styles.xml', 's')),
        'xl/workbook.xml': `<x:workbook xmlns:x="${strict}/spreadsheetml/main" xmlns:rel="${strict}/officeDocument/relationships"><x:sheets><x:sheet name="Foglio" sheetId="1" rel:id="q"/></x:sheets></x:workbook>`,
        'xl/styles.xml': STYLES.replace(/<(\/?)(?!\?)/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="${strict}/spreadsheetml/main"><x:sheetData><x:row r="1"><x:c r="A1" s="1"><x:f>1/2</x:f><x:v>0.5</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      }),
    );
    const sheet = sheetOf(workbook);
    expect([sheet.value(0, 0), sheet.formula(0, 0), workbook.styles.style(sheet.styleId(0, 0)).numberFormat]).toEqual([0.5, '=1/2', '0.0%']);
  });

  it('reads a workbook without styles and without shared strings', () => {
    const parts = workbookParts([{ name: 'Foglio', rows: [['x']] }]);
    delete parts['xl/styles.xml'];
    parts['xl/_rels/workbook.xml.rels'] = relationships(`<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`);
    const workbook = workbookOf(zipParts(parts));
    expect([sheetOf(workbook).value(0, 0), workbook.styles.style(0).numberFormat]).toEqual(['x', 'General']);
  });

  it('passes over chart sheets and keeps hidden ones', () => {
    const workbook = workbookOf(
      buildWorkbook(
        [
          { name: "L'anno", rows: [] },
          { name: 'B', rows: [], state: 'veryHidden' },
        ],
        {
          extraTabs: '<sheet name="Grafico" sheetId="9" r:id="rIdCs"/>',
          workbookRelations: `<Relationship Id="rIdCs" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>`,
          files: { 'xl/chartsheets/sheet1.xml': '<chartsheet/>' },
        },
      ),
    );
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["L'anno", 'visible'],
      ['B', 'veryHidden'],
    ]);
  });

  it('gives dates of the 1904 system as serials of the 1900 one, and nothing else shifted', () => {
    const bytes = buildWorkbook([{ name: 'F', rows: [[{ v: 42_628, s: STYLE.date }, 42_628]] }], { workbookPr: '<workbookPr date1904="1"/>' });
    expect([0, 1].map((column) => sheetOf(workbookOf(bytes)).value(0, column))).toEqual([44_090, 42_628]);
  });

  it('gives each cell of a shared formula its own text', () => {
    const sheet = withSheet(
      '<worksheet><sheetData><row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1+SUM(A$1:A1)+\'A1 B1\'!C1&amp;"A1"+Tab[A1]+LOG10(A1)</f><v>1</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/></c></row></sheetData></worksheet>',
    );
    expect(sheet.formula(0, 1)).toBe('=A1*$A$1+SUM(A$1:A1)+\'A1 B1\'!C1&"A1"+Tab[A1]+LOG10(A1)');
    expect(sheet.formula(1, 1)).toBe('=A2*$A$1+SUM(A$1:A2)+\'A1 B1\'!C2&"A1"+Tab[A1]+LOG10(A2)');
    expect(sheet.formula(2, 2)).toBe('=B3*$A$1+SUM(B$1:B3)+\'A1 B1\'!D3&"A1"+Tab[A1]+LOG10(B3)');
  });

  it('knows the cells an array formula fills', () => {
    const sheet = withSheet(
      '<worksheet><sheetData><row r="1"><c r="A1" cm="1"><f t="array" ref="A1:A2">SORT(B1:B2)</f><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData></worksheet>',
    );
    expect([sheet.formula(0, 0), sheet.formula(1, 0), sheet.formula(2, 0)]).toEqual(['=SORT(B1:B2)', '=SORT(B1:B2)', null]);
    expect(() => sheet.setValue(1, 0, 7)).toThrow(expect.objectContaining({ code: 'SCRITTURA_FALLITA' }));
  });

  it('reads a table without header row, and headers with line breaks', () => {
    const headless = { name: 'Priorita', row: 0, column: 0, headers: ['Codice', 'Priorità_x000a_due'], bodyRows: 2, hasHeader: false };
    const table = workbookOf(
      buildWorkbook([
        {
          name: 'F',
          rows: [
            ['1', 'a'],
            ['2', 'b'],
          ],
          tables: [headless],
        },
      ]),
    ).table('priorita');
    expect([table?.bodyTop, table?.bodyRows, table?.columns[1]?.name]).toEqual([0, 2, 'Priorità\ndue']);
  });

  it('holds 200 KB in a cell', () => {
    const long = 'è'.repeat(200_000);
    expect(sheetOf(workbookOf(buildWorkbook([{ name: 'F', rows: [[long]] }]))).value(0, 0)).toBe(long);
  });

  it('resolves theme colours with tint, indexed ones and the default font', () => {
    const styles = STYLES.replace('<fgColor rgb="FFDDEBF7"/>', '<fgColor theme="4" tint="0.7999816888943144"/>').replace(
      '<color rgb="FF1F4E79"/>',
      '<color indexed="10"/>',
    );
    const parts = workbookParts([{ name: 'F', rows: [[{ v: 1, s: STYLE.bordered }]] }]);
    const style = workbookOf(zipParts({ ...parts, 'xl/styles.xml': styles })).styles.style(STYLE.bordered);
    expect(style).toMatchObject({ fill: '#DAE3F3', fontColor: '#FF0000', bold: true, borders: { left: { style: 'thin', color: '#7F7F7F' }, top: null } });
  });

  it('reads what stands around the cells', () => {
    const workbook = workbookOf(
      buildWorkbook([
        {
          name: 'F',
          rows: [['a']],
          before:
            '<sheetViews><sheetView workbookViewId="0"><pane xSplit="2" ySplit="1" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="20" hidden="1" customWidth="1"/></cols>',
          after:
            '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells><conditionalFormatting sqref="A1:A5 C1"><cfRule type="cellIs" dxfId="0" priority="3" operator="lessThan"><formula>0.7</formula></cfRule></conditionalFormatting><dataValidations><dataValidation type="list" sqref="D1:D9" promptTitle="Verso"><formula1>"a,b"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A1" location="F!B2" display="x"/></hyperlinks>',
        },
      ]),
    );
    const sheet = sheetOf(workbook);
    expect(sheet.frozen).toEqual({ rows: 1, columns: 2 });
    expect([sheet.columns.width(2), sheet.columns.hidden(2), sheet.columns.hidden(3)]).toEqual([20, true, false]);
    expect(sheet.merges.all).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect(sheet.conditionalFormats[0]).toMatchObject({
      type: 'cellIs',
      operator: 'lessThan',
      formulas: ['=0.7'],
      fill: '#FFC7CE',
      color: '#9C0006',
      priority: 3,
    });
    expect(sheet.dataValidations[0]).toMatchObject({
      type: 'list',
      formula1: '"a,b"',
      promptTitle: 'Verso',
      areas: [{ top: 0, left: 3, bottom: 8, right: 3 }],
    });
    expect(sheet.hyperlinks.all[0]).toMatchObject({ target: '#F!B2' });
  });
});
