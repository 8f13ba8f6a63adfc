import { cleanText } from '../model/text';

/** The longest name Excel gives to a sheet. */
const LONGEST = 31;

/** Names for sheets that Excel takes: nothing it forbids, cut to its length, and no two alike but for case. */
export function sheetNames(wanted: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((text) => {
    const name = allowed(text);
    let candidate = cut(name, LONGEST);
    for (let number = 2; used.has(candidate.toLowerCase()); number += 1) {
      const suffix = ` (${number})`;
      candidate = cut(name, LONGEST - suffix.length) + suffix;
    }
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

/** A sheet's name with the year behind, as long as Excel takes it. */
export const withYear = (name: string, year: string): string => `${cut(name, LONGEST - year.length - 1)} ${year}`;

/** Excel forbids seven signs anywhere, an apostrophe at either end, and a name of its own. */
function allowed(text: string): string {
  const name = cleanText(text)
    .replace(/[\\/?*[\]:]/g, '-')
    .replace(/^'+|'+$/g, '')
    .trim();
  if (name === '') return '-';
  return /^(history|cronologia)$/i.test(name) ? `${name}.` : name;
}

/** Never through the middle of a character. */
function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
