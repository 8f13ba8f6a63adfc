import fc from 'fast-check';
import { adoptedHeaders, adoptionProblems, freeTables, proposeAdoption, proposeColumns } from '../../src/sheets/adopt';
import { CONTRACT, type ColumnSpec, normalizeHeader, type TableName } from '../../src/sheets/contract';
import { similarity } from '../../src/sheets/similar';

const ALL = freeTables([]);

it.each([
  ['Obiettivi', ['Cod. obiettivo', 'Obiettivo strategico', 'Peso %', 'Referente'], ['code', 'name', 'weight', null]],
  ['Indicatori', ['Codice', 'Cod. obiettivo', 'Indicatore', 'Target 2023', 'Consuntivo 2023', 'Unità di misura'], null],
  ['Misure', ['Codice', 'Misura', 'Fonte del dato', '2022', '2023'], ['code', 'name', 'source', null, null]],
  ['Budget', ['Conto', 'Descrizione', 'Natura', 'Preventivo', 'Assestato', 'Consuntivo'], null],
])('headers of a list of %s propose that table', (table, headers, keys) => {
  const proposal = proposeAdoption(headers, ALL);
  expect(proposal?.table).toBe(table);
  if (keys !== null) expect(proposal?.keys).toEqual(keys);
});

it('a header with a period keeps it, so that two years can stand side by side', () => {
  const headers = ['Codice', 'Risultato atteso 2022', 'Target 2023'];
  const keys = proposeColumns('Indicatori', headers);
  expect(keys).toEqual(['code', 'target', 'target']);
  expect(adoptedHeaders({ table: 'Indicatori', keys }, headers, 0)).toEqual(['Codice', 'Target 2022', 'Target 2023']);
  expect(adoptionProblems({ table: 'Indicatori', keys }, headers)).toEqual({ missing: [], twice: null });
});

it('columns of one’s own keep their headers, unless those are taken or blank', () => {
  const headers = ['Cod.', 'Codice', '', 'Note', 'note'];
  expect(adoptedHeaders({ table: 'Priorita', keys: ['code', null, null, null, null] }, headers, 1)).toEqual([
    'Codice',
    'Codice (2)',
    'Colonna D',
    'Note',
    'note (2)',
  ]);
});

it('names what is missing and what is chosen twice', () => {
  expect(adoptionProblems({ table: 'Obiettivi', keys: ['code', 'code'] }, ['a', 'b'])).toEqual({ missing: ['Obiettivo'], twice: 'Codice' });
});

it('tables the workbook has are not proposed, whatever their case', () => {
  expect(freeTables(['OBIETTIVI', 'Mia'])).not.toContain('Obiettivi');
});

it('the headers of every table of the contract propose that table and its own columns', () => {
  for (const name of ALL) {
    const columns = Object.entries(CONTRACT[name].columns as Record<string, ColumnSpec>);
    const proposal = proposeAdoption(
      columns.map(([, { header }]) => header),
      ALL,
    );
    expect(proposal).toEqual({ table: name, keys: columns.map(([key]) => key) });
  }
});

it('whatever is chosen, the new headers are filled and differ', () => {
  const cases = fc.constantFrom<TableName>(...ALL).chain((table) =>
    fc.record({
      table: fc.constant(table),
      columns: fc.array(fc.record({ header: fc.string({ maxLength: 8 }), own: fc.boolean() }), { minLength: 1, maxLength: 12 }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ table, columns }) => {
      const texts = columns.map(({ header }) => header.trim());
      const keys = proposeColumns(table, texts).map((key, i) => (columns[i]?.own ? null : key));
      const headers = adoptedHeaders({ table, keys }, texts, 0).map(normalizeHeader);
      // What has no letters or digits at all stays as it was typed.
      const named = headers.filter((header) => header !== '');
      expect(new Set(named).size).toBe(named.length);
    }),
  );
});

it('likeness is the same both ways, and whole for equal headers', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 12);
      expect(similarity(a, b)).toBeLessThanOrEqual(1);
    }),
  );
  expect(similarity('Priorità', 'PRIORITA')).toBe(1);
  expect(similarity('Cod.', 'Codice')).toBeGreaterThan(0.9);
  expect(similarity('Responsabile', 'Peso')).toBeLessThan(0.6);
});
