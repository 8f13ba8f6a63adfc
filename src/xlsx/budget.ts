import { PortError } from '../sheets/book';

/** Some 16 bytes of memory each; a sheet of 100.000 rows × 25 columns takes a sixteenth of them. */
const UNITS = 40_000_000;

/** Bounds what a file may make us build: a few bytes of XML can ask for a whole row of cells, or for a formula of 8.000 characters again. */
export class Budget {
  private left = UNITS;

  /** Throws `FILE_TROPPO_GRANDE` once it is used up. */
  spend(units: number): void {
    this.left -= units;
    if (this.left < 0) throw new PortError('FILE_TROPPO_GRANDE');
  }
}
