import { escaped } from './escaped';
import { type Parts, setText, textOf } from './package';
import { childrenOf, parseXml } from './xml-tree';

export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export const NAMESPACE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The relations that a part of relations holds; none where it is not there. */
export function relationsOf(parts: Parts, path: string): readonly Relation[] {
  if (!parts.has(path)) return [];
  return childrenOf(parseXml(textOf(parts, path)), 'Relationship').map(({ attributes }) => ({
    id: attributes['Id'] ?? '',
    type: attributes['Type'] ?? '',
    target: attributes['Target'] ?? '',
  }));
}

/** Where the relations of a part stand; those of the package for an empty path. */
export function relationsPath(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** The relations of a part that is given more. */
export class Relations {
  private readonly path: string;
  private readonly added: string[] = [];
  private readonly known: readonly Relation[];
  private readonly ids: Set<string>;

  constructor(
    private readonly parts: Parts,
    part: string,
  ) {
    this.path = relationsPath(part);
    this.known = relationsOf(parts, this.path);
    this.ids = new Set(this.known.map(({ id }) => id));
  }

  /** A new relation to a part, by its path in the package; answers its id, which none has: a report may be the template of the next one. */
  add(type: string, path: string): string {
    let number = this.added.length + 1;
    while (this.ids.has(`rIdCruscotto${number}`)) number += 1;
    const id = `rIdCruscotto${number}`;
    this.ids.add(id);
    this.added.push(`<Relationship Id="${id}" Type="${escaped(type)}" Target="/${escaped(path)}"/>`);
    return id;
  }

  /** Adds a relation at once where there is none of its type. */
  ensure(type: string, path: string): void {
    if (this.known.some((relation) => relation.type === type)) return;
    this.add(type, path);
    this.write();
  }

  write(): void {
    if (this.added.length === 0) return;
    const xml = this.parts.has(this.path)
      ? textOf(this.parts, this.path)
      : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="${NAMESPACE}"></Relationships>`;
    setText(
      this.parts,
      this.path,
      xml.replace(/<\/Relationships>\s*$|\/>\s*$/, (end) => `${end.startsWith('/>') ? '>' : ''}${this.added.join('')}</Relationships>`),
    );
  }
}
