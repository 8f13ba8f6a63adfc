/** Objects by code. Codes compare exactly; a code used twice is known as such, since a reference to it means nothing. */
export class CodeIndex<T> {
  private readonly first = new Map<string, T>();
  private readonly repeated = new Set<string>();

  constructor(items: readonly T[], codeOf: (item: T) => string) {
    for (const item of items) {
      const code = codeOf(item);
      if (code === '') continue;
      if (this.first.has(code)) this.repeated.add(code);
      else this.first.set(code, item);
    }
  }

  /** The object a reference means; `duplicate` when two bear the code, undefined when none does. */
  get(code: string): T | 'duplicate' | undefined {
    return this.repeated.has(code) ? 'duplicate' : this.first.get(code);
  }

  /** The first object that bears the code, for what belongs to it whatever comes later. */
  firstOf(code: string): T | undefined {
    return this.first.get(code);
  }
}
