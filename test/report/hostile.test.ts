import { CellError } from '../../src/model/cell';
import { documentsOf } from '../../src/report';
import type { Document, Row } from '../../src/report/document';
import { pct, type Typed } from '../book';
import { cleanBook } from '../checks/clean-book';
import { allTexts, documentWithId, gridOf, inputOf, runBook, tableOf, tablesOf, textsOf } from './read-document';

type Tables = Readonly<Record<string, readonly (readonly Typed[])[]>>;

const OBJECTIVES = ['Codice', 'Obiettivo', 'Prospettiva', 'Priorità', 'Programma ente', 'Peso'];
const INDICATORS = ['Codice', 'Obiettivo', 'Indicatore', 'Formula', 'Unità', 'Peso', 'Target', 'Consuntivo', 'PIRA', 'PTPCT'];
const NODES = ['Scheda', 'Responsabile', 'Nodo', 'Padre', 'Tipo', 'Riferimento', 'Titolo', 'Peso', 'Target', 'Consuntivo'];

/** Rows fill their tables, spans counted; charts name tables that are there, and have a colour for every point; few large figures. */
function expectWhole(document: Document): void {
  const tables = tablesOf(document);
  tables.forEach(gridOf);
  expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
  expect(document.title).not.toBe('');
  for (const block of document.blocks) {
    if (block.kind === 'figures') expect(block.figures.length).toBeLessThanOrEqual(5);
    for (const chart of block.kind === 'charts' ? block.charts : []) {
      const points = tableOf(document, chart.table).rows.filter(({ role }) => role === 'plain').length;
      expect([document.id, chart.id, points > 0]).toEqual([document.id, chart.id, true]);
      if (chart.pointColors !== null) expect(chart.pointColors).toHaveLength(points);
      expect(chart.alt).toContain(chart.title);
    }
  }
}

/** All documents of a book, each of them whole, no two alike in id or sheet. */
async function documentsIn(tables: Tables): Promise<readonly Document[]> {
  const documents = documentsOf(await inputOf(tables));
  documents.forEach(expectWhole);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  expect(new Set(documents.map(({ sheet }) => sheet.toLowerCase())).size).toBe(documents.length);
  return documents;
}

function find(documents: readonly Document[], id: string): Document {
  const found = documents.find((document) => document.id === id);
  if (found === undefined) throw new Error(`no document ${id}: ${documents.map((one) => one.id).join(', ')}`);
  return found;
}

function firsts(rows: readonly Row[]): string[] {
  return rows.flatMap(({ cells }) => (typeof cells[0]?.content === 'string' ? [cells[0].content] : []));
}

function count(items: readonly string[], item: string): number {
  return items.filter((one) => one === item).length;
}

describe('documents of hostile books', () => {
  it('a book without data has nothing but its findings', async () => {
    const documents = await documentsIn({ Indicatori: [INDICATORS], Obiettivi: [OBJECTIVES], Schede: [NODES], Programmi: [['Codice', 'Nome']] });
    expect(documents.map(({ kind }) => kind)).toEqual(['controlli']);
  });

  it('error values in every cell are shown as such, on lines of their own', async () => {
    const broken = (columns: readonly string[]): Typed[] => columns.map(() => new CellError('#REF!'));
    const documents = await documentsIn({
      Prospettive: [['Codice', 'Prospettiva', 'Peso'], broken(['', '', ''])],
      Priorita: [['Codice', 'Priorità'], broken(['', ''])],
      Programmi: [['Codice', 'Nome', 'Risorse', 'Impatto'], broken(['', '', '', ''])],
      Obiettivi: [OBJECTIVES, broken(OBJECTIVES)],
      Indicatori: [INDICATORS, broken(INDICATORS)],
      Schede: [NODES, broken(NODES)],
      Neutralizzazioni: [['Scheda', 'Indicatore', 'Motivo', 'Atto', 'Data'], broken(['', '', '', '', ''])],
    });
    expect(documents.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['sintesi', 'cruscotto', 'mappa', 'programma', 'scheda', 'controlli']));
    const codes = firsts(tableOf(find(documents, 'cruscotto'), 'cruscotto').rows);
    expect(count(codes, '#REF!')).toBe(2);
  });

  it('rows of a repeated code stay, each with its own figures', async () => {
    const documents = await documentsIn({
      Prospettive: [
        ['Codice', 'Prospettiva', 'Peso'],
        ['P', 'Prima', pct(0.5)],
        ['P', 'Seconda', pct(0.5)],
      ],
      Programmi: [
        ['Codice', 'Nome', 'Impatto'],
        ['1.1', 'Uno', 'Molto'],
        ['1.1', 'Doppio', 'Anche'],
        ['1.2', 'Di nessuno', null],
      ],
      Obiettivi: [OBJECTIVES, ['A', 'Primo', 'P', null, '1.1', null], ['A', 'Secondo', 'P', null, '1.1', null]],
      Indicatori: [INDICATORS, ['A.1', 'A', 'Uno', null, 'N.', null, '10', 5], ['A.1', 'A', 'Due', null, 'N.', null, '10', 10]],
      Schede: [
        NODES,
        ['S', null, 'N', null, 'gruppo'],
        ['S', null, 'N', null, 'gruppo'],
        ['S', null, 'L', 'N', 'indicatore', 'A.1'],
        ['S', null, 'L', 'N', 'indicatore'],
      ],
    });
    const { rows } = tableOf(find(documents, 'cruscotto'), 'cruscotto');
    expect(firsts(rows)).toEqual(['P – Prima', 'A', 'A.1', 'A.1', 'A', 'P – Seconda']);
    expect(rows.flatMap(({ cells }) => cells.map(({ content }) => content))).toEqual(
      expect.arrayContaining(['Uno', 'Due', 'Primo', 'Secondo', 'Nessun indicatore.']),
    );
    expect(firsts(tableOf(find(documents, 'scheda:S'), 'scheda').rows)).toEqual(['N', 'L', 'L', 'N']);
    expect(find(documents, 'programma:1.1').title).toBe('Programma 1.1 – Uno');
    expect(find(documents, 'programma:1.1#2').title).toBe('Programma 1.1 – Doppio');
    // A programme that nobody ties to objectives, money or texts has nothing to show.
    expect(documents.map(({ id }) => id)).not.toContain('programma:1.2');
    expect(allTexts(find(documents, 'mappa')).filter((text) => text.startsWith('A – '))).toHaveLength(2);
  });

  it('without perspectives and priorities there are no lines of theirs', async () => {
    const documents = await documentsIn({
      Obiettivi: [OBJECTIVES, ['A', 'Primo', null, null, null, null]],
      Indicatori: [
        INDICATORS,
        ['A.1', 'A', 'Uno', null, 'N.', null, '10', 5],
        ['X.1', null, 'Sciolto', null, 'N.', null, '10', 10],
        ['X.2', 'Z', 'Perso', null, 'N.', null, '10', 10],
      ],
    });
    expect(firsts(tableOf(find(documents, 'cruscotto'), 'cruscotto').rows)).toEqual(['A', 'A.1', 'Indicatori fuori dalla media dell’ente', 'X.1', 'X.2']);
    const map = tableOf(find(documents, 'mappa'), 'mappa');
    expect(map.columns.map(({ header }) => header)).toEqual(['Obiettivi']);
    expect(textsOf(map)).toEqual([['Ente'], ['50,0 % · Rosso'], ['A – Primo'], ['50,0 % · Rosso']]);
  });

  it('without perspectives and priorities each programme is a column of the map', async () => {
    const documents = await documentsIn({
      Programmi: [
        ['Codice', 'Nome'],
        ['1.1', 'Uno'],
      ],
      Obiettivi: [OBJECTIVES, ['A', 'Primo', null, null, '1.1'], ['B', 'Secondo', null, null, '1.2'], ['C', 'Terzo', null, null, '1.1'], ['D', 'Quarto']],
      Indicatori: [INDICATORS, ['A.1', 'A', 'Uno', null, 'N.', null, '10', 10]],
    });
    const map = tableOf(find(documents, 'mappa'), 'mappa');
    expect(map.columns.map(({ header }) => header)).toEqual(['1.1 – Uno', '1.2', 'Senza programma']);
    expect(textsOf(map).slice(2)).toEqual([
      ['A – Primo', 'B – Secondo\nnon valutato', 'D – Quarto\nnon valutato'],
      ['100,0 % · Verde', 'B – Secondo\nnon valutato', 'D – Quarto\nnon valutato'],
      ['C – Terzo\nnon valutato', '', ''],
    ]);
  });

  it('objectives of no priority or perspective have a column and a row of their own', async () => {
    const documents = await documentsIn({
      Prospettive: [
        ['Codice', 'Prospettiva'],
        ['P', 'Imprese'],
      ],
      Priorita: [
        ['Codice', 'Priorità'],
        ['1', 'Crescita'],
      ],
      Obiettivi: [OBJECTIVES, ['A', 'In mappa', 'P', '1'], ['B', 'Senza priorità', 'P', 'x'], ['C', 'Senza nulla', null, null]],
      Indicatori: [INDICATORS],
    });
    const map = tableOf(find(documents, 'mappa'), 'mappa');
    expect(map.columns.map(({ header }) => header)).toEqual(['Prospettiva', '1 – Crescita', 'Senza priorità']);
    const texts = gridOf(map).map((cells) => cells.map(({ content }) => (typeof content === 'string' ? content.split('\n')[0] : content)));
    expect(texts.slice(1)).toEqual([
      ['P – Imprese', 'A – In mappa', 'B – Senza priorità'],
      ['Senza prospettiva', null, 'C – Senza nulla'],
    ]);
  });

  it.each([1, 12])('a map of %i perspectives and up to eight priorities holds every objective once', async (perspectives) => {
    for (const priorities of [0, 8]) {
      const own = Array.from({ length: 40 }, (_, i): Typed[] => [
        `O${i}`,
        `Obiettivo ${i}`,
        `P${i % perspectives}`,
        priorities === 0 ? null : `L${i % priorities}`,
      ]);
      const documents = await documentsIn({
        Prospettive: [['Codice', 'Prospettiva'], ...Array.from({ length: perspectives }, (_, i): Typed[] => [`P${i}`, `Prospettiva ${i}`])],
        Priorita: [['Codice', 'Priorità'], ...Array.from({ length: priorities }, (_, i): Typed[] => [`L${i}`, `Linea ${i}`])],
        Obiettivi: [OBJECTIVES, ...own],
      });
      const { rows } = tableOf(find(documents, 'mappa'), 'mappa');
      const boxes = rows.flatMap(({ cells }) =>
        cells.flatMap(({ content }) => (typeof content === 'string' && content.startsWith('O') ? [content.split(' ')[0]] : [])),
      );
      expect([...boxes].sort()).toEqual(own.map(([code]) => code).sort());
    }
  });

  it('a book of scorecards alone has its sheets and a summary of them', async () => {
    const documents = await documentsIn({
      Schede: [
        NODES,
        ['Dirigente', 'Rossi', 'G', null, 'gruppo', null, 'Gruppo', pct(1)],
        ['Dirigente', 'Rossi', 'G1', 'G', 'indicatore', null, 'Tempi', pct(1), '10', 5],
        ['Dirigente', 'Rossi', 'K', 'manca', 'indicatore', null, 'Senza padre', pct(1), '10', 5],
        ['Dirigente', 'Rossi', 'C1', 'C2', 'gruppo', null, 'Cerchio', null],
        ['Dirigente', 'Rossi', 'C2', 'C1', 'gruppo', null, 'Cerchio', null],
      ],
    });
    expect(documents.map(({ id }) => id)).toEqual(['sintesi', 'scheda:Dirigente', 'controlli']);
    expect(firsts(tableOf(find(documents, 'scheda:Dirigente'), 'scheda').rows)).toEqual(['G', 'G1', 'Nodi fuori dall’albero', 'K', 'C1', 'C2']);
    expect(allTexts(find(documents, 'sintesi'))).toContain('Dirigente');
    expect(allTexts(find(documents, 'scheda:Dirigente'))).toContain('Rossi');
  });

  it('a tree as deep as it has nodes is drawn whole', async () => {
    const nodes = Array.from({ length: 3000 }, (_, i): Typed[] => ['S', null, `N${i}`, i === 0 ? null : `N${i - 1}`, 'gruppo', null, `Nodo ${i}`, null]);
    const { rows } = tableOf(find(await documentsIn({ Schede: [NODES, ...nodes] }), 'scheda:S'), 'scheda');
    expect(firsts(rows)).toEqual(nodes.map(([, , code]) => code));
    expect(rows.slice(0, 3).map(({ cells }) => cells[1]?.indent ?? 0)).toEqual([0, 1, 2]);
    expect(rows[2999]?.cells[1]?.indent).toBe(8);
  });

  it('five thousand indicators and their findings are all there', async () => {
    const indicators = Array.from({ length: 5000 }, (_, i): Typed[] => [
      `I${i}`,
      `O${i % 50}`,
      `Indicatore ${i}`,
      null,
      'N.',
      null,
      '10',
      i % 3 === 0 ? null : i % 10,
      null,
      i % 7 === 0 ? 'SI' : null,
    ]);
    const documents = await documentsIn({
      Obiettivi: [OBJECTIVES, ...Array.from({ length: 50 }, (_, i): Typed[] => [`O${i}`, `Obiettivo ${i}`, null, null, null, null])],
      Indicatori: [INDICATORS, ...indicators],
    });
    const codes = firsts(tableOf(find(documents, 'cruscotto'), 'cruscotto').rows);
    expect([...codes].sort()).toEqual([...indicators.map(([code]) => code), ...Array.from({ length: 50 }, (_, i) => `O${i}`)].sort());
    expect(tableOf(find(documents, 'ptpct'), 'ptpct').rows.filter(({ role }) => role === 'plain')).toHaveLength(Math.ceil(5000 / 7));
    const [figures] = find(documents, 'controlli').blocks;
    const counted = figures?.kind === 'figures' ? figures.figures.map(({ cell }) => (typeof cell.content === 'object' ? (cell.content?.n ?? 0) : 0)) : [];
    const listed = tableOf(find(documents, 'controlli'), 'rilievi').rows.filter(({ role }) => role === 'plain').length;
    expect(listed).toBe(counted.reduce((sum, n) => sum + n, 0));
    expect(listed).toBeGreaterThan(1600);
  });

  it('keeps what people wrote as it is, however odd or long', async () => {
    const long = 'Una frase che non finisce mai. '.repeat(1500).trim();
    const formula = '=HYPERLINK("http://esempio.it","clic")';
    const documents = await documentsIn({
      Programmi: [
        ['Codice', 'Nome', 'Risultati attesi', 'Impatto'],
        ['=1+1', formula, `Prima riga\nSeconda riga`, long],
        [null, "'?*[Storia]:\\/'", '@SUM(A1)', null],
      ],
      Obiettivi: [OBJECTIVES, ['-A', `+${formula}`, null, null, '=1+1', null]],
      Indicatori: [INDICATORS, ['@I', '-A', formula, null, 'N.', null, '10', 5, 'SI', 'sì']],
      Schede: [NODES, [formula, '<b>Rossi</b>', '=N', null, 'gruppo', null, long]],
    });
    const programme = find(documents, 'programma:=1+1');
    expect(programme.title).toContain(formula);
    expect(allTexts(programme)).toEqual(expect.arrayContaining(['Prima riga\nSeconda riga', long, '-A', '@I', `${formula} (PIRA, PTPCT)`]));
    expect(allTexts(find(documents, `scheda:${formula}`))).toEqual(expect.arrayContaining(['<b>Rossi</b>', long]));
    for (const { sheet } of documents) expect(sheet).toMatch(/^(?!')[^\\/?*[\]:]{1,31}(?<!')$/);
  });

  it('says what a scorecard’s figures do not: changed targets, neutralised and missing ones, reasons to write', async () => {
    const documents = await documentsIn({
      Obiettivi: [OBJECTIVES, ['A', 'Primo', null, null, '1.1', null]],
      Indicatori: [
        [...INDICATORS, 'Motivo scostamento'],
        ['A.1', 'A', 'Cambiato', null, 'N.', pct(0.5), '100', 50],
        ['A.2', 'A', 'Fuori', null, 'N.', pct(0.3), '100', 50],
        ['A.3', 'A', 'Manca', null, 'N.', pct(0.2), '100', null],
        ['A.4', 'A', 'Osservato', null, 'N.', 'monitoraggio', '100', 7],
        ['A.5', 'A', 'Rotto', '[assente] / 2', 'N.', pct(0), null, null],
      ],
      Rimodulazioni: [
        ['Indicatore', 'Target', 'Motivo', 'Atto', 'Data'],
        ['A.1', '80', 'Pandemia', 'Delibera 12', null],
      ],
      Neutralizzazioni: [
        ['Scheda', 'Indicatore', 'Motivo', 'Atto', 'Data'],
        ['Ente', 'A.2', 'Evento annullato', 'Delibera 13', null],
      ],
    });
    const rows = tableOf(find(documents, 'cruscotto'), 'cruscotto').rows.map(({ cells }) => cells.map(({ content }) => content));
    const line = (code: string): (typeof rows)[number] => rows.find(([first]) => first === code) ?? [];
    expect(line('A.1').slice(-3)).toEqual(['80 (iniziale 100)', { n: 0.625, as: 'percent', decimals: 1 }, 'Rosso']);
    expect(line('A.2').slice(-2)).toEqual([{ n: 0.5, as: 'percent', decimals: 1 }, 'neutralizzato']);
    expect(line('A.3').slice(-4)).toEqual(['[da completare]', { n: 100, as: 'number', decimals: 0 }, null, null]);
    expect(line('A.4').slice(-2)).toEqual([null, 'monitoraggio']);
    expect(line('A.5').slice(1, 3)).toEqual(['Rotto', 'assente']);
    expect(line('A.5').slice(-3)).toEqual(['[da completare]', null, 'non calcolabile']);
    const notes = rows.filter(([first]) => first === null).map(([, text]) => text);
    expect(notes).toEqual(
      expect.arrayContaining([
        'Target rimodulato: Pandemia (Delibera 12)',
        'Neutralizzato: Evento annullato (Delibera 13)',
        'non calcolabile: la misura [assente] non esiste',
      ]),
    );
    expect(allTexts(find(documents, 'programma:1.1'))).toEqual(expect.arrayContaining(['Motivo dello scostamento: [da completare]', '[da completare]']));
  });

  it('reads the same in English', async () => {
    const italian = documentsOf(await runBook(cleanBook()));
    const book = cleanBook();
    const parameters = book.tables.map((raw) =>
      raw.name === 'Parametri'
        ? { ...raw, values: [...raw.values, ['Lingua', 'en', null]], formats: [...raw.formats, ['General', 'General', 'General']] }
        : raw,
    );
    const english = documentsOf(await runBook({ ...book, tables: parameters }));
    english.forEach(expectWhole);
    expect(english.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind)])).toEqual(
      italian.map(({ id, blocks }) => [id, blocks.map(({ kind }) => kind)]),
    );
    const ours = english.filter(({ kind }) => ['sintesi', 'cruscotto', 'mappa', 'programma', 'scheda', 'controlli'].includes(kind));
    const headers = ours.flatMap((document) => tablesOf(document).flatMap(({ columns }) => columns.map(({ header }) => header)));
    const own = italian.flatMap((document) => tablesOf(document).flatMap(({ columns }) => columns.map(({ header }) => header)));
    expect(headers.filter((header) => own.includes(header) && !['Target', 'Budget'].includes(header) && !/^L\d/.test(header))).toEqual([]);
  });

  it('leads from its figures to cells of the workbook', async () => {
    const input = await runBook(cleanBook());
    for (const document of documentsOf(input)) {
      for (const { rows } of tablesOf(document)) {
        for (const { link } of rows.flatMap(({ cells }) => cells)) {
          const raw = link === undefined ? undefined : input.book.tables.find(({ name }) => name === link.table);
          if (link !== undefined) expect([document.id, link, (raw?.values.length ?? 0) > link.row]).toEqual([document.id, link, true]);
        }
      }
    }
    const [line] = tableOf(documentWithId(input, 'cruscotto'), 'cruscotto').rows.filter(({ cells }) => cells[0]?.content === 'A2.1');
    expect(line?.cells.slice(-2)[0]?.link).toEqual({ table: 'Indicatori', row: 3, column: 'achievement' });
  });
});
