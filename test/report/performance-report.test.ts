import type { Cell, Document } from '../../src/report/document';
import type { CellRef } from '../../src/model/finding';
import { performanceReport, REPORT_SECTIONS } from '../../src/report/performance/performance-report';
import { stampOf } from '../../src/report/stamp';
import { makeBook } from '../book';
import { runBook } from './run-book';

const TABLES = {
  Parametri: [
    ['Parametro', 'Valore'],
    ['Ente', 'Camera di prova'],
    ['Anno', 2024],
  ],
  Indicatori: [
    ['Codice', 'Indicatore', 'Target', 'Consuntivo'],
    ['A1.1', 'Tempi', '>= 10', 5],
  ],
  Rimodulazioni: [
    ['Indicatore', 'Target', 'Motivo', 'Atto', 'Data'],
    ['A1.1', '>= 5', 'Sede chiusa', '', '01/07/2024'],
  ],
  Accettazioni: [
    ['Codice', 'Tabella', 'Riga', 'Motivo', 'Chi'],
    ['FONTE_MANCANTE', '', '', 'La fonte è nota', 'Ufficio'],
  ],
};

describe('the performance report as data', () => {
  const input = runBook(makeBook(TABLES));

  it('has the chosen sections in the order of the published report', () => {
    const { sections, title } = performanceReport(input, [], ['rilievi', 'processo', 'contesto']);
    expect(title).toBe('Relazione sulla performance 2024');
    expect(sections.map(({ id }) => id)).toEqual(['contesto', 'processo', 'rilievi']);
  });

  it('says what a chosen section lacks, and lists it', () => {
    const { sections, missing } = performanceReport(input, [], ['individuali']);
    expect(sections).toMatchObject([{ filled: false, parts: [{ blocks: [{ kind: 'narrative', text: null }] }] }]);
    expect(missing.filter(({ section }) => section !== 'Copertina')).toEqual([
      {
        partId: 'individuali',
        section: 'Performance individuale',
        part: 'Performance individuale',
        what: expect.stringContaining('«Schede»') as string,
        where: null,
        see: null,
      },
    ]);
  });

  it('prints changed targets with the first one, and lists a missing act', () => {
    const { sections, missing } = performanceReport(input, [], ['processo']);
    const [table] = sections[0]?.parts[1]?.blocks ?? [];
    expect(table).toMatchObject({
      kind: 'table',
      rows: [{ cells: [{ content: 'A1.1' }, { content: 'Tempi' }, { content: '>= 10' }, { content: '>= 5' }, {}, { tone: 'missing' }, {}] }],
    });
    expect(missing.filter(({ part }) => part === 'Rimodulazioni')).toEqual([
      {
        partId: 'processo:rimodulazioni',
        section: 'Processo di misurazione e valutazione',
        part: 'Rimodulazioni',
        what: 'A1.1: Atto',
        where: { table: 'Rimodulazioni', row: 0, column: 'act' },
        see: null,
      },
    ]);
  });

  it('prints the texts and figures of the documents where they belong, and lists the texts they lack', () => {
    const cell: CellRef = { table: 'Programmi', row: 0, column: 'impact' };
    const document: Document = {
      id: 'programma:1',
      kind: 'programma',
      sheet: 'Programma 1',
      title: 'Programma 1',
      stamp: stampOf(input),
      blocks: [
        { kind: 'narrative', label: 'Impatto', text: null, link: cell },
        { kind: 'narrative', label: 'Risultati attesi', text: 'Uno\nDue' },
      ],
    };
    const { sections, missing } = performanceReport(input, [document], [...REPORT_SECTIONS]);
    const section = sections.find(({ id }) => id === 'programmi');
    expect(section?.parts).toEqual([{ id: 'programma:1', heading: 'Programma 1', blocks: document.blocks }]);
    expect(missing.filter(({ part }) => part === 'Programma 1')).toEqual([
      { partId: 'programma:1', section: 'Obiettivi per programma', part: 'Programma 1', what: 'Impatto', where: cell, see: null },
    ]);
  });

  it('names what is missing by the header above it, whatever hangs from the row before', () => {
    const mark: Cell = { content: '[da completare]', tone: 'missing' };
    const document: Document = {
      id: 'risorse',
      kind: 'risorse',
      sheet: 'Risorse',
      title: 'Risorse',
      stamp: stampOf(input),
      blocks: [
        {
          kind: 'table',
          id: 't',
          caption: null,
          look: 'grid',
          columns: ['Codice', 'Preventivo', 'Fonte', 'Atto'].map((header) => ({ header, width: 1, align: 'left' })),
          rows: [
            { role: 'plain', cells: [{ content: 'A' }, mark, { content: 'Bilancio', rows: 2 }, { content: '1/2020' }] },
            { role: 'plain', cells: [{ content: 'B' }, mark, { content: '2/2020' }] },
            { role: 'plain', cells: [{ content: 'C' }, mark] },
          ],
        },
      ],
    };
    const { missing } = performanceReport(input, [document], [...REPORT_SECTIONS]);
    expect(missing.filter(({ part }) => part === 'Risorse').map(({ what }) => what)).toEqual(['A: Preventivo', 'B: Preventivo', 'C: Preventivo']);
  });

  it('lists what two documents ask for once, where it is first asked for', () => {
    const where = { table: 'Indicatori', row: 0, column: 'actual' };
    const asking = (kind: 'cruscotto' | 'programma', column: 'actual' | 'varianceReason'): Document => ({
      id: kind,
      kind,
      sheet: kind,
      title: kind,
      stamp: stampOf(input),
      blocks: [
        {
          kind: 'table',
          id: 't',
          caption: null,
          look: 'grid',
          columns: ['Codice', column === 'actual' ? 'Consuntivo' : 'Motivo'].map((header) => ({ header, width: 1, align: 'left' })),
          rows: [
            {
              role: 'plain',
              cells: [
                { content: 'A1.1' },
                { content: '[da completare]', tone: 'missing', missing: column === 'actual' ? 'actual' : 'reason', link: { ...where, column } },
              ],
            },
          ],
        },
      ],
    });
    const { missing } = performanceReport(input, [asking('cruscotto', 'actual'), asking('programma', 'actual')], ['organizzativa', 'programmi']);
    const asked = (all: typeof missing): string[][] =>
      all.map(({ part, what }) => [part, what]).filter(([part]) => part === 'cruscotto' || part === 'programma');
    expect(asked(missing)).toEqual([['cruscotto', 'A1.1: Consuntivo']]);
    const other = performanceReport(input, [asking('cruscotto', 'actual'), asking('programma', 'varianceReason')], ['organizzativa', 'programmi']);
    expect(asked(other.missing)).toHaveLength(2);
  });
});
