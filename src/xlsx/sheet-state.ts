import { areaAddress } from './area';
import type { PageSetup } from './page-setup';
import type { Hyperlink, Sheet } from './sheet';

/** What a sheet says around its cells, as it was loaded: saving compares and writes only what differs. */
export interface SheetState {
  /** Addresses. */
  readonly merges: ReadonlySet<string>;
  /** As `linkKey` spells them. */
  readonly hyperlinks: ReadonlySet<string>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showGridlines: boolean;
  readonly tabColor: string | null;
  readonly page: PageSetup;
  readonly rowBreaks: readonly number[];
}

/** Links with the same key are the same. */
export const linkKey = ({ area, target, tooltip }: Hyperlink): string => JSON.stringify([areaAddress(area), target, tooltip]);

/** A copy of the sheet's state that later changes do not reach. */
export const stateOf = (sheet: Sheet): SheetState => ({
  merges: new Set(sheet.merges.all.map(areaAddress)),
  hyperlinks: new Set(sheet.hyperlinks.all.map(linkKey)),
  frozen: { ...sheet.frozen },
  showGridlines: sheet.showGridlines,
  tabColor: sheet.tabColor,
  page: sheet.page,
  rowBreaks: [...sheet.rowBreaks],
});

/** Same content of plain data, whatever the order of its keys where both are built alike. */
export const sameData = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
