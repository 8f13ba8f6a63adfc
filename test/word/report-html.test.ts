import type { PerformanceReport } from '../../src/report/performance/performance-report';
import { plainText, reportHtml } from '../../src/word/report-html';

const report = (text: string): PerformanceReport => ({
  title: text,
  language: 'it',
  stamp: { organisation: text, year: 2020, date: 44_196, parameters: text, version: '1' },
  sections: [
    {
      id: 'premessa',
      heading: text,
      filled: true,
      parts: [
        {
          id: 'p',
          heading: 'Parte',
          blocks: [
            { kind: 'heading', level: 1, text },
            { kind: 'narrative', label: 'Impatto', text: null },
            { kind: 'narrative', label: null, text: 'prima\nseconda' },
            { kind: 'figures', figures: [{ label: 'Ente', cell: { content: { n: 0.949, as: 'percent', decimals: 1 } }, note: text }] },
            {
              kind: 'table',
              id: 't',
              caption: text,
              columns: [
                { header: text, width: 1, align: 'left' },
                { header: '%', width: 1, align: 'right' },
              ],
              rows: [
                { role: 'group', cells: [{ content: text, columns: 2 }] },
                {
                  role: 'plain',
                  cells: [
                    { content: text },
                    { content: { n: 0.5, as: 'percent', decimals: 0 }, band: { name: 'Rosso', from: 0, inclusive: true, color: '#C00000' } },
                  ],
                },
              ],
              look: 'grid',
            },
          ],
        },
      ],
    },
  ],
  missing: [],
});

/** Every tag there is. */
const tags = (html: string): string[] => [...new Set([...html.matchAll(/<\/?([a-zA-Z0-9]+)/g)].map(([, name = '']) => name))].sort();

test('headings, tables and figures are there for Word to take', () => {
  const html = reportHtml(report('A4 – Servizi'));
  expect(html).toContain('<h1>A4 – Servizi</h1>');
  expect(html).toContain('94,9 %');
  expect(html).toMatch(/<td colspan="2"[^>]*>A4 – Servizi<\/td>/);
  expect(html).toMatch(/background-color:#C00000;color:#FFFFFF[^>]*>50 %/);
  expect(html).toContain('prima<br>seconda');
  expect(html).toContain('[da completare: impatto]');
});

test('no markup and no control characters of a cell get through', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror="a">"\'&\u0000\u001b\u0085';
  const html = reportHtml(report(hostile));
  expect(tags(html)).toEqual(tags(reportHtml(report('innocuo'))));
  expect(html).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  expect(html).toContain('&lt;script&gt;');
});

test('the words alone come without tags, cells and lines parted', () => {
  const text = plainText(reportHtml(report('R&D <1>')));
  expect(text).toContain('R&D <1>\t50 %\t\n');
  expect(text).toContain('prima\nseconda\n');
  expect(text).not.toMatch(/style=|<td/);
});
