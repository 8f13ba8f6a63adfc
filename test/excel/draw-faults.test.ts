import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { layOut } from '../../src/report/layout/lay-out';
import { loadFile } from '../../src/xlsx/load';
import type { Workbook } from '../../src/xlsx/workbook';
import { refusalOf } from '../contract/refusal';
import { fullDocument } from '../contract/sheets';
import { startClient } from '../host/client';
import { NO_BOOK } from '../report/layout/documents';
import { buildWorkbook } from '../xlsx/build';

const drawing = layOut(fullDocument(12), NO_BOOK, 'it');
const other = layOut(fullDocument(8), NO_BOOK, 'it');

function open(): { port: ExcelWorkbook; workbook: Workbook; host: ExcelHost } {
  const { workbook } = loadFile(buildWorkbook([{ name: 'Foglio', rows: [['x']] }]));
  const host = new ExcelHost(workbook);
  startClient(host, '1.14');
  return { port: new ExcelWorkbook({ timeout: 2_000 }), workbook, host };
}

/** Actions of one drawing, on a workbook of its own. */
async function actionsOf(onto: string | null): Promise<number> {
  const { port, host } = open();
  if (onto !== null) await port.drawSheet(other, null);
  host.faults.arm(null);
  await port.drawSheet(drawing, onto);
  return host.faults.actions;
}

/** Some forty places, the first and the last among them. */
const places = (count: number): number[] => [...new Set([...Array.from({ length: 40 }, (_, at) => Math.floor((at * count) / 40)), count - 1])];

describe('drawing a sheet when Excel fails half-way', () => {
  it('takes a new sheet away again, and the next try draws it', async () => {
    for (const number of places(await actionsOf(null))) {
      const { port, workbook, host } = open();
      host.faults.arm({ at: 'action', number, when: 'before', code: 'GeneralException' });
      const error = await refusalOf(port.drawSheet(drawing, null));
      expect([number, error.params['foglio'], workbook.sheets.map(({ name }) => name)]).toEqual([number, 'Cruscotto', ['Foglio']]);
      await port.drawSheet(drawing, null);
      expect((await port.listSheets())[1]?.generated?.print).toBe(drawing.print);
    }
  });

  it('leaves an old sheet marked as not up to date, its notes as they were, unless nothing was touched', async () => {
    for (const number of places(await actionsOf('Cruscotto'))) {
      const { port, workbook, host } = open();
      await port.drawSheet(other, null);
      const sheet = workbook.sheet('Cruscotto');
      sheet?.setValue(2, 20, 'da rivedere');
      host.faults.arm({ at: 'action', number, when: 'before', code: 'GeneralException' });
      expect((await refusalOf(port.drawSheet(drawing, 'Cruscotto'))).params).toMatchObject({ foglio: 'Cruscotto' });
      const print = (await port.listSheets())[1]?.generated?.print;
      const isUntouched = print === other.print && sheet?.value(1, 0) === 'Cruscotto';
      expect([number, print === '' || print === drawing.print || isUntouched, sheet?.value(2, 20)]).toEqual([number, true, 'da rivedere']);
    }
  });

  it('lets events through again and moves neither selection nor active sheet', async () => {
    const { port, host } = open();
    await port.drawSheet(drawing, null);
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      context.runtime.load('enableEvents');
      await context.sync();
      expect([active.name, context.runtime.enableEvents]).toEqual(['Foglio', true]);
    });
    expect(host.faults.struck).toBe(0);
  });
});
