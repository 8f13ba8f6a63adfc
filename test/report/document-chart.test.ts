import type { Chart, Document } from '../../src/report/document';
import { documentChart } from '../../src/report/document-chart';

const percent = (n: number | null) => ({ content: n === null ? null : ({ n, as: 'percent', decimals: 1 } as const) });
const chart = (change: Partial<Chart> = {}): Chart => ({
  id: 'c',
  shape: 'bars',
  title: 'Obiettivi',
  alt: '',
  table: 't',
  labels: 1,
  series: [{ name: 'Realizzazione', column: 2 }],
  pointColors: null,
  max: 1,
  ...change,
});
const blocks: Document['blocks'] = [
  {
    kind: 'table',
    id: 't',
    caption: null,
    look: 'grid',
    columns: ['Area', 'Obiettivo', 'Realizzazione'].map((header) => ({ header, width: 1, align: 'left' })),
    rows: [
      { role: 'group', cells: [{ content: 'Imprese', columns: 3 }] },
      { role: 'plain', cells: [{ content: 'A', rows: 2 }, { content: 'A1' }, percent(0.919)] },
      { role: 'plain', cells: [{ content: 'A2' }, percent(null)] },
      { role: 'plain', cells: [{ content: 'B1', columns: 2 }, percent(0.5)] },
      { role: 'total', cells: [{ content: 'Ente', columns: 2 }, percent(0.7)] },
    ],
  },
];

test('a chart takes its plain rows, each cell at its column whatever spans above and beside it', () => {
  const data = documentChart({ blocks }, chart({ pointColors: ['#00B050', '#C5CCD3', '#C00000'] }), 'it');
  expect(data?.labels).toEqual(['A1', 'A2', 'B1']);
  expect(data?.series).toEqual([{ name: 'Realizzazione', values: [0.919, null, 0.5], colors: ['#00B050', '#C5CCD3', '#C00000'] }]);
  expect(data?.text(0.919)).toBe('91,9 %');
});

test('without its table there is no chart, and a series of texts has no numbers', () => {
  expect(documentChart({ blocks }, chart({ table: 'altra' }), 'it')).toBeNull();
  expect(documentChart({ blocks }, chart({ series: [{ name: 'x', column: 1 }] }), 'it')?.series[0]?.values).toEqual([null, null, null]);
});
