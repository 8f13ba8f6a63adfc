import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import Papa from 'papaparse';
import schema from '../../assets/schemi/dati-aperti-1.schema.json';
import { csvFiles } from '../../src/opendata/csv';
import { jsonFiles } from '../../src/opendata/json';
import { type OpenData, openData } from '../../src/report/open-data/open-data';
import { exampleInput, inputOf } from '../report/read-document';

type Separator = ';' | ',';
type Record_ = Readonly<Record<string, string>>;

async function csvOf(data: OpenData, separator: Separator = ';'): Promise<Map<string, string>> {
  const files = await csvFiles(data, separator, () => Promise.resolve());
  return new Map(files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]));
}

/** A CSV as whoever reads open data does: byte order mark skipped, first row the names. */
function readCsv(text: string | undefined, delimiter: Separator = ';'): Record_[] {
  const { data, errors } = Papa.parse<Record_>((text ?? '').replace(/^\ufeff/, ''), { header: true, delimiter, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

interface Whole {
  readonly metadati: Readonly<Record<string, unknown>> & {
    readonly insiemi: readonly { nome: string; righe: number; campi: { nome: string; definizione: string }[] }[];
  };
  readonly dati: Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean | null>>[]>>;
}

function jsonOf(data: OpenData): Whole {
  const [file] = jsonFiles(data);
  return JSON.parse(Buffer.from(file?.bytes ?? []).toString('utf8')) as Whole;
}

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats(ajv);
const isValid = ajv.compile(schema);

function expectValid(whole: Whole): void {
  expect([isValid(whole), isValid.errors]).toEqual([true, null]);
}

const EXAMPLES = ['pisa-2020.xlsx', 'massa-carrara-2022.xlsx', 'lucca-2022.xlsx', 'toscana-nord-ovest-2023.xlsx'];

describe.each(EXAMPLES)('open data of %s', (name) => {
  it('is valid by its schema, and CSV and JSON read back give the figures of the run', async () => {
    const input = await exampleInput(name);
    const data = openData(input, { names: false });
    const whole = jsonOf(data);
    expectValid(whole);
    for (const separator of [';', ','] as const) {
      const files = await csvOf(data, separator);
      for (const { id, fields, rows } of data.sets) {
        const read = readCsv(files.get(`${id}.csv`), separator);
        expect([id, read.length, whole.dati[id]?.length]).toEqual([id, rows.length, rows.length]);
        rows.forEach((row, i) =>
          fields.forEach(({ name: field }, j) => {
            const cell = row[j] ?? null;
            if (typeof cell === 'number') expect([field, Number(read[i]?.[field]), whole.dati[id]?.[i]?.[field]]).toEqual([field, cell, cell]);
            else if (typeof cell === 'boolean') expect([field, read[i]?.[field], whole.dati[id]?.[i]?.[field]]).toEqual([field, String(cell), cell]);
            else if (cell === null) expect([field, read[i]?.[field], whole.dati[id]?.[i]?.[field]]).toEqual([field, '', null]);
          }),
        );
      }
    }
    expect(data.sets.find(({ id }) => id === 'indicatori')?.rows ?? []).toHaveLength(input.results.indicators.length);
  });

  it('says beside the data what the law asks for, and what every field means', async () => {
    const data = openData(await exampleInput(name), { names: false });
    const files = await csvOf(data);
    const said = Object.fromEntries(readCsv(files.get('metadati.csv')).map(({ voce, valore }) => [voce, valore]));
    expect(said).toMatchObject({ licenza: 'CC BY 4.0', anno: String(data.year), ente: data.organisation, data_di_aggiornamento: '2023-06-30' });
    const defined = readCsv(files.get('campi.csv')).map(({ insieme, campo, definizione }) => [insieme, campo, definizione !== '']);
    expect(defined).toEqual(data.sets.flatMap(({ id, fields }) => fields.map(({ name: field }) => [id, field, true])));
    expect(jsonOf(data).metadati.insiemi.map(({ nome, righe }) => [nome, righe])).toEqual(data.sets.map(({ id, rows }) => [id, rows.length]));
  });
});

describe('open data', () => {
  it('has the three years of the PIRA’s targets, actuals at the current one only', async () => {
    const data = openData(await exampleInput('toscana-nord-ovest-2023.xlsx'), { names: false });
    const rows = jsonOf(data).dati['pira'] ?? [];
    const one = rows.filter(({ codice }) => codice === rows[0]?.['codice']);
    expect(one.map(({ periodo }) => periodo)).toEqual(['2023', '2024', '2025']);
    for (const { target } of one) expect(target).not.toBeNull();
  });

  it('names persons only where they were chosen', async () => {
    const tables = {
      Schede: [
        ['Scheda', 'Responsabile', 'Nodo', 'Tipo', 'Titolo', 'Target', 'Consuntivo'],
        ['Mario Rossi', 'Mario  Rossi', '1', 'indicatore', 'Tempi', '1', 1],
        ['Dirigente', 'Anna Bianchi', '1', 'indicatore', 'Tempi', '1', 1],
      ],
    };
    const input = await inputOf(tables);
    const [without, withNames] = [false, true].map((names) => openData(input, { names }));
    const text = (data: OpenData | undefined): string => JSON.stringify(jsonOf(data as OpenData));
    expect(text(without)).not.toMatch(/Rossi|Bianchi/);
    expect(text(without)).toContain('"scheda":"Scheda 1"');
    expect(text(without)).toContain('"scheda":"Dirigente"');
    expect(text(withNames)).toMatch(/Mario Rossi.*Anna Bianchi/);
    for (const data of [without, withNames]) expectValid(jsonOf(data as OpenData));
  });

  it.each([
    ['Mario Rossi', 'Scheda di Rossi Mario'],
    ['Dott. Mario Rossi', 'ROSSI MARIO'],
    ['Mario Rossi', 'Dott.ssa Bianchi e dott. Màrio  ROSSI – area 2'],
    ['Mario Rossi', 'Rossi M.'],
    ['Rossi M.', 'Mario Rossi'],
    ['Anna Bianchi; Mario Rossi', 'Rossi, Mario'],
    ['Anna Bianchi e Mario Rossi', 'rossi_mario'],
    ['Anna Bianchi\nMario Rossi', 'Mario Rossi'],
    ['Mario D’Rossi', "Obiettivi di D'Rossi Mario"],
    ['Mario Rossi (Dirigente)', 'Mario Rossi'],
    ['Segretario Generale Mario Rossi', 'Scheda Mario Rossi'],
    ['Dirigente Area Promozione – dott. Mario Rossi', 'Rossi M.'],
    ['Mario Rossi Responsabile Ufficio studi', 'Mario Rossi'],
    ['Mario Antonio Rossi', 'Mario Rossi'],
  ])('without names a text that names %s as «%s» does not stand in the data', async (manager, text) => {
    const tables = {
      Schede: [
        ['Scheda', 'Responsabile', 'Nodo', 'Padre', 'Tipo', 'Titolo', 'Peso', 'Target', 'Consuntivo'],
        [text, manager, 'G', null, 'gruppo', text, 1, null, null],
        [text, null, text, 'G', 'gruppo', 'Servizi', text, null, null],
        [text, null, '2', text, 'indicatore', 'Tempi', 1, text, 1],
        ['Altra', 'Anna Verdi', '1', null, 'indicatore', text, 1, '1', 1],
      ],
    };
    const input = await inputOf(tables);
    const set = jsonOf(openData(input, { names: false }));
    expect(JSON.stringify(set.dati)).not.toMatch(/rossi/i);
    expect(set.dati['schede']?.map(({ scheda, nodo, padre, titolo }) => [scheda, nodo, padre, titolo])).toEqual([
      ['Scheda 1', 'G', null, null],
      ['Scheda 1', 'Nodo 2', 'G', 'Servizi'],
      ['Scheda 1', '2', 'Nodo 2', 'Tempi'],
      ['Altra', '1', null, null],
    ]);
    expect(JSON.stringify(jsonOf(openData(input, { names: true })).dati)).toContain(JSON.stringify(text));
  });

  it('names nobody in the other sets either, and takes no office for a name', async () => {
    const tables = {
      Schede: [
        ['Scheda', 'Responsabile', 'Nodo', 'Tipo', 'Titolo', 'Target', 'Consuntivo'],
        ['Segretario Generale', 'Segretario Generale', '1', 'indicatore', 'Promozione', '1', 1],
        ['Altra', 'Mario Rossi Area Promozione', '1', 'indicatore', 'Atti del Segretario Generale', '1', 1],
      ],
      Indicatori: [
        ['Codice', 'Indicatore', 'Fonte', 'PIRA', 'Target', 'Consuntivo'],
        ['A1', 'Promozione del territorio', 'dott. Rossi Mario', 'SI', '1', 1],
      ],
    };
    const { dati } = jsonOf(openData(await inputOf(tables), { names: false }));
    expect(JSON.stringify(dati)).not.toMatch(/rossi/i);
    expect(dati['schede']?.map(({ scheda, titolo }) => [scheda, titolo])).toEqual([
      ['Segretario Generale', 'Promozione'],
      ['Altra', 'Atti del Segretario Generale'],
    ]);
    expect(dati['indicatori']?.[0]).toMatchObject({ indicatore: 'Promozione del territorio', fonte: null });
  });

  it.each(['Promozione', 'Promozione e sviluppo imprese', 'Anna Imprese'])(
    'an office like %s in the place of a person blanks no indicator',
    async (manager) => {
      const tables = {
        Schede: [
          ['Scheda', 'Responsabile', 'Nodo', 'Tipo', 'Titolo', 'Target', 'Consuntivo'],
          ['Area 1', manager, '1', 'indicatore', 'Tempi', '1', 1],
        ],
        Indicatori: [
          ['Codice', 'Indicatore', 'Target', 'Consuntivo'],
          ['A1', 'Promozione: servizi per lo sviluppo delle imprese, e contributi a imprese', '1', 1],
        ],
      };
      const { dati } = jsonOf(openData(await inputOf(tables), { names: false }));
      expect(dati['indicatori']?.[0]?.['indicatore']).toBe(tables.Indicatori[1]?.[1]);
    },
  );

  it.each(['Rossi Mario', 'a cura di ROSSI, Mario', 'dott. M. Rossi', 'Rossi M.', 'mario_rossi'])('nor does «%s» stand in another set', async (source) => {
    const tables = {
      Schede: [
        ['Scheda', 'Responsabile', 'Nodo', 'Tipo', 'Titolo', 'Target', 'Consuntivo'],
        ['Area 1', 'Mario Rossi', '1', 'indicatore', 'Tempi', '1', 1],
      ],
      Indicatori: [
        ['Codice', 'Indicatore', 'Fonte', 'Target', 'Consuntivo'],
        ['A1', 'Tempi', source, '1', 1],
      ],
    };
    const { dati } = jsonOf(openData(await inputOf(tables), { names: false }));
    expect(dati['indicatori']?.[0]).toMatchObject({ indicatore: 'Tempi', fonte: null });
  });

  it('a text that shares a word with a name stands in the data', async () => {
    const tables = {
      Schede: [
        ['Scheda', 'Responsabile', 'Nodo', 'Tipo', 'Titolo', 'Target', 'Consuntivo'],
        ['Settore Rossi Carlo', 'Dott. Mario Rossi', '1', 'indicatore', 'Dott. a contratto', '1', 1],
      ],
    };
    const [row] = jsonOf(openData(await inputOf(tables), { names: false })).dati['schede'] ?? [];
    expect(row).toMatchObject({ scheda: 'Settore Rossi Carlo', titolo: 'Dott. a contratto' });
  });

  it('begins with a byte order mark and writes numbers with a point', async () => {
    const files = await csvOf(openData(await exampleInput('pisa-2020.xlsx'), { names: false }));
    for (const text of files.values()) expect(text.startsWith('\ufeff')).toBe(true);
    const row = readCsv(files.get('indicatori.csv')).find(({ codice }) => codice === 'A1.1');
    expect(row).toMatchObject({ valore_ottenuto: '4.91', realizzazione: '100', peso: '70', pira: 'false' });
  });

  it('is safe whatever the cells hold', async () => {
    const nasty = ['=1+1', '+cmd|calc', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', '<b>x</b>; "a",b', 'a\u0000b\u202ec\u200f', 'x'.repeat(32_767)];
    const tables = {
      Parametri: [
        ['Parametro', 'Valore'],
        ['Ente', '=HYPERLINK("x")'],
      ],
      Indicatori: [['Codice', 'Indicatore', 'Algoritmo', 'Target', 'Consuntivo'], ...nasty.map((text) => [text, `riga\n${text}`, text, '-5', -5])],
    };
    const data = openData(await inputOf(tables), { names: false });
    expectValid(jsonOf(data));
    for (const separator of [';', ','] as const) {
      const files = await csvOf(data, separator);
      for (const text of files.values()) {
        const { data: rows } = Papa.parse<string[]>(text.slice(1), { delimiter: separator });
        const starts = rows.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
        expect(starts).toEqual([]);
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b-\u200f\u202a-\u202e]/);
      }
      const read = readCsv(files.get('indicatori.csv'), separator);
      expect(read).toHaveLength(nasty.length);
      expect(read[0]).toMatchObject({ codice: "'=1+1", indicatore: 'riga =1+1', valore_ottenuto: '-5' });
      expect(read[7]?.['algoritmo']).toBe('<b>x</b>; "a",b');
      expect(read[9]?.['codice']).toHaveLength(32_767);
    }
  });
});
