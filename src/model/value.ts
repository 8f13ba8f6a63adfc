/** A measured value. Percentages are fractions (20 % is 0.2); dates are whole serial numbers. */
export type Value = NumberValue | DateValue | YesNoValue;
export interface NumberValue {
  readonly kind: 'number';
  readonly n: number;
  /** True when the cell's format, its text or its unit says percent: shown as such. */
  readonly percent: boolean;
  readonly typing: Typing;
}
/** How a number was written: with a percent sign or format, in points (85 for 85 %), as it is, or not at all but computed. Mixing them in one row is a finding. */
export type Typing = 'percent' | 'points' | 'plain' | 'computed';
export interface DateValue {
  readonly kind: 'date';
  readonly serial: number;
}
export interface YesNoValue {
  readonly kind: 'yesNo';
  readonly yes: boolean;
}

/** What reading one cell gives: nothing, an error value, something unreadable, or a value. */
export type Reading<T> =
  | { readonly state: 'blank' }
  | { readonly state: 'error'; readonly error: string }
  | { readonly state: 'unreadable'; readonly text: string }
  | { readonly state: 'read'; readonly value: T; readonly asText: boolean };

export const BLANK_READING: Reading<never> = { state: 'blank' };

/** The value read, or null when there is none for whatever reason. */
export function valueOf<T>(reading: Reading<T>): T | null {
  return reading.state === 'read' ? reading.value : null;
}
