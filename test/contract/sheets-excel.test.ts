import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { layOut } from '../../src/report/layout/lay-out';
import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { startClient } from '../host/client';
import { NO_BOOK } from '../report/layout/documents';
import { buildWorkbook } from '../xlsx/build';
import type { Subject } from './port';
import { fullDocument, picture, sheetsContract } from './sheets';

const FLOOR = '1.14';

function open(bytes: Uint8Array): Subject & { host: ExcelHost } {
  const { workbook } = loadFile(bytes);
  const host = new ExcelHost(workbook);
  startClient(host, FLOOR);
  return { port: new ExcelWorkbook(), workbook, host };
}

sheetsContract('excel', (bytes) => Promise.resolve(open(bytes)));

describe('a drawing of several requests', () => {
  it('is as one of a single request', async () => {
    const bytes = buildWorkbook([{ name: 'Foglio', rows: [['x']] }]);
    const whole = layOut(fullDocument(60), NO_BOOK, 'it');
    // Rows that look alike, the upper ones merged and the lower ones not.
    const drawing = { ...whole, merges: whole.merges.filter(({ bottom }) => bottom < whole.heights.length / 2) };
    const pictures: unknown[] = [];
    for (const blockBytes of [4_000_000, 20_000]) {
      const { workbook, host } = open(bytes);
      const port = new ExcelWorkbook({ blockBytes });
      const before = host.faults.requests;
      host.faults.arm(null);
      await port.drawSheet(drawing, null);
      pictures.push(picture({ port, workbook }, 'Cruscotto'));
      if (blockBytes < 100_000) expect(host.faults.requests - before).toBeGreaterThan(3);
    }
    expect(pictures[1]).toEqual(pictures[0]);
  });
});

describe('both adapters', () => {
  it('draw the same', async () => {
    const bytes = buildWorkbook([{ name: 'Foglio', rows: [['x']] }]);
    const drawing = layOut(fullDocument(), NO_BOOK, 'it');
    const excel = open(bytes);
    await excel.port.drawSheet(drawing, null);
    const file = loadFile(bytes);
    const xlsx = { port: new XlsxWorkbook(file), workbook: file.workbook };
    await xlsx.port.drawSheet(drawing, null);
    expect(picture(excel, 'Cruscotto')).toEqual(picture(xlsx, 'Cruscotto'));
  });
});
