import { type RefObject, useEffect } from 'react';
import type { OfficeScope } from '../host/office';
import type { Language, Translate } from '../texts';
import type { OpenBook } from './open-book';
import { officeTheme, type Theme } from './theme';

/** The add-in as Excel runs it: pane and ribbon commands in one page, which stays alive while the pane is closed. */
export interface Runtime {
  /** Runs a ribbon command; settles when the command says it is done. Rejects where the page has no such command. */
  run(command: string): Promise<void>;
}

interface CommandEvent {
  readonly source: { readonly id: string };
  completed(): void;
}

type Command = (event: CommandEvent) => unknown;

/** What of Office.js its rich client leaves to the page around it, and this page therefore gives. */
interface Shell {
  readonly actions: { associate?: (id: string, command: Command) => void };
  readonly addin: Record<string, unknown>;
}

const LANGUAGES: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-US' };

/** Where Excel is said to run: `?piattaforma=Mac` shows the pane as it is where no file can be saved. */
function platformAsked(): (typeof PLATFORMS)[number] {
  const asked = new URLSearchParams(window.location.search).get('piattaforma');
  return PLATFORMS.find((platform) => platform === asked) ?? 'OfficeOnline';
}

const PLATFORMS = ['OfficeOnline', 'PC', 'Mac'] as const;

interface Props {
  readonly book: OpenBook;
  readonly theme: Theme;
  readonly language: Language;
  readonly visible: boolean;
  readonly onVisible: (visible: boolean) => void;
  readonly runtimeRef: RefObject<Runtime | null>;
  readonly frameRef: RefObject<HTMLIFrameElement | null>;
  readonly t: Translate;
}

/** Gives a page that has loaded Office.js's client its surroundings, and takes its commands. */
function joinPage(scope: OfficeScope, { book, theme, language, onVisible }: Pick<Props, 'book' | 'theme' | 'language' | 'onVisible'>): Runtime {
  const displayLanguage = LANGUAGES[language];
  book.join(scope, { excelApi: '1.14', displayLanguage, contentLanguage: 'it-IT', platform: platformAsked(), context: { officeTheme: officeTheme(theme) } });
  const commands = new Map<string, Command>();
  const { actions, addin } = scope.Office as unknown as Shell;
  actions.associate = (id, command) => commands.set(id, command);
  const show = (visible: boolean) => async (): Promise<void> => onVisible(visible);
  Object.assign(addin, { showAsTaskpane: show(true), hide: show(false), setStartupBehavior: async () => undefined });
  return {
    run: (id) =>
      new Promise((resolve, reject) => {
        const command = commands.get(id);
        if (command === undefined) reject(new Error(id));
        else Promise.resolve(command({ source: { id }, completed: resolve })).catch(reject);
      }),
  };
}

/**
 * The real pane: the page and bundle Excel loads, in a frameRef of the same origin. Its Office.js client announces itself before the bundle runs
 * (webpack/local-pane.js) and is joined to the open workbook. Another workbook, theme or language loads it anew, as opening Excel anew would.
 */
export function PaneFrame({ book, theme, language, visible, onVisible, runtimeRef, frameRef, t }: Props) {
  useEffect(() => {
    const element = frameRef.current;
    if (element === null) return undefined;
    const join = (): void => {
      const scope = element.contentWindow as unknown as OfficeScope | null;
      if (scope !== null) runtimeRef.current = joinPage(scope, { book, theme, language, onVisible });
    };
    element.addEventListener('officelibrary', join);
    element.setAttribute('src', 'taskpane-local.html');
    return () => {
      element.removeEventListener('officelibrary', join);
      runtimeRef.current = null;
    };
  }, [book, theme, language, onVisible, runtimeRef, frameRef]);

  return <iframe ref={frameRef} title={t('banco.paneTitle')} className="pane-page" hidden={!visible} />;
}
