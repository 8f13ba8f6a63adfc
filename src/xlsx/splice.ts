import { openTag, type XmlElement } from './xml';

/** Replaces the text from `start` to `end`; equal bounds insert. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with all edits done; those at one place keep their order, none may overlap. */
export function splice(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  // Insertions go before a replacement that begins at the same place.
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

/** Gives an element other attribute values, its content as it was; `undefined` takes one away. */
export function editAttributes(element: XmlElement, change: Readonly<Record<string, string | undefined>>): Edit {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...element.attributes, ...change })) if (value !== undefined) attributes[name] = value;
  return { start: element.start, end: element.openEnd, text: openTag(element.name, attributes, element.selfClosing) };
}

/** Puts XML behind an element's last child, with other attribute values where wanted. */
export function editAppend(element: XmlElement, xml: string, change: Readonly<Record<string, string>> = {}): Edit[] {
  if (!element.selfClosing) return [editAttributes(element, change), { start: element.closeStart, end: element.closeStart, text: xml }];
  const opening = openTag(element.name, { ...element.attributes, ...change }, false);
  return [{ start: element.start, end: element.end, text: `${opening}${xml}</${element.name}>` }];
}
