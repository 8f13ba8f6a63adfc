import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDocx, words } from '../word/read-docx';
import { EXAMPLE, expectRefused, ricalcola, ROOT } from './run';

/** `--relazione` and `--dati`, run as a process of their own. */

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cruscotto-esporta-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('ricalcola --relazione --dati', () => {
  it('writes the report and the open data beside the results, and says what is to be completed', async () => {
    const [out, report, data] = ['esito.xlsx', 'relazione.docx', 'dati/aperti'].map((name) => join(folder, name)) as [string, string, string];
    const ended = await ricalcola(EXAMPLE, '--scrivi', out, '--relazione', report, '--dati', data, '--data', '2021-06-16');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toMatch(/Relazione scritta in .*relazione\.docx: \d+ parti da completare/);
    expect(ended.stdout).toMatch(/Dati aperti: \d+ file in /);
    expect(existsSync(out)).toBe(true);
    const text = words(openDocx(readFileSync(report)).body);
    expect(text).toContain('Cifre al 16/06/2021');
    expect(text).toContain('94,9 %');
    const files = readdirSync(data);
    for (const name of ['indicatori.csv', 'obiettivi.csv', 'schede.csv', 'metadati.csv', 'campi.csv', 'dati-aperti.json', 'dati-aperti-1.schema.json'])
      expect(files).toContain(name);
  });

  it('says first that a workbook has nothing measured, and writes its report all the same', async () => {
    const report = join(folder, 'comunicazione.docx');
    const ended = await ricalcola(join(ROOT, 'assets/esempi/pisa-comunicazione-2021.xlsx'), '--relazione', report);
    expect(ended.stdout).toMatch(/la relazione non riporta alcun risultato di performance\.\nRelazione scritta in /);
    expect(words(openDocx(readFileSync(report)).body)).not.toContain('Processo di misurazione');
  });

  it('with --json prints nothing beside the object', async () => {
    const ended = await ricalcola('--json', EXAMPLE, '--relazione', join(folder, 'solo.docx'), '--dati', join(folder, 'solo'));
    const report = JSON.parse(ended.stdout) as Record<string, unknown[]>;
    expect(report).toMatchObject({ ente: 'Camera di Commercio di Pisa', anno: 2020, copertura: 100, fascia: 'Verde', giudizio: 'Eccellente' });
    expect(report['realizzazione']).toBeCloseTo(94.883, 3);
    expect(report['indicatori']?.[0]).toMatchObject({ codice: 'A1.1', valore: 4.91, stato: 'valutato' });
    expect(report['rilievi']).toBeInstanceOf(Array);
    expect(existsSync(join(folder, 'solo.docx'))).toBe(true);
  });

  it('never writes over the workbook', async () => {
    const before = readFileSync(EXAMPLE);
    expectRefused(await ricalcola(EXAMPLE, '--relazione', EXAMPLE), /--relazione/);
    const out = join(folder, 'uno.xlsx');
    expectRefused(await ricalcola(EXAMPLE, '--scrivi', out, '--relazione', out), /stesso file/);
    expect(existsSync(out)).toBe(false);
    expect(readFileSync(EXAMPLE).equals(before)).toBe(true);
  });

  it('says where it cannot write, and leaves no results behind', async () => {
    const out = join(folder, 'non-deve.xlsx');
    expectRefused(await ricalcola(EXAMPLE, '--scrivi', out, '--relazione', join(folder, 'non/esiste/r.docx')), /Non riesco a scrivere/);
    const file = join(folder, 'un-file');
    writeFileSync(file, 'x');
    expectRefused(await ricalcola(EXAMPLE, '--scrivi', out, '--dati', file), /Non riesco a scrivere/);
    expect(existsSync(out)).toBe(false);
  });

  it('ends where no folder can be made', async () => {
    const file = join(folder, 'non-cartella');
    writeFileSync(file, 'x');
    expectRefused(await ricalcola(EXAMPLE, '--dati', join(file, 'a/b')), /Non riesco a scrivere/);
    // A file system that denies the very folder it lies in.
    if (existsSync('/proc/self')) expectRefused(await ricalcola(EXAMPLE, '--dati', '/proc/nessuna/cartella'), /Non riesco a scrivere/);
  });

  it('wants a value for each', async () => {
    expectRefused(await ricalcola(EXAMPLE, '--relazione'), /«--relazione»/);
    expectRefused(await ricalcola(EXAMPLE, '--dati'), /«--dati»/);
    for (const name of ['--dati', '--relazione', '--scrivi']) {
      const before = readdirSync(ROOT).length;
      expectRefused(await ricalcola(EXAMPLE, name, ''), new RegExp(`«${name}» è scritta male`));
      expect(readdirSync(ROOT)).toHaveLength(before);
    }
  });
});
