import type { Model, Neutralisation } from '../model/model';

/** The name by which neutralisations mean the organisation's own scorecard. */
export const ORGANISATION = 'Ente';

/** Codes left out, scorecard by scorecard (rule 9): a blank scorecard means every one. */
export class Neutralised {
  private readonly everywhere = new Map<string, Neutralisation>();
  private readonly byScorecard = new Map<string, Map<string, Neutralisation>>();

  constructor(model: Pick<Model, 'neutralisations'>) {
    for (const neutralisation of model.neutralisations) {
      const { scorecard, code } = neutralisation;
      if (code === '') continue;
      if (scorecard === '') {
        this.everywhere.set(code, neutralisation);
      } else {
        const codes = this.byScorecard.get(scorecard) ?? new Map<string, Neutralisation>();
        this.byScorecard.set(scorecard, codes.set(code, neutralisation));
      }
    }
  }

  /** The decision that leaves a code out of a scorecard, or undefined. */
  decision(scorecard: string, code: string): Neutralisation | undefined {
    return this.byScorecard.get(scorecard)?.get(code) ?? this.everywhere.get(code);
  }

  has(scorecard: string, code: string): boolean {
    return code !== '' && this.decision(scorecard, code) !== undefined;
  }
}
