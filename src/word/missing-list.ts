import type { PerformanceReport } from '../report/performance/performance-report';

/** Of a part, in the list of what is missing. */
const LONGEST_NAME = 56;

type Missing = PerformanceReport['missing'][number];

interface Place extends Pick<Missing, 'partId' | 'section' | 'part'> {
  readonly items: Missing[];
}

/** What is missing of each part, in the order of the report. Parts that bear one heading stay apart. */
export function byPlace(missing: readonly Missing[]): readonly Place[] {
  const places = new Map<string | null, Place>();
  for (const one of missing) {
    const { partId, section, part } = one;
    const place = places.get(partId) ?? { partId, section, part, items: [] };
    place.items.push(one);
    places.set(partId, place);
  }
  return [...places.values()];
}

/** A name of which a reader of the list needs but the beginning. */
export function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const end = name.lastIndexOf(' ', LONGEST_NAME);
  return `${name.slice(0, end > 0 ? end : LONGEST_NAME).replace(/[\s,.;:–-]+$/, '')}…`;
}
