import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { CellError, type CellValue } from '../../src/model/cell';
import { loadFile, type XlsxFile } from '../../src/xlsx/load';
import { saveFile } from '../../src/xlsx/save';
import type { Sheet } from '../../src/xlsx/workbook';
import { buildWorkbook, type FixtureExtras, type FixtureSheet, OFFICE, relationships, STYLE, workbookParts, zipParts } from './build';

const sheetOf = (file: XlsxFile): Sheet => {
  const sheet = file.workbook.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};
const partOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
const sheetXml = (bytes: Uint8Array): string => partOf(bytes, 'xl/worksheets/sheet1.xml');

/** Edits the first sheet of a workbook and gives the file and what reading it again finds. */
function edited(sheet: Partial<FixtureSheet>, edit: (sheet: Sheet, file: XlsxFile) => void, extras: FixtureExtras = {}): { bytes: Uint8Array; sheet: Sheet } {
  const file = loadFile(buildWorkbook([{ name: 'F', rows: [], ...sheet }], extras));
  edit(sheetOf(file), file);
  const bytes = saveFile(file);
  return { bytes, sheet: sheetOf(loadFile(bytes)) };
}

const shared = {
  rows: [
    [1, { v: 2, f: 'A1*2', fAttributes: ' t="shared" ref="B1:B3" si="0"' }],
    [2, { v: 4, fAttributes: ' t="shared" si="0"' }],
    [3, { v: 6, fAttributes: ' t="shared" si="0"' }],
  ],
};

const chain: FixtureExtras = {
  workbookRelations: `<Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
  contentTypes: '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>',
  files: { 'xl/calcChain.xml': '<calcChain><c r="B1" i="1"/><c r="B2"/><c r="B3"/></calcChain>' },
};

describe('saving a changed sheet', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('_x000D_', '_x005F_', ' a\tb\nc\rd ', ']]>', '&lt;', '=1+1', '\u0000\u0007', '\uFFFE\uFFFF', 'è\u{1F600}', '\uD800'),
    fc.boolean(),
    fc.constantFrom('#REF!', '#DIV/0!', '#N/A').map((code) => new CellError(code)),
    fc.constant(null),
  );

  it('gives back what was written, wherever it was written', () => {
    const place = fc.record({ row: fc.nat(12), column: fc.nat(30), value });
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ row, column }) => row * 100 + column, maxLength: 25 }), (cells) => {
        const rows = [['a', null, 1], [], [null, null, null, 'x'], [{ s: STYLE.percent }], [], [true]];
        const { sheet } = edited({ rows }, (target) => cells.forEach((cell) => target.setValue(cell.row, cell.column, cell.value)));
        const expected = new Map<string, CellValue>(
          rows.flatMap((row, r) => row.map((cell, c) => [`${r} ${c}`, typeof cell === 'object' ? null : cell] as const)),
        );
        for (const cell of cells) expected.set(`${cell.row} ${cell.column}`, cell.value === '' ? '' : cell.value);
        for (const [key, wanted] of expected) {
          const [row = 0, column = 0] = key.split(' ').map(Number);
          expect(sheet.value(row, column)).toEqual(wanted);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the rows and cells of a sheet in order', () => {
    const rows = [['a', null, 'c'], [], [], ['z']];
    const { bytes } = edited({ rows }, (sheet) => {
      sheet.setValue(0, 1, 'b');
      sheet.setValue(0, 4, 'e');
      sheet.setValue(1, 3, 1);
      sheet.setValue(7, 0, 2);
    });
    expect(sheetXml(bytes).match(/ r="[A-Z]*\d+"/g)).toEqual([
      ' r="1"',
      ' r="A1"',
      ' r="B1"',
      ' r="C1"',
      ' r="E1"',
      ' r="2"',
      ' r="D2"',
      ' r="3"',
      ' r="4"',
      ' r="A4"',
      ' r="8"',
      ' r="A8"',
    ]);
    expect(sheetXml(bytes)).toContain('<dimension ref="A1:E8"/>');
  });

  it('fills self-closing rows and an empty sheet', () => {
    const parts = workbookParts([{ name: 'F', rows: [] }]);
    for (const data of ['<sheetData/>', '<sheetData></sheetData>', '<sheetData><row r="2" spans="1:2" ht="30" customHeight="1"/><row r="3"/></sheetData>']) {
      const file = loadFile(
        zipParts({ ...parts, 'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="urn:x">${data.replace(/<(\/?)/g, '<$1x:')}</x:worksheet>` }),
      );
      sheetOf(file).setValue(0, 0, 'primo');
      sheetOf(file).setValue(1, 2, 5);
      const again = sheetOf(loadFile(saveFile(file)));
      expect([again.value(0, 0), again.value(1, 2)]).toEqual(['primo', 5]);
    }
  });

  it('hands a shared formula on when its first cell is overwritten, and drops the calculation chain', () => {
    const { bytes, sheet } = edited(shared, (target) => target.setValue(0, 1, 9), chain);
    expect([0, 1, 2].map((row) => [sheet.value(row, 1), sheet.formula(row, 1)])).toEqual([
      [9, null],
      [4, '=A2*2'],
      [6, '=A3*2'],
    ]);
    expect(sheetXml(bytes)).toContain('<f t="shared" ref="B2:B3" si="0">A2*2</f><v>4</v>');
    expect(Object.keys(unzipSync(bytes))).not.toContain('xl/calcChain.xml');
    expect(partOf(bytes, '[Content_Types].xml') + partOf(bytes, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(partOf(bytes, 'xl/workbook.xml')).toContain('</sheets><calcPr fullCalcOnLoad="1"/>');
  });

  it('leaves the others of a shared formula alone when one of them goes', () => {
    const { bytes, sheet } = edited(shared, (target) => target.setValue(1, 1, null));
    expect([0, 1, 2].map((row) => sheet.formula(row, 1))).toEqual(['=A1*2', null, '=A3*2']);
    expect(sheetXml(bytes)).toContain('ref="B1:B3"');
  });

  it('writes formulas with their results', () => {
    const { sheet } = edited({ rows: [[1]] }, (target) => {
      target.setFormula(0, 1, '=IF(A1<2,"sì & no","")', 'sì & no');
      target.setFormula(0, 2, '=A1/0', new CellError('#DIV/0!'));
    });
    expect([sheet.formula(0, 1), sheet.value(0, 1), sheet.value(0, 2)]).toEqual(['=IF(A1<2,"sì & no","")', 'sì & no', new CellError('#DIV/0!')]);
  });

  it('writes dates of a 1904 workbook in its own system', () => {
    const { bytes, sheet } = edited({ rows: [[{ v: 1, s: STYLE.date }]] }, (target) => target.setValue(0, 0, 44_090), {
      workbookPr: '<workbookPr date1904="1"/>',
    });
    expect(sheetXml(bytes)).toContain('<v>42628</v>');
    expect(sheet.value(0, 0)).toBe(44_090);
  });

  it('changes only the style of a cell whose content stays', () => {
    const { bytes } = edited({ rows: [[{ v: 2, f: '1+1' }]] }, (target, { workbook }) =>
      target.setStyleId(0, 0, workbook.styles.styleWith(0, { format: '0.000' })),
    );
    expect(sheetXml(bytes)).toContain('<c r="A1" s="6"><f>1+1</f><v>2</v></c>');
    expect(partOf(bytes, 'xl/styles.xml')).toContain('<numFmt numFmtId="165" formatCode="0.000"/></numFmts>');
    expect(partOf(bytes, 'xl/workbook.xml')).not.toContain('calcPr');
  });

  it('makes the style part of a workbook that has none', () => {
    const parts = workbookParts([{ name: 'F', rows: [[1]] }]);
    delete parts['xl/styles.xml'];
    parts['xl/_rels/workbook.xml.rels'] = relationships(`<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`);
    parts['[Content_Types].xml'] = String(parts['[Content_Types].xml']).replace(/<Override PartName="\/xl\/styles.xml"[^>]*>/, '');
    const file = loadFile(zipParts(parts));
    sheetOf(file).setStyleId(0, 0, file.workbook.styles.styleWith(0, { format: '0.0%', fill: '#00B050' }));
    const { workbook } = loadFile(saveFile(file));
    expect(workbook.styles.style(workbook.sheets[0]?.styleId(0, 0) ?? 0)).toMatchObject({ numberFormat: '0.0%', fill: '#00B050' });
  });

  it('never lets the formats grow by asking again', () => {
    const file = loadFile(buildWorkbook([{ name: 'F', rows: [[1, 2]] }]));
    const { styles } = file.workbook;
    const ids = [1, 2, 3].map(() => styles.styleWith(STYLE.bordered, { format: '0.0%', fill: '#00b050', color: '#FFFFFF' }));
    expect(new Set(ids).size).toBe(1);
    expect(styles.style(ids[0] ?? 0)).toMatchObject({ fill: '#00B050', fontColor: '#FFFFFF', bold: true });
    expect(styles.styleWith(ids[0] ?? 0, { fill: '#00B050' })).toBe(ids[0]);
    sheetOf(file).setStyleId(0, 0, ids[0] ?? 0);
    const again = loadFile(saveFile(file)).workbook.styles;
    expect(again.styleWith(STYLE.bordered, { format: '0.0%', fill: '#00B050', color: '#FFFFFF' })).toBe(ids[0]);
  });

  it('holds a text to what a cell can take, without half a character', () => {
    const { sheet } = edited({ rows: [] }, (target) => target.setValue(0, 0, `${'a'.repeat(32_766)}\u{1F600}`));
    expect(sheet.value(0, 0)).toBe('a'.repeat(32_766));
  });

  it('sets widths and hides rows, keeping the other columns’ attributes', () => {
    const before = '<cols><col min="1" max="3" width="9.5" style="1" customWidth="1"/></cols>';
    const { bytes, sheet } = edited({ rows: [[1], [2]], before }, (target) => {
      target.columns.setWidth(1, 20);
      target.rows.setHidden(1, true);
    });
    expect([0, 1, 2].map((column) => sheet.columns.width(column))).toEqual([9.5, 20, 9.5]);
    expect(sheetXml(bytes)).toContain('<col min="1" max="1" width="9.5" style="1" customWidth="1"/>');
    expect([sheet.rows.hidden(0), sheet.rows.hidden(1)]).toEqual([false, true]);
  });

  it('refuses a table that was resized by hand rather than write half of it', () => {
    const table = { name: 'Priorita', row: 0, column: 0, headers: ['Codice'], bodyRows: 1 };
    const file = loadFile(buildWorkbook([{ name: 'F', rows: [['Codice'], ['1']], tables: [table] }]));
    file.workbook.table('Priorita')?.reshape({ area: { top: 0, left: 0, bottom: 5, right: 0 } });
    expect(() => saveFile(file)).toThrow(expect.objectContaining({ code: 'SCRITTURA_FALLITA' }));
  });

  it('replaces and removes properties and custom XML', () => {
    const file = loadFile(buildWorkbook([{ name: 'F', rows: [] }]));
    file.workbook.properties.set('A', '<1>').set('B', '2');
    const part = file.workbook.customXml.add('<a xmlns="urn:a"/>');
    const second = loadFile(saveFile(file));
    expect([...second.workbook.properties]).toEqual([
      ['A', '<1>'],
      ['B', '2'],
    ]);
    second.workbook.properties.delete('A');
    second.workbook.properties.set('B', '3');
    second.workbook.customXml.delete(part.id);
    const bytes = saveFile(second);
    const { workbook } = loadFile(bytes);
    expect([...workbook.properties]).toEqual([['B', '3']]);
    expect(workbook.customXml.list()).toEqual([]);
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('customXml/item'))).toEqual([]);
  });
});
