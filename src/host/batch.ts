import { PortError } from '../sheets/book';
import { HostError, invalidOperation, notSupported } from './errors';
import type { Json } from './json';
import { ObjectPaths, type ObjectPath } from './paths';
import { query, type QueryInfo } from './query';
import type { HostObject } from './registry';
import type { Session } from './session';

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly Json[]; readonly ReferencedObjectPathIds?: readonly number[] };
  readonly QueryInfo?: QueryInfo;
}

/** One `context.sync()`. */
export interface BatchRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface BatchResponse {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly HttpStatusCode: number;
    readonly ActionIndex: number;
  };
}

const INSTANTIATE = 1;
const QUERY = 2;
const METHOD = 3;
const SET_PROPERTY = 4;
const TRACE = 5;

/** Called around every action; what it throws fails that action. */
export type Watch = (phase: 'before' | 'after', action: Action) => void;

/** Executes a batch in order. It stops at the first action that fails; what ran before is kept, as Excel does. */
export function executeBatch(request: BatchRequest, session: Session, watch: Watch = () => undefined): BatchResponse {
  const run = new Run(request, session);
  const results: { ActionId: number; Value: Json }[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      watch('before', action);
      results.push({ ActionId: action.Id, Value: run.action(action) });
      if (action.ActionType === TRACE) traces.push(action.Id);
      watch('after', action);
    } catch (error) {
      const known = error instanceof PortError ? invalidOperation(error.code) : error;
      if (!(known instanceof HostError)) throw error;
      const failure = { Code: known.code, Message: known.message, Location: run.location(action), HttpStatusCode: known.status, ActionIndex: index };
      return { Results: results, TraceIds: traces, Error: failure };
    }
  }
  return { Results: results, TraceIds: traces };
}

class Run {
  private readonly paths: ObjectPaths;
  private readonly kept = new Map<number, string>();

  constructor(
    private readonly request: BatchRequest,
    private readonly session: Session,
  ) {
    this.paths = new ObjectPaths(request.ObjectPaths, session);
  }

  action(action: Action): Json {
    switch (action.ActionType) {
      case INSTANTIATE:
        return this.instantiate(action.ObjectPathId);
      case QUERY: {
        const object = this.paths.resolve(action.ObjectPathId);
        return object === null ? null : query(object, action.QueryInfo ?? {}, this.session);
      }
      case METHOD:
        // The client keeps a reference before it knows that there is nothing to refer to.
        if (action.Name === '_KeepReference' && this.paths.resolve(action.ObjectPathId) === null) return null;
        return this.method(action, this.paths.required(action.ObjectPathId));
      case SET_PROPERTY:
        this.paths.required(action.ObjectPathId).set(action.Name, action.ArgumentInfo?.Arguments?.[0] ?? null, this.session);
        return null;
      case TRACE:
        return null;
      default:
        throw notSupported(`action type ${action.ActionType} (${action.Name})`);
    }
  }

  /** `Range.values`, as Excel names where an error arose. */
  location(action: Action): string {
    if (action.ActionType === TRACE) return '';
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    const name = action.Name === '' ? (path?.Name ?? '') : action.Name;
    const member = name.charAt(0).toLowerCase() + name.slice(1);
    try {
      // A failing path has no type yet: its parent has.
      const id = action.ActionType === INSTANTIATE ? path?.ParentObjectPathId : action.ObjectPathId;
      const type = id === undefined ? undefined : this.paths.resolve(id)?.type;
      return type === undefined ? member : `${type}.${member === '' ? 'getItem' : member}`;
    } catch {
      return member;
    }
  }

  private instantiate(pathId: number): Json {
    const object = this.paths.resolve(pathId);
    if (object === null) return null;
    const reference = this.kept.get(pathId);
    return reference === undefined ? object.identity(this.session) : { ...object.identity(this.session), _ReferenceId: reference };
  }

  private method(action: Action, object: HostObject): Json {
    if (action.Name === '_KeepReference') {
      const path = this.paths.info(action.ObjectPathId);
      if (path.D !== true) this.kept.set(action.ObjectPathId, this.session.keep(object));
      return null;
    }
    return object.call(action.Name, this.paths.args(action.ArgumentInfo), this.session);
  }
}
