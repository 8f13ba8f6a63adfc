import { MAX_COLUMNS } from '../../xlsx/area';
import { printTitleRows, setPrintArea, setPrintTitleRows } from '../../xlsx/names';
import { joinHeader, type HeaderParts, type Margins, type PageSetup, splitHeader, USUAL_MARGINS } from '../../xlsx/page-setup';
import type { Sheet } from '../../xlsx/workbook';
import { invalidArgument, itemNotFound, notSupported } from '../errors';
import { isRecord, type Json, pascal } from '../json';
import { defineType, type HostObject, type TypeSpec } from '../registry';
import type { Session } from '../session';
import { range, rangeArgument } from './range';
import { requireUnprotected, within } from './target';

const POINTS_PER_INCH = 72;

/** The papers this host knows by name. */
const PAPERS: Readonly<Record<string, number>> = { Letter: 1, Legal: 5, A3: 8, A4: 9, A5: 11 };

function change(sheet: Sheet, session: Session, part: Partial<PageSetup>): void {
  requireUnprotected(sheet, session);
  sheet.page = { ...sheet.page, ...part };
}

const flagOf = (value: Json): boolean => {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
};

const lengthOf = (value: Json): number => {
  if (typeof value !== 'number' || value < 0) throw invalidArgument();
  return value;
};

/** A margin in points; the file counts inches. */
const margin = (name: keyof Margins) => ({
  get: (sheet: Sheet): Json => (sheet.page.margins ?? USUAL_MARGINS)[name] * POINTS_PER_INCH,
  set: (sheet: Sheet, value: Json, session: Session): void =>
    change(sheet, session, { margins: { ...(sheet.page.margins ?? USUAL_MARGINS), [name]: lengthOf(value) / POINTS_PER_INCH } }),
});

const MARGINS = {
  left: margin('left'),
  right: margin('right'),
  top: margin('top'),
  bottom: margin('bottom'),
  header: margin('header'),
  footer: margin('footer'),
};

function setMargins(sheet: Sheet, unit: string, options: Readonly<Record<string, Json>>, session: Session): void {
  const perInch = { Points: POINTS_PER_INCH, Inches: 1, Centimeters: 2.54 }[unit];
  if (perInch === undefined) throw invalidArgument();
  for (const [name, value] of Object.entries(options)) {
    if (!(name in MARGINS)) throw invalidArgument();
    MARGINS[name as keyof Margins].set(sheet, (lengthOf(value) / perInch) * POINTS_PER_INCH, session);
  }
}

function zoom({ page: { fit, scale } }: Sheet): Json {
  if (fit === null) return { scale };
  const pages = (count: number): number | null => (count === 0 ? null : count);
  return { horizontalFitToPages: pages(fit.width), verticalFitToPages: pages(fit.height) };
}

/** Replaced whole, as the documentation wants it; pages not given are as many as it takes. */
function setZoom(sheet: Sheet, value: Json, session: Session): void {
  if (!isRecord(value)) throw invalidArgument();
  const part = (name: string): number | null => {
    const given = value[name] ?? null;
    if (given !== null && (typeof given !== 'number' || given < 0)) throw invalidArgument();
    return given;
  };
  const [scale, width, height] = [part('scale'), part('horizontalFitToPages'), part('verticalFitToPages')];
  if (width !== null || height !== null) change(sheet, session, { fit: { width: width ?? 0, height: height ?? 0 }, scale: 100 });
  else if (scale !== null && scale >= 10 && scale <= 400) change(sheet, session, { fit: null, scale });
  else throw invalidArgument();
}

/** One of the six texts: where it stands, and in which third. */
function headerText(
  where: 'header' | 'footer',
  third: keyof HeaderParts,
): { get: (sheet: Sheet) => Json; set: (sheet: Sheet, value: Json, session: Session) => void } {
  return {
    get: ({ page }) => splitHeader(page[where])[third],
    set: (sheet, value, session) => {
      if (typeof value !== 'string') throw invalidArgument();
      const text = joinHeader({ ...splitHeader(sheet.page[where]), [third]: value });
      if (text.length > 255) throw invalidArgument();
      change(sheet, session, { [where]: text });
    },
  };
}

const TEXTS = Object.fromEntries(
  (['header', 'footer'] as const).flatMap((where) =>
    (['left', 'center', 'right'] as const).map((third) => [pascal(third) + pascal(where), headerText(where, third)] as const),
  ),
);

/** The members of a table of getters and setters, as a type's specification wants them. */
function members(
  table: Readonly<Record<string, { get: (sheet: Sheet) => Json; set: (sheet: Sheet, value: Json, session: Session) => void }>>,
): Pick<TypeSpec<Sheet>, 'get' | 'set'> {
  return {
    get: Object.fromEntries(Object.entries(table).map(([name, { get }]) => [name, get])),
    set: Object.fromEntries(Object.entries(table).map(([name, { set }]) => [name, set])),
  };
}

const headerFooter = defineType<Sheet>('HeaderFooter', members(TEXTS));

/** Headers for first, odd or even pages alone are not known. */
const headersFooters = defineType<Sheet>('HeaderFooterGroup', {
  get: { State: () => 'Default' },
  set: {
    State: (_sheet, value) => {
      if (value !== 'Default') throw notSupported(`HeaderFooterGroup.state '${String(value)}'`);
    },
  },
  objects: { DefaultForAllPages: headerFooter },
});

const named = members(Object.fromEntries(Object.entries(MARGINS).map(([name, member]) => [`${pascal(name)}Margin`, member])));

export const pageLayout = defineType<Sheet>('PageLayout', {
  get: {
    ...named.get,
    CenterHorizontally: ({ page }) => page.centerHorizontally,
    CenterVertically: ({ page }) => page.centerVertically,
    Orientation: ({ page }) => (page.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
    PaperSize: ({ page }) => Object.entries(PAPERS).find(([, number]) => number === page.paperSize)?.[0] ?? null,
    Zoom: zoom,
  },
  set: {
    ...named.set,
    CenterHorizontally: (sheet, value, session) => change(sheet, session, { centerHorizontally: flagOf(value) }),
    CenterVertically: (sheet, value, session) => change(sheet, session, { centerVertically: flagOf(value) }),
    Orientation: (sheet, value, session) => {
      if (value !== 'Landscape' && value !== 'Portrait') throw invalidArgument();
      change(sheet, session, { orientation: value === 'Landscape' ? 'landscape' : 'portrait' });
    },
    PaperSize: (sheet, value, session) => {
      const paperSize = PAPERS[String(value)];
      if (paperSize === undefined) throw notSupported(`paper '${String(value)}'`);
      change(sheet, session, { paperSize });
    },
    Zoom: setZoom,
  },
  objects: { HeadersFooters: headersFooters },
  methods: {
    SetPrintArea: (sheet, args, session) => {
      requireUnprotected(sheet, session);
      setPrintArea(session.workbook.names, sheet.name, rangeArgument(args, 0, session, sheet).area);
      return undefined;
    },
    SetPrintMargins: (sheet, args, session) => {
      setMargins(sheet, args.text(0), args.record(1), session);
      return undefined;
    },
    SetPrintTitleRows: (sheet, args, session) => {
      requireUnprotected(sheet, session);
      const { area } = rangeArgument(args, 0, session, sheet);
      setPrintTitleRows(session.workbook.names, sheet.name, { first: area.top, last: area.bottom });
      return undefined;
    },
  },
  makers: {
    GetPrintTitleRowsOrNullObject: (sheet, _args, session): HostObject | null => {
      const rows = printTitleRows(session.workbook.names, sheet.name);
      return rows === null ? null : range(within(sheet, { top: rows.first, bottom: rows.last, left: 0, right: MAX_COLUMNS - 1 }));
    },
  },
});

interface BreakTarget {
  readonly sheet: Sheet;
  readonly row: number;
}

const pageBreak = defineType<BreakTarget>('PageBreak', {
  get: { ColumnIndex: () => 0, RowIndex: ({ row }) => row },
  methods: {
    Delete: ({ sheet, row }, _args, session) => {
      requireUnprotected(sheet, session);
      sheet.rowBreaks = sheet.rowBreaks.filter((other) => other !== row);
      return undefined;
    },
  },
  makers: { GetCellAfterBreak: ({ sheet, row }) => range(within(sheet, { top: row, bottom: row, left: 0, right: 0 })) },
});

/** Breaks set by hand, each before the first row of its range. */
export const horizontalPageBreaks = defineType<Sheet>('PageBreakCollection', {
  items: (sheet) => sheet.rowBreaks.map((row) => pageBreak({ sheet, row })),
  find: (sheet, key) => {
    const row = sheet.rowBreaks[Number(key)];
    return row === undefined ? null : pageBreak({ sheet, row });
  },
  methods: {
    RemovePageBreaks: (sheet, _args, session) => {
      requireUnprotected(sheet, session);
      sheet.rowBreaks = [];
      return undefined;
    },
  },
  makers: {
    Add: (sheet, args, session) => {
      requireUnprotected(sheet, session);
      const { top } = rangeArgument(args, 0, session, sheet).area;
      if (top === 0) throw itemNotFound();
      sheet.rowBreaks = [...new Set([...sheet.rowBreaks, top])].sort((a, b) => a - b);
      return pageBreak({ sheet, row: top });
    },
  },
});
