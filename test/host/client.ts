import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import type { ExcelHost } from '../../src/host/host';
import { installOffice, type OfficeScope } from '../../src/host/office';

/** The globals Microsoft's library brings. */
type ClientScope = OfficeScope & {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
};

const LIBRARY = join(__dirname, '../../node_modules/@microsoft/office-js/dist/excel-web-16.00.js');

/** As much of a page as the library looks at while it loads. */
function page(): Record<string, unknown> {
  const scope: Record<string, unknown> = { setTimeout, clearTimeout, console: {}, performance };
  Object.assign(scope, {
    location: { href: 'https://localhost/', search: '', hash: '', protocol: 'https:', hostname: 'localhost', host: 'localhost', pathname: '/' },
    navigator: { userAgent: 'test', appVersion: '', platform: '' },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: () => undefined, URL: 'https://localhost/', head: {}, cookie: '' },
    addEventListener: () => undefined,
    attachEvent: () => undefined,
    // Errors and arrays of this realm, so that `toEqual` and `instanceof` hold across.
    Error,
    Array,
    Object,
    Promise,
  });
  return Object.assign(scope, { window: scope, self: scope, top: scope, parent: scope });
}

function load(): ClientScope {
  const scope = page();
  new Script(readFileSync(LIBRARY, 'utf8'), { filename: LIBRARY }).runInContext(createContext(scope));
  return scope as unknown as ClientScope;
}

let loaded: ClientScope | null = null;

/**
 * Microsoft's client, talking to `host`. The library is loaded once per test file; a later call moves it to another host.
 * `excelApi` caps the requirement sets: the client then throws ApiNotFound above it.
 */
export function startClient(host: ExcelHost, excelApi?: string): typeof Excel {
  loaded ??= load();
  installOffice(loaded, host, { excelApi });
  Object.assign(globalThis, { Excel: loaded.Excel, OfficeExtension: loaded.OfficeExtension, Office: loaded.Office });
  return loaded.Excel;
}
