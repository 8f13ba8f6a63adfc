import { useCallback, useState } from 'react';
import { PortError, type PortErrorCode } from '../sheets/book';
import type { Translate } from '../texts';
import { loadFile } from '../xlsx/load';
import { OpenBook } from './open-book';

/** Bytes of a workbook and the name it goes by. */
export interface Source {
  readonly name: string;
  readonly bytes: () => Promise<ArrayBuffer>;
}

/** Why a file could not be opened. */
export interface OpenFailure {
  readonly code: PortErrorCode | 'IMPREVISTO';
  readonly file: string;
  readonly message: string;
}

export const failureText = (t: Translate, { code, file, message }: OpenFailure): string =>
  code === 'IMPREVISTO' ? t('errori.IMPREVISTO', { messaggio: message }) : String(t(`errori.${code}`, { file, foglio: '', tabella: '' }));

interface Opened {
  readonly book: OpenBook | null;
  /** How many were opened before, which tells one from the next. */
  readonly turn: number;
  readonly failure: OpenFailure | null;
}

/** Reads a workbook whole, or says why not; what is open stays until the new one is read. */
export function useBook(): Opened & { open: (source: Source) => Promise<void> } {
  const [opened, setOpened] = useState<Opened>({ book: null, turn: 0, failure: null });
  const open = useCallback(async ({ name, bytes }: Source) => {
    try {
      const file = loadFile(new Uint8Array(await bytes()));
      const book = new OpenBook(file, name, () => new Date());
      setOpened(({ turn }) => ({ book, turn: turn + 1, failure: null }));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const failure: OpenFailure = { code: error instanceof PortError ? error.code : 'IMPREVISTO', file: name, message };
      setOpened((old) => ({ ...old, failure }));
    }
  }, []);
  return { ...opened, open };
}
