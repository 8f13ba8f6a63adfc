import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderDocx } from '../../scripts/render-report';
import { exampleInput, inputOf } from '../report/read-document';
import { largeTables } from '../word/large-tables';
import { templateFile } from '../word/template-file';
import { reportBytes } from '../word/write';

/** What LibreOffice makes of a report: the text of its pages, and what it said on the way. */
function printed(bytes: Uint8Array): { pages: string[]; said: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cruscotto-'));
  try {
    const { pdf, said } = renderDocx(bytes, folder);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1e8 }).toString();
    return { pages: text.split('\f').slice(0, -1), said };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Words on a page beside its footer. */
function isEmpty(page: string): boolean {
  return page.replace(/.*pagina \d+ di \d+/, '').trim() === '';
}

describe('LibreOffice opens the report and prints it', () => {
  it('for Pisa: every page has words and its number, charts have theirs, the figures stand', async () => {
    const { pages, said } = printed(await reportBytes(await exampleInput('pisa-2020.xlsx')));
    expect(said).not.toMatch(/error|repair|corrupt/i);
    expect(pages.length).toBeGreaterThan(30);
    // The cover has no number.
    pages.forEach((page, i) => expect([i + 1, isEmpty(page), page.includes(`pagina ${i + 1} di ${pages.length}`)]).toEqual([i + 1, false, i > 0]));
    const text = pages.join('\n');
    for (const words of [
      '94,9 %',
      'Eccellente',
      'Segretario Generale',
      'Figura 1. ',
      'I dati sono nella Tabella 1.',
      'Da completare',
      '3.1 Realizzazione e giudizio',
    ])
      expect(text).toContain(words);
    // The words of a picture are text in the PDF too: LibreOffice drew it.
    expect(pages.find((page) => page.includes('Figura 1. ')) ?? '').toContain('91,9 %');
  });

  it('on a template of the body’s own, with its header on every page', async () => {
    const { pages } = printed(await reportBytes(await exampleInput('pisa-2020.xlsx'), templateFile()));
    for (const page of pages) expect(page).toContain('CAMERA DI PROVA');
  });

  it('with 600 indicators', async () => {
    const { pages } = printed(await reportBytes(await inputOf(largeTables())));
    expect(pages.join('\n')).toContain('I599');
  });
});
