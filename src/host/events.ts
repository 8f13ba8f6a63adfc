import { areaAddress, intersects, type Area } from '../xlsx/area';
import type { Sheet } from '../xlsx/workbook';
import { invalidOperation } from './errors';
import type { Json } from './json';
import type { Session } from './session';

/** The client's numbers for the events this host raises. */
export const EVENT = {
  workbookSelection: 2,
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
  sheetProtection: 29,
  tableSelection: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** Target of the events of a whole collection. */
export const WHOLE_WORKBOOK = 'Workbook';

export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

interface Edit {
  readonly sheet: Sheet;
  area: Area;
  readonly changeType: string;
  readonly source: 'Local' | 'Remote';
}

/**
 * Who listens to what, and what is to be told after the batch. A write that the client split is told as one change.
 * Changes made with `enableEvents` false are not told.
 */
export class Events {
  enabled = true;
  private readonly registrations = new Map<string, number>();
  private edits: Edit[] = [];
  private entries: EventEntry[] = [];

  constructor(private readonly session: Session) {}

  /** How many registrations stand, for tests that nothing is left behind. */
  get registered(): number {
    return [...this.registrations.values()].reduce((sum, count) => sum + count, 0);
  }

  register(type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    this.registrations.set(key, (this.registrations.get(key) ?? 0) + 1);
  }

  unregister(type: number, targetId: string): void {
    const key = `${type}|${targetId}`;
    const count = this.registrations.get(key) ?? 0;
    if (count === 0) throw invalidOperation('There is no such event registration.');
    this.registrations.set(key, count - 1);
  }

  /** Cells of a sheet were changed. */
  edited(sheet: Sheet, area: Area, changeType = 'RangeEdited', source: Edit['source'] = 'Local'): void {
    if (!this.enabled && source === 'Local') return;
    const last = this.edits.at(-1);
    const goesOn = last !== undefined && last.sheet === sheet && last.changeType === changeType && last.source === source;
    if (goesOn && last.area.left === area.left && last.area.right === area.right && last.area.bottom + 1 === area.top) {
      last.area = { ...last.area, bottom: area.bottom };
    } else this.edits.push({ sheet, area, changeType, source });
  }

  selected(sheet: Sheet, area: Area): void {
    const worksheetId = this.session.sheetId(sheet);
    this.tell(EVENT.sheetSelection, [worksheetId, WHOLE_WORKBOOK], { address: areaAddress(area), worksheetId });
    for (const table of sheet.tables) {
      const tableId = this.session.tableId(table);
      const isInsideTable = intersects(table.area, area);
      this.tell(EVENT.tableSelection, [tableId], { address: isInsideTable ? areaAddress(area) : '', isInsideTable, tableId, worksheetId });
    }
    // The event of the first API, which every context hears without registering.
    if (this.enabled) this.entries.push({ messageCategory: 65536, messageType: EVENT.workbookSelection, targetId: '', message: '{}' });
  }

  activated(sheet: Sheet, left: Sheet | null): void {
    if (left !== null) {
      const id = this.session.sheetId(left);
      this.tell(EVENT.sheetDeactivated, [id, WHOLE_WORKBOOK], { worksheetId: id });
    }
    const id = this.session.sheetId(sheet);
    this.tell(EVENT.sheetActivated, [id, WHOLE_WORKBOOK], { worksheetId: id });
  }

  sheetAdded(sheet: Sheet): void {
    this.tell(EVENT.sheetAdded, [WHOLE_WORKBOOK], { worksheetId: this.session.sheetId(sheet), source: 'Local' });
  }

  sheetDeleted(sheet: Sheet): void {
    this.tell(EVENT.sheetDeleted, [WHOLE_WORKBOOK], { worksheetId: this.session.sheetId(sheet), source: 'Local' });
  }

  /** What happened since the last call, for the client. */
  take(): EventEntry[] {
    for (const { sheet, area, changeType, source } of this.edits) {
      const worksheetId = this.session.sheetId(sheet);
      const message = { address: areaAddress(area), changeType, source, worksheetId, triggerSource: 'Unknown', shiftDirection: 'None' };
      this.tell(EVENT.sheetChanged, [worksheetId, WHOLE_WORKBOOK], message, true);
      for (const table of sheet.tables.filter((other) => intersects(other.area, area))) {
        const tableId = this.session.tableId(table);
        this.tell(EVENT.tableChanged, [tableId, ''], { ...message, tableId }, true);
      }
    }
    this.edits = [];
    const entries = this.entries;
    this.entries = [];
    return entries;
  }

  private tell(type: number, targets: readonly string[], message: Json, evenWhenDisabled = false): void {
    if (!this.enabled && !evenWhenDisabled) return;
    for (const targetId of targets) {
      if ((this.registrations.get(`${type}|${targetId}`) ?? 0) === 0) continue;
      this.entries.push({ messageCategory: 65536, messageType: type, targetId, message: JSON.stringify(message) });
    }
  }
}
