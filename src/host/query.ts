import { notSupported } from './errors';
import { pascal, type Json, type JsonRecord } from './json';
import type { HostObject } from './registry';
import type { Session } from './session';

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** A load: what was asked for (`format/fill/color`), as a tree of wire names; an empty branch asks for all scalars. */
interface Wanted {
  readonly [name: string]: Wanted;
}

function treeOf(paths: readonly string[]): Wanted {
  const root: Record<string, Wanted> = {};
  for (const path of paths) {
    let at = root;
    for (const part of path.split('/')) {
      if (part === 'items' || part === '*' || part === '') continue;
      const name = pascal(part);
      at = (at[name] ??= {}) as Record<string, Wanted>;
    }
  }
  return root;
}

/** Executes a load: Pascal-case names, collections as `_Items`, each item with its identity. */
export function query(object: HostObject, info: QueryInfo, session: Session): JsonRecord {
  return read(object, treeOf([...(info.Select ?? []), ...(info.Expand ?? [])]), info, session);
}

function read(object: HostObject, wanted: Wanted, page: QueryInfo, session: Session): JsonRecord {
  if (!object.isCollection) return readOne(object, wanted, session);
  // A collection may have properties of its own (`count`); everything else asked for concerns its items.
  const own = Object.keys(wanted).filter((name) => object.scalars.includes(name));
  const answer: Record<string, Json> = Object.fromEntries(own.map((name) => [name, object.get(name, session)]));
  const ofItems = Object.fromEntries(Object.entries(wanted).filter(([name]) => !own.includes(name)));
  if (own.length > 0 && Object.keys(ofItems).length === 0) return answer;
  const from = page.Skip ?? 0;
  const items = object.items(session).slice(from, page.Top === undefined ? undefined : from + page.Top);
  return { ...answer, _Items: items.map((item) => ({ ...item.identity(session), ...readOne(item, ofItems, session) })) };
}

function readOne(object: HostObject, wanted: Wanted, session: Session): JsonRecord {
  const names = Object.keys(wanted);
  const answer: Record<string, Json> = {};
  for (const name of names.length === 0 ? object.scalars : names) {
    const child = object.object(name, session);
    if (child !== null) answer[name] = read(child, wanted[name] ?? {}, {}, session);
    else if (Object.keys(wanted[name] ?? {}).length > 0) throw notSupported(`${object.type}.${name}`);
    else answer[name] = object.get(name, session);
  }
  return answer;
}
