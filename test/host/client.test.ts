import { ExcelHost } from '../../src/host/host';
import { sketchBook } from './books';
import { startClient } from './client';

const book = () =>
  sketchBook({
    Dati: [
      {
        name: 'Elenco',
        at: 'B2',
        headers: ['Codice', 'Valore'],
        rows: [
          ['a', 1],
          ['b', 2],
        ],
      },
    ],
    Altro: [],
  });

it('lists, reads and writes through the real client', async () => {
  const host = new ExcelHost(book());
  const Excel = startClient(host, '1.14');
  await Excel.run(async (context) => {
    const tables = context.workbook.tables.load(
      'items/name,items/rows/count,items/columns/items/name,items/worksheet/name,items/worksheet/protection/protected',
    );
    await context.sync();
    expect(tables.items.map((t) => [t.name, t.rows.count, t.columns.items.map((c) => c.name), t.worksheet.name, t.worksheet.protection.protected])).toEqual([
      ['Elenco', 2, ['Codice', 'Valore'], 'Dati', false],
    ]);
    const body = context.workbook.tables.getItem('Elenco').getDataBodyRange().load('values,formulas,numberFormat,valueTypes,text,address');
    body.values = [
      ['x', 5],
      [null, '=1+1'],
    ];
    const props = body.getCellProperties({ format: { fill: { color: true, pattern: true }, font: { color: true } } });
    await context.sync();
    expect(body.values).toEqual([
      ['x', 5],
      ['b', 2],
    ]);
    expect(body.formulas).toEqual([
      ['x', 5],
      ['b', '=1+1'],
    ]);
    expect(body.address).toBe('Dati!B3:C4');
    expect(props.value[0]?.[0]).toEqual({ format: { fill: { color: '#FFFFFF', pattern: 'None' }, font: { color: '#000000' } } });
  });
  console.log(host.exchanges, host.session.references.size);
});
