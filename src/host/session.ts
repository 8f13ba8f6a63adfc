import type { Sheet, Table, Workbook } from '../xlsx/workbook';
import type { Area } from '../xlsx/area';
import { accessDenied } from './errors';
import { Events } from './events';
import { ChartIds, type ChartTarget } from './objects/chart-target';
import type { HostObject } from './registry';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/** What Excel keeps beside the file while a workbook is open: ids, kept references, the selection, the modes, who listens. */
export class Session {
  readonly references = new Map<string, HostObject>();
  readonly events: Events;
  readonly chartIds = new ChartIds();
  /** Charts that batches have made or changed: what they show follows their cells. */
  readonly drawn = new Map<string, ChartTarget>();
  readonly root: HostObject;
  activeSheet: Sheet | null;
  calculationMode: CalculationMode = 'Automatic';
  private readonly selections = new WeakMap<Sheet, Area>();
  private readonly sheetIds = new WeakMap<Sheet, string>();
  private lastSheetId = 0;
  private lastReference = 0;

  constructor(
    readonly workbook: Workbook,
    makeRoot: (workbook: Workbook) => HostObject,
  ) {
    this.events = new Events(this);
    this.root = makeRoot(workbook);
    this.activeSheet = workbook.sheets.find((sheet) => sheet.visibility === 'visible') ?? null;
  }

  /** A worksheet's id, which stays when the sheet is renamed. */
  sheetId(sheet: Sheet): string {
    let id = this.sheetIds.get(sheet);
    if (id === undefined) {
      this.lastSheetId += 1;
      id = `{00000000-0001-0000-${this.lastSheetId.toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
      this.sheetIds.set(sheet, id);
    }
    return id;
  }

  tableId(table: Table): string {
    return String(table.id);
  }

  keep(object: HostObject): string {
    this.lastReference += 1;
    const id = `r${this.lastReference}`;
    this.references.set(id, object);
    return id;
  }

  selection(sheet: Sheet): Area {
    return this.selections.get(sheet) ?? { top: 0, left: 0, bottom: 0, right: 0 };
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selections.set(sheet, area);
    this.events.selected(sheet, area);
  }

  activate(sheet: Sheet): void {
    if (this.activeSheet === sheet) return;
    const left = this.activeSheet;
    this.activeSheet = sheet;
    this.events.activated(sheet, left);
  }

  /** Throws where the workbook is open for reading only. */
  requireWritable(): void {
    if (this.workbook.readOnly) throw accessDenied();
  }
}
