import { type KeyboardEvent, useRef } from 'react';
import type { Translate } from '../texts';
import type { Sheet } from '../xlsx/workbook';

interface Props {
  readonly sheets: readonly Sheet[];
  readonly active: Sheet;
  readonly t: Translate;
  /** Colour of a sheet's tab, null for none. */
  readonly colorOf: (sheet: Sheet) => string | null;
  readonly onActivate: (sheet: Sheet) => void;
}

/** The visible sheets, in order. */
export function SheetTabs({ sheets, active, t, colorOf, onActivate }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = sheets.indexOf(active);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: sheets.length - 1 }[event.key];
    const sheet = next === undefined ? undefined : sheets[(next + sheets.length) % sheets.length];
    if (sheet === undefined) return;
    event.preventDefault();
    onActivate(sheet);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[sheets.indexOf(sheet)]?.focus();
  };
  return (
    <div ref={list} className="sheet-tabs" role="tablist" aria-label={t('banco.sheetList')} onKeyDown={onKeyDown} tabIndex={-1}>
      {sheets.map((sheet) => (
        <button
          key={sheet.name}
          type="button"
          role="tab"
          className="sheet-tab"
          aria-selected={sheet === active}
          tabIndex={sheet === active ? 0 : -1}
          onClick={() => onActivate(sheet)}
        >
          {sheet.name}
          {colorOf(sheet) !== null && <span className="mark" style={{ background: colorOf(sheet) ?? '' }} />}
        </button>
      ))}
    </div>
  );
}
