import { type Finding, finding } from '../model/finding';
import type { Cell } from '../model/cell';
import { readTarget, type Target } from '../model/target';
import { valueOf } from '../model/value';
import { isKnownUnit, normalizeUnit } from '../model/unit';
import { foldText } from '../model/text';
import { yearOf } from '../model/period';
import { displayText, formatKind, isBlank, readValue } from '../model/read-cell';
import type { TableName } from '../sheets/contract';
import type { TableView } from '../sheets/table-view';
import { listViews } from '../sheets/views';
import type { CheckContext } from './context';
import { actualKey, nodesByScorecard } from './leaves';

type TargetTable = 'Indicatori' | 'Schede' | 'Canali';

interface Column {
  readonly index: number;
  /** How findings name it: the contract's key for the column in force, the header of another year's. */
  readonly name: string;
  readonly header: string;
}

interface TypedTarget {
  readonly column: Column;
  readonly target: Target;
  readonly cell: Cell;
}

/** Reads targets once for each way they are written: most tables repeat a few. */
class TargetReader {
  private readonly known = new Map<string, Target | null>();

  constructor(private readonly year: number) {}

  read(cell: Cell, unit: string): Target | null {
    if (typeof cell.value !== 'string') return valueOf(readTarget(cell, { unit, year: this.year }));
    const key = `${unit}\u0000${cell.value}`;
    let target = this.known.get(key);
    if (target === undefined) this.known.set(key, (target = valueOf(readTarget(cell, { unit, year: this.year }))));
    return target;
  }
}

/** Targets of every year, row by row: words that do not count, units that disagree, operators that change between years. */
export function targetFindings(context: CheckContext): Finding[] {
  const units = inheritedUnits(context);
  const { year } = context.model.parameters;
  const reader = new TargetReader(year);
  return listViews(context.views).flatMap((view) => {
    if (view.name === 'Rimodulazioni') return changedTargets(view as unknown as TableView<'Rimodulazioni'>, context, reader);
    if (view.name !== 'Indicatori' && view.name !== 'Schede' && view.name !== 'Canali') return [];
    const columns = targetColumns(view);
    const expected = view.name === 'Canali' ? [] : laterColumns(view, columns, year);
    const key = { Indicatori: 'code', Schede: 'node', Canali: 'channel' }[view.name as TargetTable];
    return view.rows.flatMap((row) => {
      const unit = view.text(row, 'unit' as never) || (view.name === 'Schede' ? (units.get(row) ?? '') : '');
      const targets = typedTargets(view, row, columns, unit, reader);
      const name = view.text(row, key as never);
      return [
        ...targets.flatMap((typed) => singleFindings(view, row, name, unit, typed)),
        ...changedOperators(view, row, name, targets, view.text(row, 'direction' as never)),
        ...missingYears(view, row, name, targets, expected),
        ...(view.name === 'Canali' ? [] : wrongValues(view as unknown as TableView<'Indicatori'>, row, name, unit, year)),
      ];
    });
  });
}

function inheritedUnits({ model }: CheckContext): ReadonlyMap<number, string> {
  return new Map([...nodesByScorecard(model).values()].flat().map((node) => [node.at.row, node.unit]));
}

function targetColumns(view: TableView<TableName>): Column[] {
  const current = view.index('target' as never);
  const others = view.periods('target' as never).filter(({ index }) => index !== current);
  const column = (index: number, name: string | null): Column => ({
    index,
    name: name ?? view.raw.headers[index] ?? '',
    header: view.raw.headers[index] ?? '',
  });
  const all = [...(current === null ? [] : [column(current, 'target')]), ...others.map(({ index }) => column(index, null))];
  return all.sort((a, b) => a.index - b.index);
}

/** Columns of later years that most rows fill: a plan over several years has a target for each (DPCM 18/9/2012, art. 3). */
function laterColumns(view: TableView<TableName>, columns: readonly Column[], year: number): Column[] {
  const later = new Set(view.periods('target' as never).flatMap(({ index, period }) => (yearOf(period) > year ? [index] : [])));
  return columns.filter(
    ({ index }) => later.has(index) && 2 * view.rows.filter((row) => !isBlank(view.raw.values[row]?.[index] ?? null)).length > view.rows.length,
  );
}

/** Later years left blank where the current one has a target to be scored against. */
function missingYears(view: TableView<TableName>, row: number, name: string, targets: readonly TypedTarget[], expected: readonly Column[]): Finding[] {
  const current = targets.find(({ column }) => column.name === 'target');
  if (current === undefined || (current.target.kind !== 'number' && current.target.kind !== 'range')) return [];
  return expected
    .filter(({ index }) => isBlank(view.raw.values[row]?.[index] ?? null))
    .map((column) => finding('TARGET_MANCANTE', { table: view.name, row, column: column.name }, { riga: name, colonna: column.header }, 'anno'));
}

function typedTargets(view: TableView<TableName>, row: number, columns: readonly Column[], unit: string, reader: TargetReader): TypedTarget[] {
  const targets: TypedTarget[] = [];
  for (const column of columns) {
    const cell = view.cellAt(row, column.index);
    const target = cell.value === null ? null : reader.read(cell, unit);
    if (target !== null) targets.push({ column, target, cell });
  }
  return targets;
}

function singleFindings(view: TableView<TableName>, row: number, name: string, unit: string, { column, target, cell }: TypedTarget): Finding[] {
  const where = { table: view.name, row, column: column.name };
  const found: Finding[] = [];
  if (target.ignored !== null)
    found.push(finding('TARGET_TESTO_IGNORATO', where, { riga: name, colonna: column.header, valore: displayText(cell), parole: target.ignored }));
  if (isForeign(target, unit)) found.push(finding('UNITA_INCOERENTE', where, { riga: name, colonna: column.header, valore: displayText(cell), unita: unit }));
  return found;
}

/** True for a target written in another unit than its row's. */
export function isForeign(target: Target, unit: string): boolean {
  const typed = unitOf(target);
  return typed !== null && disagrees(typed, unit);
}

/** The unit a target is written in: behind its number, or its percent format. */
function unitOf(target: Target): string | null {
  if (target.unit !== null) return target.unit;
  return target.kind === 'number' && target.value.typing === 'percent' ? '%' : null;
}

/** Units the product knows by name; of the others (`corsi`, `rapporto`) nobody can say that they disagree. */
function disagrees(typed: string, unit: string): boolean {
  return typed !== normalizeUnit(unit) && isKnownUnit(typed) && isKnownUnit(unit);
}

/** Actual and base written in percent where the unit is another. */
function wrongValues(view: TableView<'Indicatori'>, row: number, name: string, unit: string, year: number): Finding[] {
  if (unit === '' || normalizeUnit(unit) === '%' || !isKnownUnit(unit)) return [];
  return [actualKey(view), 'base' as const].flatMap((key) => {
    const index = view.index(key);
    if (index === null) return [];
    const cell = view.cellAt(row, index);
    if (cell.value === null) return [];
    if (typeof cell.value === 'number' ? formatKind(cell.format) !== 'percent' : !String(cell.value).includes('%')) return [];
    const reading = readValue(cell, { unit, year });
    if (reading.state !== 'read' || reading.value.kind !== 'number' || reading.value.typing !== 'percent') return [];
    return [finding('UNITA_INCOERENTE', view.ref(row, key), { riga: name, colonna: view.raw.headers[index] ?? '', valore: reading.value, unita: unit })];
  });
}

function changedTargets(view: TableView<'Rimodulazioni'>, { model }: CheckContext, reader: TargetReader): Finding[] {
  const index = view.index('target');
  if (index === null) return [];
  const units = new Map(model.indicators.map((indicator) => [indicator.code, indicator.unit]));
  const column: Column = { index, name: 'target', header: view.raw.headers[index] ?? '' };
  return view.rows.flatMap((row) => {
    const name = view.text(row, 'indicator');
    const unit = units.get(name) ?? '';
    if (name !== '' && readTarget(view.cellAt(row, index), { unit, year: model.parameters.year }).state === 'blank') {
      return [finding('TARGET_MANCANTE', view.ref(row, 'target'), { riga: name }, 'rimodulazione')];
    }
    return [
      ...typedTargets(view, row, [column], unit, reader).flatMap((typed) => singleFindings(view, row, name, unit, typed)),
      ...unreadableDay(view, row, name, model),
    ];
  });
}

/** Of several changes the latest serves: a day in words would make that one the earliest. */
function unreadableDay(view: TableView<'Rimodulazioni'>, row: number, name: string, { retargets, parameters }: CheckContext['model']): Finding[] {
  const index = view.index('date');
  if (index === null) return [];
  const reading = readValue(view.cellAt(row, index), { unit: '', year: parameters.year });
  if (reading.state !== 'unreadable' && !(reading.state === 'read' && reading.value.kind !== 'date')) return [];
  if (retargets.filter(({ indicator }) => indicator === name).length < 2) return [];
  const params = { riga: name, colonna: view.raw.headers[index] ?? '', valore: displayText(view.cellAt(row, index)) };
  return [finding('CONSUNTIVO_ILLEGGIBILE', view.ref(row, 'date'), params, 'data')];
}

/** The odd ones out among the years: what most years have is taken as meant, the earliest where they are even. */
function changedOperators(view: TableView<TableName>, row: number, name: string, targets: readonly TypedTarget[], direction: string): Finding[] {
  const operators = targets.map(({ target }) => operatorOf(target, direction)).filter((operator) => operator !== null);
  if (operators.every((operator) => operator === operators[0])) return [];
  const compared = targets.flatMap((typed) => {
    const operator = operatorOf(typed.target, direction);
    return operator === null ? [] : [{ ...typed, operator }];
  });
  const count = (operator: string): number => compared.filter((one) => one.operator === operator).length;
  const usual = compared.reduce((best, one) => (count(one.operator) > count(best.operator) ? one : best));
  return compared
    .filter(({ operator }) => operator !== usual.operator)
    .map(({ column, cell }) =>
      finding(
        'TARGET_OPERATORE_DIVERSO',
        { table: view.name, row, column: column.name },
        { riga: name, colonna: column.header, valore: displayText(cell), altra: usual.column.header, altro: displayText(usual.cell) },
      ),
    );
}

/** A bare number is read in the direction of its row, so it may stand beside the operator it means. */
function operatorOf(target: Target, direction: string): string | null {
  if (target.kind === 'range') return 'range';
  if (target.kind !== 'number') return null;
  return target.operator ?? (foldText(direction) === 'decrescente' ? 'le' : 'ge');
}
