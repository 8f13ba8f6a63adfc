import { invalidArgument } from './errors';
import { isRecord, type Json, type JsonRecord } from './json';
import type { HostObject } from './registry';

/** Arguments of a method as they came over the wire: plain values, or objects of the same batch. */
export class Args {
  constructor(
    private readonly values: readonly Json[],
    private readonly objects: readonly (HostObject | null)[] = [],
  ) {}

  get length(): number {
    return this.values.length;
  }

  value(index: number): Json {
    return this.values[index] ?? null;
  }

  given(index: number): boolean {
    return this.object(index) !== null || this.value(index) !== null;
  }

  object(index: number): HostObject | null {
    return this.objects[index] ?? null;
  }

  text(index: number): string {
    const value = this.value(index);
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  number(index: number, otherwise?: number): number {
    const value = this.value(index) ?? otherwise ?? null;
    if (typeof value !== 'number') throw invalidArgument();
    return value;
  }

  flag(index: number, otherwise: boolean): boolean {
    const value = this.value(index) ?? otherwise;
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  record(index: number): JsonRecord {
    const value = this.value(index);
    if (value === null) return {};
    if (!isRecord(value)) throw invalidArgument();
    return value;
  }
}
