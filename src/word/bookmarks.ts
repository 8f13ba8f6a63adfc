import type { ReportPart } from '../report/performance/performance-report';
import { hashText } from '../sheets/hash';

/** Names of bookmarks have at most forty characters, of letters, digits and underscores. */
export function bookmarkOf({ id }: ReportPart): string {
  return `_Parte_${id.replace(/[^A-Za-z0-9]/g, '_').slice(0, 20)}_${hashText(id)}`;
}

export function tableBookmark(number: number): string {
  return `_Ref_Tabella_${number}`;
}
