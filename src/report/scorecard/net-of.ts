import { Neutralised } from '../../engine/neutralised';
import type { NodeResult } from '../../engine/results';
import { type Translate, translator } from '../../texts';
import { formatPercent } from '../../texts/numbers';
import type { ReportInput } from '../input';
import type { Remark } from '../remarks';
import { byObjective } from '../structure';

/** Why an objective has another figure on a scorecard than the organisation's own: what only that scorecard leaves out. */
export class NetOf {
  private readonly t: Translate;
  private readonly neutralised: Neutralised;
  /** Position and codes of the indicators of each objective, by its code; a repeated code means the first. */
  private readonly objectives = new Map<string, { readonly position: number; readonly codes: readonly string[] }>();

  constructor(private readonly input: ReportInput) {
    const { model } = input;
    this.t = translator(model.parameters.language);
    this.neutralised = new Neutralised(model);
    for (const { of, members } of byObjective(model)) {
      const code = of === null ? '' : (model.objectives[of]?.code ?? '');
      if (of === null || code === '' || this.objectives.has(code)) continue;
      this.objectives.set(code, { position: of, codes: members.map((i) => model.indicators[i]?.code ?? '') });
    }
  }

  /** None where both figures are the same. */
  of({ node, score }: NodeResult): readonly Remark[] {
    const objective = node.type === 'obiettivo' ? this.objectives.get(node.reference) : undefined;
    if (objective === undefined) return [];
    const codes = objective.codes.filter((code) => this.neutralised.has(node.scorecard, code));
    if (codes.length === 0) return [];
    const { model, results } = this.input;
    const { language, decimals } = model.parameters;
    const shown = (points: number | null): string => (points === null ? this.t('documenti.unscored') : formatPercent(points, decimals, language));
    const value = shown(results.objectives[objective.position]?.achievement ?? null);
    const own = score?.value?.kind === 'number' ? score.value.n * 100 : null;
    if (shown(own) === value) return [];
    return [{ text: this.t('documenti.scheda.netOf', { count: codes.length, codes: codes.join(', '), value }), tone: 'muted' }];
  }
}
