import type { Typed } from '../book';
import { inputOf } from '../report/read-document';
import { REPORT_SECTIONS } from '../../src/report/performance/performance-report';
import { accessibilityProblems } from './accessibility';
import { all, type Docx, words } from './read-docx';
import { structureProblems } from './structure';
import { reportOf } from './write';

const LONG = 'parola '.repeat(4681).slice(0, 32_767);
const RIGHT_TO_LEFT = '\u202eGPJ.esem\u202c \u2067אבג\u2069';
const CONTROLS = 'a\u0000b\u0001\u000bc\u001f\ufffe\ud800z';
const MARKUP = '<w:t>&amp;</w:t> <script>alert(1)</script> ]]> cruscotto-tabella-0';

type Tables = Readonly<Record<string, readonly (readonly Typed[])[]>>;

/** A workbook of everything that a person, or an attacker, may put into its cells. */
function hostile(): Tables {
  return {
    Parametri: [
      ['Parametro', 'Valore'],
      ['Ente', `=HYPERLINK("http://x") ${MARKUP}`],
      ['Anno', 2024],
    ],
    Programmi: [
      ['Codice', 'Nome', 'Risorse', 'Risultati attesi', 'Impatto'],
      ['1', MARKUP, 1000, 'Primo capoverso\r\nSecondo\n\n\tTerzo', LONG],
      ['2', RIGHT_TO_LEFT, 1, CONTROLS, ''],
    ],
    Obiettivi: [
      ['Codice', 'Obiettivo', 'Programma ente', 'Peso'],
      ['=1+1', MARKUP, '1', 50],
      ['A', LONG, '2', 50],
    ],
    Indicatori: [
      ['Codice', 'Obiettivo', 'Indicatore', 'Algoritmo', 'Target', 'Consuntivo'],
      ['@SUM(A1)', '=1+1', MARKUP, CONTROLS, '>= 10', 5],
      ['+2', 'A', RIGHT_TO_LEFT, LONG, '-', 7],
      ['', '', '', '', '', 1],
    ],
    Schede: [
      ['Scheda', 'Nodo', 'Tipo', 'Riferimento', 'Titolo', 'Target', 'Consuntivo'],
      [`Mario <b>Rossi</b>`, '1', 'indicatore', '', LONG, '1', 1],
      ['', '2', 'indicatore', 'non c’è', CONTROLS, '1', 1],
    ],
    Rimodulazioni: [
      ['Indicatore', 'Target', 'Motivo', 'Atto', 'Data'],
      ['@SUM(A1)', '>= 5', LONG, MARKUP, ''],
    ],
  };
}

describe('the report of a hostile workbook', () => {
  let docx: Docx;
  beforeAll(async () => {
    docx = await reportOf(await inputOf(hostile()), null, [...REPORT_SECTIONS]);
  });

  it('is a whole document all the same', () => {
    expect(structureProblems(docx)).toEqual([]);
    expect(accessibilityProblems(docx)).toEqual([]);
  });

  it('shows markup as the text that it is, and takes no text for the place of a table', () => {
    expect(words(docx.body)).toContain('<script>alert(1)</script>');
    expect(words(docx.body)).toContain('cruscotto-tabella-0');
    expect(all(docx.body, 'script')).toEqual([]);
  });

  it('turns no formula into a field', () => {
    const instructions = [
      ...all(docx.body, 'w:instrText').map(({ text }) => text),
      ...all(docx.body, 'w:fldSimple').map(({ attributes }) => attributes['w:instr'] ?? ''),
    ];
    expect(instructions.filter((text) => !/^ ?(TOC|PAGEREF|SEQ|REF) /.test(text))).toEqual([]);
    const relations = all(docx.part('word/_rels/document.xml.rels'), 'Relationship');
    expect(relations.filter(({ attributes }) => attributes['TargetMode'] === 'External')).toEqual([]);
  });

  it('leaves out what hides or turns the writing', () => {
    expect(words(docx.body)).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/u);
    expect(words(docx.body)).toContain('אבג');
  });

  it('keeps the paragraphs that people wrote, and texts of 32.767 characters to the last', () => {
    const paragraphs = all(docx.body, 'w:p').map(words);
    const first = paragraphs.indexOf('Primo capoverso');
    expect(paragraphs.slice(first, first + 3)).toEqual(['Primo capoverso', 'Secondo', 'Terzo']);
    expect(paragraphs).toContain(LONG.trim());
    // A row taller than a page must be let to break.
    const rows = all(docx.body, 'w:tr').filter((row) => words(row).length > 30_000);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(all(row, 'w:cantSplit')).toEqual([]);
  });
});

describe('the report of an empty workbook', () => {
  it('is a document that says what is missing', async () => {
    const docx = await reportOf(await inputOf({ Indicatori: [['Codice', 'Target', 'Consuntivo']] }), null, [...REPORT_SECTIONS]);
    expect(structureProblems(docx)).toEqual([]);
    expect(accessibilityProblems(docx)).toEqual([]);
    expect(words(docx.body)).toContain('nella cartella manca la tabella «Schede»');
  });

  it('has no section at all where none was chosen', async () => {
    const docx = await reportOf(await inputOf({ Indicatori: [['Codice', 'Target', 'Consuntivo']] }), null, []);
    expect(words(docx.body)).toContain('Relazione sulla performance');
    expect(structureProblems(docx)).toEqual([]);
  });

  it('speaks English where the workbook does', async () => {
    const tables = {
      Parametri: [
        ['Parametro', 'Valore'],
        ['Lingua', 'en'],
      ],
      Indicatori: [
        ['Codice', 'Target', 'Consuntivo'],
        ['A', '1', 1],
      ],
    };
    const docx = await reportOf(await inputOf(tables));
    expect(words(docx.body)).toContain('Performance report');
    expect(all(docx.part('docProps/core.xml'), 'dc:language')[0]?.text).toBe('en-GB');
    expect(accessibilityProblems(docx)).toEqual([]);
  });
});
