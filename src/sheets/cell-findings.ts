import { CellError, type Cell } from '../model/cell';
import { type Finding, type FindingCode, finding } from '../model/finding';
import type { Indicator } from '../model/model';
import { readAmount } from '../model/money';
import { displayText, readValue, readYesNo } from '../model/read-cell';
import { readScale } from '../model/scale';
import { readTarget } from '../model/target';
import type { ColumnKind, TableName } from './contract';
import { type InputColumn, inputColumns } from './input-columns';
import { choiceOf, readWeight } from './read-common';
import { specs, type TableView } from './table-view';
import { listViews, type Views } from './views';

/** What single cells of the input columns say of themselves: missing columns, error values, numbers typed as text, what cannot be read. */
export function cellFindings(views: Views, year: number): Finding[] {
  return listViews(views).flatMap((view) => [...missingColumns(view), ...inputColumns(view).flatMap((column) => columnFindings(view, column, year))]);
}

function missingColumns(view: TableView<TableName>): Finding[] {
  return specs(view.name).flatMap(([key, spec]) =>
    spec.required && !view.has(key as never) ? [finding('COLONNA_MANCANTE', view.ref(-1, null), { colonna: spec.header, tabella: view.raw.name })] : [],
  );
}

/** The indicators whose target cannot be read. */
export function unreadableTargets(view: TableView<'Indicatori'>, indicators: readonly Indicator[]): Finding[] {
  return indicators.flatMap(({ at, target }) => {
    if (target.state !== 'unreadable') return [];
    const header = view.raw.headers[view.index('target') ?? -1] ?? '';
    return [finding('TARGET_ILLEGGIBILE', view.ref(at.row, 'target'), { valore: target.text, colonna: header, riga: rowName(view, at.row) })];
  });
}

/** Kinds whose text may be wrong; in the others any text is right. */
const JUDGED: ReadonlySet<ColumnKind> = new Set(['value', 'money', 'number', 'date', 'weight', 'target', 'choice', 'yesNo']);

function columnFindings(view: TableView<TableName>, column: InputColumn, year: number): Finding[] {
  const found: Finding[] = [];
  const { index, name } = column;
  const unitAware = column.kind === 'value' || column.kind === 'target';
  // The targets that serve were read for the model, which tells of those that cannot be read (`unreadableTargets`): reading them twice would cost most.
  const judgesText = JUDGED.has(column.kind) && !(view.name === 'Indicatori' && column.name === 'target');
  const judgesNumbers = column.kind === 'weight' || column.kind === 'choice' || column.kind === 'yesNo' || column.kind === 'money';
  for (const row of view.rows) {
    const value = view.raw.values[row]?.[index];
    if (typeof value === 'object' ? value === null : typeof value === 'string' ? !judgesText && !value.startsWith('#') : !judgesNumbers) continue;
    const cell = view.cellAt(row, index);
    const where = { table: view.name, row, column: name };
    if (cell.value instanceof CellError) {
      found.push(finding('CELLA_IN_ERRORE', where, { errore: cell.value.code, colonna: view.raw.headers[index] ?? '', riga: rowName(view, row) }));
      continue;
    }
    const code = judge(view, cell, column, unitAware ? view.text(row, 'unit' as never) : '', year);
    if (code !== null)
      found.push(
        finding(
          code,
          where,
          { valore: displayText(cell), colonna: view.raw.headers[index] ?? '', riga: rowName(view, row), ...allowed(column) },
          variantOf(code, column),
        ),
      );
  }
  return found;
}

/** The finding that a readable or unreadable cell deserves by its column's kind; null when it is in order. */
function judge(view: TableView<TableName>, cell: Cell, column: InputColumn, unit: string, year: number): FindingCode | null {
  if (view.name === 'Parametri') return null;
  switch (column.kind) {
    case 'value':
      return ofReading(readValue(cell, { unit, year }), 'CONSUNTIVO_ILLEGGIBILE');
    case 'money':
      return ofMoney(cell, view.name);
    case 'number':
    case 'date': {
      const reading = readValue(cell, { unit: '', year });
      if (reading.state === 'read') return 'NUMERO_COME_TESTO';
      // What channels say of themselves is measured; elsewhere a day or a level in words harms nothing.
      return reading.state === 'unreadable' && view.name === 'Canali' ? 'CONSUNTIVO_ILLEGGIBILE' : null;
    }
    case 'weight':
      return ofReading(readWeight(cell), 'PESO_ILLEGGIBILE');
    case 'target': {
      const reading = column.name === 'scale' ? readScale(cell, { unit, year }) : readTarget(cell, { unit, year });
      return reading.state === 'unreadable' ? 'TARGET_ILLEGGIBILE' : null;
    }
    case 'choice':
      return isAllowed(cell, column) ? null : 'RIFERIMENTO_INESISTENTE';
    case 'yesNo':
      return isYesNo(cell) ? null : 'RIFERIMENTO_INESISTENTE';
    default:
      return null;
  }
}

function ofReading(reading: { readonly state: string; readonly asText?: boolean }, unreadable: FindingCode): FindingCode | null {
  if (reading.state === 'unreadable') return unreadable;
  return reading.asText === true ? 'NUMERO_COME_TESTO' : null;
}

/** Amounts: `-` stands for 0, so it is in order; percentages, dates and yes/no are no money, but a statement has ratios too. */
function ofMoney(cell: Cell, table: TableName): FindingCode | null {
  if (typeof cell.value === 'string' && /^[-–—]$/.test(displayText(cell))) return null;
  const reading = table === 'Bilancio' ? readValue(cell, { unit: '€', year: 0 }) : readAmount(cell);
  if (reading.state === 'read' && typeof reading.value === 'object' && reading.value.kind !== 'number') return 'IMPORTO_ILLEGGIBILE';
  return ofReading(reading, 'IMPORTO_ILLEGGIBILE');
}

function isAllowed(cell: Cell, column: InputColumn): boolean {
  const text = displayText(cell);
  return text === '' || column.spec?.choices === undefined || choiceOf(text, column.spec.choices) !== null;
}

/** `X` in a column of yes and no would pass for no. */
function isYesNo(cell: Cell): boolean {
  const text = displayText(cell);
  return /^[-–—]?$/.test(text) || readYesNo(text) !== null;
}

function allowed(column: InputColumn): Record<string, string> {
  return column.kind === 'choice' || column.kind === 'yesNo' ? { nome: column.spec?.header ?? '', ammessi: (column.spec?.choices ?? []).join(', ') } : {};
}

function variantOf(code: FindingCode, column: InputColumn): string | undefined {
  if (code === 'RIFERIMENTO_INESISTENTE') return 'sceltaRiga';
  if (code === 'CONSUNTIVO_ILLEGGIBILE' && (column.kind === 'date' || column.kind === 'number')) return column.kind === 'date' ? 'data' : 'numero';
  return code === 'TARGET_ILLEGGIBILE' && column.name === 'scale' ? 'scala' : undefined;
}

/** What officers call the row: its code. */
export function rowName(view: TableView<TableName>, row: number): string {
  return rowNames(view, row)[0] ?? '';
}

/** What officers call the row, and by what other names they may mean it. */
export function rowNames(view: TableView<TableName>, row: number): readonly string[] {
  if (view.name === 'Budget') return lineNames(view as unknown as TableView<'Budget'>, row);
  const keys = specs(view.name).map(([key]) => key);
  const named = view.name === 'Schede' ? 'node' : (keys.find((key) => key === 'code' || key === 'indicator' || key === 'channel') ?? keys[0]);
  const code = view.text(row, named as never);
  if (view.name !== 'TotaliDichiarati') return [code];
  // `area 1`, since the code alone would read as the number of a row.
  const level = view.text(row, 'level' as never);
  return [[level, code].filter((part) => part !== '').join(' '), code];
}

/** The smallest code of a line and its account, as findings about money call it; else its words. */
function lineNames(view: TableView<'Budget'>, row: number): readonly string[] {
  const account = view.text(row, 'account');
  const code = (['action', 'project', 'objective', 'programme', 'ownProgramme', 'area'] as const).map((key) => view.text(row, key)).find((text) => text !== '');
  if (code === undefined) return [view.text(row, 'description') || account];
  return account === '' ? [code] : [`${code} (${account})`, code];
}
