import { ExcelHost } from '../../src/host/host';
import { sketchBook } from './books';
import { startClient } from './client';
import { answerOf, refusalOf } from './outcome';

const rows = [
  ['a', 1],
  ['b', 2],
];
let host: ExcelHost;

beforeEach(() => {
  host = new ExcelHost(sketchBook({ Dati: [{ name: 'Elenco', at: 'B2', headers: ['Codice', 'Valore'], rows }], "L'altro": [] }));
  startClient(host, '1.14');
});

/** Reads what nobody has loaded. */
const valuesOf = (range: Excel.Range): unknown => range.values;

const sheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Dati');

describe('objects', () => {
  it('must be loaded before they are read', async () => {
    const refusal = await refusalOf(async (context) => {
      await context.sync();
      return valuesOf(sheet(context).getRange('B3'));
    });
    expect(refusal.code).toBe('PropertyNotLoaded');
  });

  it('that may be missing are null objects; others are not found', async () => {
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItemOrNullObject('Nessuna').load('name');
      const own = context.workbook.tables.getItemOrNullObject('ELENCO').load('name');
      await context.sync();
      expect([table.isNullObject, own.isNullObject, own.name]).toEqual([true, false, 'Elenco']);
    });
    expect(await refusalOf((context) => context.workbook.tables.getItem('Nessuna').getRange().load('address').context.sync())).toMatchObject({
      code: 'ItemNotFound',
    });
  });

  it('are not to be chained on a null object', async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.tables.getItemOrNullObject('Nessuna').getRange().load('address');
      await context.sync();
    });
    expect(refusal.code).toBe('InvalidObjectPath');
  });

  it('are found again after a sync: sheets and tables by id, tracked ranges by reference, untracked ones not', async () => {
    await Excel.run(async (context) => {
      const own = sheet(context).load('name');
      const table = own.tables.getItem('Elenco').load('id');
      const range = own.getRange('B3');
      await context.sync();
      own.name = 'Rinominato';
      table.name = 'Nuovo';
      range.values = [['z']];
      await context.sync();
    });
    expect([host.workbook.sheets[0]?.name, host.workbook.tables[0]?.name, host.workbook.sheets[0]?.value(2, 1)]).toEqual(['Rinominato', 'Nuovo', 'z']);
    const refusal = await refusalOf(async (context) => {
      const range = context.workbook.worksheets.getItem('Rinominato').getRange('B3').untrack().load('values');
      await context.sync();
      range.values = [['y']];
      await context.sync();
    });
    expect(refusal.code).toBe('InvalidObjectPath');
  });

  it('lets references go when the run ends', async () => {
    await Excel.run(async (context) => {
      sheet(context).getRange('B3').load('values');
      await context.sync();
      expect(host.session.references.size).toBe(1);
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(host.session.references.size).toBe(0);
  });

  it('load nested properties and collections', async () => {
    await Excel.run(async (context) => {
      const { tables, worksheets } = context.workbook;
      tables.load('items/name,items/rows/count,items/columns/items/name,items/worksheet/name');
      worksheets.load('items/name,items/position,items/visibility');
      const range = sheet(context).getRange('B2:C3').load('address,format/fill/color,format/font/bold');
      const count = tables.getCount();
      await context.sync();
      expect(tables.items.map((table) => [table.name, table.rows.count, table.columns.items.map(({ name }) => name), table.worksheet.name])).toEqual([
        ['Elenco', 2, ['Codice', 'Valore'], 'Dati'],
      ]);
      expect(worksheets.items.map(({ name, position, visibility }) => [name, position, visibility])).toEqual([
        ['Dati', 0, 'Visible'],
        ["L'altro", 1, 'Visible'],
      ]);
      expect([range.address, range.format.fill.color, range.format.font.bold, answerOf(count)]).toEqual(['Dati!B2:C3', '#FFFFFF', false, 1]);
    });
  });
});

describe('errors', () => {
  it('stop the batch where they arise; what ran before stays', async () => {
    const refusal = await refusalOf(async (context) => {
      sheet(context).getRange('B3').values = [['scritto']];
      sheet(context).getRange('B4').values = [['x', 'y']];
      sheet(context).getRange('B5').values = [['mai']];
      await context.sync();
    });
    expect(refusal).toMatchObject({ code: 'InvalidArgument', location: 'Range.values' });
    expect(refusal.statement).toContain('values');
    const written = host.workbook.sheets[0];
    expect([written?.value(2, 1), written?.value(3, 1), written?.value(4, 1)]).toEqual(['scritto', 'b', null]);
  });

  it('name the member this host does not know', async () => {
    const refusal = await refusalOf(async (context) => {
      sheet(context).getRange('B3').getSpecialCells('Blanks');
      await context.sync();
    });
    expect(refusal).toMatchObject({ code: 'NotImplemented', message: 'This host does not support Range.GetSpecialCells.' });
  });

  it('come from the client itself above the capped requirement set', async () => {
    const above = async (context: Excel.RequestContext): Promise<void> => {
      sheet(context).getRange('B3').getDependents();
      await context.sync();
    };
    expect((await refusalOf(above)).code).toBe('ApiNotFound');
    expect(host.exchanges).toEqual([]);
  });

  it('of a request as a whole are made on purpose, here after it was executed', async () => {
    const refusal = await refusalOf(async (context) => {
      host.faults.arm({ at: 'request', number: 1, when: 'after', code: 'RequestAborted' });
      sheet(context).getRange('B3').values = [['uno']];
      await context.sync();
      sheet(context).getRange('B3').values = [['due']];
      await context.sync();
    });
    expect(refusal.code).toBe('RequestAborted');
    expect(host.workbook.sheets[0]?.value(2, 1)).toBe('due');
  });

  it('meet requests and answers above the limit', async () => {
    const limited = new ExcelHost(host.workbook, { payloadLimit: 2000 });
    startClient(limited);
    const write = async (context: Excel.RequestContext): Promise<void> => {
      sheet(context).getRange('B3').values = [['x'.repeat(3000)]];
      await context.sync();
    };
    expect((await refusalOf(write)).code).toBe('RequestPayloadSizeLimitExceeded');
    const read = (context: Excel.RequestContext): Promise<void> => sheet(context).getRange('A1:Z50').load('values').context.sync();
    expect((await refusalOf(read)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });
});

describe('a cell being edited', () => {
  it('fails a request, or delays it where that was asked', async () => {
    host.cellEditing = true;
    const write = async (context: Excel.RequestContext): Promise<void> => {
      sheet(context).getRange('B3').values = [['dopo']];
      await context.sync();
    };
    expect((await refusalOf(write)).code).toBe('InvalidOperationInCellEditMode');
    const delayed = Excel.run({ delayForCellEdit: true }, async (context) => write(context));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([host.waiting, host.workbook.sheets[0]?.value(2, 1)]).toEqual([1, 'a']);
    host.cellEditing = false;
    await delayed;
    expect(host.workbook.sheets[0]?.value(2, 1)).toBe('dopo');
  });
});
