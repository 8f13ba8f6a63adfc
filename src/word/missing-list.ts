import type { PerformanceReport } from '../report/performance/performance-report';

/** Of a part, in the list of what is missing. */
const LONGEST_NAME = 56;

type Missing = PerformanceReport['missing'][number];

/** What is missing of each part, in the order of the report. */
export function byPlace(missing: readonly Missing[]): readonly { section: string; part: string; items: Missing[] }[] {
  const places = new Map<string, { section: string; part: string; items: Missing[] }>();
  for (const one of missing) {
    const key = `${one.section}\u0000${one.part}`;
    const place = places.get(key) ?? { section: one.section, part: one.part, items: [] };
    place.items.push(one);
    places.set(key, place);
  }
  return [...places.values()];
}

/** A name of which a reader of the list needs but the beginning. */
export function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const end = name.lastIndexOf(' ', LONGEST_NAME);
  return `${name.slice(0, end > 0 ? end : LONGEST_NAME).replace(/[\s,.;:–-]+$/, '')}…`;
}
