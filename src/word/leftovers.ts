import { escaped } from './escaped';
import { type Parts, setText, textOf } from './package';
import { NAMESPACE, relationsOf, relationsPath } from './relations';
import type { Template } from './template';

/** What of a template's main part serves a report; headers and footers where a section names them. */
const SERVES = ['styles', 'stylesWithEffects', 'settings', 'webSettings', 'fontTable', 'theme', 'numbering', 'footnotes', 'endnotes', 'customXml'];

/** What of its package does: not its thumbnail and its statistics, which are of another text, nor a signature, which would hold no more. */
const PACKAGE_SERVES = ['officeDocument', 'core-properties', 'custom-properties', 'classificationlabels'];

/** The parts of a template without what belongs to its own text: comments, pictures, embedded files and notes have no business in an act to be published. */
export function withoutLeftovers({ parts: all, main, headers }: Template): Parts {
  const parts = new Map(all);
  const named = new Set(headers.map(({ id }) => id));
  keepRelations(parts, '', ({ type }) => PACKAGE_SERVES.includes(last(type)));
  keepRelations(parts, main, ({ id, type }) => SERVES.includes(last(type)) || named.has(id));
  for (const notes of ['footnote', 'endnote']) {
    for (const path of targetsOf(parts, main, `${notes}s`)) setText(parts, path, textOf(parts, path).replace(noteOf(notes), ''));
  }
  const reached = reachedFrom(parts, '');
  for (const path of parts.keys()) if (path !== CONTENT_TYPES && !reached.has(path)) parts.delete(path);
  const types = textOf(parts, CONTENT_TYPES).replace(/<Override\b[^>]*\bPartName="\/([^"]*)"[^>]*\/>/g, (found, path: string) =>
    parts.has(path) ? found : '',
  );
  setText(parts, CONTENT_TYPES, types);
  return parts;
}

const CONTENT_TYPES = '[Content_Types].xml';

const last = (type: string): string => type.slice(type.lastIndexOf('/') + 1);

/** Notes of the text; those with a type are the lines that part notes from the text. */
const noteOf = (name: string): RegExp => new RegExp(`<w:${name}\\s(?![^>]*w:type="(?!normal"))[^>]*>.*?</w:${name}>`, 'gs');

function keepRelations(parts: Parts, of: string, serves: (relation: ReturnType<typeof relationsOf>[number]) => boolean): void {
  const path = relationsPath(of);
  const kept = relationsOf(parts, path).filter(serves);
  const written = kept.map(({ id, type, target }) => `<Relationship Id="${escaped(id)}" Type="${escaped(type)}" Target="${escaped(target)}"/>`).join('');
  setText(parts, path, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${NAMESPACE}">${written}</Relationships>`);
}

/** The parts of a type that a part leads to. */
export function targetsOf(parts: Parts, of: string, type: string): readonly string[] {
  return relationsOf(parts, relationsPath(of)).flatMap((relation) => {
    const path = resolved(of, relation.target);
    return last(relation.type) === type && parts.has(path) ? [path] : [];
  });
}

/** Every part that one leads to, over others too, and their relations. */
function reachedFrom(parts: Parts, root: string): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [root];
  for (let of = open.pop(); of !== undefined; of = open.pop()) {
    const path = relationsPath(of);
    if (!parts.has(path)) continue;
    reached.add(path);
    for (const { target } of relationsOf(parts, path)) {
      const part = resolved(of, target);
      if (!parts.has(part) || reached.has(part)) continue;
      reached.add(part);
      open.push(part);
    }
  }
  return reached;
}

/** A path of the package: from its root, or beside the part that names it. */
function resolved(from: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
