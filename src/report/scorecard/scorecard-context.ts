import type { Language, Translate } from '../../texts';
import { translator } from '../../texts';
import type { ReportInput } from '../input';
import { type Weight, weightsIn } from '../leaf-cells';
import { Remarks } from '../remarks';
import { measuresInColumn } from './scorecard-layout';
import { type Belonging, byObjective, byPerspective } from '../structure';

/** What the scorecards of a run share: made once, however many are printed. Linear in the rows. */
export class ScorecardContext {
  readonly t: Translate;
  readonly language: Language;
  readonly remarks: Remarks;
  /** Indicators by objective, those of none last. */
  readonly indicatorsOf: readonly Belonging[];
  private readonly objectiveOf: readonly number[];
  readonly measuresInColumn: boolean;
  readonly weights: Readonly<Record<'perspectives' | 'objectives' | 'indicators', readonly Weight[]>>;

  constructor(readonly input: ReportInput) {
    const { model } = input;
    this.language = model.parameters.language;
    this.t = translator(this.language);
    this.remarks = new Remarks(input);
    this.measuresInColumn = measuresInColumn(input);
    this.indicatorsOf = byObjective(model);
    const weightsOf = (items: readonly { readonly weight: Weight['reading'] }[], keys: readonly number[]): readonly Weight[] =>
      weightsIn(
        items.map(({ weight }) => weight),
        keys,
      );
    const perspectives = model.perspectives ?? [];
    const objectiveOf = keysOf(this.indicatorsOf, model.indicators.length);
    this.objectiveOf = objectiveOf;
    this.weights = {
      perspectives: weightsOf(perspectives, new Array<number>(perspectives.length).fill(0)),
      objectives: weightsOf(model.objectives, keysOf(byPerspective(model), model.objectives.length)),
      // Those of no objective enter no mean: a blank weight among them is no equal one.
      indicators: weightsOf(model.indicators, objectiveOf).map((weight, i) =>
        objectiveOf[i] === -1 && weight.equal ? { ...weight, equal: false, points: null } : weight,
      ),
    };
  }

  /** Indicators that belong to no objective. */
  get looseIndicators(): readonly number[] {
    return this.indicatorsOf[this.indicatorsOf.length - 1]?.members ?? [];
  }

  isLoose(indicator: number): boolean {
    return this.objectiveOf[indicator] === -1;
  }

  membersOf(objective: number): readonly number[] {
    return this.indicatorsOf[objective]?.members ?? [];
  }
}

/** The group of each member; −1 for those of none. */
function keysOf(groups: readonly Belonging[], length: number): readonly number[] {
  const keys = new Array<number>(length).fill(-1);
  for (const { of, members } of groups) for (const member of members) keys[member] = of ?? -1;
  return keys;
}
