import { today } from '../actions/today';
import { canSaveFiles } from '../excel/host-info';
import type { ExcelOptions } from '../excel/session';
import type { WorkbookPort } from '../sheets/book';

/** What one task wants to know and may stop. */
export type TaskOptions = Pick<ExcelOptions, 'onProgress' | 'signal'>;

/** The workbook the pane works on. */
export interface Workspace {
  /** The port for one task. The adapter loads when it is first needed. */
  open(options: TaskOptions): Promise<WorkbookPort>;
  /** Calls back when somebody else than the product changes cells; gives what stops it. Never rejects: where Excel cannot tell, nobody is told. */
  watch(onChange: () => void): Promise<() => void>;
  /** The machine's day, `AAAA-MM-GG`. */
  today(): string;
  /** Whether a file offered for download reaches the person. */
  canSaveFiles(): boolean;
}

/** The workbook that is open in Excel. */
export const excelWorkspace: Workspace = {
  open: async (options) => {
    const { ExcelWorkbook } = await import('../excel/excel-workbook');
    return new ExcelWorkbook(options);
  },
  watch: async (onChange) => {
    const { watchCells } = await import('../excel/watch');
    return watchCells(onChange);
  },
  today,
  canSaveFiles,
};
