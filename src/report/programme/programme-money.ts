import { CentSum } from '../../engine/cents';
import type { MoneySide } from '../../engine/money-sides';
import type { CellRef } from '../../model/finding';
import type { Cents } from '../../model/money';
import { BLANK_READING, type Reading } from '../../model/value';
import type { Translate } from '../../texts';
import { amountCell, missingCell, moneyCell, percentCell, textCell } from '../cells';
import type { Block, Cell, Figures, Row, Table } from '../document';
import type { ReportInput } from '../input';
import { linkTo } from '../leaf-cells';
import type { Programme } from './programme-list';

/** Decimals of a spending rate: 100,65 % is shown as such. */
const RATE_DECIMALS = 2;

/** The money of programmes at a glance, and where it comes from: the lines of the budget, and what programmes and objectives say they have. */
export class ProgrammeMoney {
  private readonly ofProgrammes: ReadonlyMap<number, Reading<Cents>>;
  private readonly ofObjectives: ReadonlyMap<number, Reading<Cents>>;

  constructor(
    private readonly input: ReportInput,
    private readonly t: Translate,
  ) {
    const { resources } = input.model.money;
    const rowsOf = (kind: 'obiettivo' | 'programma'): ReadonlyMap<number, Reading<Cents>> =>
      new Map(resources.flatMap((one) => (one.of === kind ? [[one.at.row, one.resources] as const] : [])));
    this.ofProgrammes = rowsOf('programma');
    this.ofObjectives = rowsOf('obiettivo');
  }

  blocks(programme: Programme, sides: readonly MoneySide[]): readonly Block[] {
    const rows = [...sides.map((side) => this.sideRow(side, programme)), ...this.writtenRows(programme)];
    const figures: Figures = { kind: 'figures', figures: this.figures(programme, sides) };
    return sides.length === 0 ? [figures] : [figures, this.table(programme, rows)];
  }

  private figures(programme: Programme, sides: readonly MoneySide[]): Figures['figures'] {
    const { t } = this;
    const spending = sides.find(({ kind }) => kind === 'spending');
    const resources = this.resources(programme, spending);
    const link = this.lineOf(programme);
    if (spending === undefined || (spending.actual === null && !spending.isUnknown)) return [resources];
    return [
      resources,
      { label: t('documenti.programma.spent'), cell: this.sum(spending.actual, spending, link), note: null },
      { label: t('documenti.programma.rate'), cell: percentCell(spending.rate, RATE_DECIMALS, link), note: null },
    ];
  }

  /** What the budget gives; where it has no lines, what the programme or its objectives say. */
  private resources(programme: Programme, spending: MoneySide | undefined): Figures['figures'][number] {
    const { t } = this;
    const label = t('documenti.programma.resources');
    if (spending !== undefined && (spending.available !== null || spending.isUnknown)) {
      const table = this.input.views.Budget?.raw.name ?? '';
      const note = t(spending.isRevised ? 'documenti.programma.fromRevised' : 'documenti.programma.fromBudget', { table });
      return { label, cell: this.sum(spending.available, spending, this.lineOf(programme)), note };
    }
    const [written] = this.written(programme);
    if (written === undefined) return { label, cell: missingCell(t), note: null };
    return { label, cell: written.cell, note: t('documenti.programma.fromTable', { table: written.table }) };
  }

  /** What tables Programmi and Obiettivi say the programme has, where they say it. */
  private written({ row, objectives }: Programme): readonly { readonly table: string; readonly cell: Cell }[] {
    const { views, model } = this.input;
    const own = row === null ? BLANK_READING : (this.ofProgrammes.get(row) ?? BLANK_READING);
    const ats = objectives.flatMap((position) => model.objectives[position]?.at ?? []);
    const amounts = ats.map(({ row: at }) => this.ofObjectives.get(at) ?? BLANK_READING);
    const first = ats[amounts.findIndex(({ state }) => state !== 'blank')];
    return [
      ...(row === null || own.state === 'blank'
        ? []
        : [
            {
              table: views.Programmi?.raw.name ?? '',
              cell: amountCell(own, { table: 'Programmi', row, column: 'resources' }, this.input.model.parameters.language),
            },
          ]),
      ...(first === undefined ? [] : [{ table: views.Obiettivi?.raw.name ?? '', cell: this.total(amounts, linkTo(first, 'resources')) }]),
    ];
  }

  private total(amounts: readonly Reading<Cents>[], link: CellRef): Cell {
    const sum = new CentSum();
    for (const amount of amounts) sum.add(amount);
    return sum.total === null ? this.unknown({ link }) : moneyCell(sum.total, { link });
  }

  private table({ code }: Programme, rows: readonly Row[]): Table {
    const { t } = this;
    const amount = (key: 'budget' | 'available' | 'spent' | 'variance' | 'rate'): Table['columns'][number] => ({
      header: t(`documenti.columns.${key}`),
      width: 13,
      align: 'right',
    });
    return {
      kind: 'table',
      id: 'risorse',
      caption: t('documenti.programma.money', { code }),
      columns: [
        { header: t('documenti.columns.item'), width: 35, align: 'left' },
        amount('budget'),
        amount('available'),
        amount('spent'),
        amount('variance'),
        amount('rate'),
      ],
      rows,
      look: 'grid',
    };
  }

  private sideRow(side: MoneySide, programme: Programme): Row {
    const { kind, budget, available, actual, variance, rate } = side;
    const link = this.lineOf(programme);
    return {
      role: 'plain',
      cells: [
        textCell(this.t(`documenti.sintesi.${kind}`), link),
        moneyCell(budget),
        this.sum(available, side, {}),
        this.sum(actual, side, {}),
        moneyCell(variance),
        percentCell(rate, RATE_DECIMALS),
      ],
    };
  }

  private writtenRows(programme: Programme): readonly Row[] {
    return this.written(programme).map(({ table, cell }): Row => ({
      role: 'plain',
      cells: [textCell(this.t('documenti.programma.declared', { table })), cell, { content: null }, { content: null }, { content: null }, { content: null }],
    }));
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
