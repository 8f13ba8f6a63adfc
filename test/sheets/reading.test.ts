import { FINGERPRINT_PROPERTY, fingerprint } from '../../src/sheets/fingerprint';
import { addressOf, locate } from '../../src/sheets/locate';
import { splitHeader } from '../../src/sheets/period';
import { readModel } from '../../src/sheets/read-model';
import { knownTable } from '../../src/sheets/contract';
import { CellError } from '../../src/model/cell';
import { makeBook, rawTable, type Typed } from '../book';

type Tables = Readonly<Record<string, readonly (readonly Typed[])[]>>;
const read = (tables: Tables) => readModel(makeBook(tables), '2026-11-23');
const settings = (...rows: [string, Typed][]): Tables => ({ Parametri: [['Parametro', 'Valore'], ...rows] });

describe('tables and headers', () => {
  it.each(['Indicatori', 'INDICATORI', 'indicatori', 'Priorità', 'priorita'])('knows %p', (name) => expect(knownTable(name)).not.toBeNull());
  it('compares headers without case, accents and spacing', () => {
    const { model } = read({
      Indicatori: [
        ['CODICE', 'unita', 'PESO ', 'RISULTATO  ATTESO', 'con\u00a0suntivo'],
        ['A', 'gg', 5, '3', 4],
      ],
    });
    expect(model.indicators[0]).toMatchObject({ code: 'A', unit: 'gg', target: { value: { value: { n: 3 } } }, actual: { value: { n: 4 } } });
  });
  it.each([
    ['Consuntivo 2020', 'consuntivo', '2020'],
    ['Consuntivo2020-6', 'consuntivo', '2020-06'],
    ['2020 T3', '', '2020 T3'],
    ['2020t3', '', '2020 T3'],
    ['2020-06', '', '2020-06'],
    ['Target 2023', 'target', '2023'],
    ['Target', 'target', null],
    ['Misura 12345', 'misura12345', null],
  ])('parts %p', (header, base, period) => expect(splitHeader(header)).toEqual({ base, period }));
  it('takes the column of the year, else the plain one', () => {
    const headers = ['Codice', 'Target', 'Target 2021', 'Consuntivo 2021', 'Consuntivo 2020'];
    const indicator = (year: number) => read({ ...settings(['Anno', year]), Indicatori: [headers, ['A', '1', '2', 20, 10]] }).model.indicators[0];
    expect(indicator(2021)).toMatchObject({ target: { value: { value: { n: 2 } } }, actual: { value: { n: 20 } } });
    expect(indicator(2020)).toMatchObject({ target: { value: { value: { n: 1 } } }, actual: { value: { n: 10 } } });
    expect(indicator(2019)).toMatchObject({ actual: { state: 'blank' } });
  });
  it('takes actuals of the period, targets of its year', () => {
    const { model } = read({
      ...settings(['Anno', 2020], ['Periodo', '2020-06']),
      Indicatori: [
        ['Codice', 'Target 2020', 'Consuntivo 2020-06', 'Consuntivo'],
        ['A', '9', 3, 8],
      ],
    });
    expect(model.indicators[0]).toMatchObject({ target: { value: { value: { n: 9 } } }, actual: { value: { n: 3 } } });
  });
});

describe('a target of the period', () => {
  it('serves before the one of its year', () => {
    const target = (headers: string[], row: Typed[]) => read({ ...settings(['Periodo', '2020-06']), Indicatori: [headers, row] }).model.indicators[0]?.target;
    expect(target(['Codice', 'Target 2020', 'Target 2020-06', 'Consuntivo 2020-06'], ['A', '9', '4', 1])).toMatchObject({ value: { value: { n: 4 } } });
    expect(target(['Codice', 'Target 2020', 'Consuntivo 2020-06'], ['A', '9', 1])).toMatchObject({ value: { value: { n: 9 } } });
  });
});

describe('rows', () => {
  it('skips wholly empty ones', () => {
    const { model } = read({
      Indicatori: [
        ['Codice', 'Consuntivo', 'Mia'],
        [null, null],
        ['A', 1],
        ['', ' '],
        [null, null, 'mia'],
      ],
    });
    expect(model.indicators.map(({ at }) => at.row)).toEqual([1, 3]);
  });
  it('reads a numeric code as displayed', () => {
    const { model } = read({
      Obiettivi: [
        ['Codice', 'Obiettivo'],
        [{ value: 1.4, format: '0.00' }, 'x'],
        [{ value: 11, format: '000' }, 'y'],
        [7, 'z'],
        [' B\u200b1 ', 'w'],
      ],
    });
    expect(model.objectives.map(({ code }) => code)).toEqual(['1.40', '011', '7', 'B1']);
  });
});

describe('parameters', () => {
  it('have defaults', () => {
    expect(read({ Indicatori: [['Codice'], ['A']] }).model.parameters).toEqual({
      organisation: null,
      year: 2026,
      period: '2026',
      lessMethod: 'rapporto',
      missing: 'escludi',
      cap: 100,
      decimals: 1,
      priorityMean: 'semplice',
      amountTolerance: 0,
      language: 'it',
    });
  });
  it('are read as typed', () => {
    const { model } = read(
      settings(
        ['Ente', 'Pisa'],
        ['ANNO', '2020'],
        ['Metodo Decrescente', 'Lineare'],
        ['dato mancante', 'BLOCCA'],
        ['Limite massimo', '120 %'],
        ['Decimali', '2'],
        ['Sintesi priorita', 'pesata'],
        ['Tolleranza importi', '1,00'],
        ['Lingua', 'EN'],
      ),
    );
    expect(model.parameters).toMatchObject({
      organisation: 'Pisa',
      year: 2020,
      period: '2020',
      lessMethod: 'lineare',
      missing: 'blocca',
      cap: 120,
      decimals: 2,
      priorityMean: 'pesata',
      amountTolerance: 1,
      language: 'en',
    });
  });
  it('refuse what they do not know, and keep the default', () => {
    const { model } = read(settings(['Metodo decrescente', 'boh'], ['Limite massimo', 'molto'], ['Anno', 'duemila']));
    expect(model.parameters).toMatchObject({ lessMethod: 'rapporto', cap: 100, year: 2026 });
    expect(model.findings.map(({ code, where }) => [code, where?.row])).toEqual([
      ['RIFERIMENTO_INESISTENTE', 2],
      ['RIFERIMENTO_INESISTENTE', 0],
      ['RIFERIMENTO_INESISTENTE', 1],
    ]);
  });
  it('find the year: the latest of actuals, else the earliest of targets', () => {
    expect(read({ Indicatori: [['Codice', 'Target 2024', 'Consuntivo 2022'], ['A']], Misure: [['Codice', '2023', '2021'], ['m']] }).model.parameters.year).toBe(
      2023,
    );
    expect(read({ Indicatori: [['Codice', 'Target 2025', 'Target 2024'], ['A']] }).model.parameters.year).toBe(2024);
    expect(read({ Indicatori: [['Codice', 'Consuntivo 2022-06', 'Consuntivo 2021'], ['A']] }).model.parameters.year).toBe(2022);
  });
});

describe('findings of single cells', () => {
  const codes = (tables: Tables) => read(tables).model.findings.map(({ code, where }) => `${code} ${where?.row} ${where?.column}`);
  it('name every error value in an input column, and none in an (out) one', () => {
    const error = new CellError('#REF!');
    expect(
      codes({
        Indicatori: [
          ['Codice', 'Target', 'Consuntivo', 'Peso', 'Scala', 'Base', 'Fascia', 'Mia'],
          ['A', error, error, error, error, error, error, error],
        ],
      }),
    ).toEqual(['CELLA_IN_ERRORE 0 weight', 'CELLA_IN_ERRORE 0 base', 'CELLA_IN_ERRORE 0 scale', 'CELLA_IN_ERRORE 0 target', 'CELLA_IN_ERRORE 0 actual']);
  });
  it('tell numbers typed as text, but not in targets and codes', () => {
    expect(
      codes({
        Indicatori: [
          ['Codice', 'Target', 'Consuntivo', 'Peso'],
          ['1', '12,00', '4,91', '70%'],
          ['2', '1', 'n.d.', null],
          ['3', 'SI', 'SI', 1],
        ],
      }),
    ).toEqual(['NUMERO_COME_TESTO 0 weight', 'NUMERO_COME_TESTO 0 actual']);
  });
  it('tell what cannot be read', () => {
    expect(
      codes({
        Indicatori: [
          ['Codice', 'Target', 'Consuntivo', 'Peso', 'Scala', 'Verso'],
          ['1', 'boh', 'boh', 'boh', 'boh', 'boh'],
        ],
      }),
    ).toEqual([
      'RIFERIMENTO_INESISTENTE 0 direction',
      'PESO_ILLEGGIBILE 0 weight',
      'TARGET_ILLEGGIBILE 0 scale',
      'CONSUNTIVO_ILLEGGIBILE 0 actual',
      'TARGET_ILLEGGIBILE 0 target',
    ]);
  });
  it('ask for required columns', () => {
    expect(codes({ Obiettivi: [['Obiettivo'], ['x']] })).toEqual(['COLONNA_MANCANTE -1 null']);
  });
  it('look at every period of the measures', () => {
    expect(
      codes({
        Misure: [
          ['Codice', '2019', '2020'],
          ['m', new CellError('#N/A'), 'boh'],
        ],
      }),
    ).toEqual(['CELLA_IN_ERRORE 0 2019', 'CONSUNTIVO_ILLEGGIBILE 0 2020']);
  });
});

describe('where a finding stands', () => {
  it('has an A1 address', () => {
    expect([addressOf(0, 0), addressOf(9, 25), addressOf(9, 26), addressOf(0, 701), addressOf(0, 702), addressOf(1048575, 16383)]).toEqual([
      'A1',
      'Z10',
      'AA10',
      'ZZ1',
      'AAA1',
      'XFD1048576',
    ]);
  });
  it('follows the table and its columns', () => {
    const raw = rawTable(
      'INDICATORI',
      [
        ['Consuntivo', 'Codice'],
        [1, 'A'],
        [2, 'B'],
      ],
      { row: 4, column: 2, sheet: 'Dati 2020' },
    );
    const book = { ...makeBook({}), tables: [raw] };
    const { views } = readModel(book, '2020-12-31');
    expect(locate(book, views, { table: 'Indicatori', row: 1, column: 'actual' })).toEqual({ table: 'INDICATORI', sheet: 'Dati 2020', address: 'C7' });
    expect(locate(book, views, { table: 'Indicatori', row: -1, column: null })).toMatchObject({ address: 'C5' });
    expect(locate(book, views, { table: 'Schede', row: 0, column: null })).toBeNull();
  });
});

describe('fingerprint of the inputs', () => {
  const rows: Typed[][] = [
    ['A', '1', 5, 0.5],
    ['B', '2', 6, 0.6],
  ];
  const of = (headers: string[], body: Typed[][]) => fingerprint(read({ Indicatori: [headers, ...body] }).views);
  const headers = ['Codice', 'Target', 'Consuntivo', '% realizzazione'];
  it('changes with an input and not with an output, a column of the officers’ own, or the order', () => {
    const base = of(headers, rows);
    expect(of(headers, [['A', '1', 5.1, 0.5], rows[1] as Typed[]])).not.toBe(base);
    expect(of(headers, [rows[0] as Typed[]])).not.toBe(base);
    expect(of(headers, [['A', '1', 5, 0.9], rows[1] as Typed[]])).toBe(base);
    expect(of(headers, [...rows].reverse())).toBe(base);
    expect(
      of(
        [...headers, 'Mia'],
        rows.map((cells) => [...cells, 'x']),
      ),
    ).toBe(base);
    expect(
      of(
        ['Target', 'Codice', 'Consuntivo', '% realizzazione'],
        rows.map(([a, b, c, d]) => [b, a, c, d] as Typed[]),
      ),
    ).toBe(base);
  });
  it('lives in a property of the product', () => expect(FINGERPRINT_PROPERTY).toMatch(/^Cruscotto/));
});
