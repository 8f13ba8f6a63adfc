import type { Typed } from '../book';
import { indicatorCells, indicatorFormulas, objectiveFormula, objectiveOrder, organisationFormula } from './formulas';
import { INDICATOR_HEADERS, indicatorRow, OBJECTIVE_HEADERS, objectiveRows, PERSPECTIVE_ROWS, type Sample } from './indicators';

/** A workbook file with the tables of the contract. */
export async function tableWorkbook(all: readonly Sample[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const sheet = (name: string, headers: readonly string[], rows: readonly (readonly Typed[])[]) => ({
    name,
    rows: [headers, ...rows].map((cells) => headers.map((_, i) => (cells[i] ?? null) as string | number | null)),
    tables: [{ name, displayName: name, columns: headers.map((header) => ({ name: header })) }],
  });
  return writeXlsx({
    sheets: [
      sheet(
        'Parametri',
        ['Parametro', 'Valore'],
        [
          ['Ente', 'Camera di prova'],
          ['Anno', 2020],
        ],
      ),
      sheet('Prospettive', ['Codice', 'Prospettiva'], PERSPECTIVE_ROWS),
      sheet('Obiettivi', OBJECTIVE_HEADERS, objectiveRows(all.length)),
      sheet('Indicatori', INDICATOR_HEADERS, all.map(indicatorRow)),
    ],
  });
}

/** The same scores as formulas without stored results, with the same text columns beside them, so that the peer reads and writes as much. */
export async function formulaWorkbook(all: readonly Sample[]): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const cells = new Map<string, { formula: string }>();
  const rows = all.map((sample, i) => {
    const [raw, boundedFormula] = indicatorFormulas(i + 2);
    cells.set(`${i + 1},5`, { formula: raw });
    cells.set(`${i + 1},6`, { formula: boundedFormula });
    const texts = indicatorRow(sample) as (string | number | null)[];
    return [...indicatorCells(sample), null, null, ...[1, 2, 3, 4, 8, 9].map((column) => texts[column] ?? null)];
  });
  const weights = objectiveRows(all.length).map((row) => Number(row[3]));
  const order = objectiveOrder(all.length);
  const means = new Map(order.map((objective, i) => [`${i + 1},0`, { formula: objectiveFormula(objective, all.length, 'I') }]));
  return writeXlsx({
    sheets: [
      { name: 'I', rows: [['Codice', 'O', 'T', 'V', 'P', 'G', 'R', 'Obiettivo', 'Indicatore', 'Unità', 'Tipologia', 'Fonte', 'Ufficio'], ...rows], cells },
      { name: 'O', rows: [['R', 'P'], ...order.map((objective) => [null, weights[objective] ?? 0])], cells: means },
      { name: 'E', rows: [[null]], cells: new Map([['0,0', { formula: organisationFormula(all.length, 'O') }]]) },
    ],
  });
}
