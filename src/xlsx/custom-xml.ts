import { parseXml, prefixOf } from './xml';

export interface CustomXmlPart {
  /** The item's GUID with braces. */
  readonly id: string;
  /** Namespace of the root element. */
  readonly namespace: string;
  readonly xml: string;
}

/** Namespace of an XML text's root, '' for none. Throws `FILE_ILLEGGIBILE` where it is not well formed. */
export function rootNamespace(xml: string): string {
  const root = parseXml(xml);
  const prefix = prefixOf(root.name).slice(0, -1);
  return root.attributes[prefix === '' ? 'xmlns' : `xmlns:${prefix}`] ?? '';
}

/** The custom XML parts of a workbook; saving writes only those that differ from the file. */
export class CustomXmlParts {
  private readonly parts = new Map<string, CustomXmlPart>();

  constructor(parts: readonly CustomXmlPart[] = []) {
    for (const part of parts) this.parts.set(part.id, part);
  }

  list(): CustomXmlPart[] {
    return [...this.parts.values()];
  }

  get(id: string): CustomXmlPart | undefined {
    return this.parts.get(id);
  }

  byNamespace(namespace: string): CustomXmlPart[] {
    return this.list().filter((part) => part.namespace === namespace);
  }

  /** Adds a part. The id is made from its place, not drawn at random, so that the same run gives the same file. */
  add(xml: string): CustomXmlPart {
    let number = this.parts.size + 1;
    const guid = (): string => `{43525553-434F-5454-4F00-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
    while (this.parts.has(guid())) number += 1;
    const part = { id: guid(), namespace: rootNamespace(xml), xml };
    this.parts.set(part.id, part);
    return part;
  }

  /** Gives a part new content; false where there is no such part. */
  replace(id: string, xml: string): boolean {
    if (!this.parts.has(id)) return false;
    this.parts.set(id, { id, namespace: rootNamespace(xml), xml });
    return true;
  }

  delete(id: string): boolean {
    return this.parts.delete(id);
  }
}
