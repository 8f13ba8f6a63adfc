import { attach, type HostBridgeFactory } from './bridge';
import type { ExcelHost } from './host';
import { requirements } from './requirements';

/** What Microsoft's library leaves on the page, as far as it must be told where it runs. */
export interface OfficeScope {
  readonly OfficeExtension: { readonly HostBridge: HostBridgeFactory; readonly CommonUtility: { _doApiNotSupportedCheck: boolean } };
  readonly Office: { onReady?: unknown };
  readonly OSF: { _OfficeAppFactory?: Record<string, unknown> };
}

export interface OfficeSurroundings {
  /** Caps the ExcelApi set, '1.14': the client throws ApiNotFound above it. */
  readonly excelApi?: string;
  /** Language of Excel's window and of the contents; the API itself always speaks en-US. */
  readonly displayLanguage?: string;
  readonly contentLanguage?: string;
  /** Where Excel runs, `OfficeOnline` by default. */
  readonly platform?: 'PC' | 'OfficeOnline' | 'Mac';
  /** `Office.context.document` and the like, where a page needs them. */
  readonly context?: Readonly<Record<string, unknown>>;
}

/**
 * Makes the library believe that it runs in Excel, and joins it to `host`. `Office.context` cannot be set: it asks the factory.
 */
export function installOffice(scope: OfficeScope, host: ExcelHost, surroundings: OfficeSurroundings = {}): void {
  const { excelApi, displayLanguage = 'it-IT', contentLanguage = 'it-IT', platform = 'OfficeOnline' } = surroundings;
  const place = { host: 'Excel', platform };
  const context = { ...surroundings.context, ...place, displayLanguage, contentLanguage, requirements: requirements(excelApi) };
  scope.OSF._OfficeAppFactory = { ...scope.OSF._OfficeAppFactory, getContext: () => context, getHostInfo: () => ({ hostType: 'excel', hostPlatform: 'web' }) };
  scope.Office.onReady = (callback?: (info: typeof place) => unknown) => Promise.resolve(place).then((info) => callback?.(info) ?? info);
  // The library switches its check on in a subclass that nobody asks; without this a cap would cap nothing.
  scope.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  attach(scope.OfficeExtension.HostBridge, host);
}
