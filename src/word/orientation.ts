import type { Table } from '../report/document';
import type { ReportPart } from '../report/performance/performance-report';
import type { Language } from '../texts';
import { fitsIn } from './column-widths';

/** Tables of more columns than this and those that do not fit take the long side of the page. */
const MOST_COLUMNS = 7;
/** Boxes of a map hold whole names. */
const MOST_MAP_COLUMNS = 4;

/** Which parts of a section lie: those of one kind, such as the programmes, stand on pages of one orientation. `portrait` in twentieths of a point. */
export function lyingParts(parts: readonly ReportPart[], portrait: number, language: Language): ReadonlySet<ReportPart> {
  const asksFor = (table: Table): boolean =>
    table.columns.length > (table.look === 'map' ? MOST_MAP_COLUMNS : MOST_COLUMNS) || !fitsIn(table, portrait, language);
  const isWide = ({ blocks }: ReportPart): boolean => blocks.some((block) => block.kind === 'table' && asksFor(block));
  const kinds = new Set(parts.filter(isWide).map(kindOf));
  return new Set(parts.filter((part) => kinds.has(kindOf(part))));
}

const kindOf = ({ id }: ReportPart): string => id.split(':')[0] ?? '';
