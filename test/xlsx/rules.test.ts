import { loadFile } from '../../src/xlsx/load';
import { saveFile } from '../../src/xlsx/save';
import { buildWorkbook } from './build';

const rule = (sqref: string, ...formulas: string[]): string =>
  `<conditionalFormatting sqref="${sqref}">${formulas
    .map((formula, at) => `<cfRule type="expression" dxfId="0" priority="${at + 1}"><formula>${formula}</formula></cfRule>`)
    .join('')}</conditionalFormatting>`;

describe('conditional formats taken off an area', () => {
  it('are the same in the saved file: gone, cut with their references moved along, or untouched', () => {
    const after = [
      rule('A1:B3', 'A1&gt;0'),
      rule('B2:E9 H1', 'B2&lt;$A2', 'LEN(B2)&gt;1'),
      rule('B1 F3:G4', 'B1=&quot;x&quot;'),
      rule('F1:F9', 'F1&gt;0'),
    ].join('');
    const file = loadFile(buildWorkbook([{ name: 'F', rows: [['a', 1]], after }]));
    const sheet = file.workbook.sheets[0];
    if (sheet === undefined) throw new Error('no sheet');
    sheet.clearRules({ top: 0, left: 0, bottom: 19, right: 1 });
    sheet.clearRules({ top: 0, left: 2, bottom: 19, right: 2 });
    expect(sheet.conditionalFormats.map(({ formulas }) => formulas)).toEqual([['=D2<$A2'], ['=LEN(D2)>1'], ['=F3="x"'], ['=F1>0']]);
    expect(sheet.conditionalFormats[0]?.areas).toEqual([
      { top: 1, left: 3, bottom: 8, right: 4 },
      { top: 0, left: 7, bottom: 0, right: 7 },
    ]);
    expect(loadFile(saveFile(file)).workbook.sheets[0]?.conditionalFormats).toEqual(sheet.conditionalFormats);
  });
});
