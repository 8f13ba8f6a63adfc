import { strFromU8, unzipSync } from 'fflate';
import { CONTRACT } from '../../src/sheets/contract';
import type { ColumnSpec } from '../../src/sheets/contract';
import { committed, readTables, table } from './workbook';
import type { Table } from './workbook';

const MONEY = ['Budget', 'TotaliDichiarati', 'Bilancio', 'Canali'] as const;
const YEARS: Readonly<Record<string, readonly string[]>> = { Misure: ['2025', '2026'], Bilancio: ['2025'], Canali: ['2025', '2026'] };
const INPUT = ['Prospettive', 'Priorita', 'Programmi', 'Obiettivi', 'Misure', 'Indicatori', 'Rimodulazioni', 'Schede', 'Neutralizzazioni', ...MONEY] as const;
const SETTINGS = ['Parametri', 'Fasce', 'Giudizi'] as const;

let tables: Map<string, Table>;
const columnsOf = (name: keyof typeof CONTRACT): ColumnSpec[] => Object.values(CONTRACT[name].columns);

beforeAll(async () => {
  tables = await readTables(committed('modello.xlsx'));
});

describe.each([...SETTINGS, ...INPUT])('%s', (name) => {
  it('has every column of the contract, and no other but its years', () => {
    const years = YEARS[name] ?? [];
    expect([...table(tables, name).headers].sort()).toEqual([...columnsOf(name).map(({ header }) => header), ...years].sort());
  });

  it('keeps as text what Excel would eat, and shows percentages as such', () => {
    const { rows } = table(tables, name);
    for (const { header, kind } of columnsOf(name)) {
      const formats = new Set(rows.map((row) => row[header]?.format));
      if (kind === 'code' || kind === 'target' || kind === 'formula') expect([header, ...formats]).toEqual([header, '@']);
      if (kind === 'weight' || kind === 'percent') expect([header, ...formats]).toEqual([header, '0.0%']);
    }
  });

  it('offers the closed lists of the contract', () => {
    const { rules } = table(tables, name);
    const wanted = columnsOf(name).filter(({ choices }) => choices);
    expect(wanted.map(({ header }) => [header, rules[header]?.values])).toEqual(wanted.map(({ header, choices }) => [header, choices]));
  });

  it('stays within what Excel takes of a hint', () => {
    for (const rule of table(tables, name).sheet.dataValidations ?? []) {
      expect(rule.inputTitle?.length ?? 0).toBeLessThanOrEqual(32);
      expect(rule.inputMessage?.length ?? 0).toBeLessThanOrEqual(255);
      expect(rule.errorTitle?.length ?? 0).toBeLessThanOrEqual(32);
      expect(rule.errorMessage?.length ?? 0).toBeLessThanOrEqual(225);
    }
  });
});

it.each(INPUT)('%s is empty, with blank rows to start on', (name) => {
  const { rows } = table(tables, name);
  expect(rows.length).toBeGreaterThan(4);
  expect(rows.flatMap((row) => Object.values(row).map(({ value }) => value)).every((value) => value === null)).toBe(true);
});

it.each([
  ['Obiettivi', 'Prospettiva', 'Prospettive'],
  ['Obiettivi', 'Priorità', 'Priorita'],
  ['Obiettivi', 'Programma ente', 'Programmi'],
  ['Indicatori', 'Obiettivo', 'Obiettivi'],
  ['Rimodulazioni', 'Indicatore', 'Indicatori'],
  ['Budget', 'Obiettivo', 'Obiettivi'],
  ['Budget', 'Programma ente', 'Programmi'],
])('%s offers for %s the codes of %s, and warns of others', (name, header, source) => {
  const target = table(tables, source);
  const rule = table(tables, name).rules[header];
  expect(rule?.formula1).toBe(`'${target.sheet.name}'!$A$5:$A$${4 + target.rows.length}`);
  expect([rule?.type, rule?.errorStyle]).toEqual(['list', 'warning']);
});

it('carries the defaults of the settings', () => {
  const settings = Object.fromEntries(table(tables, 'Parametri').rows.map((row) => [row['Parametro']?.value, row['Valore']?.value]));
  expect(settings).toEqual({
    ...{ Ente: null, Anno: 2026, Periodo: null, 'Metodo decrescente': 'rapporto', 'Dato mancante': 'escludi' },
    ...{ 'Limite massimo': 100, Decimali: 1, 'Sintesi priorità': 'semplice', 'Tolleranza importi': 0, Lingua: 'it' },
  });
  const plain = (name: string): unknown[][] => table(tables, name).rows.map((row) => Object.values(row).map(({ value }) => value));
  expect(plain('Fasce')).toEqual([
    ['Rosso', 0, 'SI', '#C00000'],
    ['Giallo', 70, 'SI', '#FFC000'],
    ['Verde', 90, 'NO', '#00B050'],
  ]);
  expect(plain('Giudizi')).toEqual([
    ['Non adeguato', 0],
    ['Non pienamente adeguato', 60],
    ['Pienamente adeguato', 71],
    ['Più che adeguato', 81],
    ['Eccellente', 91],
  ]);
});

it('tints only the columns that the product writes, leaving Fascia to the colours of the bands', () => {
  for (const name of INPUT) {
    const { sheet, headers } = table(tables, name);
    const written = columnsOf(name).flatMap(({ header, out }) => (out && header !== 'Fascia' ? [header] : []));
    const tinted = headers.filter((_, column) => sheet.cells?.get(`4,${column}`)?.style?.fill !== undefined);
    expect([name, ...tinted].sort()).toEqual([name, ...written].sort());
  }
});

it('prints on A4 across, one page wide, with the header row on every page, and keeps headers and codes in sight', () => {
  for (const { sheet } of tables.values()) {
    expect(sheet.pageSetup).toMatchObject({ paperSize: 'a4', orientation: 'landscape', fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$4:$4' });
    expect(sheet.freezePane?.rows).toBe(4);
  }
  expect(table(tables, 'Indicatori').sheet.freezePane?.columns).toBe(1);
});

it('keeps Excel from offering to turn codes and targets into numbers', () => {
  const sheets = Object.entries(unzipSync(committed('modello.xlsx'))).filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
  const ignoring = sheets.map(([, bytes]) => strFromU8(bytes)).filter((xml) => xml.includes('numberStoredAsText="1"/></ignoredErrors><tableParts'));
  expect(ignoring).toHaveLength(INPUT.length);
});
