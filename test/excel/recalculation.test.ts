import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recalculate } from '../../src/actions/recalculate';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost, PAYLOAD_LIMIT } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import type { Workbook } from '../../src/xlsx/workbook';
import { startClient } from '../host/client';

const EXAMPLE = join(__dirname, '../../assets/esempi/pisa-2020.xlsx');
const OPTIONS = { today: '2021-06-16', write: true, overwrite: false };

function stage() {
  const host = new ExcelHost(loadFile(readFileSync(EXAMPLE)).workbook);
  startClient(host, '1.14');
  return host;
}

/** Every cell of the used corner of every sheet: value, format, fill, font colour. */
function seen(workbook: Workbook): unknown[] {
  return workbook.sheets.map((sheet) => [
    sheet.name,
    Array.from({ length: 80 }, (_, row) =>
      Array.from({ length: 30 }, (__, column) => {
        const { numberFormat, fill, fontColor } = workbook.styles.style(sheet.styleId(row, column));
        return [sheet.value(row, column), numberFormat, fill, fontColor ?? '#000000'];
      }),
    ),
  ]);
}

/** The officer's own action on the published example, through Microsoft's client. */
describe('Ricalcola on Pisa’s example in Excel', () => {
  it('takes two requests to read and two to write, and two when nothing changed', async () => {
    const host = stage();
    expect(await recalculate(new ExcelWorkbook(), OPTIONS)).toMatchObject({ state: 'done' });
    expect(host.exchanges).toHaveLength(4);
    expect(Math.max(...host.exchanges.map(({ requestBytes, responseBytes }) => Math.max(requestBytes, responseBytes)))).toBeLessThan(PAYLOAD_LIMIT / 10);
    const before = host.exchanges.length;
    expect(await recalculate(new ExcelWorkbook(), OPTIONS)).toMatchObject({ state: 'done', cellsWritten: 0 });
    expect(host.exchanges.length - before).toBeLessThanOrEqual(3);
  });

  it('gives the figures, findings, cells and formats that the file adapter gives', async () => {
    const host = stage();
    const inExcel = await recalculate(new ExcelWorkbook(), OPTIONS);
    const file = loadFile(readFileSync(EXAMPLE));
    const inFile = await recalculate(new XlsxWorkbook(file), OPTIONS);
    if (inExcel.state !== 'done' || inFile.state !== 'done') throw new Error('not written');
    expect(inExcel.cellsWritten).toBe(inFile.cellsWritten);
    expect(inExcel.run.results).toEqual(inFile.run.results);
    expect(inExcel.run.findings).toEqual(inFile.run.findings);
    expect(seen(host.workbook)).toEqual(seen(file.workbook));
  });
});
