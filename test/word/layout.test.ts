import { exampleInput } from '../report/read-document';
import { all, words } from './read-docx';
import { reportOf } from './write';
import { chartMarks } from '../../src/report/chart-picture';
import type { Cell, Row, Table } from '../../src/report/document';
import { captionOf } from '../../src/word/captions';
import { columnWidths } from '../../src/word/column-widths';
import { rowLooks } from '../../src/word/row-looks';
import { unbroken } from '../../src/word/unbroken';

function table(rows: readonly Row[], columns: Table['columns'] = [{ header: 'Codice', width: 1, align: 'left' }]): Table {
  return { kind: 'table', id: 't', caption: null, look: 'grid', columns, rows };
}

const row = (role: Row['role'], text = ''): Row => ({ role, cells: [{ content: text }] });
const kept = (rows: readonly Row[], large = false): boolean[] => rowLooks(table(rows), large).map(({ isKept }) => isKept);

describe('rows that stay together on a page', () => {
  it('keeps a group with its remarks and its first line, and a line with its remark', () => {
    const rows = ['group', 'note', 'note', 'plain', 'note', 'plain', 'plain', 'plain'].map((role) => row(role as Row['role']));
    expect(kept(rows)).toEqual([true, true, true, true, false, false, true, false]);
  });

  it('keeps short tables whole and lets no last line stand alone', () => {
    expect(kept(Array.from({ length: 6 }, () => row('plain')))).toEqual([true, true, true, true, true, false]);
    expect(kept(Array.from({ length: 7 }, () => row('plain')))).toEqual([false, false, false, false, false, true, false]);
  });

  it('lets long remarks go over a page', () => {
    const rows = [row('group'), row('note', 'breve'), row('note', 'x'.repeat(3000)), ...Array.from({ length: 6 }, () => row('plain'))];
    expect(kept(rows).slice(0, 3)).toEqual([true, true, false]);
  });

  it('keeps rows that one cell holds together', () => {
    const held: Row = { role: 'plain', cells: [{ content: '1B', rows: 3 }, { content: 'Costi' }] };
    expect(kept([...Array.from({ length: 4 }, () => row('plain')), held, ...Array.from({ length: 5 }, () => row('plain'))])).toEqual([
      ...[false, false, false, false],
      ...[true, true, false, false, true, false],
    ]);
  });

  it('keeps large figures with what follows them', () => {
    expect(kept([row('plain'), row('plain')], true)).toEqual([true, true]);
  });
});

describe('figures that stay on one line', () => {
  it.each([
    ['>= 20,00 %', '>=\u00a020,00\u00a0%'],
    ['1.000,00 €', '1.000,00\u00a0€'],
    ['<= -10 gg', '<=\u00a0-10\u00a0gg'],
    ['31-12-2020', '31\u201112\u20112020'],
    ['X-1', 'X\u20111'],
    ['Importi al 31-12-2020 e nell’anno X-1 precedente', 'Importi al 31\u201112\u20112020 e nell’anno X\u20111 precedente'],
    ['IS_MediazConcilN-1', 'IS_MediazConcilN-1'],
    ['011-005', '011-005'],
    ['un testo-lungo di parole che non è una cifra', 'un testo-lungo di parole che non è una cifra'],
  ])('%s', (text, expected) => {
    expect(unbroken(text, false)).toBe(expected);
  });

  it('ties the name of a band to the words before it on a map', () => {
    expect(unbroken('A4 – Turismo · Verde', true)).toBe('A4 – Turismo\u00a0·\u00a0Verde');
    expect(unbroken('a · b', false)).toBe('a · b');
  });
});

describe('widths of columns', () => {
  const cells = (...contents: string[]): Cell[] => contents.map((content) => ({ content }));
  const columns = (['Codice', 'Nome', 'Peso'] as const).map((header, i) => ({ header, width: [5, 85, 10][i] ?? 1, align: 'left' }) as const);

  it('read the codes of groups too, whose names lie across columns', () => {
    const rows: Row[] = [
      { role: 'group', cells: [{ content: 'OS_2.4Internazionliz' }, { content: 'Un nome', columns: 2 }] },
      { role: 'plain', cells: cells('A', 'Un nome', '5 %') },
    ];
    expect(columnWidths(table(rows, columns), { width: 9638, language: 'it' })[0]).toBeGreaterThan(1900);
  });

  it('leave a target whole', () => {
    const rows: Row[] = [{ role: 'plain', cells: cells('A', 'Un nome', '>= 1.200.000,00 €') }];
    expect(columnWidths(table(rows, columns), { width: 9638, language: 'it' })[2]).toBeGreaterThan(1500);
  });
});

describe('widths beside what is missing', () => {
  const columns = (['Codice', 'Indicatore', 'Unità', 'Target'] as const).map(
    (header, i) => ({ header, width: [10, 66, 12, 12][i] ?? 1, align: 'left' }) as const,
  );
  const prose = 'Grado di trasparenza dell’amministrazione secondo l’indice sintetico di conciliazione';
  const rowsWith = (unit: string): Row[] => [
    { role: 'plain', cells: [{ content: 'A' }, { content: prose }, { content: unit, tone: 'missing' }, { content: '≥ 5' }] },
  ];

  it('keep the words of sentences whole and give them no room away to a mark', () => {
    const [, sentence = 0] = columnWidths(table(rowsWith('[da completare]'), columns), { width: 6000, language: 'it' });
    expect(sentence).toBe(columnWidths(table(rowsWith('%'), columns), { width: 6000, language: 'it' })[1]);
    const [, narrow = 0] = columnWidths(table(rowsWith('%'), columns), { width: 4800, language: 'it' });
    expect(narrow).toBeGreaterThan(2000);
  });
});

describe('captions', () => {
  const columns = (['Voce', 'Preventivo', 'Consuntivo'] as const).map((header, i) => ({ header, width: 1, align: i === 0 ? 'left' : 'right' }) as const);

  it('say what is shown, not the heading again; a second table goes by what its rows are', () => {
    expect(captionOf(table([], columns), 'Spese per area', true)).toBe('Spese per area: preventivo, consuntivo');
    expect(captionOf(table([], columns), 'Spese per area', false)).toBe('Voce: preventivo, consuntivo');
    expect(captionOf({ ...table([], columns), caption: 'Sua' }, 'Spese per area', true)).toBe('Sua');
  });
});

describe('bars below zero', () => {
  it('have their figure at their own end, apart from the names', () => {
    const data = {
      shape: 'bars',
      labels: ['Gestione corrente', 'Risultato'],
      series: [{ name: 'S', values: [-200, 300], colors: ['#000000', '#000000'] }],
      max: null,
      text: (value: number) => `figura ${value}`,
    } as const;
    const marks = chartMarks(data, { width: 600, height: 200 });
    const texts = marks.filter((mark) => mark.kind === 'text');
    const boxes = marks.filter((mark) => mark.kind === 'box');
    const [name, figure] = [texts.find(({ text }) => text.startsWith('Gestione')), texts.find(({ text }) => text === 'figura -200')];
    expect(figure?.anchor).toBe('end');
    expect(figure?.x).toBeLessThanOrEqual(boxes[0]?.x ?? 0);
    expect((figure?.x ?? 0) - 'figura -200'.length * (figure?.size ?? 0) * 0.5).toBeGreaterThanOrEqual(name?.x ?? Infinity);
  });
});

describe('pages', () => {
  it('lie where a map has five columns of names', async () => {
    const input = await exampleInput('toscana-nord-ovest-2023.xlsx');
    const { body } = await reportOf(input, null, ['organizzativa']);
    const [map] = all(body, 'w:tbl').filter((one) => words(one).includes('Indirizzo politico'));
    expect(map === undefined ? 0 : Number(all(map, 'w:tblW')[0]?.attributes['w:w'])).toBeGreaterThan(12000);
  });

  it('have a map below what is still to be written, and one header over columns without names', async () => {
    const { body } = await reportOf(await exampleInput('lucca-2022.xlsx'), null, ['organizzativa']);
    const heading = all(body, 'w:p').find((one) => words(one) === 'Mappa strategica' && all(one, 'w:bookmarkStart').length > 0);
    expect(heading === undefined ? -1 : all(heading, 'w:pageBreakBefore').length).toBe(0);
    const [head] = all(body, 'w:tr');
    expect(head === undefined ? [] : all(head, 'w:tc').map(words)).toEqual(['Obiettivi']);
  });

  it('lie or stand alike for all programmes, whatever the words of one', async () => {
    const input = await exampleInput('toscana-nord-ovest-2023.xlsx');
    const { body } = await reportOf(input, null, ['programmi']);
    const turns = all(body, 'w:sectPr').map((section) => all(section, 'w:pgSz')[0]?.attributes['w:orient'] ?? 'portrait');
    expect(turns).toEqual(['portrait', 'portrait', 'landscape']);
  });
});
