import { PortError } from '../sheets/book';

/** How far an export is: `done` of `of` steps, and what comes next. */
export interface ExportProgress {
  readonly done: number;
  readonly of: number;
  readonly next: string;
}

/** How an export is followed and stopped. */
export interface ExportWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
}

/** Between two steps: tells how far it is, lets the page breathe, and rejects with `ANNULLATO` where the person has stopped it. */
export async function step({ signal, onProgress }: ExportWatch, progress: ExportProgress): Promise<void> {
  onProgress?.(progress);
  await new Promise((resume) => setTimeout(resume));
  if (signal?.aborted) throw new PortError('ANNULLATO');
}

/** A text as part of a file name: without what file systems refuse, and not too long. */
export function fileName(text: string): string {
  const name = text
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 100)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/[. ]+$/, '');
  return name === '' ? '-' : name;
}
