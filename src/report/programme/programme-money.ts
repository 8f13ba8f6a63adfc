import { CentSum } from '../../engine/cents';
import type { MoneySide } from '../../engine/money-sides';
import type { CellRef } from '../../model/finding';
import type { Cents } from '../../model/money';
import { BLANK_READING, type Reading } from '../../model/value';
import type { Language, Translate } from '../../texts';
import { formatEuro, rateDecimals } from '../../texts/numbers';
import { amountCell, cellText, missingCell, moneyCell, percentCell, textCell } from '../cells';
import type { Block, Cell, Figures, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { linkTo } from '../leaf-cells';
import { unspentProgrammes } from '../money/unspent-programmes';
import type { Programme } from './programme-list';

/** The money of programmes at a glance, and where it comes from: the lines of the budget, and what programmes and objectives say they have. */
export class ProgrammeMoney {
  private readonly language: Language;
  private readonly ofProgrammes: ReadonlyMap<number, Reading<Cents>>;
  private readonly ofObjectives: ReadonlyMap<number, Reading<Cents>>;
  /** Codes of programmes whose spending the budget should say and does not. */
  private readonly unspent: ReadonlySet<string>;

  constructor(
    private readonly input: ReportInput,
    private readonly t: Translate,
  ) {
    const { resources } = input.model.money;
    this.language = input.model.parameters.language;
    const rowsOf = (kind: 'obiettivo' | 'programma'): ReadonlyMap<number, Reading<Cents>> =>
      new Map(resources.flatMap((one) => (one.of === kind ? [[one.at.row, one.resources] as const] : [])));
    this.ofProgrammes = rowsOf('programma');
    this.ofObjectives = rowsOf('obiettivo');
    const isSpent = input.model.money.lines.some(({ actual }) => actual.state !== 'blank');
    this.unspent = new Set(isSpent ? unspentProgrammes(input).map(({ code }) => code) : []);
  }

  /** Each figure once: large ones at a glance, the table where it says more than they do, what tables write otherwise. */
  blocks(programme: Programme, sides: readonly MoneySide[]): readonly Block[] {
    const spending = sides.find(({ kind }) => kind === 'spending');
    const written = this.written(programme);
    const resources = this.resources(programme, spending, written);
    const figures = [...(resources === null ? [] : [resources]), ...this.spent(programme, spending)];
    return [
      ...(resources === null && programme.objectives.length > 0 ? [this.missing(programme)] : []),
      ...(figures.length === 0 ? [] : [{ kind: 'figures', figures } as const]),
      ...(sides.length > 1 || sides.some(wasRevised) ? [this.table(programme, sides)] : []),
      ...this.otherwise(resources?.cell, written),
    ];
  }

  /** Something is budgeted, spent or written. */
  hasMoney(programme: Programme, sides: readonly MoneySide[]): boolean {
    const isSpent = sides.some(({ available, actual, isUnknown }) => isUnknown || (available ?? 0) !== 0 || (actual ?? 0) !== 0);
    return isSpent || this.written(programme).length > 0;
  }

  private spent(programme: Programme, spending: MoneySide | undefined): Figures['figures'] {
    const { t } = this;
    if (this.unspent.has(programme.code)) {
      // No row is its own yet: the head of the column says where one goes.
      const cell = { ...missingCell(t), align: 'right', link: { table: 'Budget', row: -1, column: 'actual' } } as const;
      return [{ label: t('documenti.programma.spent'), cell, note: t('documenti.programma.noLines') }];
    }
    if (spending === undefined || (spending.actual === null && !spending.isUnknown)) return [];
    const link = this.lineOf(programme);
    const { variance, rate, isOver } = spending;
    const over = isOver ? [t('documenti.programma.over')] : [];
    const amount = variance === null || variance === 0 ? null : `${variance > 0 ? '+' : ''}${formatEuro(variance / 100, this.language)}`;
    const apart = [...(amount === null ? [] : [t('documenti.programma.variance', { amount })]), ...(rate === null ? over : [])];
    const spent = {
      label: t('documenti.programma.spent'),
      cell: this.sum(spending.actual, spending, link),
      note: apart.length === 0 ? null : apart.join(', '),
    };
    // Spent where nothing could be: there is no share of it.
    if (rate === null) return [spent];
    return [spent, { label: t('documenti.programma.rate'), cell: percentCell(rate, rateDecimals(this.input.model.parameters), link), note: over[0] ?? null }];
  }

  /** What the budget gives; where it has no lines, what the programme or its objectives say; null where nobody says it. */
  private resources(programme: Programme, spending: MoneySide | undefined, [first]: readonly Written[]): Figures['figures'][number] | null {
    const { t } = this;
    const label = t('documenti.programma.resources');
    if (spending !== undefined && (spending.available !== null || spending.isUnknown)) {
      const note = t(spending.isRevised ? 'documenti.programma.fromRevised' : 'documenti.programma.fromBudget');
      return { label, cell: this.sum(spending.available, spending, this.lineOf(programme)), note };
    }
    return first === undefined ? null : { label, cell: first.cell, note: t(`documenti.programma.from.${first.of}`) };
  }

  private missing({ row }: Programme): Block {
    const { views } = this.input;
    const link = row !== null && views.Programmi !== undefined ? { link: views.Programmi.ref(row, 'resources') } : {};
    return { kind: 'narrative', label: this.t('documenti.programma.resources'), text: null, ...link };
  }

  /** What tables write otherwise than the figure that is shown. */
  private otherwise(shown: Cell | undefined, written: readonly Written[]): readonly Block[] {
    return written
      .filter(({ cell }) => !isSame(cell, shown))
      .map(({ of, cell }): Block => {
        const amount = cellText(cell, this.language);
        return { kind: 'narrative', label: this.t('documenti.programma.declared'), text: `${amount}: ${this.t(`documenti.programma.from.${of}`)}` };
      });
  }

  /** What tables Programmi and Obiettivi say the programme has, where they say it. */
  private written({ row, objectives }: Programme): readonly Written[] {
    const { model } = this.input;
    const own = row === null ? BLANK_READING : (this.ofProgrammes.get(row) ?? BLANK_READING);
    const ats = objectives.flatMap((position) => model.objectives[position]?.at ?? []);
    const amounts = ats.map(({ row: at }) => this.ofObjectives.get(at) ?? BLANK_READING);
    const first = ats[amounts.findIndex(({ state }) => state !== 'blank')];
    return [
      ...(row === null || own.state === 'blank'
        ? []
        : [{ of: 'programme' as const, cell: amountCell(own, { table: 'Programmi', row, column: 'resources' }, this.language) }]),
      ...(first === undefined ? [] : [{ of: 'objectives' as const, cell: this.total(amounts, linkTo(first, 'resources')) }]),
    ];
  }

  private total(amounts: readonly Reading<Cents>[], link: CellRef): Cell {
    const sum = new CentSum();
    for (const amount of amounts) sum.add(amount);
    return sum.total === null ? this.unknown({ link }) : moneyCell(sum.total, { link });
  }

  private table(programme: Programme, sides: readonly MoneySide[]): Table {
    const { t } = this;
    const isRevised = sides.some(wasRevised);
    const amount = (key: 'budget' | 'available' | 'spent' | 'variance' | 'rate'): Table['columns'][number] => ({
      header: t(`documenti.columns.${key}`),
      width: 13,
      align: 'right',
    });
    return {
      kind: 'table',
      id: 'risorse',
      caption: t('documenti.programma.money', { code: programme.code }),
      columns: [
        { header: t('documenti.columns.item'), width: isRevised ? 35 : 48, align: 'left' },
        amount('budget'),
        ...(isRevised ? [amount('available')] : []),
        amount('spent'),
        amount('variance'),
        amount('rate'),
      ],
      rows: sides.map((side) => this.sideRow(side, programme, isRevised)),
      look: 'grid',
    };
  }

  private sideRow(side: MoneySide, programme: Programme, isRevised: boolean): Row {
    const { kind, budget, available, actual, variance, rate } = side;
    return {
      role: 'plain',
      cells: [
        textCell(this.t(`documenti.sintesi.${kind}`), this.lineOf(programme)),
        isRevised ? moneyCell(budget) : this.sum(available, side, {}),
        ...(isRevised ? [this.sum(available, side, {})] : []),
        this.sum(actual, side, {}),
        moneyCell(variance),
        percentCell(rate, rateDecimals(this.input.model.parameters)),
      ],
    };
  }

  /** A sum that a line in error makes unknown says so. */
  private sum(cents: Cents | null, { isUnknown }: MoneySide, more: Omit<Cell, 'content'>): Cell {
    return cents === null && isUnknown ? this.unknown(more) : moneyCell(cents, more);
  }

  private unknown(more: Omit<Cell, 'content'>): Cell {
    return { content: this.t('documenti.programma.unknown'), tone: 'errore', align: 'right', ...more };
  }

  /** The way to the first line of the programme's budget. */
  private lineOf({ code }: Programme): Omit<Cell, 'content'> {
    const at = this.input.money.budget.linesOf('programma', code)[0]?.at;
    return at === undefined ? {} : { link: linkTo(at, 'actual') };
  }
}

/** An amount that a table of the workbook writes for a programme, or for its objectives together. */
interface Written {
  readonly of: 'programme' | 'objectives';
  readonly cell: Cell;
}

/** Assestato says something else than Preventivo. */
function wasRevised({ isRevised, budget, available }: MoneySide): boolean {
  return isRevised && budget !== null && budget !== available;
}

function isSame({ content }: Cell, other: Cell | undefined): boolean {
  const [own, shown] = [content, other?.content ?? null].map((one) => (one === null || typeof one === 'string' ? one : one.n));
  return own === shown;
}
