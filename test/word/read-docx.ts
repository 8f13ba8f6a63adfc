import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of a part as the tests read it, with its text. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  /** Text of its own, not of its children. */
  text: string;
}

export function treeOf(xml: string): Node {
  const parser = new SaxesParser({ xmlns: false } as const);
  const stack: Node[] = [];
  let root: Node | null = null;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [], text: '' };
    stack.at(-1)?.children.push(node);
    root ??= node;
    stack.push(node);
  });
  parser.on('text', (text) => {
    const node = stack.at(-1);
    if (node !== undefined) node.text += text;
  });
  parser.on('closetag', () => void stack.pop());
  parser.write(xml).close();
  if (root === null) throw new Error('empty part');
  return root;
}

/** Every element of a name, in the order of the part. */
export function all(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => all(child, name))];
}

export function one(node: Node | undefined, name: string): Node | undefined {
  return node?.children.find((child) => child.name === name);
}

export function val(node: Node | undefined): string | undefined {
  return node?.attributes['w:val'];
}

/** What is read in an element: the text of its runs. */
export function words(node: Node): string {
  return all(node, 'w:t')
    .map(({ text }) => text)
    .join('');
}

export interface Docx {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly body: Node;
  readonly part: (name: string) => Node;
}

/** A document opened without the library that wrote it. */
export function openDocx(bytes: Uint8Array): Docx {
  const files = new Map(Object.entries(unzipSync(bytes)));
  const part = (name: string): Node => {
    const content = files.get(name);
    if (content === undefined) throw new Error(`no part ${name}`);
    return treeOf(strFromU8(content));
  };
  const body = one(part('word/document.xml'), 'w:body');
  if (body === undefined) throw new Error('no body');
  return { files, body, part };
}

/** Tables as texts, row by row; cells that hang from above are left out. */
export function tableTexts({ body }: Docx): string[][][] {
  return all(body, 'w:tbl').map((table) =>
    all(table, 'w:tr').map((row) =>
      all(row, 'w:tc')
        .filter((cell) => val(one(one(cell, 'w:tcPr'), 'w:vMerge')) !== 'continue')
        .map((cell) => all(cell, 'w:p').map(words).join('\n')),
    ),
  );
}
