import { all, type Docx, type Node } from './read-docx';

/**
 * The order of children that the schema of WordprocessingML prescribes (ECMA-376 part 1, annex A, transitional), for the elements that we
 * write ourselves. The files are also valid by the schema itself, which no package carries: docs/limiti.md says how that was tried.
 */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:tbl': ['w:tblPr', 'w:tblGrid', 'w:tr'],
  'w:tblPr': [
    'w:tblStyle',
    'w:tblW',
    'w:jc',
    'w:tblInd',
    'w:tblBorders',
    'w:shd',
    'w:tblLayout',
    'w:tblCellMar',
    'w:tblLook',
    'w:tblCaption',
    'w:tblDescription',
  ],
  'w:tblBorders': ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'],
  'w:tblCellMar': ['w:top', 'w:left', 'w:bottom', 'w:right'],
  'w:tr': ['w:trPr', 'w:tc'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tc': ['w:tcPr', 'w:p'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vMerge', 'w:tcBorders', 'w:shd', 'w:vAlign'],
  'w:sectPr': ['w:headerReference', 'w:footerReference', 'w:type', 'w:pgSz', 'w:pgMar', 'w:pgNumType', 'w:cols', 'w:titlePg', 'w:docGrid'],
};

/** Order within the paragraphs and runs of cells. */
const PARAGRAPH = [
  'w:pStyle',
  'w:keepNext',
  'w:keepLines',
  'w:pageBreakBefore',
  'w:numPr',
  'w:shd',
  'w:tabs',
  'w:spacing',
  'w:ind',
  'w:jc',
  'w:outlineLvl',
  'w:sectPr',
];
const RUN = ['w:rStyle', 'w:rFonts', 'w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:color', 'w:sz', 'w:szCs', 'w:u', 'w:shd', 'w:lang'];

/** Every breach of the structure: elements out of order or unknown, rows that do not fill the grid, ids used twice, relations to nothing. */
export function structureProblems(docx: Docx): string[] {
  const order: Readonly<Record<string, readonly string[]>> = { ...ORDER, 'w:pPr': PARAGRAPH, 'w:rPr': RUN };
  const misplaced = Object.entries(order).flatMap(([name, sequence]) => all(docx.body, name).flatMap((node) => outOfOrder(node, sequence)));
  return [...new Set([...misplaced, ...gridProblems(docx), ...idProblems(docx), ...relationProblems(docx)])];
}

function outOfOrder({ name, children }: Node, sequence: readonly string[]): string[] {
  const places = children.map((child) => sequence.indexOf(child.name));
  const unknown = children.filter((_, i) => places[i] === -1).map((child) => `${child.name} in ${name}`);
  const wrong = places.some((place, i) => i > 0 && place < (places[i - 1] ?? 0));
  return [...unknown, ...(wrong ? [`${name}: ${children.map((child) => child.name).join(' ')}`] : [])];
}

function gridProblems({ body }: Docx): string[] {
  return all(body, 'w:tbl').flatMap((table, i) => {
    const columns = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']));
    const rows = all(table, 'w:tr').map((row) =>
      row.children.filter(({ name }) => name === 'w:tc').reduce((sum, cell) => sum + Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1), 0),
    );
    return [
      ...(columns.some((width) => !(width > 0)) ? [`table ${i + 1} has a column without width`] : []),
      ...(rows.some((width) => width !== columns.length) ? [`table ${i + 1} has a row that does not fill its grid`] : []),
    ];
  });
}

function idProblems({ body }: Docx): string[] {
  const twice = (name: string, attribute: string): string[] => {
    const ids = all(body, name).map(({ attributes }) => attributes[attribute] ?? '');
    return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `${name} ${id} twice`);
  };
  const bookmarks = new Set(all(body, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
  const astray = all(body, 'w:hyperlink').flatMap(({ attributes }) =>
    bookmarks.has(attributes['w:anchor']) ? [] : [`a link to ${attributes['w:anchor'] ?? ''}, which is not there`],
  );
  const references = all(body, 'w:fldSimple').flatMap(({ attributes }) => /^ ?REF (\S+)/.exec(attributes['w:instr'] ?? '')?.[1] ?? []);
  const unknown = references.filter((name) => !bookmarks.has(name)).map((name) => `a reference to ${name}, which is not there`);
  return [...twice('w:bookmarkStart', 'w:id'), ...twice('w:bookmarkStart', 'w:name'), ...twice('wp:docPr', 'id'), ...astray, ...unknown];
}

function relationProblems({ files, part }: Docx): string[] {
  const relations = all(part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => attributes);
  const missing = relations.flatMap(({ Target: target = '' }) =>
    files.has(target.startsWith('/') ? target.slice(1) : `word/${target}`) ? [] : [`a relation to ${target}, which is not there`],
  );
  const known = new Set(relations.map(({ Id }) => Id));
  const ids = ['r:id', 'r:embed'].flatMap((name) => allWith(part('word/document.xml'), name));
  return [...missing, ...ids.filter((id) => !known.has(id)).map((id) => `relation ${id} is not there`)];
}

function allWith(node: Node, attribute: string): string[] {
  const own = node.attributes[attribute];
  return [...(own === undefined ? [] : [own]), ...node.children.flatMap((child) => allWith(child, attribute))];
}
