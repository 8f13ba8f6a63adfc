import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { survivorsWorkbook } from '../xlsx/survivors';

/** What LibreOffice makes of a workbook: opened and saved by it. */
function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-'));
  try {
    const input = join(folder, 'prova.xlsm');
    writeFileSync(input, bytes);
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', folder, input],
      { stdio: 'pipe' },
    );
    return new Uint8Array(readFileSync(join(folder, 'prova.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('LibreOffice reopens a workbook the product wrote', () => {
  let reopened: Uint8Array;
  beforeAll(async () => {
    const port = XlsxWorkbook.fromBytes(survivorsWorkbook());
    const values = [1, 0.5, null];
    await port.apply({
      columns: [
        { table: 'Indicatori', header: 'Consuntivo', append: false, values: [10, 20, 30], styles: values.map(() => undefined) },
        { table: 'Indicatori', header: '% realizzazione', append: true, values, styles: values.map(() => ({ format: '0.0%' })) },
        {
          table: 'Indicatori',
          header: 'Fascia',
          append: true,
          values: ['Verde', ' è & <b> _x000D_\n', null],
          styles: values.map(() => ({ fill: '#00B050', color: '#FFFFFF' })),
        },
      ],
      properties: new Map([['CruscottoImpronta', 'abc']]),
      memory: '<m xmlns="urn:cruscotto:memoria"/>',
    });
    reopened = throughLibreOffice(port.toBytes());
  });

  it('with the written values, formats and fills', () => {
    const { workbook } = loadFile(reopened);
    const sheet = workbook.sheet('Dati');
    expect([0, 1, 2].map((row) => [sheet?.value(row, 3), sheet?.value(row, 4)])).toEqual([
      ['% realizzazione', 'Fascia'],
      [1, 'Verde'],
      [0.5, ' è & <b> _x000D_\n'],
    ]);
    expect(workbook.styles.style(sheet?.styleId(1, 3) ?? 0).numberFormat).toBe('0.0%');
    expect(workbook.styles.style(sheet?.styleId(1, 4) ?? 0)).toMatchObject({ fill: '#00B050', fontColor: '#FFFFFF' });
  });

  it('with its formulas', () => {
    const { workbook } = loadFile(reopened);
    expect([1, 2, 3].map((row) => workbook.sheet('Dati')?.formula(row, 2))).toEqual(['=B2*2', '=B3*2', '=B4*2']);
    // Results are not compared: LibreOffice shows those in the file unless told to compute on load, whatever `fullCalcOnLoad` says.
    expect(workbook.sheet('Sintesi')?.formula(0, 0)).toBe('=SUM(Dati!B2:B4)');
  });

  it('with table, rules, comments, names, properties and chart in place', () => {
    const { workbook } = loadFile(reopened);
    const sheet = workbook.sheet('Dati');
    expect(workbook.table('Indicatori')?.columns.map(({ name }) => name)).toEqual(['Codice', 'Consuntivo', 'Doppio', '% realizzazione', 'Fascia']);
    expect(sheet?.conditionalFormats[0]).toMatchObject({ type: 'cellIs', operator: 'lessThan' });
    expect(sheet?.dataValidations[0]?.type).toBe('decimal');
    expect(sheet?.comments[0]?.text).toContain('Da verificare');
    expect(strFromU8(unzipSync(reopened)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('orientation="landscape"');
    expect(workbook.definedNames.map(({ name }) => name)).toContain('Soglia');
    expect(workbook.properties.get('CruscottoImpronta')).toBe('abc');
    expect(Object.keys(unzipSync(reopened)).some((name) => name.startsWith('xl/charts/chart'))).toBe(true);
    expect(Object.keys(unzipSync(reopened)).some((name) => name.startsWith('xl/pivotTables/'))).toBe(true);
  });
});
