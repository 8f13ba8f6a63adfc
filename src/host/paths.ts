import { Args } from './args';
import { invalidObjectPath, notSupported } from './errors';
import type { Json } from './json';
import type { HostObject } from './registry';
import type { Session } from './session';

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

/** How the client says where an object comes from. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
  /** The client will not come back to it, so that no reference is kept. */
  readonly D?: boolean;
}

const GLOBAL = 1;
const METHOD = 3;
const PROPERTY = 4;
const INDEXER = 5;
const REFERENCE = 6;
const NULL_OBJECT = 7;

/** The objects of one batch, each made once, when the batch first comes to it. */
export class ObjectPaths {
  private readonly made = new Map<number, HostObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly session: Session,
  ) {}

  info(id: number): ObjectPath {
    const path = this.paths[String(id)];
    if (path === undefined) throw invalidObjectPath(`There is no object path ${id} in this batch.`);
    return path;
  }

  /** The object of a path; null for a null object. */
  resolve(id: number): HostObject | null {
    const known = this.made.get(id);
    if (known !== undefined) return known;
    const object = this.make(this.info(id));
    this.made.set(id, object);
    return object;
  }

  /** The object of a path that something is done with. */
  required(id: number): HostObject {
    const object = this.resolve(id);
    if (object === null) throw invalidObjectPath(`The object path '${this.describe(id)}' is a null object.`);
    return object;
  }

  args(info: ArgumentInfo | undefined): Args {
    const ids = info?.ReferencedObjectPathIds ?? [];
    const values = info?.Arguments ?? [];
    const objects = ids.map((id) => (id === 0 || id === null ? null : this.required(id)));
    return new Args(
      values.map((value, index) => (objects[index] === undefined || objects[index] === null ? value : null)),
      objects,
    );
  }

  /** `workbook.tables.getItem`, for messages. */
  describe(id: number): string {
    const path = this.info(id);
    const name = path.ObjectPathType === GLOBAL ? 'workbook' : path.ObjectPathType === INDEXER ? 'getItem' : path.Name;
    return path.ParentObjectPathId === undefined ? name : `${this.describe(path.ParentObjectPathId)}.${name}`;
  }

  private make(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case GLOBAL:
        return this.session.root;
      case METHOD:
        return this.parent(path).make(path.Name, this.args(path.ArgumentInfo), this.session);
      case PROPERTY: {
        const parent = this.parent(path);
        const object = parent.object(path.Name, this.session);
        if (object === null) throw notSupported(`${parent.type}.${path.Name}`);
        return object;
      }
      case INDEXER:
        return this.parent(path).item(path.ArgumentInfo?.Arguments?.[0] ?? null, this.session);
      case REFERENCE: {
        const object = this.session.references.get(path.Name);
        if (object === undefined) throw invalidObjectPath(`The reference '${path.Name}' is not kept any more.`);
        return object;
      }
      case NULL_OBJECT:
        return null;
      default:
        throw notSupported(`object path type ${path.ObjectPathType}`);
    }
  }

  private parent(path: ObjectPath): HostObject {
    if (path.ParentObjectPathId === undefined) throw invalidObjectPath(`The object path '${path.Name}' has no parent.`);
    return this.required(path.ParentObjectPathId);
  }
}
