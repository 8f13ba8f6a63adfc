import { SaxesParser } from 'saxes';

/** An element of a small part. */
export interface Element {
  /** As written, prefix included. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const MOST_DEPTH = 200;
const MOST_ELEMENTS = 500_000;

/** The elements of a well-formed part without DOCTYPE; throws on any other. Texts are left out. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: false, position: false } as const);
  const stack: Element[] = [];
  let root: Element | null = null;
  let count = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new SyntaxError('no document of Word has a DOCTYPE');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [] };
    count += 1;
    if (count > MOST_ELEMENTS || stack.length >= MOST_DEPTH) throw new RangeError('deeper or longer than any document');
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(text).close();
  if (root === null) throw new SyntaxError('empty');
  return root;
}

/** Children of a name. */
export function childrenOf(element: Element | undefined, name: string): readonly Element[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

export function childOf(element: Element | undefined, name: string): Element | undefined {
  return element?.children.find((child) => child.name === name);
}
