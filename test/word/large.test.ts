import { exportReport } from '../../src/actions/export-report';
import { inputOf, TODAY } from '../report/read-document';
import { writeReport } from '../../src/word';
import { accessibilityProblems } from './accessibility';
import { largeTables } from './large-tables';
import { all, openDocx, words } from './read-docx';
import { structureProblems } from './structure';

describe('the report of 60 objectives and 600 indicators', () => {
  it('is whole and accessible, every indicator in it, and tells how far it is', async () => {
    const seen: string[] = [];
    const options = { today: TODAY, sections: null, template: null, onProgress: ({ done, of }: { done: number; of: number }) => seen.push(`${done}/${of}`) };
    const { file } = await exportReport(await inputOf(largeTables()), writeReport, options);
    const docx = openDocx(file.bytes);
    expect(structureProblems(docx)).toEqual([]);
    expect(accessibilityProblems(docx)).toEqual([]);
    const cells = new Set(all(docx.body, 'w:tc').map(words));
    expect(Array.from({ length: 600 }, (_, i) => `I${i}`).filter((code) => !cells.has(code))).toEqual([]);
    expect(seen).toEqual(seen.map((_, i) => `${i}/${seen.length}`));
    expect(seen.length).toBeGreaterThan(5);
  });

  it('stops where the person says so', async () => {
    const stop = new AbortController();
    let steps = 0;
    const onProgress = (): void => {
      steps += 1;
      if (steps === 3) stop.abort();
    };
    const writing = exportReport(await inputOf(largeTables()), writeReport, { today: TODAY, sections: null, template: null, signal: stop.signal, onProgress });
    await expect(writing).rejects.toMatchObject({ code: 'ANNULLATO' });
    expect(steps).toBe(3);
  });
});
