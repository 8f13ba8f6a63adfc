import mammoth from 'mammoth';
import type { Cell } from '../../src/report/document';
import printed from '../golden/documenti/pisa-2020.json';
import { shows } from '../report/printed';
import { exampleInput } from '../report/read-document';
import { accessibilityProblems, headings } from './accessibility';
import { all, type Docx, one, openDocx, val, words } from './read-docx';
import { structureProblems } from './structure';
import { reportBytes } from './write';

let bytes: Uint8Array;
let docx: Docx;
beforeAll(async () => {
  bytes = await reportBytes(await exampleInput('pisa-2020.xlsx'));
  docx = openDocx(bytes);
});

/** A text of the document as the figure that it shows; `≤ ` may stand before it, a unit after it. */
function read(text: string | undefined): Cell {
  const match = /^(?:≤ )?(−?[\d.]+)(?:,(\d+))?( %| €| [^\d\s%€]+)?$/.exec(text ?? '');
  if (match === null) return { content: text ?? null };
  const n = Number(`${(match[1] ?? '').replaceAll('.', '').replace('−', '-')}.${match[2] ?? '0'}`);
  const as = match[3] === ' %' ? 'percent' : match[3] === ' €' ? 'money' : 'number';
  return { content: { n: as === 'percent' ? n / 100 : n, as, decimals: 2 } };
}

const shownAs = (text: string | undefined, figure: string): boolean => shows(read(text), figure);

/** Tables as rows of texts, as mammoth, which did not write the file, finds them in it. */
async function tablesByMammoth(): Promise<string[][][]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const decode = (html: string): string =>
    html
      .replace(/<\/p><p>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      // What keeps a figure on one line reads as what it stands for.
      .replaceAll('\u00a0', ' ')
      .replaceAll('\u2011', '-');
  const cells = (row: string): string[] => [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell = '']) => decode(cell));
  return [...value.matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) => [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cells(row)));
}

async function rowsByMammoth(): Promise<string[][]> {
  return (await tablesByMammoth()).flat();
}

interface Leaf {
  readonly codice: string;
  readonly peso: string;
  readonly consuntivo: readonly string[];
  readonly target: readonly string[];
  readonly realizzazione: string | null;
}

/** Some row that begins with the code ends with weight, actual, target, achievement and band as printed. */
function expectLeaf(rows: readonly string[][], { codice, peso, consuntivo, target, realizzazione }: Leaf): void {
  const own = rows.filter(([code]) => code === codice);
  const fits = own.some((cells) => {
    const [weight, actual, aim, achievement] = cells.slice(-5);
    const figures = [shownAs(weight, peso), consuntivo.some((one) => shownAs(actual, one)), target.some((one) => shownAs(aim, one))];
    return figures.every(Boolean) && (realizzazione === null || shownAs(achievement, realizzazione));
  });
  expect([codice, fits, fits ? [] : own]).toEqual([codice, true, []]);
}

describe('the report of Pisa, read back by mammoth', () => {
  it('has every figure of section 3.1: map, objectives and their 46 indicators', async () => {
    const rows = await rowsByMammoth();
    const map = (await tablesByMammoth()).find(([head]) => head?.[0] === 'Prospettiva' && head[1]?.startsWith('1 – '))?.flat() ?? [];
    for (const { codice } of printed.mappa.obiettivi) expect([codice, map.some((text) => text.startsWith(`${codice} – `))]).toEqual([codice, true]);
    const figures = map.flatMap((text) => /^(.* %) · (?:Rosso|Giallo|Verde)$/.exec(text)?.[1] ?? []);
    const { ente, prospettive, priorita, obiettivi } = printed.mappa;
    for (const percent of [ente, ...prospettive, ...priorita, ...obiettivi.map(({ realizzazione }) => realizzazione)]) {
      const at = figures.findIndex((text) => shownAs(text, percent));
      expect([percent, at >= 0]).toEqual([percent, true]);
      figures.splice(at, 1);
    }
    let leaves = 0;
    for (const { codice, peso, realizzazione, programma, indicatori } of printed.cruscotto) {
      expect([codice, rows.some((cells) => cells[0] === codice && shownAs(cells[2], peso) && shownAs(cells[4], realizzazione))]).toEqual([codice, true]);
      const { risorse } = printed.risorse[programma as keyof typeof printed.risorse];
      const said = rows.some((cells) => cells.some((text) => text.startsWith(`Programma ${programma} ·`) && text.endsWith(` · Risorse: ${risorse} €`)));
      expect([codice, said]).toEqual([codice, risorse !== null]);
      for (const leaf of indicatori) expectLeaf(rows, leaf);
      leaves += indicatori.length;
    }
    expect(leaves).toBe(46);
    expect(rows.flat()).toContain('Eccellente');
  });

  it('has every figure of section 3.3: the sheet of the Segretario Generale with what it leaves out', async () => {
    const rows = await rowsByMammoth();
    const { realizzazione, priorita } = printed.schedaSegretarioGenerale;
    expect(rows.flat().some((text) => shownAs(text, realizzazione))).toBe(true);
    for (const { nodo, peso, realizzazione: percent, nodi } of priorita) {
      expectLeaf(rows, { codice: nodo, peso, consuntivo: [''], target: [''], realizzazione: percent });
      for (const leaf of nodi) expectLeaf(rows, leaf);
    }
    expect(rows.some((cells) => cells[0] === 'A4.6' && cells.includes('Determinazione del Segretario Generale n. 263'))).toBe(true);
  });
});

describe('the report of Pisa as a document of Word', () => {
  it('keeps the structure of the schema and reads well to those who do not see it', () => {
    expect(structureProblems(docx)).toEqual([]);
    expect(accessibilityProblems(docx)).toEqual([]);
  });

  it('has the sections of the published report as headings, and a table of contents that names them', () => {
    const first = headings(docx).flatMap(({ level, text }) => (level === 1 ? [text] : []));
    expect(first).toEqual([
      'Premessa e principali risultati',
      'Contesto e risorse',
      'Performance organizzativa',
      'Obiettivi per programma',
      'Prevenzione della corruzione e trasparenza',
      'Performance individuale',
      'Processo di misurazione e valutazione',
    ]);
    const contents = all(docx.body, 'w:sdt').map(words).join('');
    first.forEach((text, i) => expect(contents).toContain(`${i + 1} ${text}`));
    expect(contents).not.toContain('Da completare');
    expect(words(docx.body)).not.toContain('Rilievi da vedere');
  });

  it('numbers its tables and figures with fields, and refers to them', () => {
    const fields = all(docx.body, 'w:fldSimple').map((field) => [field.attributes['w:instr']?.trim(), words(field)]);
    const tables = fields.filter(([instruction]) => instruction === 'SEQ Tabella \\* ARABIC').map(([, number]) => Number(number));
    expect(tables).toEqual(tables.map((_, i) => i + 1));
    expect(tables.length).toBeGreaterThan(15);
    expect(fields).toContainEqual(['REF _Ref_Tabella_1 \\h', 'Tabella 1']);
  });

  it('shows charts as drawings with a metafile for older Words', () => {
    const media = [...docx.files.keys()].filter((name) => name.startsWith('word/media/'));
    expect(media.filter((name) => name.endsWith('.svg')).length).toBeGreaterThan(0);
    expect(media.filter((name) => name.endsWith('.emf'))).toHaveLength(media.length / 2);
    for (const name of media.filter((one) => one.endsWith('.emf'))) {
      const view = new DataView((docx.files.get(name) as Uint8Array).slice().buffer);
      expect([view.getUint32(0, true), view.getUint32(40, true), view.getUint32(48, true)]).toEqual([1, 0x464d4520, view.byteLength]);
    }
  });

  it('marks what is missing and lists it before all sections, on a page of its own, with links', () => {
    expect(words(docx.body).match(/\[da completare\]/g)?.length).toBeGreaterThan(20);
    const paragraphs = all(docx.body, 'w:p');
    const texts = paragraphs.map(words);
    const items = texts.filter((text) => text.startsWith('☐ '));
    expect(items).toContainEqual(expect.stringMatching(/Programma 1\.4 .*: Risultati attesi; Impatto$/));
    expect(items.filter((item) => item.includes('A4.2: Motivo dello scostamento'))).toEqual([expect.stringContaining('Obiettivi sotto la fascia «Verde»')]);
    const title = texts.indexOf('Da completare');
    expect(title).toBeLessThan(texts.indexOf('Indice'));
    expect(one(one(paragraphs[title], 'w:pPr'), 'w:pStyle')?.attributes['w:val']).not.toMatch(/^Heading/);
    const linked = paragraphs.filter((paragraph) => words(paragraph).startsWith('☐ ') && all(paragraph, 'w:hyperlink').length > 0);
    expect(linked.length).toBeGreaterThan(10);
    for (const link of linked.flatMap((paragraph) => all(paragraph, 'w:hyperlink'))) expect(all(link, 'w:u')).toHaveLength(1);
  });

  it('numbers its headings by their styles, 1 and 1.1', () => {
    const styles = all(docx.part('word/styles.xml'), 'w:style').filter(({ attributes }) => /^Heading[12]$/.test(attributes['w:styleId'] ?? ''));
    const ids = styles.map((style) => val(all(style, 'w:numId')[0]));
    expect(ids).toEqual([ids[0], ids[0]]);
    const list = all(docx.part('word/numbering.xml'), 'w:num').find(({ attributes }) => attributes['w:numId'] === ids[0]);
    const abstract = all(docx.part('word/numbering.xml'), 'w:abstractNum').find(
      ({ attributes }) => list !== undefined && attributes['w:abstractNumId'] === val(one(list, 'w:abstractNumId')),
    );
    expect(abstract === undefined ? [] : all(abstract, 'w:lvlText').map(val)).toEqual(['%1', '%1.%2']);
  });

  it('has contents that are whole before Word counts the pages: no dots that lead to no number', () => {
    const [contents] = all(docx.body, 'w:sdt');
    expect(contents === undefined ? [] : all(contents, 'w:instrText').map(({ text }) => text.trim().split(' ')[0])).toEqual(['TOC']);
    expect(contents === undefined ? 0 : all(contents, 'w:hyperlink').length).toBeGreaterThan(20);
    expect(contents === undefined ? -1 : all(contents, 'w:r').flatMap((run) => all(run, 'w:tab')).length).toBe(0);
  });

  it('names the acts to come on a cover without page number, and the version among its properties alone', () => {
    const [cover] = all(docx.body, 'w:sectPr');
    expect(cover === undefined ? [] : all(cover, 'w:titlePg')).toHaveLength(1);
    const text = words(docx.body);
    expect(text).toContain('Approvata con [da completare: organo, numero e data]');
    expect(text).toContain('Validata dall’OIV il [da completare]');
    expect(text).not.toContain('Cruscotto 0.');
    expect(all(docx.part('docProps/core.xml'), 'dc:description')[0]?.text).toMatch(/Cruscotto \d/);
  });

  it('has no two tables of one caption, and leads to the decisions where they stand', () => {
    const captions = all(docx.body, 'w:p')
      .map(words)
      .filter((text) => /^Tabella \d+\. /.test(text))
      .map((text) => text.replace(/^Tabella \d+\. /, ''));
    expect(captions.filter((text, i) => captions.indexOf(text) !== i)).toEqual([]);
    expect(all(docx.body, 'w:p').map(words)).toContainEqual(
      expect.stringMatching(/^Gli indicatori neutralizzati, con i motivi e gli atti, sono nella Tabella \d+\.$/),
    );
  });

  it('says the same of itself each time', async () => {
    const again = openDocx(await reportBytes(await exampleInput('pisa-2020.xlsx')));
    expect([...again.files.keys()]).toEqual([...docx.files.keys()]);
    for (const name of ['docProps/core.xml', 'word/styles.xml']) expect(again.files.get(name)).toEqual(docx.files.get(name));
  });
});
