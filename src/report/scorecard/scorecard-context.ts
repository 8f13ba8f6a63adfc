import type { Language, Translate } from '../../texts';
import { translator } from '../../texts';
import type { ReportInput } from '../input';
import { Remarks } from '../remarks';
import { measuresInColumn } from './scorecard-layout';
import { type Belonging, byObjective } from '../structure';
import { indicatorWeights, objectiveWeights, perspectiveWeights, type Weight } from '../weights';

/** What the scorecards of a run share: made once, however many are printed. Linear in the rows. */
export class ScorecardContext {
  readonly t: Translate;
  readonly language: Language;
  readonly remarks: Remarks;
  /** Indicators by objective, those of none last. */
  readonly indicatorsOf: readonly Belonging[];
  private readonly loose: ReadonlySet<number>;
  readonly measuresInColumn: boolean;
  readonly weights: Readonly<Record<'perspectives' | 'objectives' | 'indicators', readonly Weight[]>>;

  constructor(readonly input: ReportInput) {
    const { model } = input;
    this.language = model.parameters.language;
    this.t = translator(this.language);
    this.remarks = new Remarks(input);
    this.measuresInColumn = measuresInColumn(input);
    this.indicatorsOf = byObjective(model);
    this.loose = new Set(this.looseIndicators);
    this.weights = { perspectives: perspectiveWeights(input), objectives: objectiveWeights(input), indicators: indicatorWeights(input) };
  }

  /** Indicators that belong to no objective. */
  get looseIndicators(): readonly number[] {
    return this.indicatorsOf[this.indicatorsOf.length - 1]?.members ?? [];
  }

  isLoose(indicator: number): boolean {
    return this.loose.has(indicator);
  }

  membersOf(objective: number): readonly number[] {
    return this.indicatorsOf[objective]?.members ?? [];
  }
}
