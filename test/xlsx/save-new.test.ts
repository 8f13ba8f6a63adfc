import { read } from 'hucre';
import { XlsxWorkbook } from '../../src/xlsx/port';
import type { NewTable } from '../../src/sheets/book';
import { templateTables } from '../../src/sheets/template';
import { buildWorkbook } from './build';

const notes = {
  name: 'Appunti',
  rows: [
    ['Cod.', 'Nome & «co»'],
    ['A1', 'Primo'],
  ],
};
const adopted: NewTable = {
  name: 'Obiettivi',
  sheet: 'Appunti',
  row: 0,
  column: 0,
  columns: [{ header: 'Codice' }, { header: 'Nome & «co»' }],
  rows: 1,
  values: null,
};

describe('sheets and tables that are not in the file yet', () => {
  it('are read back by this program as they were made, and by another one', async () => {
    const made = XlsxWorkbook.fromBytes(buildWorkbook([notes]));
    await made.createTables([adopted, ...templateTables(2026).filter(({ name }) => name !== 'Obiettivi')]);
    const bytes = made.toBytes();

    expect(await XlsxWorkbook.fromBytes(bytes).readTables()).toEqual(await made.readTables());
    const book = await read(bytes, { readStyles: true });
    expect(book.sheets.map(({ name }) => name).slice(0, 3)).toEqual(['Appunti', 'Parametri', 'Prospettive']);
    expect(book.sheets[0]?.tables?.[0]).toMatchObject({ name: 'Obiettivi', range: 'A1:B2' });
    expect(book.sheets[1]?.tables?.map(({ name }) => name)).toEqual(['Parametri', 'Fasce', 'Giudizi']);
    expect(book.sheets[1]?.rows[1]?.slice(0, 1)).toEqual(['Ente']);
  });

  it('are written once only, however often the file is saved', async () => {
    const made = XlsxWorkbook.fromBytes(buildWorkbook([notes]));
    await made.createTables([adopted, ...templateTables(2026).filter(({ name }) => name === 'Misure')]);
    expect(Buffer.from(made.toBytes()).equals(Buffer.from(made.toBytes()))).toBe(true);
  });

  it('can be filled, appended to and saved again', async () => {
    const made = XlsxWorkbook.fromBytes(buildWorkbook([notes]));
    await made.createTables([adopted]);
    const change = { table: 'Obiettivi', header: 'Fascia', append: true, values: ['Verde'], styles: [{ fill: '#00B050' }] };
    await made.apply({ columns: [change], properties: new Map(), memory: null });
    const [table] = (await XlsxWorkbook.fromBytes(made.toBytes()).readTables()).tables;
    expect(table?.headers).toEqual(['Codice', 'Nome & «co»', 'Fascia']);
    expect(table?.values).toEqual([['A1', 'Primo', 'Verde']]);
  });
});
