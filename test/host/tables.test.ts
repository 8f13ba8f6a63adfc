import { ExcelHost } from '../../src/host/host';
import type { Sheet, Table } from '../../src/xlsx/workbook';
import { sketchBook } from './books';
import { startClient } from './client';
import { answerOf, refusalOf } from './outcome';

let host: ExcelHost;

beforeEach(() => {
  const rows = [
    ['a', 1],
    ['b', 2],
  ];
  host = new ExcelHost(sketchBook({ Dati: [{ name: 'Elenco', at: 'B2', headers: ['Codice', 'Valore'], rows, totals: ['Totale', 3] }] }));
  startClient(host, '1.14');
});

const own = (): Table => host.workbook.table('Elenco') ?? fail();
const fail = (): never => {
  throw new Error('no table');
};
const sheet = (): Sheet => own().sheet;

const onTable = (batch: (table: Excel.Table, context: Excel.RequestContext) => unknown): Promise<void> =>
  Excel.run(async (context) => {
    await batch(context.workbook.tables.getItem('Elenco'), context);
    await context.sync();
  });

it('give their parts', async () => {
  await onTable(async (table, context) => {
    const ranges = [
      table.getRange(),
      table.getHeaderRowRange(),
      table.getDataBodyRange(),
      table.getTotalRowRange(),
      table.columns.getItem('Valore').getDataBodyRange(),
    ];
    for (const range of ranges) range.load('address');
    await context.sync();
    expect(ranges.map(({ address }) => address)).toEqual(['Dati!B2:C5', 'Dati!B2:C2', 'Dati!B3:C4', 'Dati!B5:C5', 'Dati!C3:C4']);
  });
});

it('grow by a column with totals row, filter and style, and shift what stands at the right', async () => {
  sheet().setValue(2, 3, 'accanto');
  await onTable((table) => table.columns.add(undefined, undefined, 'Esito'));
  expect([own().area.right, own().autoFilter?.right, own().hasTotals, own().styleName]).toEqual([3, 3, true, 'TableStyleMedium2']);
  expect([sheet().value(1, 3), sheet().value(2, 3), sheet().value(2, 4)]).toEqual(['Esito', null, 'accanto']);
});

it('refuse to grow into another table, and by a name that is taken', async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Dati').tables.add('E2:E4', true).name = 'Vicina';
    await context.sync();
  });
  expect((await refusalOf((context) => context.workbook.tables.getItem('Elenco').columns.add(-1, undefined, 'Esito').load('name').context.sync())).code).toBe(
    'InsertDeleteConflict',
  );
  host.workbook.tables[1]?.sheet.tables.pop();
  expect((await refusalOf((context) => context.workbook.tables.getItem('Elenco').columns.add(-1, undefined, 'Valore').load('name').context.sync())).code).toBe(
    'InvalidArgument',
  );
});

it('are resized without shifting anything, header texts becoming names', async () => {
  sheet().setValue(1, 3, 'Fascia');
  await onTable((table) => table.resize('B2:E5'));
  expect(own().columns.map(({ name }) => name)).toEqual(['Codice', 'Valore', 'Fascia', 'Column1']);
  await onTable((table) => table.resize('B2:C5'));
  expect([own().area.right, sheet().value(1, 3)]).toEqual([2, 'Fascia']);
  expect(
    (
      await refusalOf(async (context) => {
        context.workbook.tables.getItem('Elenco').resize('B3:C5');
        await context.sync();
      })
    ).code,
  ).toBe('InvalidArgument');
});

it('leave the width of a column that they take in', async () => {
  await onTable((table) => table.resize('B2:D5'));
  expect([own().area.right, sheet().columns.list()]).toEqual([3, []]);
});

it('take and lose rows', async () => {
  await onTable((table) => {
    table.rows.add(undefined, [['c', 3]]);
    table.rows.getItemAt(0).delete();
  });
  expect([own().bodyRows, sheet().value(2, 1), sheet().value(3, 1), sheet().value(4, 1)]).toEqual([2, 'b', 'c', 'Totale']);
});

it('are made of a range, renamed, and found by name whatever its case', async () => {
  await Excel.run(async (context) => {
    const table = context.workbook.tables.add('Dati!G2:H4', false);
    table.name = 'Nuova';
    const header = table.getHeaderRowRange().load('values');
    await context.sync();
    expect(header.values).toEqual([['Column1', 'Column2']]);
    const found = context.workbook.tables.getItem('NUOVA').load('showHeaders,showTotals,style');
    await context.sync();
    expect([found.showHeaders, found.showTotals, found.style]).toEqual([true, false, 'TableStyleMedium2']);
  });
  expect(
    (
      await refusalOf(async (context) => {
        context.workbook.tables.getItem('Nuova').name = 'elenco';
        await context.sync();
      })
    ).code,
  ).toBe('ItemAlreadyExists');
});

it('rename a column where its header cell is written', async () => {
  await onTable((table) => {
    table.getHeaderRowRange().values = [[null, 'Importo']] as unknown[][];
  });
  expect(own().columns.map(({ name }) => name)).toEqual(['Codice', 'Importo']);
});

it('stay as they are on a protected sheet', async () => {
  await onTable((table) => table.worksheet.protection.protect());
  const refusals = [
    (table: Excel.Table): unknown => table.resize('B2:D5'),
    (table: Excel.Table): unknown => table.columns.add(-1, undefined, 'x'),
    (table: Excel.Table): unknown => (table.name = 'Altra'),
  ].map((change) =>
    refusalOf(async (context) => {
      change(context.workbook.tables.getItem('Elenco'));
      await context.sync();
    }),
  );
  expect((await Promise.all(refusals)).map(({ code }) => code)).toEqual(['AccessDenied', 'AccessDenied', 'AccessDenied']);
});

it('leave custom properties and XML parts as they were told', async () => {
  await Excel.run(async (context) => {
    const { custom } = context.workbook.properties;
    const parts = context.workbook.customXmlParts;
    custom.add('Chiave', 'uno');
    custom.add('CHIAVE', 'due');
    const part = parts.add('<a xmlns="urn:x"/>').load('id');
    await context.sync();
    parts.getItem(part.id).setXml('<b xmlns="urn:x"/>');
    const xml = parts.getByNamespace('urn:x').getOnlyItem().getXml();
    const value = custom.getItem('chiave').load('value');
    await context.sync();
    expect([answerOf(xml), value.value]).toEqual(['<b xmlns="urn:x"/>', 'due']);
    part.delete();
    custom.getItem('Chiave').delete();
    await context.sync();
  });
  expect([host.workbook.properties.size, host.workbook.customXml.list()]).toEqual([0, []]);
});
