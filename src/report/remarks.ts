import { Neutralised, ORGANISATION } from '../engine/neutralised';
import { latestRetargets } from '../engine/score';
import type { Retarget, RowRef } from '../model/model';
import { type Translate, translator } from '../texts';
import type { Tone } from './document';
import type { ReportInput } from './input';
import { lineIn, proseIn } from './table-text';

/** A sentence under the line of an objective or an indicator. */
export interface Remark {
  readonly text: string;
  readonly tone: Tone;
}

/** What is said under the lines of a scorecard: decisions that touch a figure, and the texts that people wrote. */
export class Remarks {
  private readonly t: Translate;
  private readonly neutralised: Neutralised;
  private readonly retargets: ReadonlyMap<string, Retarget>;
  /** Rows that the checks ask the reason of. */
  private readonly unreasoned: ReadonlySet<string>;

  constructor(private readonly input: ReportInput) {
    const { model, findings } = input;
    this.t = translator(model.parameters.language);
    this.neutralised = new Neutralised(model);
    this.retargets = latestRetargets(model.retargets);
    this.unreasoned = new Set(findings.flatMap(({ code, where, accepted }) => (code === 'MOTIVO_MANCANTE' && where && !accepted ? [keyOf(where)] : [])));
  }

  /** Why an indicator's target was changed, why it counts nowhere, why it has no figure; with `prose`, why it stayed below. */
  ofIndicator(position: number, prose: boolean): readonly Remark[] {
    const { views, results, outcomes } = this.input;
    const result = results.indicators[position];
    if (result === undefined) return [];
    const { indicator, firstTarget, score } = result;
    const remarks: Remark[] = [];
    const retarget = firstTarget === null ? undefined : this.retargets.get(indicator.code);
    if (retarget !== undefined) remarks.push(this.decision('documenti.remarks.retargeted', retarget));
    const decision = score.status === 'neutralizzato' ? this.neutralised.decision(ORGANISATION, indicator.code) : undefined;
    if (decision !== undefined) remarks.push(this.decision('documenti.remarks.neutralised', decision));
    if (score.status === 'errore') remarks.push({ text: outcomes[position] ?? '', tone: 'errore' });
    if (prose) remarks.push(...this.reason(indicator.at, proseIn(views.Indicatori, indicator.at.row, 'varianceReason')));
    return remarks.filter(({ text }) => text !== '');
  }

  /** What an objective is about, unless it is told elsewhere, and why it stayed below. */
  ofObjective(position: number, { descriptions } = { descriptions: true }): readonly Remark[] {
    const view = this.input.views.Obiettivi;
    const objective = this.input.model.objectives[position];
    if (objective === undefined) return [];
    const { at } = objective;
    const texts = (['description', 'expectedResults', 'impact'] as const).flatMap((key): Remark[] => {
      const text = proseIn(view, at.row, key);
      return text === '' ? [] : [{ text: this.t(`documenti.remarks.${key}`, { text }), tone: 'muted' }];
    });
    return [...(descriptions ? texts : []), ...this.reason(at, proseIn(view, at.row, 'varianceReason'))];
  }

  private reason(at: RowRef, text: string): readonly Remark[] {
    if (text !== '') return [{ text: this.t('documenti.remarks.varianceReason', { text }), tone: 'muted' }];
    const isAsked = this.unreasoned.has(keyOf(at));
    return isAsked ? [{ text: this.t('documenti.remarks.varianceReason', { text: this.t('documenti.missing') }), tone: 'missing' }] : [];
  }

  private decision(key: 'documenti.remarks.retargeted' | 'documenti.remarks.neutralised', { reason, act }: { reason: string; act: string }): Remark {
    const said = reason === '' ? this.t('documenti.missing') : reason;
    return { text: this.t(key, { text: act === '' ? said : `${said} (${act})` }), tone: reason === '' ? 'missing' : 'muted' };
  }

  /** Programmes and service of an objective, in one line; `programmeName` null leaves the programmes out. */
  context(position: number, programmeName: ((code: string) => string) | null): string {
    const view = this.input.views.Obiettivi;
    const row = this.input.model.objectives[position]?.at.row ?? -1;
    const codes = [...new Set([lineIn(view, row, 'ownProgramme'), lineIn(view, row, 'programme')])].filter((code) => code !== '');
    const names = programmeName === null ? [] : codes.map(programmeName);
    const service = lineIn(view, row, 'service');
    return [
      ...names.map((programme) => this.t('documenti.remarks.programme', { programme })),
      ...(service === '' ? [] : [this.t('documenti.remarks.service', { service })]),
    ].join(' · ');
  }
}

function keyOf({ table, row }: RowRef): string {
  return `${table}\n${row}`;
}
