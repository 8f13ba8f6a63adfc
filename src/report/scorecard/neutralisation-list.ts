import { CodeIndex } from '../../engine/code-index';
import type { ScorecardResult } from '../../engine/results';
import type { Indicator, Neutralisation } from '../../model/model';
import { readDay } from '../../sheets/read-common';
import { type Translate, translator } from '../../texts';
import { missingCell, textCell } from '../cells';
import type { Cell, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { linkedText, linkTo, named } from '../leaf-cells';
import { byObjective } from '../structure';
import { lineIn } from '../table-text';

/** What scorecards leave out, with the decisions: those of one scorecard, and those of every one that touch it. */
export class NeutralisationList {
  private readonly t: Translate;
  private readonly own = new Map<string, Neutralisation[]>();
  /** Those of every scorecard, by code. */
  private readonly everywhere = new Map<string, Neutralisation[]>();
  private readonly indicators: CodeIndex<Indicator>;
  /** Codes of the indicators of each objective. */
  private readonly indicatorsOf = new Map<string, readonly string[]>();

  constructor(private readonly input: ReportInput) {
    const { model } = input;
    this.t = translator(model.parameters.language);
    for (const neutralisation of model.neutralisations) {
      const { scorecard, code } = neutralisation;
      const [lists, key] = scorecard === '' ? [this.everywhere, code] : [this.own, scorecard];
      const known = lists.get(key);
      if (known === undefined) lists.set(key, [neutralisation]);
      else known.push(neutralisation);
    }
    this.indicators = new CodeIndex(model.indicators, ({ code }) => code);
    if (this.everywhere.size === 0) return;
    for (const { of, members } of byObjective(model)) {
      const code = of === null ? '' : (model.objectives[of]?.code ?? '');
      if (code === '' || this.indicatorsOf.has(code)) continue;
      this.indicatorsOf.set(
        code,
        members.map((i) => model.indicators[i]?.code ?? ''),
      );
    }
  }

  /** Null where the scorecard leaves nothing out. */
  of(result: ScorecardResult): Table | null {
    const { t } = this;
    const shared = this.everywhere.size === 0 ? [] : [...this.codesOf(result)].flatMap((code) => this.everywhere.get(code) ?? []);
    const own = [...(this.own.get(result.scorecard) ?? []), ...shared.filter(({ code }) => code !== '')].sort((a, b) => a.at.row - b.at.row);
    if (own.length === 0) return null;
    const titles = new Map(result.nodes.map(({ node }) => [node.code, node.title]));
    const rows = own.map((one) => this.row(one, titles));
    return {
      kind: 'table',
      id: 'neutralizzazioni',
      caption: t('documenti.scheda.neutralised'),
      columns: [
        { header: t('documenti.columns.code'), width: 9, align: 'left' },
        { header: t('documenti.columns.neutralised'), width: 36, align: 'left' },
        { header: t('documenti.columns.reason'), width: 35, align: 'left' },
        { header: t('documenti.columns.act'), width: 20, align: 'left' },
        { header: t('documenti.columns.date'), width: 9, align: 'right' },
      ],
      rows,
      look: 'grid',
    };
  }

  /** All that a neutralisation could mean in a scorecard: its nodes, what they refer to, and the indicators of those objectives. */
  private codesOf({ nodes }: ScorecardResult): ReadonlySet<string> {
    const codes = new Set<string>();
    const objectives = new Set<string>();
    for (const { node } of nodes) {
      codes.add(node.code).add(node.reference);
      if (node.type === 'obiettivo') objectives.add(node.reference);
    }
    for (const objective of objectives) for (const code of this.indicatorsOf.get(objective) ?? []) codes.add(code);
    return codes;
  }

  private day(row: number): Cell {
    const view = this.input.views.Neutralizzazioni;
    const serial = view === undefined ? null : readDay(view.cell(row, 'date'), this.input.model.parameters.year);
    return serial === null ? textCell(lineIn(view, row, 'date')) : { content: { n: serial, as: 'date', decimals: 0 }, align: 'right' };
  }

  private row({ at, code, reason, act, scorecard }: Neutralisation, titles: ReadonlyMap<string, string>): Row {
    const { t } = this;
    const view = this.input.views.Neutralizzazioni;
    const indicator = this.indicators.firstOf(code);
    const objective = indicator === undefined || indicator.objective === '' ? '' : t('documenti.scheda.ofObjective', { code: indicator.objective });
    const name = [indicator?.name ?? titles.get(code) ?? '', objective].filter((part) => part !== '').join(' · ');
    const words = scorecard === '' ? named(name, t('documenti.scheda.everywhere')) : name;
    return {
      role: 'plain',
      cells: [
        linkedText(lineIn(view, at.row, 'indicator'), linkTo(at, 'indicator')),
        textCell(words),
        reason === '' ? missingCell(t) : textCell(reason),
        act === '' ? missingCell(t) : textCell(act),
        this.day(at.row),
      ],
    };
  }
}
