import { useReducer } from 'react';
import type { ReportWriter } from '../../actions/export-report';
import type { ExportProgress } from '../../actions/exported';
import type { ExportedFile } from '../../report/exported-file';
import type { Recalculation } from '../../actions/recalculate';
import type { ReportSectionId } from '../../report/performance/performance-report';
import type { WorkbookPort } from '../../sheets/book';
import { type Fresh, useFresh } from '../hooks/use-fresh';
import type { PageProps } from '../pages';
import { translator } from '../../texts';
import type { TaskEnd } from '../recalculate/use-recalculation';
import type { Workspace } from '../workspace';
import { saveFile } from './save-file';
import { type ExportState, INITIAL, type Look, type ReportMade } from './state';

export interface ExportActions {
  /** What a person chose, changed. */
  change(choice: Partial<Pick<ExportState, 'chosen' | 'template' | 'separator' | 'names'>>): void;
  exportReport(sections: readonly ReportSectionId[]): void;
  exportData(): void;
}

/** Shows what can be exported, and exports it from a run of its own. */
export function useExport(props: PageProps): readonly [Fresh<Look>, ExportState, ExportActions] {
  const { workspace, actions } = props;
  const fresh = useFresh(props, find);
  const [state, change] = useReducer((old: ExportState, news: Partial<ExportState>): ExportState => ({ ...old, ...news }), INITIAL);

  const perform = async (
    what: 'report' | 'data',
    work: (run: Recalculation, watch: Watch, port: WorkbookPort) => Promise<Partial<ExportState>>,
  ): Promise<void> => {
    change({ [what]: null, stopped: null });
    await actions.run('exporting', async (port, signal): Promise<TaskEnd> => {
      try {
        const { recalculate } = await import('../../actions/recalculate');
        const outcome = await recalculate(port, { today: workspace.today(), write: false, overwrite: false });
        if (outcome.state === 'noTables') return { notice: null, changed: true };
        const made = await work(outcome.run, { signal, today: workspace.today(), onProgress: (progress) => change({ progress: { ...progress, what } }) }, port);
        change({ ...made, last: what });
      } catch (error) {
        if (!signal.aborted) throw error;
        change({ stopped: what });
      }
      return { notice: null, changed: false };
    });
    change({ progress: null });
  };

  const exportReport = (sections: readonly ReportSectionId[]): Promise<void> =>
    perform('report', async (run, watch, port) => {
      const { exportReport: make } = await import('../../actions/export-report');
      const { rememberedSections, rememberSections } = await import('../../actions/report-sections');
      const copying = !workspace.canSaveFiles();
      const options = { ...watch, sections, template: copying ? null : (state.template?.bytes ?? null) };
      const { file, missing } = await make(run, copying ? await htmlWriter() : (await import('../../word')).writeReport, options);
      const report = { delivered: copying ? await toCopy(file) : saved(file), missing, run, isRemembered: true };
      if (run.book.readOnly || rememberedSections(run.book)?.join() === sections.join()) return { report };
      // The report is there, whatever becomes of the choice.
      change({ report, last: 'report' });
      const isRemembered = await rememberSections(port, sections).then(
        () => true,
        () => false,
      );
      return { report: { ...report, isRemembered } };
    });

  const exportData = (): Promise<void> =>
    perform('data', async (run, watch) => {
      const { exportData: make } = await import('../../actions/export-data');
      const { dataWriter } = await import('../../opendata');
      const { files } = await make(run, dataWriter, { ...watch, separator: state.separator, names: state.names });
      if (!workspace.canSaveFiles()) return { data: { kind: 'ready', content: files } };
      const { archive } = await import('../../opendata/archive');
      const { fileName } = await import('../../actions/exported');
      const { organisation, year, language } = run.model.parameters;
      const name = `${fileName(translator(language)('pannello.export.data.archive', { ente: organisation ?? '', anno: year }))}.zip`;
      saveFile({ name, bytes: archive(files), type: 'application/zip' });
      return { data: { kind: 'saved', name } };
    });

  return [fresh, state, { change, exportReport: (sections) => void exportReport(sections), exportData: () => void exportData() }];
}

interface Watch {
  readonly signal: AbortSignal;
  readonly today: string;
  readonly onProgress: (progress: ExportProgress) => void;
}

function saved(file: ExportedFile): ReportMade['delivered'] {
  saveFile(file);
  return { kind: 'saved', name: file.name };
}

async function toCopy({ bytes }: ExportedFile): Promise<ReportMade['delivered']> {
  const { plainText } = await import('../../word/report-html');
  const html = new TextDecoder().decode(bytes);
  return { kind: 'ready', content: { html, text: plainText(html) } };
}

/** Writes the report as HTML for the clipboard, in one step: there is no picture to draw. */
async function htmlWriter(): Promise<ReportWriter> {
  const { reportHtml } = await import('../../word/report-html');
  return async (report, { between }) => {
    await between(report.title);
    return new TextEncoder().encode(reportHtml(report));
  };
}

async function find(run: Recalculation, workspace: Workspace): Promise<Look> {
  const { sectionChoices } = await import('../../actions/report-sections');
  const { resultsOf } = await import('../../actions/results');
  const sheets = await (await workspace.open({})).listSheets();
  return {
    run,
    results: resultsOf(run),
    sections: sectionChoices(run, workspace.today()),
    sheets: sheets.filter(({ generated }) => generated !== null).map(({ name }) => name),
  };
}
