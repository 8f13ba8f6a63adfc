import type { Band, Judgement } from '../model/model';
import { displayText, readPoints, readYesNo } from '../model/read-cell';
import { valueOf } from '../model/value';
import type { TableView } from './table-view';

/** Table Fasce when the workbook has none (rule 10). */
export const DEFAULT_BANDS: readonly Band[] = [
  { name: 'Rosso', from: 0, inclusive: true, color: '#C00000' },
  { name: 'Giallo', from: 70, inclusive: true, color: '#FFC000' },
  { name: 'Verde', from: 90, inclusive: false, color: '#00B050' },
];

/** Table Giudizi when the workbook has none (rule 10). */
export const DEFAULT_JUDGEMENTS: readonly Judgement[] = [
  { name: 'Non adeguato', from: 0 },
  { name: 'Non pienamente adeguato', from: 60 },
  { name: 'Pienamente adeguato', from: 71 },
  { name: 'Più che adeguato', from: 81 },
  { name: 'Eccellente', from: 91 },
];

const NO_COLOR = '#D9D9D9';

export function readBands(view: TableView<'Fasce'> | undefined): readonly Band[] {
  if (view === undefined || view.rows.length === 0) return DEFAULT_BANDS;
  const bands = view.rows.flatMap((row): Band[] => {
    const from = valueOf(readPoints(view.cell(row, 'from')));
    const name = view.text(row, 'name');
    if (from === null || name === '') return [];
    const inclusive = view.cell(row, 'inclusive');
    const excluded = typeof inclusive.value === 'boolean' ? !inclusive.value : readYesNo(displayText(inclusive)) === false;
    return [{ name, from, inclusive: !excluded, color: colorOf(view.text(row, 'color'), name) }];
  });
  return bands.sort((a, b) => a.from - b.from);
}

function colorOf(text: string, name: string): string {
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  if (match) return `#${(match[1] as string).toUpperCase()}`;
  return DEFAULT_BANDS.find((band) => band.name === name)?.color ?? NO_COLOR;
}

export function readJudgements(view: TableView<'Giudizi'> | undefined): readonly Judgement[] {
  if (view === undefined || view.rows.length === 0) return DEFAULT_JUDGEMENTS;
  const judgements = view.rows.flatMap((row): Judgement[] => {
    const from = valueOf(readPoints(view.cell(row, 'from')));
    const name = view.text(row, 'name');
    return from === null || name === '' ? [] : [{ name, from }];
  });
  return judgements.sort((a, b) => a.from - b.from);
}
