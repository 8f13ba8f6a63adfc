import { documentsOf } from '../../src/report';
import type { ReportInput } from '../../src/report/input';
import { filledSections, performanceReport, REPORT_SECTIONS, type ReportSectionId } from '../../src/report/performance/performance-report';
import { unmeasured } from '../../src/report/unmeasured';
import type { Typed } from '../book';
import { exampleInput, inputOf } from './read-document';

type Tables = Readonly<Record<string, readonly (readonly Typed[])[]>>;

const INDICATORS: Tables = {
  Obiettivi: [
    ['Codice', 'Obiettivo'],
    ['A', 'Primo'],
    ['B', 'Secondo'],
  ],
  Indicatori: [
    ['Codice', 'Obiettivo', 'Indicatore', 'Target', 'Consuntivo', 'Motivo scostamento'],
    ['A1', 'A', 'Tempi', '>= 10', 5, 'Sede chiusa'],
    ['A2', 'A', 'Costi', '>= 10', 10, ''],
    ['B1', 'B', 'Quota', '>= 10', 1, ''],
  ],
};

/** Narratives and captions of a section, in one text. */
function textOf(input: ReportInput, id: ReportSectionId): string {
  const { sections } = performanceReport(input, documentsOf(input), [id]);
  const blocks = sections.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
  return blocks.map((block) => (block.kind === 'narrative' ? `${block.label ?? ''} ${block.text ?? '[…]'}` : '')).join('\n');
}

function rowsOf(input: ReportInput, id: ReportSectionId, table: string): unknown[][] {
  const { sections } = performanceReport(input, documentsOf(input), [id]);
  const blocks = sections.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
  return blocks.flatMap((block) => (block.kind === 'table' && block.id === table ? block.rows.map(({ cells }) => cells.map(({ content }) => content)) : []));
}

describe('what the report says of how figures were made', () => {
  it('asks to confirm what no table of the workbook says, and says it where the table is there and empty', async () => {
    const absent = await inputOf(INDICATORS);
    expect(textOf(absent, 'processo')).not.toContain('nessun target è stato cambiato');
    expect(textOf(absent, 'processo')).not.toContain('Nessun indicatore è stato neutralizzato');
    const { missing } = performanceReport(absent, [], ['processo']);
    expect(missing.map(({ what }) => what).join('\n')).toMatch(/«Rimodulazioni».*confermare[^]*«Neutralizzazioni».*confermare/);
    const empty = await inputOf({ ...INDICATORS, Rimodulazioni: [['Indicatore', 'Target']], Neutralizzazioni: [['Scheda', 'Indicatore']] });
    expect(textOf(empty, 'processo')).toContain('Nel corso dell’anno nessun target è stato cambiato.');
    expect(textOf(empty, 'processo')).toContain('Nessun indicatore è stato neutralizzato.');
  });

  it('tells the rules of the calculation once, and leads to them', async () => {
    const input = await inputOf(INDICATORS);
    const parametersOf = (chosen: readonly ReportSectionId[]) =>
      performanceReport(input, documentsOf(input), chosen)
        .sections.flatMap(({ parts }) => parts)
        .find(({ id }) => id === 'processo:parametri')?.blocks;
    expect(parametersOf(['organizzativa', 'processo'])).toMatchObject([
      { kind: 'narrative', text: expect.stringMatching(/^I risultati sono quelli del periodo \d{4}\.$/) },
      { kind: 'reference', part: 'organizzativa:misura', table: 'fasce' },
    ]);
    expect(textOf(input, 'processo')).toMatch(/periodo \d{4}\.[^]*Ogni indicatore è confrontato con il suo target/);
  });

  it('calls a mean plain where no weights are given', async () => {
    expect(textOf(await inputOf(INDICATORS), 'organizzativa')).toContain('La realizzazione dell’ente è la media semplice degli obiettivi.');
    const pisa = textOf(await exampleInput('pisa-2020.xlsx'), 'organizzativa');
    expect(pisa).toContain('quella dell’ente è la media semplice delle prospettive');
    expect(pisa).toContain('La realizzazione di un obiettivo è la media pesata');
  });

  it('speaks of priorities only where there are any, and of the rounding before a judgement', async () => {
    const text = textOf(await inputOf(INDICATORS), 'organizzativa');
    expect(text).not.toContain('priorità');
    expect(text).toContain('all’unità, il valore da cui si legge il giudizio');
    expect(textOf(await exampleInput('pisa-2020.xlsx'), 'organizzativa')).toContain('priorità');
  });

  it('prints bands and judgements with both ends, the best first', async () => {
    const input = await inputOf(INDICATORS);
    expect(rowsOf(input, 'organizzativa', 'fasce')).toEqual([
      ['Verde', 'oltre 90 %'],
      ['Giallo', 'da 70 a 90 %'],
      ['Rosso', 'meno di 70 %'],
    ]);
    expect(rowsOf(input, 'organizzativa', 'giudizi')).toEqual([
      ['Eccellente', 'da 91 a 100 %'],
      ['Più che adeguato', 'da 81 a 90 %'],
      ['Pienamente adeguato', 'da 71 a 80 %'],
      ['Non pienamente adeguato', 'da 60 a 70 %'],
      ['Non adeguato', 'meno di 60 %'],
    ]);
  });

  it('calls a judgement provisional while not all is measured', async () => {
    expect(textOf(await exampleInput('pisa-2020.xlsx'), 'organizzativa')).toContain(
      'Realizzazione complessiva dell’ente: 94,9 %. Fascia: Verde. Giudizio: Eccellente.',
    );
    expect(textOf(await exampleInput('massa-carrara-2022.xlsx'), 'organizzativa')).toContain('Giudizio provvisorio: Non adeguato.');
  });

  it('lists objectives below the best band with the reasons written, and asks for those that are not', async () => {
    const input = await inputOf(INDICATORS);
    expect(rowsOf(input, 'organizzativa', 'sotto').map((cells) => [cells[0], ...cells.slice(-2)])).toEqual([
      ['A', 'A1', 'Sede chiusa'],
      ['B', 'B1', '[da completare]'],
    ]);
    const { missing } = performanceReport(input, documentsOf(input), ['organizzativa']);
    expect(missing).toContainEqual(
      expect.objectContaining({ what: 'B: Motivo dello scostamento', where: { table: 'Indicatori', row: 2, column: 'varianceReason' } }),
    );
  });

  it('asks for each reason that is not written beside those that are, once', async () => {
    const [header, first] = INDICATORS.Indicatori ?? [];
    const input = await inputOf({ ...INDICATORS, Indicatori: [header ?? [], first ?? [], ['A2', 'A', 'Costi', '>= 10', 2, '']] });
    expect(rowsOf(input, 'organizzativa', 'sotto').map((cells) => cells.slice(-2))).toEqual([
      ['A1', 'Sede chiusa'],
      ['A2', '[da completare]'],
    ]);
    const { missing } = performanceReport(input, documentsOf(input), ['organizzativa', 'programmi']);
    expect(missing.filter(({ where }) => where?.column === 'varianceReason')).toMatchObject([{ what: 'A2: Motivo dello scostamento', where: { row: 1 } }]);
  });

  it('asks for it where the objective has a reason of its own too', async () => {
    const reasons = rowsOf(await exampleInput('pisa-2020.xlsx'), 'organizzativa', 'sotto').map((cells) => cells.slice(-2));
    expect(reasons).toContainEqual(['A4.2', '[da completare]']);
    expect(reasons).toContainEqual(['A4.3', expect.stringContaining('Completate')]);
  });

  it('says of what neutralised indicators stay outside, as it was decided', async () => {
    const decided = async (...scorecards: string[]): Promise<string> =>
      textOf(
        await inputOf({ ...INDICATORS, Neutralizzazioni: [['Scheda', 'Indicatore'], ...scorecards.map((scorecard) => [scorecard, 'A1'])] }),
        'organizzativa',
      );
    expect(await decided()).not.toContain('neutralizzati');
    expect(await decided('')).toContain('quelli neutralizzati restano fuori dal calcolo');
    expect(await decided('Ente', 'Dirigente')).toContain('quelli neutralizzati restano fuori dalle sole schede per cui è deciso.');
    expect(textOf(await exampleInput('pisa-2020.xlsx'), 'organizzativa')).toContain(
      'quelli neutralizzati restano fuori dalle sole schede per cui è deciso, e nella realizzazione dell’ente contano',
    );
  });

  it('names the table of all indicators where its own list of gaps is cut', async () => {
    const input = await exampleInput('massa-carrara-2022.xlsx');
    const { sections } = performanceReport(input, documentsOf(input), ['premessa', 'organizzativa']);
    const blocks = sections.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
    expect(blocks).toContainEqual(expect.objectContaining({ kind: 'reference', part: 'cruscotto', table: 'cruscotto' }));
    expect(sections.flatMap(({ parts }) => parts).find(({ id }) => id === 'cruscotto')?.blocks).toContainEqual(
      expect.objectContaining({ kind: 'table', id: 'cruscotto' }),
    );
  });
});

describe('a report of what is not measured', () => {
  it('asks for missing actuals in one line, with the table that marks them', async () => {
    const input = await exampleInput('toscana-nord-ovest-2023.xlsx');
    const { missing } = performanceReport(input, documentsOf(input), filledSections(input, documentsOf(input)));
    expect(missing.filter(({ what }) => /onsuntiv|da misurare/.test(what))).toMatchObject([
      { what: 'Consuntivi: 30 indicatori', where: { table: 'Indicatori' }, see: { part: 'cruscotto', table: 'cruscotto' } },
    ]);
  });

  it('lists once what cannot be computed, with the reason', async () => {
    const input = await exampleInput('toscana-nord-ovest-2023.xlsx');
    const { missing } = performanceReport(input, documentsOf(input), filledSections(input, documentsOf(input)));
    expect(missing.filter(({ what }) => /calcolabile/.test(what))).toMatchObject([
      { what: 'IS_01.02_: non calcolabile, la formula non è leggibile', where: { table: 'Indicatori', column: 'code' } },
    ]);
    const measured = await inputOf({
      Indicatori: [
        ['Codice', 'Indicatore', 'Target', 'Consuntivo'],
        ['A1', 'Tempi', 'presto', 5],
        ['A2', 'Costi', '>= 10', 10],
      ],
    });
    const found = performanceReport(measured, documentsOf(measured), ['organizzativa']).missing.map(({ what }) => what);
    expect(found).toContain('A1: non calcolabile, il target non è leggibile');
    const spoken = await inputOf({
      Parametri: [
        ['Parametro', 'Valore'],
        ['Lingua', 'en'],
      ],
      Indicatori: [
        ['Codice', 'Indicatore', 'Formula', 'Target', 'Consuntivo'],
        ['A1', 'Tempi', '[X] / ', '', 5],
        ['A2', 'Costi', '', '>= 10', 10],
      ],
    });
    const said = performanceReport(spoken, documentsOf(spoken), ['organizzativa']).missing.map(({ what }) => what);
    expect(said).toContain('A1: cannot be computed, the formula cannot be read');
    expect(said).toContain('A1: Target');
  });

  it('prints the plan of indicators, which a report with results does not', async () => {
    const parts = (input: ReportInput): string[] =>
      performanceReport(input, documentsOf(input), ['pira']).sections.flatMap((one) => one.parts.map(({ id }) => id));
    const plan = await exampleInput('toscana-nord-ovest-2023.xlsx');
    expect(unmeasured(plan)).toBe('plan');
    expect(parts(plan)).toEqual(['pira']);
    // It bears the section's name: no second heading says it again.
    expect(performanceReport(plan, documentsOf(plan), ['pira']).sections[0]?.parts[0]?.heading).toBeNull();
    const measured = await exampleInput('massa-carrara-2022.xlsx');
    expect(unmeasured(measured)).toBeNull();
    expect(parts(measured)).toEqual(['rapporto']);
  });

  it('says that it is a plan, without the list of what lacks a figure and with a map of objectives alone', async () => {
    const input = await exampleInput('toscana-nord-ovest-2023.xlsx');
    const says = 'Nessun indicatore è ancora misurato';
    expect(textOf(input, 'premessa')).toContain(says);
    expect(textOf(input, 'organizzativa')).toContain(says);
    expect(rowsOf(input, 'premessa', 'mancanti')).toEqual([]);
    const { sections } = performanceReport(input, documentsOf(input), ['organizzativa']);
    expect(sections.flatMap(({ parts }) => parts.flatMap(({ blocks }) => blocks))).toContainEqual(
      expect.objectContaining({ kind: 'table', look: 'map', caption: 'Il quadro degli obiettivi' }),
    );
  });

  it('leaves no heading without a text under it where only findings are known of objectives', async () => {
    const { Obiettivi = [] } = INDICATORS;
    const input = await inputOf({ Obiettivi });
    const { sections } = performanceReport(input, documentsOf(input), [...REPORT_SECTIONS]);
    const parts = sections.flatMap((section) => section.parts);
    expect(parts.filter(({ blocks }) => blocks.length === 0)).toEqual([]);
    const figures = parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figures'));
    expect(figures.filter((block) => block.figures.length === 0)).toEqual([]);
    expect(parts.flatMap(({ blocks }) => blocks)).toContainEqual(expect.objectContaining({ look: 'map', caption: 'Il quadro degli obiettivi' }));
  });

  it('says nothing of a measurement that there was not', async () => {
    const input = await exampleInput('pisa-comunicazione-2021.xlsx');
    expect(unmeasured(input)).toBe('nothing');
    expect(filledSections(input, documentsOf(input))).not.toContain('processo');
  });
});

describe('the tables of money that the public reads', () => {
  it('leave out what is for the office alone, and keep the words beside what was overspent', async () => {
    for (const name of ['pisa-2020.xlsx', 'massa-carrara-2022.xlsx', 'lucca-2022.xlsx', 'toscana-nord-ovest-2023.xlsx', 'pisa-comunicazione-2021.xlsx']) {
      const input = await exampleInput(name);
      const documents = documentsOf(input);
      const { sections } = performanceReport(input, documents, ['contesto']);
      const blocks = sections.flatMap(({ parts }) => parts.flatMap((part) => part.blocks));
      const tables = blocks.filter((block) => block.kind === 'table');
      const isOver = documents.some(({ kind, blocks: own }) => kind === 'risorse' && JSON.stringify(own).includes('"Nota"'));
      expect(tables.flatMap(({ columns }) => columns.map(({ header }) => header)).filter((header) => header === 'Nota' || header === 'Esito')).toEqual([]);
      expect(JSON.stringify(blocks)).not.toMatch(/coincid|quadrano con la loro formula|dichiarati/);
      expect(tables.some(({ rows }) => rows.some(({ cells }) => cells.some(({ content }) => typeof content === 'string' && / % \(/.test(content))))).toBe(
        isOver,
      );
      for (const { columns, rows } of tables)
        for (const { cells } of rows) expect(cells.reduce((sum, one) => sum + (one.columns ?? 1), 0)).toBeLessThanOrEqual(columns.length);
    }
  });

  it('keeps the errors that the office has to correct out of a public act', async () => {
    const input = await exampleInput('lucca-2022.xlsx');
    const overview = documentsOf(input).find(({ kind }) => kind === 'sintesi');
    expect(overview?.blocks.some((block) => block.kind === 'table' && block.id === 'errori')).toBe(true);
    expect(rowsOf(input, 'premessa', 'errori')).toEqual([]);
    expect(overview?.blocks.some((block) => block.kind === 'narrative' && / non quadrano/.test(block.text ?? ''))).toBe(true);
    expect(textOf(input, 'premessa')).not.toMatch(/ non quadrano/);
    expect(rowsOf(input, 'premessa', overview?.blocks.find((block) => block.kind === 'table')?.id ?? '')).not.toEqual([]);
  });
});
