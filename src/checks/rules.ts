import { type Finding, type FindingCode, FINDING_GRAVITY, finding, type Gravity } from '../model/finding';
import { displayText, readPoints, readYesNo } from '../model/read-cell';
import { valueOf } from '../model/value';
import { CONTRACT } from '../sheets/contract';
import { choiceOf } from '../sheets/read-common';
import type { Views } from '../sheets/views';

/** What the workbook sets for one check. */
interface Rule {
  readonly active: boolean;
  /** Null leaves the code's own. */
  readonly gravity: Gravity | null;
  readonly tolerance: number | null;
}

/** Table RegoleControlli: which checks run, how grave they are and what they tolerate. Blank cells leave the default; the last row of a code holds. */
export class Rules {
  private readonly rules = new Map<string, Rule>();
  /** Rows that name no check. */
  readonly findings: readonly Finding[];

  constructor(views: Views) {
    const view = views.RegoleControlli;
    const findings: Finding[] = [];
    for (const row of view?.rows ?? []) {
      if (view === undefined) break;
      const code = view.text(row, 'code');
      if (code !== '' && !Object.hasOwn(FINDING_GRAVITY, code)) {
        findings.push(finding('RIFERIMENTO_INESISTENTE', view.ref(row, 'code'), { tabella: view.raw.name, valore: code }, 'regola'));
        continue;
      }
      const reading = readPoints(view.cell(row, 'tolerance'));
      const tolerance = valueOf(reading);
      this.rules.set(code, {
        active: readYesNo(displayText(view.cell(row, 'active'))) !== false,
        gravity: choiceOf(view.text(row, 'gravity'), CONTRACT.RegoleControlli.columns.gravity.choices),
        tolerance: tolerance !== null && tolerance >= 0 ? tolerance : null,
      });
      const typed = displayText(view.cell(row, 'tolerance'));
      if (reading.state === 'unreadable' || (tolerance !== null && tolerance < 0)) {
        findings.push(
          finding('RIFERIMENTO_INESISTENTE', view.ref(row, 'tolerance'), { nome: CONTRACT.RegoleControlli.columns.tolerance.header, valore: typed }, 'numero'),
        );
      }
    }
    this.findings = findings;
  }

  tolerance(code: FindingCode, fallback: number): number {
    return this.rules.get(code)?.tolerance ?? fallback;
  }

  /** True when no finding of these codes is wanted, so that the check need not run. */
  areOff(codes: readonly FindingCode[]): boolean {
    return codes.every((code) => this.rules.get(code)?.active === false);
  }

  /** The finding with the gravity set for it; nothing where its check is off. */
  apply(one: Finding): Finding[] {
    const rule = this.rules.get(one.code);
    if (rule === undefined) return [one];
    if (!rule.active) return [];
    return rule.gravity === null ? [one] : [{ ...one, gravity: rule.gravity }];
  }
}
