import { PortError } from '../sheets/book';
import { type Package, relationsName } from './package';
import { splice, editAppend } from './splice';
import { elements, openTag, parseXml, prefixOf, type XmlElement } from './xml';

const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONS_ROOT =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Edits a part's text by its tree. */
export function editPart(parts: Package, part: string, edit: (root: XmlElement, text: string) => string): void {
  const text = parts.text(part);
  if (text === undefined) throw new PortError('FILE_ILLEGGIBILE');
  const next = edit(parseXml(text), text);
  if (next !== text) parts.write(part, next);
}

/** Says what a new part is. */
export function addContentType(parts: Package, part: string, type: string): void {
  editPart(parts, CONTENT_TYPES, (root, text) => {
    const known = elements(root, 'Override').some((entry) => entry.attributes['PartName']?.toLowerCase() === `/${part}`.toLowerCase());
    if (known) return text;
    return splice(text, editAppend(root, openTag(`${prefixOf(root.name)}Override`, { PartName: `/${part}`, ContentType: type }, true)));
  });
}

/** Says what files of an extension are, where the package does not yet. */
export function addDefaultType(parts: Package, extension: string, type: string): void {
  editPart(parts, CONTENT_TYPES, (root, text) => {
    const declared = elements(root, 'Default');
    if (declared.some((entry) => entry.attributes['Extension']?.toLowerCase() === extension)) return text;
    const at = declared[0]?.start ?? root.openEnd;
    const xml = openTag(`${prefixOf(root.name)}Default`, { Extension: extension, ContentType: type }, true);
    return splice(text, [{ start: at, end: at, text: xml }]);
  });
}

function removeContentType(parts: Package, part: string): void {
  editPart(parts, CONTENT_TYPES, (root, text) => {
    const gone = elements(root, 'Override').filter((entry) => entry.attributes['PartName']?.toLowerCase() === `/${part}`.toLowerCase());
    return splice(
      text,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    );
  });
}

/** Relates `part` ('' for the package) to a target as written (relative to the part, or an address with mode `External`); the first free `rIdN` serves and is returned. */
export function addRelation(parts: Package, part: string, type: string, target: string, mode?: 'External'): string {
  let id = '';
  const name = relationsName(part);
  if (!parts.has(name)) parts.write(name, RELATIONS_ROOT);
  editPart(parts, name, (root, text) => {
    const ids = new Set(elements(root).map((entry) => entry.attributes['Id']));
    let number = 1;
    while (ids.has(`rId${number}`)) number += 1;
    id = `rId${number}`;
    const attributes = { Id: id, Type: type, Target: target, ...(mode === undefined ? {} : { TargetMode: mode }) };
    return splice(text, editAppend(root, openTag(`${prefixOf(root.name)}Relationship`, attributes, true)));
  });
  return id;
}

/** The first name of that pattern that no part has. */
export function freePart(parts: Package, name: (number: number) => string): string {
  let number = 1;
  while (parts.has(name(number))) number += 1;
  return name(number);
}

/** Takes a part out of the package, with the relation from `owner`, its own relations and its content type. */
export function removePart(parts: Package, owner: string, part: string): void {
  const ids = new Set(parts.relations(owner).flatMap((relation) => (relation.target === part ? [relation.id] : [])));
  editPart(parts, relationsName(owner), (root, text) => {
    const gone = elements(root).filter((entry) => ids.has(entry.attributes['Id'] ?? ''));
    return splice(
      text,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    );
  });
  removeContentType(parts, part);
  parts.remove(part);
  if (parts.has(relationsName(part))) parts.remove(relationsName(part));
}
