/** Where the page finds itself, as far as the pane must know. */
export type HostState =
  | { readonly state: 'excel'; readonly language: string }
  /** Office.js did not load. */
  | { readonly state: 'missing' }
  /** Office.js is there, Excel is not. */
  | { readonly state: 'outside' }
  /** Excel offers less than the add-in needs. */
  | { readonly state: 'old' };

/** The requirement set of manifest.xml. */
const FLOOR = '1.14';

/** Milliseconds after which Office.js counts as not loaded. */
const PATIENCE = 10_000;

const isLoaded = (): boolean => typeof Office !== 'undefined';

/** Office.js loads beside the page, so that the pane can say something where it does not come. */
function loaded(script: HTMLScriptElement | null): Promise<boolean> {
  if (isLoaded()) return Promise.resolve(true);
  if (script === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const finish = (): void => resolve(isLoaded());
    script.addEventListener('load', finish, { once: true });
    script.addEventListener('error', finish, { once: true });
    setTimeout(finish, PATIENCE);
  });
}

let found: Promise<HostState> | null = null;

/** Waits for Office.js and asks it where it runs, once for the page. Never rejects. */
export function findHost(): Promise<HostState> {
  found ??= askHost();
  return found;
}

async function askHost(): Promise<HostState> {
  if (!(await loaded(document.querySelector<HTMLScriptElement>('script[src*="/office.js"]')))) return { state: 'missing' };
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const info = await Promise.race([Office.onReady(), late]);
  // Outside of an Office program the library answers without a host, or not at all.
  if (info === null || String(info.host) !== 'Excel') return { state: 'outside' };
  if (!Office.context.requirements.isSetSupported('ExcelApi', FLOOR)) return { state: 'old' };
  return { state: 'excel', language: Office.context.displayLanguage };
}

export type HostTheme = 'light' | 'dark' | 'contrast';

/** Relative luminance (WCAG) of `#RRGGBB`, 0 to 1; null for anything else. */
function luminance(color: string | undefined): number | null {
  const match = /^#?([0-9a-f]{6})$/i.exec(color ?? '');
  if (match?.[1] === undefined) return null;
  const value = Number.parseInt(match[1], 16);
  const [r = 0, g = 0, b = 0] = [value >> 16, (value >> 8) & 255, value & 255].map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The theme Excel shows, by the colours it gives to panes; light where it gives none. Pure white on pure black is high contrast. */
export function hostTheme(): HostTheme {
  // The types say that there always is one; Excel on the web has none, and a page outside of Excel no context.
  const theme = isLoaded() ? (Office.context as { officeTheme?: Office.OfficeTheme } | undefined)?.officeTheme : undefined;
  const back = luminance(theme?.bodyBackgroundColor);
  if (back === null) return 'light';
  if (back === 0 && luminance(theme?.bodyForegroundColor) === 1) return 'contrast';
  return back < 0.25 ? 'dark' : 'light';
}

/** Programs in whose panes the browser saves a download; the others show nothing for it, or the file in place of the pane. */
const SAVING = ['PC', 'OfficeOnline'];

/** Whether a file offered for download reaches the person. Where it is not known it does. */
export function canSaveFiles(): boolean {
  const platform = isLoaded() ? (Office.context as { platform?: Office.PlatformType } | undefined)?.platform : undefined;
  return platform === undefined || SAVING.includes(String(platform));
}
