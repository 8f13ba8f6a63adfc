import { exportData } from '../../src/actions/export-data';
import { exportReport } from '../../src/actions/export-report';
import { rememberedSections, rememberSections, sectionChoices } from '../../src/actions/report-sections';
import { standing } from '../../src/actions/superseded';
import type { PerformanceReport } from '../../src/report/performance/performance-report';
import { makeBook } from '../book';
import { runBook } from '../report/run-book';
import { recalculate } from '../../src/actions/recalculate';
import { openFile } from '../../src/xlsx/file';
import { join } from 'node:path';

const EXAMPLE = join(__dirname, '../../assets/esempi/pisa-2020.xlsx');
const TODAY = '2021-06-16';
const open = () => openFile(EXAMPLE);
const run = async (write: boolean) => {
  const port = await open();
  const outcome = await recalculate(port, { today: TODAY, write, overwrite: false });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  return { port, run: outcome.run };
};

describe('the export of the report', () => {
  it('hands the chosen sections to the writer and says how far it is', async () => {
    const steps: string[] = [];
    const written: PerformanceReport[] = [];
    const exported = await exportReport(
      (await run(false)).run,
      async (report, { between }) => {
        written.push(report);
        for (const { heading } of report.sections) await between(heading);
        return new Uint8Array([1]);
      },
      { today: TODAY, sections: ['processo', 'contesto'], template: null, onProgress: ({ done, of, next }) => steps.push(`${done}/${of} ${next}`) },
    );
    expect(written[0]?.sections.map(({ id }) => id)).toEqual(['contesto', 'processo']);
    expect(steps).toEqual(['0/3 Contesto e risorse', '1/3 Processo di misurazione e valutazione']);
    expect(exported.file.name).toBe('Relazione sulla performance 2020.docx');
    expect(exported.missing).toEqual(written[0]?.missing);
  });

  it('stops between two sections where the person says so', async () => {
    const stop = new AbortController();
    let sections = 0;
    const writing = exportReport(
      (await run(false)).run,
      async (report, { between }) => {
        for (const { heading } of report.sections) {
          await between(heading);
          sections += 1;
          stop.abort();
        }
        return new Uint8Array();
      },
      { today: TODAY, sections: ['contesto', 'processo'], template: null, signal: stop.signal },
    );
    await expect(writing).rejects.toMatchObject({ code: 'ANNULLATO' });
    expect(sections).toBe(1);
  });

  it('remembers the choice of sections in the workbook and changes nothing else', async () => {
    const { port } = await run(true);
    const before = await port.readTables();
    expect(rememberedSections(before)).toBeNull();
    await rememberSections(port, ['processo', 'premessa']);
    const after = await port.readTables();
    expect(rememberedSections(after)).toEqual(['premessa', 'processo']);
    expect({ ...after, properties: null }).toEqual({ ...before, properties: null });
    await rememberSections(port, []);
    expect(rememberedSections(await port.readTables())).toEqual([]);
  });

  it('offers the sections that have data where nobody has chosen', () => {
    const choices = sectionChoices(
      runBook(
        makeBook({
          Indicatori: [
            ['Codice', 'Target', 'Consuntivo'],
            ['A', '1', 1],
          ],
        }),
      ),
      TODAY,
    );
    expect(choices.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(expect.arrayContaining(['organizzativa', 'processo']));
    expect(choices.find(({ id }) => id === 'individuali')).toMatchObject({ filled: false, chosen: false, heading: 'Performance individuale' });
  });
});

describe('where the figures of an export stand', () => {
  it('tells results written, never written, and inputs changed since', async () => {
    const { run: unwritten } = await run(false);
    expect(standing(unwritten)).toBe('unwritten');
    const { port, run: written } = await run(true);
    const now = await port.readTables();
    expect(standing(written, now)).toBe('current');
    const changed = {
      ...now,
      tables: now.tables.map((raw) => (raw.name === 'Obiettivi' ? { ...raw, values: raw.values.slice(1), formats: raw.formats.slice(1) } : raw)),
    };
    expect(standing(written, changed)).toBe('changed');
  });
});

describe('the export of open data', () => {
  it('stops between two sets', async () => {
    const stop = new AbortController();
    stop.abort();
    const writing = exportData(
      (await run(false)).run,
      { csv: async (data, _, between) => (await between(data.title), []), json: () => [] },
      { today: TODAY, separator: ';', names: false, signal: stop.signal },
    );
    await expect(writing).rejects.toMatchObject({ code: 'ANNULLATO' });
  });
});
