import { Neutralised, ORGANISATION } from '../engine/neutralised';
import { latestRetargets } from '../engine/score';
import type { Resources } from '../model/budget';
import type { CellRef } from '../model/finding';
import type { Retarget, RowRef } from '../model/model';
import type { Cents } from '../model/money';
import { foldText } from '../model/text';
import type { Reading } from '../model/value';
import { type Language, type Translate, translator } from '../texts';
import { formatEuro } from '../texts/numbers';
import { errorText } from './cells';
import type { Cell, Row, Tone } from './document';
import type { ReportInput } from './input';
import { across, linkTo } from './leaf-cells';
import { lineIn, proseIn } from './table-text';

/** A sentence under the line of an objective or an indicator. */
export interface Remark {
  readonly text: string;
  readonly tone: Tone;
  /** The amount that it tells. */
  readonly link?: CellRef;
  /** Somebody has still to write it. */
  readonly missing?: Cell['missing'];
}

/** What is said under the lines of a scorecard: decisions that touch a figure, and the texts that people wrote. */
export class Remarks {
  private readonly t: Translate;
  private readonly neutralised: Neutralised;
  private readonly retargets: ReadonlyMap<string, Retarget>;
  /** Rows that the checks ask the reason of. */
  private readonly unreasoned: ReadonlySet<string>;

  /** What objectives say they have, by row. */
  private readonly money: ReadonlyMap<number, Resources>;

  constructor(private readonly input: ReportInput) {
    const { model, findings } = input;
    this.money = new Map(model.money.resources.flatMap((one) => (one.of === 'obiettivo' ? [[one.at.row, one] as const] : [])));
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
    const { at, name } = objective;
    const texts = (['description', 'expectedResults', 'impact'] as const).flatMap((key): Remark[] => {
      const text = proseIn(view, at.row, key);
      if (text === '' || repeats(text, name)) return [];
      return [{ text: LABELLED.test(text) ? text : this.t(`documenti.remarks.${key}`, { text }), tone: 'muted' }];
    });
    return [...(descriptions ? texts : []), ...this.reason(at, proseIn(view, at.row, 'varianceReason'))];
  }

  private reason(at: RowRef, text: string): readonly Remark[] {
    if (text !== '') return [{ text: this.t('documenti.remarks.varianceReason', { text }), tone: 'muted' }];
    const isAsked = this.unreasoned.has(keyOf(at));
    return isAsked ? [{ text: this.t('documenti.remarks.varianceReason', { text: this.t('documenti.missing') }), tone: 'missing', missing: 'reason' }] : [];
  }

  private decision(key: 'documenti.remarks.retargeted' | 'documenti.remarks.neutralised', { reason, act }: { reason: string; act: string }): Remark {
    const said = reason === '' ? this.t('documenti.missing') : reason;
    return { text: this.t(key, { text: act === '' ? said : `${said} (${act})` }), tone: reason === '' ? 'missing' : 'muted' };
  }

  /** Programmes, service and resources of an objective, in one line of words that leads to the amount, without a service that stands above; none where nothing is written. */
  context(
    position: number,
    { programmes, resources, service: above = '' }: { readonly programmes: boolean; readonly resources: boolean; readonly service?: string },
  ): readonly Remark[] {
    const view = this.input.views.Obiettivi;
    const at = this.input.model.objectives[position]?.at;
    if (at === undefined) return [];
    const codes = new Set(programmes ? [lineIn(view, at.row, 'ownProgramme'), lineIn(view, at.row, 'programme')] : []);
    const service = lineIn(view, at.row, 'service');
    const money = this.money.get(at.row);
    const amounts = (['resources', 'interventions'] as const).flatMap((key) => {
      const amount = money?.[key];
      return amount === undefined || amount.state === 'blank' || (key === 'resources' && !resources) ? [] : [{ key, amount }];
    });
    const text = [
      ...[...codes].filter((code) => code !== '').map((programme) => this.t('documenti.remarks.programme', { programme })),
      ...(service === '' || service === above ? [] : [this.t('documenti.remarks.service', { service })]),
      ...amounts.map(({ key, amount }, i) => {
        // A part is one of what stands before it.
        const label = key === 'interventions' && i === 0 ? 'interventionsAlone' : key;
        return this.t(`documenti.remarks.${label}`, { amount: amountText(amount, this.input.model.parameters.language) });
      }),
    ].join(' · ');
    if (text === '') return [];
    const [first] = amounts;
    return [
      {
        text,
        tone: amounts.some(({ amount }) => amount.state !== 'read') ? 'errore' : 'muted',
        ...(first === undefined ? {} : { link: linkTo(at, first.key) }),
      },
    ];
  }
}

/** The row of a remark under a line of a table, from its second column to its last. */
export function noteRow({ text, ...more }: Remark, columns: number): Row {
  return { role: 'note', cells: [{ content: null }, across(columns - 1, text, more)] };
}

/** A text that brings its own label needs none of ours: `Risorse: oneri …`. */
const LABELLED = /^\p{Lu}[\p{L} ’']{2,30}: /u;

/** A text that says no more than a name, whatever its blanks and capitals. */
export function repeats(text: string, name: string): boolean {
  return foldText(text.replace(/[.\s]+$/, '')) === foldText(name.replace(/[.\s]+$/, ''));
}

/** An amount in words; what cannot be read as it stands. */
function amountText(amount: Exclude<Reading<Cents>, { state: 'blank' }>, language: Language): string {
  if (amount.state === 'read') return formatEuro(amount.value / 100, language);
  return amount.state === 'error' ? errorText(amount.error, language) : amount.text;
}

function keyOf({ table, row }: RowRef): string {
  return `${table}\n${row}`;
}
