import type { Args } from './args';
import { itemNotFound, invalidArgument, notSupported } from './errors';
import type { Json, JsonRecord } from './json';
import type { Session } from './session';

/** What the host knows of one type of the object model. A member that stands in none of the lists is refused by name. */
export interface TypeSpec<T> {
  /** What instantiating the object answers; the client finds it again by this id in later batches. */
  readonly identity?: (target: T, session: Session) => JsonRecord;
  readonly get?: Readonly<Record<string, (target: T, session: Session) => Json>>;
  readonly set?: Readonly<Record<string, (target: T, value: Json, session: Session) => void>>;
  /** Properties that are objects. */
  readonly objects?: Readonly<Record<string, (target: T, session: Session) => HostObject>>;
  /** Methods that answer a value or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: Args, session: Session) => Json | undefined>>;
  /** Methods that answer an object; null is the null object of `…OrNullObject`. */
  readonly makers?: Readonly<Record<string, (target: T, args: Args, session: Session) => HostObject | null>>;
  /** A collection's members. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  /** A collection's member by name or id; enables GetItem, GetItemOrNullObject and the indexer. */
  readonly find?: (target: T, key: Json, session: Session) => HostObject | null;
}

/** An object of the model as one batch sees it: its type's members bound to one target. */
export interface HostObject {
  readonly type: string;
  readonly target: unknown;
  /** Properties that loading without a selection brings. */
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  identity(session: Session): JsonRecord;
  get(name: string, session: Session): Json;
  set(name: string, value: Json, session: Session): void;
  object(name: string, session: Session): HostObject | null;
  call(name: string, args: Args, session: Session): Json;
  make(name: string, args: Args, session: Session): HostObject | null;
  items(session: Session): readonly HostObject[];
  item(key: Json, session: Session): HostObject;
}

/** Declares a type; the function it gives makes objects of it. */
export function defineType<T>(type: string, spec: TypeSpec<T>): (target: T) => HostObject {
  const scalars = Object.keys(spec.get ?? {});
  const find = (target: T, key: Json, session: Session): HostObject | null => {
    if (spec.find === undefined) throw notSupported(`${type}.getItem`);
    if (typeof key !== 'string' && typeof key !== 'number') throw invalidArgument();
    return spec.find(target, key, session);
  };
  const collectionMakers: NonNullable<TypeSpec<T>['makers']> = {
    GetItem: (target, args, session) => found(find(target, args.value(0), session)),
    GetItemOrNullObject: (target, args, session) => find(target, args.value(0), session),
    GetItemAt: (target, args, session) => {
      if (spec.items === undefined) throw notSupported(`${type}.getItemAt`);
      const index = args.number(0);
      if (index < 0) throw invalidArgument();
      return found(spec.items(target, session)[index] ?? null);
    },
  };
  return (target) => ({
    type,
    target,
    scalars,
    isCollection: spec.items !== undefined,
    identity: (session) => spec.identity?.(target, session) ?? {},
    get: (name, session) => {
      const getter = spec.get?.[name];
      if (getter !== undefined) return getter(target, session);
      throw notSupported(`${type}.${name}`);
    },
    set: (name, value, session) => {
      const setter = spec.set?.[name];
      if (setter === undefined) throw notSupported(`setting ${type}.${name}`);
      setter(target, value, session);
    },
    object: (name, session) => spec.objects?.[name]?.(target, session) ?? null,
    call: (name, args, session) => {
      const method = spec.methods?.[name];
      if (method !== undefined) return method(target, args, session) ?? null;
      if (name === 'GetCount' && spec.items !== undefined) return spec.items(target, session).length;
      throw notSupported(`${type}.${name}`);
    },
    make: (name, args, session) => {
      const maker = spec.makers?.[name] ?? (spec.items !== undefined || spec.find !== undefined ? collectionMakers[name] : undefined);
      if (maker === undefined) throw notSupported(`${type}.${name}`);
      return maker(target, args, session);
    },
    items: (session) => {
      if (spec.items === undefined) throw notSupported(`${type}.items`);
      return spec.items(target, session);
    },
    item: (key, session) => found(find(target, key, session)),
  });
}

function found(object: HostObject | null): HostObject {
  if (object === null) throw itemNotFound();
  return object;
}
