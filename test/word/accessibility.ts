import { all, type Docx, type Node, one, val, words } from './read-docx';

/** What keeps a document from people who do not see it, as sentences; none where all is well. */
export function accessibilityProblems(docx: Docx): string[] {
  return [...headingProblems(docx), ...tableProblems(docx), ...pictureProblems(docx), ...languageProblems(docx), ...textProblems(docx)];
}

/** Levels of the heading styles by their ids, whatever language the styles are named in. */
function headingLevels({ part }: Docx): Map<string, number> {
  const styles = all(part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', val(one(style, 'w:name')) ?? ''] as const);
  return new Map(styles.flatMap(([id, name]) => (/^heading [1-9]$/i.test(name) ? [[id, Number(name.slice(-1))]] : [])));
}

export function headings(docx: Docx): { level: number; text: string }[] {
  const levels = headingLevels(docx);
  return all(docx.body, 'w:p').flatMap((paragraph) => {
    const level = levels.get(val(one(one(paragraph, 'w:pPr'), 'w:pStyle')) ?? '');
    return level === undefined ? [] : [{ level, text: words(paragraph) }];
  });
}

function headingProblems(docx: Docx): string[] {
  const found = headings(docx);
  const first = found[0]?.level === 1 ? [] : ['the first heading is not of level 1'];
  const empty = found.filter(({ text }) => text.trim() === '').map(({ level }) => `an empty heading of level ${level}`);
  const skipped = found.flatMap(({ level, text }, i) => (level > (found[i - 1]?.level ?? 0) + 1 ? [`«${text}» skips a level`] : []));
  return [...first, ...empty, ...skipped];
}

function tableProblems({ body }: Docx): string[] {
  return all(body, 'w:tbl').flatMap((table, i) => {
    const [head, ...rows] = table.children.filter(({ name }) => name === 'w:tr');
    const name = `table ${i + 1}`;
    const isMarked = (row: Node): boolean => one(one(row, 'w:trPr'), 'w:tblHeader') !== undefined;
    return [
      ...(head === undefined || !isMarked(head) ? [`${name} has no header row`] : []),
      ...(head !== undefined && words(head).trim() === '' ? [`${name} has an empty header row`] : []),
      ...(rows.some(isMarked) ? [`${name} has a header row below others`] : []),
      ...((val(one(one(table, 'w:tblPr'), 'w:tblCaption')) ?? '').trim() === '' ? [`${name} says not what it holds`] : []),
    ];
  });
}

function pictureProblems({ body }: Docx): string[] {
  return all(body, 'w:drawing').flatMap((drawing, i) => {
    const properties = all(drawing, 'wp:docPr')[0];
    return (properties?.attributes['descr'] ?? '').trim() === '' ? [`picture ${i + 1} has no alternative text`] : [];
  });
}

function languageProblems({ part }: Docx): string[] {
  const defaults = all(part('word/styles.xml'), 'w:rPrDefault')[0];
  const language = defaults === undefined ? undefined : val(all(defaults, 'w:lang')[0]);
  const core = part('docProps/core.xml');
  const [title, said] = ['dc:title', 'dc:language'].map((name) => all(core, name)[0]?.text ?? '');
  return [
    ...(language === undefined ? ['the text has no language'] : []),
    ...(said === '' ? ['the document has no language'] : []),
    ...(title === '' ? ['the document has no title'] : []),
  ];
}

function textProblems({ body }: Docx): string[] {
  const boxes = ['w:pict', 'wps:txbx', 'w:txbxContent', 'w:framePr'].flatMap((name) => all(body, name)).length;
  return boxes > 0 ? [`${boxes} text boxes, which are read out of turn or not at all`] : [];
}
