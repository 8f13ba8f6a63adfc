import type { Cents } from '../model/money';
import type { Reading } from '../model/value';

/** Half of the safe integers: one more amount (at most 1e15 cents) never leaves them. */
const FULL = 2 ** 52;

/** Rule 11. An exact sum of amounts: whole cents, carried over into a big integer long before a double could lose one. */
export class CentSum {
  /** True while nothing was added. */
  isEmpty = true;
  private cents = 0;
  private carried = 0n;
  private failed = false;

  /** Blanks add nothing; an error value or an unreadable amount makes the sum unknown, never smaller. */
  add(amount: Reading<Cents>): void {
    if (amount.state === 'blank') return;
    this.isEmpty = false;
    if (amount.state !== 'read') {
      this.failed = true;
      return;
    }
    this.cents += amount.value;
    if (Math.abs(this.cents) > FULL) {
      this.carried += BigInt(this.cents);
      this.cents = 0;
    }
  }

  /** The sum, 0 when empty; null when an amount is unknown or the sum is beyond whole numbers. */
  get total(): Cents | null {
    if (this.failed) return null;
    if (this.carried === 0n) return this.cents;
    const total = Number(this.carried + BigInt(this.cents));
    return Number.isSafeInteger(total) ? total : null;
  }
}
