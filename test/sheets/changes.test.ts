import { score } from '../../src/engine/score';
import type { Book, ColumnChange } from '../../src/sheets/book';
import { planChanges } from '../../src/sheets/changes';
import { readableOn } from '../../src/sheets/contrast';
import { outputsOf } from '../../src/sheets/outputs';
import { readModel } from '../../src/sheets/read-model';
import { day, makeBook, pct, rawTable, type Typed } from '../book';

const HEADERS = ['Codice', 'Obiettivo', 'Target', 'Consuntivo', 'Valore ottenuto', '% realizzazione', 'Fascia', 'Esito'];
const ROWS: Typed[][] = [
  ['A1.1', 'A1', '20%', pct(0.1)],
  ['A1.2', 'A1', 'monitoraggio', 3],
  ['A1.3', 'A1', '30/09/2020', day(44090)],
  ['A1.4', 'A1', 'SI', 'sì'],
];

function plan(book: Book) {
  const { model, views } = readModel(book, '2020-12-31');
  return planChanges(
    views,
    outputsOf(views, model, score(model), (i) => `esito ${i}`),
    book,
  );
}

/** The book after a run, as an adapter would read it again. */
function after(book: Book): Book {
  const { changes } = plan(book);
  const tables = book.tables.map((raw) => {
    const own = changes.columns.filter(({ table }) => table === raw.name);
    return {
      ...raw,
      values: raw.values.map((cells, row) =>
        cells.map(
          (value, i) =>
            own.find(({ header }) => header === raw.headers[i])?.values[row] ?? (own.some(({ header }) => header === raw.headers[i]) ? null : value),
        ),
      ),
    };
  });
  return { ...book, tables, memory: changes.memory };
}

const find = (columns: readonly ColumnChange[], header: string): ColumnChange | undefined => columns.find((change) => change.header === header);

describe('what a run writes', () => {
  it('fills the (out) columns in natural Excel form', () => {
    const { changes } = plan(makeBook({ Indicatori: [HEADERS, ...ROWS] }));
    expect(find(changes.columns, 'Valore ottenuto')?.values).toEqual([0.1, 3, 44090, 'SI']);
    expect(find(changes.columns, 'Valore ottenuto')?.styles.map((style) => style?.format)).toEqual(['0.00%', 'General', 'dd/mm/yyyy', 'General']);
    expect(find(changes.columns, '% realizzazione')?.values).toEqual([0.5, null, 1, 1]);
    expect(find(changes.columns, '% realizzazione')?.styles[0]).toEqual({ format: '0.0%' });
    expect(find(changes.columns, 'Fascia')?.values).toEqual(['Rosso', null, 'Verde', 'Verde']);
    expect(find(changes.columns, 'Fascia')?.styles).toEqual([
      { fill: '#C00000', color: '#FFFFFF' },
      { fill: null, color: null },
      { fill: '#00B050', color: '#000000' },
      { fill: '#00B050', color: '#000000' },
    ]);
    expect(find(changes.columns, 'Esito')?.values).toEqual(['esito 0', 'esito 1', 'esito 2', 'esito 3']);
    expect(changes.columns.every(({ append }) => !append)).toBe(true);
  });

  it('blanks what it wrote on a row whose inputs are gone', () => {
    const emptied: Typed[] = [null, null, null, null, 0.1, 0.5, 'Rosso', 'esito 0'];
    const { changes } = plan(makeBook({ Indicatori: [HEADERS, emptied, ...ROWS.slice(1)] }));
    expect(changes.columns.map(({ values }) => values[0])).toEqual([null, null, null, null]);
  });

  it('appends the missing columns in the contract’s order', () => {
    const { changes, findings } = plan(makeBook({ Indicatori: [HEADERS.slice(0, 4), ...ROWS] }));
    expect(changes.columns.map(({ header, append }) => [header, append])).toEqual([
      ['Valore ottenuto', true],
      ['% realizzazione', true],
      ['Fascia', true],
      ['Esito', true],
    ]);
    expect(findings).toEqual([]);
  });

  it('refuses to append where there is no room, and says which columns', () => {
    const raw = rawTable('Indicatori', [HEADERS.slice(0, 4), ...ROWS], { freeColumns: 3 });
    const { changes, findings } = plan({ ...makeBook({}), tables: [raw] });
    expect(changes.columns).toEqual([]);
    expect(findings).toMatchObject([{ code: 'COLONNE_OCCUPATE', gravity: 'errore', where: { table: 'Indicatori', row: -1, column: 'Consuntivo' } }]);
  });

  it('has no Valore ottenuto to write where nobody types a Consuntivo', () => {
    const { changes } = plan(
      makeBook({
        Misure: [
          ['Codice', '2020'],
          ['n', 5],
        ],
        Indicatori: [
          ['Codice', 'Formula', 'Target'],
          ['A', '[n]', '10'],
        ],
      }),
    );
    expect(changes.columns.map(({ header }) => header)).toEqual(['% realizzazione', 'Fascia', 'Esito']);
  });

  it('never writes Valore ottenuto where people type it', () => {
    const headers = HEADERS.filter((header) => header !== 'Consuntivo');
    const book = makeBook({ Indicatori: [headers, ['A1.1', 'A1', '10', 5]] });
    const { changes } = plan(book);
    expect(find(changes.columns, 'Valore ottenuto')).toBeUndefined();
    expect(find(changes.columns, '% realizzazione')?.values).toEqual([0.5]);
  });
});

describe('columns that hold what the product did not write', () => {
  it('asks about typed values and formulas', () => {
    expect(plan(makeBook({ Indicatori: [HEADERS, [...(ROWS[0] as Typed[]), null, 0.7]] })).occupied).toEqual([
      { table: 'Indicatori', header: '% realizzazione' },
    ]);
    const raw = rawTable('Indicatori', [HEADERS, ...ROWS], { formulas: new Map([[6, '=1+1']]) });
    expect(plan({ ...makeBook({}), tables: [raw] }).occupied).toEqual([{ table: 'Indicatori', header: 'Fascia' }]);
  });

  it('knows its own after a run, also when rows were sorted, deleted, copied or their inputs changed', () => {
    const written = after(makeBook({ Indicatori: [HEADERS, ...ROWS] }));
    const raw = written.tables[0];
    if (raw === undefined) throw new Error('no table');
    const withRows = (values: typeof raw.values): Book => ({
      ...written,
      tables: [{ ...raw, values, formats: values.map((_, i) => raw.formats[i] ?? raw.formats[0] ?? []) }],
    });
    expect(plan(written).occupied).toEqual([]);
    expect(plan(withRows([...raw.values].reverse())).occupied).toEqual([]);
    expect(plan(withRows(raw.values.slice(2))).occupied).toEqual([]);
    expect(plan(withRows([...raw.values, ...raw.values.slice(0, 1)])).occupied).toEqual([]);
    expect(plan(withRows(raw.values.map((cells) => cells.with(3, 9)))).occupied).toEqual([]);
  });

  it('notices a value typed over its own', () => {
    const written = after(makeBook({ Indicatori: [HEADERS, ...ROWS] }));
    const raw = written.tables[0];
    if (raw === undefined) throw new Error('no table');
    const typedOver = raw.values.map((cells, row) => (row === 0 ? cells.with(5, 0.99) : cells));
    expect(plan({ ...written, tables: [{ ...raw, values: typedOver }] }).occupied).toEqual([{ table: 'Indicatori', header: '% realizzazione' }]);
  });

  it('takes a memory it cannot read for none', () => {
    const written = after(makeBook({ Indicatori: [HEADERS, ...ROWS] }));
    for (const memory of ['', '<memoria>', '<memoria xmlns="x">{"versione":99}</memoria>', '<memoria xmlns="x">[</memoria>']) {
      expect(plan({ ...written, memory }).occupied.length).toBe(4);
    }
  });
});

it('writes on a fill in the colour that reads better', () => {
  expect(['#C00000', '#FFC000', '#00B050', '#FFFFFF', '#000000'].map(readableOn)).toEqual(['#FFFFFF', '#000000', '#000000', '#000000', '#FFFFFF']);
});
