import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type Language, translator } from '../texts';
import { FormulaBar } from './formula-bar';
import { Grid } from './grid/grid';
import type { EditOutcome, OpenBook } from './open-book';
import { Pane } from './pane';
import { PaneFrame, type Runtime } from './pane-frame';
import { Ribbon } from './ribbon';
import { SheetTabs } from './sheet-tabs';
import { StatusBar } from './status-bar';
import type { Theme } from './theme';
import { failureText, type Source, useBook } from './use-book';
import { useDrop } from './use-drop';
import { useEditor } from './use-editor';

type Notice = Exclude<EditOutcome, null> | 'saved' | 'saveFailed' | 'commandFailed';

function download(name: string, bytes: Uint8Array): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The page that stands in for Excel: opens with `example`. */
export function App({ example }: { readonly example: Source }) {
  const [theme, setTheme] = useState<Theme>('light');
  const [language, setLanguage] = useState<Language>('it');
  const { book, turn, failure, open } = useBook();
  const t = translator(language);

  useEffect(() => {
    void open(example);
  }, [open, example]);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = book === null ? t('banco.product') : `${book.name} – ${t('banco.product')}`;
  }, [language, book, t]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  const openFile = useCallback((file: File) => void open({ name: file.name, bytes: () => file.arrayBuffer() }), [open]);
  const held = useDrop(openFile);
  return (
    <div className="workbench">
      {held && <p className="drop">{t('banco.drop')}</p>}
      {failure !== null && (
        <p className="alert" role="alert">
          {failureText(t, failure)}
        </p>
      )}
      {book !== null && (
        <Workspace key={turn} book={book} theme={theme} language={language} onTheme={setTheme} onLanguage={setLanguage} onOpenFile={openFile} />
      )}
    </div>
  );
}

interface WorkspaceProps {
  readonly book: OpenBook;
  readonly theme: Theme;
  readonly language: Language;
  readonly onTheme: (theme: Theme) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onOpenFile: (file: File) => void;
}

/** An open workbook between ribbon and pane. */
function Workspace({ book, theme, language, onTheme, onLanguage, onOpenFile }: WorkspaceProps) {
  const t = translator(language);
  const version = useSyncExternalStore(book.subscribe, () => book.version);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [paneVisible, setPaneVisible] = useState(true);
  const [busy, setBusy] = useState(false);
  const runtimeRef = useRef<Runtime | null>(null);
  const frameRef = useRef<HTMLIFrameElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const onOutcome = useCallback((outcome: EditOutcome) => setNotice(outcome), []);
  const editor = useEditor(book, onOutcome);
  const { sheet } = book;

  const onCommand = (command: string): void => {
    setBusy(true);
    const failed = (): void => setNotice('commandFailed');
    (runtimeRef.current?.run(command) ?? Promise.reject(new Error(command))).catch(failed).finally(() => setBusy(false));
  };
  const onSave = (): void => {
    try {
      download(book.name, book.save());
      setNotice('saved');
    } catch {
      setNotice('saveFailed');
    }
  };
  const focusGrid = (): void => grid.current?.focus();
  const onLeave = (backward: boolean): void => {
    if (backward || !paneVisible) document.querySelector<HTMLElement>('.ribbon-button')?.focus();
    else frameRef.current?.focus();
  };

  return (
    <>
      <Ribbon
        {...{ t, theme, language, busy, onTheme, onLanguage, onOpenFile, onSave, onCommand }}
        canUndo={book.canUndo}
        canRedo={book.canRedo}
        onOpenPane={() => setPaneVisible(true)}
        onUndo={() => book.undo()}
        onRedo={() => book.redo()}
      />
      <main className="desk">
        <div className="book">
          {sheet !== null && (
            <>
              <FormulaBar {...{ book, sheet, editor, t }} onGrid={focusGrid} />
              <p id="grid-help" hidden>
                {t('banco.gridHelp')}
              </p>
              <Grid key={sheet.name} {...{ book, sheet, version, theme, editor, t, onOutcome, onLeave }} gridRef={grid} />
              <SheetTabs
                sheets={book.sheets}
                active={sheet}
                t={t}
                colorOf={(other) => other.tabColor ?? book.views.get(other)?.tabColor ?? null}
                onActivate={(next) => editor.commit() && book.activate(next)}
              />
            </>
          )}
          <p className={`notice${notice === null ? ' none' : ''}`} role="status">
            {notice === null ? '' : t(`banco.notices.${notice}`)}
          </p>
          {sheet !== null && <StatusBar {...{ book, sheet, t }} />}
        </div>
        <Pane t={t} visible={paneVisible} onClose={() => setPaneVisible(false)}>
          <PaneFrame {...{ book, theme, language, runtimeRef, frameRef, t }} visible={paneVisible} onVisible={setPaneVisible} />
        </Pane>
      </main>
    </>
  );
}
