import golden from '../golden/pisa-2020.json';
import { achievement, figures, text, weightedMean } from './arithmetic';
import type { Figures } from './arithmetic';
import { committed, readTables, rowWhere, table } from './workbook';
import type { Table, TableRow } from './workbook';

let tables: Map<string, Table>;
let computed: Figures;

beforeAll(async () => {
  tables = await readTables(committed('esempi/pisa-2020.xlsx'));
  computed = figures(tables);
});

/** Half-up, with as many decimals as the document prints. */
function asPrinted(value: number, printed: string): string {
  const decimals = printed.replace('%', '').split(',')[1]?.length ?? 0;
  const scaled = Math.floor(value * 10 ** decimals + 0.5) / 10 ** decimals;
  return `${scaled.toFixed(decimals).replace('.', ',')}%`;
}

function expectPrinted(values: ReadonlyMap<string, number | null>, printed: Readonly<Record<string, string>>): void {
  const shown = Object.entries(printed).map(([code, percent]) => [code, asPrinted(values.get(code) ?? Number.NaN, percent)]);
  expect(Object.fromEntries(shown)).toEqual(printed);
}

const indicator = (code: string): TableRow => rowWhere(table(tables, 'Indicatori'), 'Codice', code);
const node = (code: string): TableRow => rowWhere(table(tables, 'Schede'), 'Nodo', code);

describe('the example holds the document', () => {
  it('has the rows of the scorecard', () => {
    const counts = Object.fromEntries([...tables].map(([name, { rows }]) => [name, rows.length]));
    expect(counts).toEqual({
      ...{ Parametri: 10, Fasce: 3, Giudizi: 5, Prospettive: 4, Priorita: 3, Programmi: 12, Obiettivi: 12, Misure: 4 },
      ...{ Indicatori: 51, Schede: 22, Neutralizzazioni: 2, Budget: 8, Bilancio: 18 },
    });
    const rows = table(tables, 'Indicatori').rows;
    expect(rows.filter((row) => text(row, 'Obiettivo') !== '')).toHaveLength(46);
    expect(rows.filter((row) => text(row, 'PTPCT') === 'SI').map((row) => [text(row, 'Codice'), text(row, 'Obiettivo')])).toEqual([
      ['C2.5', ''],
      ['C2.6', ''],
      ['C2.10', ''],
      ['PTPCT.1', ''],
      ['PTPCT.2', ''],
    ]);
    expect(rows.filter((row) => text(row, 'PIRA') !== '')).toEqual([]);
  });

  it.each(['Prospettive', 'Priorita', 'Programmi', 'Obiettivi', 'Misure', 'Indicatori'])('%s: every code is there once', (name) => {
    const codes = table(tables, name).rows.map((row) => text(row, 'Codice'));
    expect(codes).not.toContain('');
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('refers only to codes that exist', () => {
    const codesOf = (name: string): string[] => table(tables, name).rows.map((row) => text(row, 'Codice'));
    const used = (name: string, header: string): string[] => table(tables, name).rows.flatMap((row) => text(row, header) || []);
    expect(codesOf('Prospettive')).toEqual(expect.arrayContaining(used('Obiettivi', 'Prospettiva')));
    expect(codesOf('Priorita')).toEqual(expect.arrayContaining(used('Obiettivi', 'Priorità')));
    expect(codesOf('Programmi')).toEqual(expect.arrayContaining(used('Obiettivi', 'Programma ente')));
    expect(codesOf('Obiettivi')).toEqual(expect.arrayContaining([...used('Indicatori', 'Obiettivo'), ...used('Schede', 'Riferimento')]));
    expect(codesOf('Indicatori')).toEqual(expect.arrayContaining(used('Neutralizzazioni', 'Indicatore')));
    const nodes = used('Schede', 'Nodo');
    expect(new Set(nodes).size).toBe(nodes.length);
    expect(nodes).toEqual(expect.arrayContaining(used('Schede', 'Padre')));
  });

  it('shows each actual as the document prints it, as a value of its own kind', () => {
    expect(indicator('A1.1')['Consuntivo']).toEqual({ value: 4.91, format: '0.00' });
    expect(indicator('A3.1')['Consuntivo']).toEqual({ value: 6481, format: '0' });
    expect(indicator('A4.2')['Consuntivo']).toEqual({ value: 0.89, format: '0%' });
    expect(indicator('A4.6')['Consuntivo']?.value).toBe('NO');
    expect(indicator('A7.4')['Consuntivo']).toEqual({ value: new Date('2020-09-16T00:00:00Z'), format: 'dd/mm/yyyy' });
    expect(indicator('B1.6')['Consuntivo']).toEqual({ value: -7.01, format: '0.00' });
    expect(rowWhere(table(tables, 'Obiettivi'), 'Codice', 'A5')['Peso']).toEqual({ value: 0.075, format: '0.0%' });
    expect(rowWhere(table(tables, 'Programmi'), 'Codice', '1.1')['Risorse']).toEqual({ value: 357402, format: '#,##0.00' });
  });

  it.each([
    ['A1.2', '>=1'],
    ['A4.1', '12,00'],
    ['A4.2', '100%'],
    ['A4.6', 'SI'],
    ['A7.4', '30/09/2020'],
    ['A1.4', 'monitoraggio'],
    ['D2.2', '20%'],
    ['D3.8', '1,00'],
  ])('%s keeps its target as text: %s', (code, target) => {
    expect(indicator(code)['Target']).toEqual({ value: target, format: '@' });
  });

  it('computes D2.2 and A4.3 from counts and leaves their actual to the formula', () => {
    expect([text(indicator('D2.2'), 'Formula'), text(indicator('A4.3'), 'Formula')]).toEqual(['[920] / [950]', '[917N] / [917D]']);
    expect([indicator('D2.2')['Consuntivo']?.value, indicator('A4.3')['Consuntivo']?.value]).toEqual([null, null]);
    expect(table(tables, 'Misure').rows.map((row) => [text(row, 'Codice'), row['2020']?.value])).toEqual([
      ['917N', 16],
      ['917D', 18],
      ['920', 792],
      ['950', 22500],
    ]);
  });

  it('says less is better where the document means it', () => {
    const decreasing = table(tables, 'Indicatori').rows.filter((row) => text(row, 'Verso') === 'decrescente');
    expect(decreasing.map((row) => text(row, 'Codice'))).toEqual(['B1.3', 'B1.6', 'B1.9', 'D3.1', 'C2.5']);
  });

  it.each(['Obiettivi', 'Indicatori', 'Schede'])('%s: the columns the product writes are there, empty', (name) => {
    const { headers, rows } = table(tables, name);
    const written = ['Copertura', 'Valore ottenuto', '% realizzazione', 'Fascia', 'Esito'].filter((header) => headers.includes(header));
    expect(written).toContain('% realizzazione');
    expect(rows.flatMap((row) => written.map((header) => row[header]?.value)).every((value) => value === null)).toBe(true);
    expect(new Set(rows.map((row) => row['% realizzazione']?.format))).toEqual(new Set(['0.0%']));
  });
});

describe('plain arithmetic on the example gives the printed figures', () => {
  it('each of the 41 indicators', () => {
    expect(Object.keys(golden.indicatori)).toHaveLength(41);
    expectPrinted(computed.indicators, golden.indicatori);
  });

  it('the anti-corruption indicators', () => expectPrinted(computed.indicators, golden.ptpct));
  it('objectives', () => expectPrinted(computed.objectives, golden.obiettivi));
  it('perspectives', () => expectPrinted(computed.perspectives, golden.prospettive));
  it('priorities', () => expectPrinted(computed.priorities, golden.priorita));

  it('the organisation, to the third decimal', () => {
    expect(asPrinted(computed.organisation, golden.ente)).toBe(golden.ente);
    const exact = [computed.organisation, computed.objectives.get('A4'), computed.objectives.get('D2')];
    expect(exact.map((value) => value?.toFixed(3))).toEqual(['94.883', '67.572', '58.800']);
    expect([...computed.perspectives.values()].map((value) => value.toFixed(3))).toEqual(['91.893', '100.000', '100.000', '87.640']);
    expect([...computed.priorities.values()].map((value) => value.toFixed(3))).toEqual(['93.514', '100.000', '91.760']);
  });

  it('the Segretario Generale, with two indicators left out', () => {
    const { rows } = table(tables, 'Schede');
    const leftOut = table(tables, 'Neutralizzazioni').rows.map((row) => text(row, 'Indicatore'));
    const own = figures(tables, leftOut).objectives;
    expect(own.get('A4')?.toFixed(3)).toBe('90.096');
    const scored = new Map<string, number | null>();
    for (const row of rows.filter((each) => text(each, 'Tipo') !== 'gruppo')) {
      const reference = text(row, 'Riferimento');
      const actual = reference ? (own.get(reference) ?? Number.NaN) / 100 : (row['Consuntivo']?.value ?? null);
      scored.set(text(row, 'Nodo'), achievement(actual, text(row, 'Target'), text(row, 'Verso') === 'decrescente'));
    }
    const mean = (parent: string): number =>
      weightedMean(rows.filter((row) => text(row, 'Padre') === parent).map((row) => [scored.get(text(row, 'Nodo')) ?? null, Number(row['Peso']?.value)]));
    for (const group of rows.filter((row) => text(row, 'Tipo') === 'gruppo')) scored.set(text(group, 'Nodo'), mean(text(group, 'Nodo')));
    const printed = golden.schede['Segretario Generale'];
    expectPrinted(scored, printed.nodi);
    expect(scored.get('A4')?.toFixed(3)).toBe('94.838');
    expect(mean('').toFixed(3)).toBe('99.639');
    expect(asPrinted(mean(''), printed.realizzazione)).toBe(printed.realizzazione);
  });

  it('monitored nodes say so in weight and target', () => {
    expect(['C1.3', 'C1.4'].map((code) => [text(node(code), 'Peso'), text(node(code), 'Target')])).toEqual([
      ['monitoraggio', 'monitoraggio'],
      ['monitoraggio', 'monitoraggio'],
    ]);
  });
});
