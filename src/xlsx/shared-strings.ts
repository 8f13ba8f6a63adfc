import type { Budget } from './budget';
import { decodeEscapes } from './text-escapes';
import { localName, strictParser } from './xml';

/** The strings cells refer to by index; runs of rich text joined, phonetic readings left out. */
export function readSharedStrings(text: string, budget: Budget): string[] {
  const strings: string[] = [];
  const parser = strictParser();
  let current = '';
  let inText = false;
  let phonetic = 0;
  parser.on('opentag', (tag) => {
    const local = localName(tag.name);
    if (local === 'si') current = '';
    else if (local === 'rPh') phonetic += 1;
    else if (local === 't') inText = phonetic === 0;
  });
  parser.on('closetag', (tag) => {
    const local = localName(tag.name);
    if (local === 'si') {
      budget.spend(2);
      strings.push(decodeEscapes(current));
    } else if (local === 'rPh') phonetic -= 1;
    else if (local === 't') inText = false;
  });
  const add = (content: string): void => {
    if (inText) current += content;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  return strings;
}
