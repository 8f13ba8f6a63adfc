import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { refusalOf } from '../contract/refusal';
import { startClient } from '../host/client';
import { buildWorkbook } from '../xlsx/build';

const HEADERS = ['Codice', 'Riga', 'Data'];

describe('rows that were added and are taken back', () => {
  it('leave the rows that somebody else added meanwhile, before and behind them', async () => {
    const { workbook } = loadFile(
      buildWorkbook([
        { name: 'Registro', rows: [HEADERS, ['A', '011', null]], tables: [{ name: 'Accettazioni', row: 0, column: 0, headers: HEADERS, bodyRows: 1 }] },
      ]),
    );
    const host = new ExcelHost(workbook);
    startClient(host, '1.14');
    const sheet = workbook.sheet('Registro');
    const table = sheet?.tables[0];
    if (sheet === undefined || table === undefined) throw new Error('no table');
    const theirs = (row: number, code: string): void => {
      sheet.setValue(row, 0, code);
      sheet.setValue(row, 1, '7');
    };
    const port = new ExcelWorkbook({
      timeout: 2_000,
      onProgress: ({ step }) => {
        if (step !== 'restoring') return;
        for (let column = 0; column < 3; column += 1) sheet.setValue(3, column, sheet.value(2, column));
        sheet.setValue(2, 2, null);
        theirs(2, 'Loro 1');
        theirs(4, 'Loro 2');
        table.growRows(2);
      },
    });
    await port.readTables();
    const change = { table: 'Accettazioni', add: [[{ value: 'D' }, { value: '=1+1' }, { value: 44_001, format: 'dd/mm/yyyy' }]], memory: null };
    // Requests: one looks, one writes and is executed whole though Excel tells of a failure.
    host.faults.arm({ at: 'request', number: 1, when: 'after', code: 'GeneralException' });
    expect(await refusalOf(port.changeRows(change))).toMatchObject({ code: 'SCRITTURA_FALLITA' });
    expect((await port.readTables()).tables[0]?.values.map(([code, row]) => [code, row])).toEqual([
      ['A', '011'],
      ['Loro 1', '7'],
      ['Loro 2', '7'],
    ]);
  });
});
