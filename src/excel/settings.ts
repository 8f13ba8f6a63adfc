import { type Changes, MEMORY_NAMESPACE } from '../sheets/book';

/** The custom properties a write is about and the memory, as they stand. */
export interface Settings {
  readonly properties: ReadonlyMap<string, string>;
  readonly memory: { readonly id: string; readonly xml: string } | null;
}

/** Asks for the settings as part of the pending request. `memoryId` is the part's as last seen; one that is gone fails the request. */
export function askSettings(context: Excel.RequestContext, memoryId: string | null): () => Settings {
  const { workbook } = context;
  const properties = workbook.properties.custom.load('items/key,items/value');
  const xml = memoryId === null ? null : workbook.customXmlParts.getItem(memoryId).getXml();
  return () => ({
    properties: new Map(properties.items.map(({ key, value }) => [key, String(value)])),
    memory: memoryId === null || xml === null ? null : { id: memoryId, xml: xml.value },
  });
}

export const settingsDiffer = (before: Settings, { properties, memory }: Changes): boolean =>
  [...properties].some(([key, value]) => before.properties.get(key) !== value) || (before.memory?.xml ?? null) !== memory;

/** Writes what differs; the function it gives tells the memory's id afterwards. */
export function writeSettings(
  context: Excel.RequestContext,
  before: Settings,
  { properties, memory }: Pick<Changes, 'properties' | 'memory'>,
): () => string | null {
  const { custom } = context.workbook.properties;
  for (const [key, value] of properties) if (before.properties.get(key) !== value) custom.add(key, value);
  const parts = context.workbook.customXmlParts;
  if (memory === null) {
    if (before.memory !== null) parts.getItem(before.memory.id).delete();
    return () => null;
  }
  if (before.memory === null) {
    const part = parts.add(memory).load('id');
    return () => part.id;
  }
  const { id, xml } = before.memory;
  if (xml !== memory) parts.getItem(id).setXml(memory);
  return () => id;
}

/** Asks which settings stand now and, with the answer, puts back what differs from before. */
export function askBack(context: Excel.RequestContext, before: Settings, { properties }: Pick<Changes, 'properties'>): () => void {
  const { custom } = context.workbook.properties;
  const parts = context.workbook.customXmlParts;
  const current = custom.load('items/key,items/value');
  const memories = parts.getByNamespace(MEMORY_NAMESPACE).load('items/id');
  return () => {
    const now = new Map(current.items.map(({ key, value }) => [key, String(value)]));
    for (const [key, ours] of properties) {
      const old = before.properties.get(key);
      if (now.get(key) !== ours || old === ours) continue;
      if (old === undefined) custom.getItem(key).delete();
      else custom.add(key, old);
    }
    const ids = memories.items.map(({ id }) => id);
    for (const id of ids) if (before.memory === null) parts.getItem(id).delete();
    if (before.memory === null) return;
    if (ids.includes(before.memory.id)) parts.getItem(before.memory.id).setXml(before.memory.xml);
    else parts.add(before.memory.xml);
  };
}
