import { documentsOf } from '../../src/report';
import type { Cell, Row, Table } from '../../src/report/document';
import { missingTexts } from '../../src/report/missing-texts';
import { performanceReport } from '../../src/report/performance/performance-report';
import { translator } from '../../src/texts';
import { inputOf } from './read-document';

const t = translator('it');

function missingOf(rows: readonly Row[]): { what: string; column: string | null | undefined }[] {
  const columns = ['Sigla', 'Quanto', 'Come sta'].map((header) => ({ header, width: 1, align: 'left' }) as const);
  const table: Table = { kind: 'table', id: 't', caption: null, look: 'grid', columns, rows };
  const missing = missingTexts([{ id: 'organizzativa', heading: 'S', filled: true, parts: [{ id: 'p', heading: 'P', blocks: [table] }] }], t);
  return missing.map(({ what, where }) => ({ what, column: where?.column }));
}

const code = (row: number): Cell => ({ content: `A${row}`, link: { table: 'Indicatori', row, column: 'code' } });
const plain = (...cells: readonly Cell[]): Row => ({ role: 'plain', cells });

describe('what is missing is known by its mark', () => {
  test('whatever words say it', () => {
    const link = { table: 'Schede', row: 7, column: 'value' };
    expect(
      missingOf([
        plain(code(1), { content: '[da completare]', tone: 'missing', missing: 'actual', link }, { content: 'in attesa', tone: 'missing', missing: 'state' }),
        plain(code(2), { content: null }, { content: 'in attesa', tone: 'missing', missing: 'state' }),
        plain(code(3), { content: null }, { content: 'impossibile', tone: 'errore', missing: 'figure' }),
        { role: 'note', cells: [{ content: null }, { content: 'Perché così: [da completare]', columns: 2, tone: 'missing', missing: 'reason' }] },
      ]),
    ).toEqual([
      { what: 'A1: Consuntivo', column: 'value' },
      { what: 'A2: Consuntivo', column: 'actual' },
      { what: 'A3: non calcolabile', column: 'code' },
      { what: 'A3: Perché così', column: 'varianceReason' },
    ]);
  });

  test('and not by words that somebody happens to write', () => {
    const said = { content: t('documenti.states.errore'), tone: 'errore' } as const;
    expect(missingOf([plain(code(1), said, said)])).toEqual([]);
    const first = { content: t('documenti.states.mancante'), tone: 'missing' } as const;
    expect(missingOf([plain(code(1), { content: null }, first)])).toEqual([{ what: 'A1: da misurare', column: undefined }]);
  });

  test('so that the list is the same in every language', async () => {
    const listed = async (language: 'it' | 'en'): Promise<unknown[]> => {
      const input = await inputOf({
        Parametri: [
          ['Parametro', 'Valore'],
          ['Lingua', language],
        ],
        Indicatori: [
          ['Codice', 'Indicatore', 'Formula', 'Target', 'Consuntivo', 'Motivo scostamento'],
          ['A1', 'Tempi', '', '>= 10', '', ''],
          ['A2', 'Costi', '[X] / ', '>= 10', '', ''],
          ['A3', 'Utenti', '', '>= 10', 2, ''],
        ],
        Bilancio: [
          ['Voce', 'Descrizione', 'Formula', '2022', '2023'],
          ['A', 'Proventi', '', 10, 20],
          ['IA', 'Indice', '[A] / [Z]', '', ''],
        ],
      });
      const { missing } = performanceReport(input, documentsOf(input), ['contesto', 'organizzativa', 'pira']);
      return missing.map(({ partId, where }) => [partId, where]);
    };
    const own = await listed('it');
    expect(await listed('en')).toEqual(own);
    expect(own).toContainEqual(['bilancio', { table: 'Bilancio', row: 1, column: 'code' }]);
    expect(own).toContainEqual(['cruscotto', { table: 'Indicatori', row: 0, column: 'actual' }]);
  });
});
