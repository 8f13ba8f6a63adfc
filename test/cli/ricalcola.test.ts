import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFile } from '../../src/xlsx/load';
import { buildWorkbook, type FixtureCell } from '../xlsx/build';
import { EXAMPLE, expectRefused, ricalcola, ROOT } from './run';

/** The command line to the letter of the contract, run as a process of its own. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cruscotto-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const HEADERS = ['Codice', 'Target', 'Consuntivo', '% realizzazione'];
function workbook(name: string, body: FixtureCell[][], headers = HEADERS): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    buildWorkbook([{ name: 'Dati', rows: [headers, ...body], tables: [{ name: 'Indicatori', row: 0, column: 0, headers, bodyRows: body.length }] }]),
  );
  return path;
}

describe('ricalcola', () => {
  it('prints a summary that people read, and writes the file', async () => {
    const out = join(folder, 'esito.xlsx');
    const ended = await ricalcola(EXAMPLE, '--scrivi', out);
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/Camera di Commercio di Pisa · anno 2020/);
    expect(ended.stdout).toMatch(/94,9 % {2}Verde {2}Eccellente/);
    const { workbook: written } = loadFile(readFileSync(out));
    const table = written.table('Obiettivi');
    const column = (table?.area.left ?? 0) + (table?.columns.findIndex(({ name }) => name === '% realizzazione') ?? 0);
    expect(written.sheet('Obiettivi')?.value((table?.bodyTop ?? 0) + 2, column)).toBeCloseTo(0.67572, 5);
    const again = join(folder, 'esito-2.xlsx');
    await ricalcola(out, '--scrivi', again);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
  });

  it('says in its summary what was budgeted and which declared totals do not add up', async () => {
    const lucca = await ricalcola(join(ROOT, 'assets/esempi/lucca-2022.xlsx'));
    expect(lucca.stdout.split('\n\n').find((block) => block.startsWith('Budget e spesa'))).toBe(
      [
        'Budget e spesa',
        '  Spese: preventivo 228.750,00 €',
        '  Entrate: preventivo 142.465,00 €',
        '  6 totali dichiarati su 272 non quadrano.',
        '  4 totali dichiarati non si possono confrontare.',
      ].join('\n'),
    );
    const headers = ['Area', 'Descrizione', 'Natura', 'Preventivo', 'Consuntivo'];
    const over = join(folder, 'oltre.xlsx');
    const rows = [headers, ['A', 'Fiera', 'costo', 1000, 1006.5]];
    writeFileSync(over, buildWorkbook([{ name: 'Dati', rows, tables: [{ name: 'Budget', row: 0, column: 0, headers, bodyRows: 1 }] }]));
    expect((await ricalcola(over)).stdout).toContain('  Spese: preventivo 1.000,00 €, speso 1.006,50 €, 100,65 %, oltre il budget\n');
    expect((await ricalcola(workbook('senza-budget.xlsx', [['A', '1', 1]]))).stdout).not.toContain('Budget e spesa');
  });

  it('with --json prints exactly one object, every field of the contract', async () => {
    const ended = await ricalcola('--json', EXAMPLE);
    expect(ended.stderr).toBe('');
    const report = JSON.parse(ended.stdout) as Record<string, unknown[]>;
    expect(Object.keys(report)).toEqual([
      'ente',
      'anno',
      'realizzazione',
      'copertura',
      'fascia',
      'giudizio',
      'prospettive',
      'priorita',
      'obiettivi',
      'indicatori',
      'schede',
      'budget',
      'totali',
      'bilancio',
      'canali',
      'rilievi',
    ]);
    expect(report).toMatchObject({ ente: 'Camera di Commercio di Pisa', anno: 2020, copertura: 100, fascia: 'Verde', giudizio: 'Eccellente' });
    expect(report['realizzazione']).toBeCloseTo(94.88326388888888, 10);
    expect(Object.keys(report['prospettive']?.[0] as object)).toEqual(['codice', 'realizzazione', 'copertura', 'fascia']);
    expect(Object.keys(report['indicatori']?.[0] as object)).toEqual(['codice', 'valore', 'grezzo', 'realizzazione', 'fascia', 'stato', 'esito']);
    expect(report['indicatori']?.[0]).toEqual({
      codice: 'A1.1',
      valore: 4.91,
      grezzo: 245.5,
      realizzazione: 100,
      fascia: 'Verde',
      stato: 'valutato',
      esito: '4,91 ÷ 2,00 = 245,5 %, limitato a 100 %',
    });
    const card = report['schede']?.[0] as { nodi: object[] };
    expect(Object.keys(card)).toEqual(['scheda', 'realizzazione', 'copertura', 'fascia', 'nodi']);
    expect(card.nodi.find((node) => (node as { nodo: string }).nodo === 'C1.4')).toEqual({
      nodo: 'C1.4',
      valore: '2020-03-19',
      realizzazione: null,
      fascia: null,
      stato: 'monitoraggio',
    });
    expect(Object.keys(report['rilievi']?.[0] as object)).toEqual(['codice', 'gravita', 'tabella', 'foglio', 'cella', 'messaggio', 'suggerimento']);
  });

  it('exits 1 with findings of gravity errore, and still writes', async () => {
    const out = join(folder, 'con-errori.xlsx');
    const ended = await ricalcola(workbook('errori.xlsx', [['A', 'boh', 5]]), '--scrivi', out, '--json');
    expect(ended.code).toBe(1);
    expect((JSON.parse(ended.stdout) as { rilievi: { codice: string; cella: string; foglio: string }[] }).rilievi).toContainEqual(
      expect.objectContaining({ codice: 'TARGET_ILLEGGIBILE', gravita: 'errore', tabella: 'Indicatori', foglio: 'Dati', cella: 'B2' }),
    );
    expect(existsSync(out)).toBe(true);
  });

  it('says which findings are accepted, and exits by their gravity all the same', async () => {
    const path = join(folder, 'accettati.xlsx');
    const accepted = ['Codice', 'Tabella', 'Riga', 'Motivo'];
    writeFileSync(
      path,
      buildWorkbook([
        { name: 'Dati', rows: [HEADERS, ['A', 'boh', 5]], tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: 1 }] },
        {
          name: 'Accettati',
          rows: [accepted, ['TARGET_ILLEGGIBILE', 'Indicatori', 'A', 'Lo decide la Giunta']],
          tables: [{ name: 'Accettazioni', row: 0, column: 0, headers: accepted, bodyRows: 1 }],
        },
      ]),
    );
    const ended = await ricalcola(path);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain('«boh» non è un target leggibile. (accettato: Lo decide la Giunta)');
  });

  it('refuses columns it did not write, unless told to overwrite', async () => {
    const file = workbook('occupato.xlsx', [['A', '10', 5, 0.9]]);
    const out = join(folder, 'occupato-esito.xlsx');
    expectRefused(await ricalcola(file, '--scrivi', out), /% realizzazione.*--sovrascrivi/);
    expect(existsSync(out)).toBe(false);
    expect(await ricalcola(file, '--json')).toMatchObject({ code: 0 });
    expect(await ricalcola(file, '--scrivi', out, '--sovrascrivi')).toMatchObject({ code: 0 });
    expect(loadFile(readFileSync(out)).workbook.sheet('Dati')?.value(1, 3)).toBe(0.5);
  });

  it('leaves nothing behind beside what it wrote', async () => {
    const before = readdirSync(folder).length;
    await ricalcola(workbook('vuoto.xlsx', [['A', '10', 5]]), '--scrivi', join(folder, 'no-such-folder', 'x.xlsx'));
    expect(readdirSync(folder).length).toBe(before + 1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('refuses what is no workbook, each with its sentence', async () => {
    const file = (name: string, content: string | Uint8Array): string => {
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    };
    const whole = readFileSync(EXAMPLE);
    const [absent, empty, text, cut, tables, unwritable] = await Promise.all([
      ricalcola(join(folder, 'non-esiste.xlsx')),
      ricalcola(file('zero.xlsx', '')),
      ricalcola(file('testo.xlsx', 'non sono un foglio di calcolo')),
      ricalcola(file('troncato.xlsx', whole.subarray(0, Math.floor(whole.length / 2))), '--scrivi', join(folder, 'mai.xlsx')),
      ricalcola(file('estraneo.xlsx', buildWorkbook([{ name: 'X', rows: [['ciao']] }]))),
      ricalcola(EXAMPLE, '--scrivi', join(folder, 'nessuna-cartella', 'x.xlsx')),
    ]);
    expectRefused(absent, /Non trovo il file/);
    expectRefused(empty, /vuoto/);
    expectRefused(text, /non è una cartella di lavoro/);
    expectRefused(cut, /incompleto|danneggiato/);
    expect(existsSync(join(folder, 'mai.xlsx'))).toBe(false);
    expectRefused(tables, /nessuna tabella di Cruscotto/);
    expectRefused(unwritable, /Non riesco a scrivere/);
  });

  it('refuses unusable arguments', async () => {
    const copy = join(folder, 'copia.xlsx');
    copyFileSync(EXAMPLE, copy);
    symlinkSync(copy, join(folder, 'altro-nome.xlsx'));
    const [none, unknown, same, linked, date, twice] = await Promise.all([
      ricalcola(),
      ricalcola(EXAMPLE, '--boh'),
      ricalcola(copy, '--scrivi', copy),
      ricalcola(copy, '--scrivi', join(folder, 'altro-nome.xlsx')),
      ricalcola(EXAMPLE, '--data', '2020-02-31'),
      ricalcola(EXAMPLE, EXAMPLE),
    ]);
    expectRefused(none, /Uso: npm run/);
    expectRefused(unknown, /«--boh»/);
    expectRefused(same, /lo stesso/);
    expectRefused(linked, /lo stesso/);
    expectRefused(date, /AAAA-MM-GG/);
    expectRefused(twice, /Uso: npm run/);
    expect(readFileSync(copy).equals(readFileSync(EXAMPLE))).toBe(true);
  });

  it('speaks English where the workbook says so', async () => {
    const path = join(folder, 'english.xlsx');
    const parameters = ['Parametro', 'Valore'];
    writeFileSync(
      path,
      buildWorkbook([
        { name: 'P', rows: [parameters, ['Lingua', 'en']], tables: [{ name: 'Parametri', row: 0, column: 0, headers: parameters, bodyRows: 1 }] },
        { name: 'I', rows: [HEADERS, ['A', '10', null]], tables: [{ name: 'Indicatori', row: 0, column: 0, headers: HEADERS, bodyRows: 1 }] },
      ]),
    );
    const report = JSON.parse((await ricalcola(path, '--json')).stdout) as { indicatori: { esito: string }[] };
    expect(report.indicatori[0]?.esito).toBe('the actual value is missing');
  });

  it('knows the template and finds nothing wrong in it', async () => {
    const ended = await ricalcola(join(ROOT, 'assets/modello.xlsx'), '--json');
    expect(ended.code).toBe(0);
    expect((JSON.parse(ended.stdout) as { rilievi: unknown[] }).rilievi).toEqual([]);
  });
});
