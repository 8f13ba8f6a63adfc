import type { Action } from './batch';
import { HostError } from './errors';

/** Something that goes wrong on purpose, once. Requests and actions count from 0 since the fault was armed. */
export type Fault =
  | { readonly at: 'request'; readonly number: number; readonly when: 'before' | 'after'; readonly code: string }
  | { readonly at: 'action'; readonly number: number; readonly when: 'before' | 'after'; readonly code: string }
  /** Executed (`after`) or not (`before`), the client never hears of it. */
  | { readonly at: 'answer'; readonly number: number; readonly when: 'before' | 'after' };

/** HTTP status Excel sends with a code; 400 for the others. */
const STATUS: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  Conflict: 409,
  GeneralException: 500,
  NotImplemented: 501,
  RequestAborted: 500,
};

/** Makes the n-th request or action fail, and counts both. */
export class Faults {
  requests = 0;
  actions = 0;
  /** How many faults struck since the host began. */
  struck = 0;
  private armed: Fault | null = null;

  arm(fault: Fault | null): void {
    this.armed = fault;
    this.requests = 0;
    this.actions = 0;
  }

  /** What happens to the request that now comes, null for nothing. Counts it. */
  request(): Extract<Fault, { at: 'request' | 'answer' }> | null {
    const number = this.requests;
    this.requests += 1;
    const fault = this.armed;
    if (fault === null || fault.at === 'action' || fault.number !== number) return null;
    this.strike();
    return fault;
  }

  readonly watch = (phase: 'before' | 'after', action: Action): void => {
    if (phase === 'before') this.actions += 1;
    const fault = this.armed;
    if (fault?.at !== 'action' || fault.number !== this.actions - 1 || fault.when !== phase) return;
    this.strike();
    throw faultError(fault.code, action.Name);
  };

  private strike(): void {
    this.armed = null;
    this.struck += 1;
  }
}

export const faultError = (code: string, where = ''): HostError =>
  new HostError(code, `Made to fail${where === '' ? '' : ` at ${where}`}.`, STATUS[code] ?? 400);
