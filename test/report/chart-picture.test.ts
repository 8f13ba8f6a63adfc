import { type ChartData, chartMarks, type Mark } from '../../src/report/chart-picture';

const FRAME = { width: 300, height: 160 };
const data = (change: Partial<ChartData> = {}): ChartData => ({
  shape: 'bars',
  labels: ['Imprese e territorio', 'Processi interni'],
  series: [{ name: 'Realizzazione', values: [0.919, 0.5], colors: ['#00B050', '#C00000'] }],
  max: 1,
  text: (value) => `${(value * 100).toFixed(1)} %`,
  ...change,
});
const boxes = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'box');
const texts = (marks: readonly Mark[]): string[] => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

test('bars are as long as their values, in the colours of their points, with label and figure', () => {
  const marks = chartMarks(data(), FRAME);
  const [first, second] = boxes(marks);
  expect((first?.width ?? 0) / (second?.width ?? 1)).toBeCloseTo(0.919 / 0.5, 5);
  expect([first?.color, second?.color]).toEqual(['#00B050', '#C00000']);
  expect(texts(marks)).toEqual(expect.arrayContaining(['Imprese e territorio', '91.9 %', '50.0 %']));
});

test.each(['bars', 'columns', 'ring'] as const)('%s stay within their frame, whatever the figures', (shape) => {
  for (const values of [
    [0.919, 0.5],
    [12, -3],
    [0, 0],
    [1e9, null],
    [2.5, 1],
  ]) {
    const series = [0, 1].map((i) => ({ name: `Serie ${i} dal nome piuttosto lungo`, values, colors: ['#111111', '#222222'] }));
    for (const mark of chartMarks(data({ shape, series }), FRAME)) {
      if (mark.kind === 'slice') expect(mark.path).not.toMatch(/NaN|Infinity/);
      if (mark.kind !== 'box') continue;
      expect(Math.min(mark.x, mark.y, mark.width, mark.height)).toBeGreaterThanOrEqual(-0.001);
      expect(mark.x + mark.width).toBeLessThanOrEqual(FRAME.width + 0.001);
      expect(mark.y + mark.height).toBeLessThanOrEqual(FRAME.height + 0.001);
    }
  }
});

test('figures of thin bars do not run into each other', () => {
  const labels = Array.from({ length: 9 }, (_, i) => `Programma ${i}`);
  const series = ['Preventivo', 'Consuntivo'].map((name) => ({ name, values: labels.map((_, i) => i * 1000), colors: labels.map(() => '#111111') }));
  const figures = chartMarks(data({ labels, series, max: null }), FRAME).flatMap((mark) =>
    mark.kind === 'text' && mark.anchor === 'start' && mark.text.endsWith('%') ? [mark] : [],
  );
  expect(figures).toHaveLength(18);
  const lines = figures.map(({ y }) => y).sort((a, b) => a - b);
  const least = Math.min(...lines.slice(1).map((y, i) => y - (lines[i] ?? 0)));
  expect(least).toBeGreaterThanOrEqual((figures[0]?.size ?? 0) * 0.9);
});

test('more points than a call takes arguments are drawn all the same', () => {
  const values = Array.from({ length: 130_000 }, (_, i) => i - 1);
  const series = [{ name: 'n', values, colors: values.map(() => '#111111') }];
  for (const shape of ['bars', 'columns'] as const)
    expect(boxes(chartMarks(data({ shape, labels: values.map(String), series, max: null }), FRAME))).toHaveLength(values.length);
});

test('a ring shows shares; one part alone is the whole ring', () => {
  const shares = (values: (number | null)[]) => chartMarks(data({ shape: 'ring', series: [{ name: 'n', values, colors: ['#00B050', '#C00000'] }] }), FRAME);
  expect(shares([3, 1]).filter(({ kind }) => kind === 'slice')).toHaveLength(2);
  const [whole] = shares([5, 0]).flatMap((mark) => (mark.kind === 'slice' ? [mark.path] : []));
  expect(whole?.match(/Z/g)).toHaveLength(2);
});

test('without a number there is nothing to draw', () => {
  expect(chartMarks(data({ series: [{ name: 'n', values: [null, null], colors: ['#000000', '#000000'] }] }), FRAME)).toEqual([]);
  expect(chartMarks(data({ labels: [], series: [] }), FRAME)).toEqual([]);
});
