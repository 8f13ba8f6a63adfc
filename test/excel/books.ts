import type { Workbook } from '../../src/xlsx/workbook';
import { sketchBook } from '../host/books';

const OUTPUTS = ['Valore ottenuto', '% realizzazione', 'Fascia', 'Esito'];
const INPUTS = [
  'Codice',
  'Obiettivo',
  'Indicatore',
  'Algoritmo',
  'Formula',
  'Unità',
  'Tipologia',
  'Verso',
  'Metodo',
  'Peso',
  'Base',
  'Scala',
  'Target',
  'Consuntivo',
  'Fonte',
  'Ufficio',
  'PIRA',
  'PTPCT',
  'Motivo scostamento',
  'Note',
];

/** A book of `rows` indicators with a few objectives; outputs stand in it already or are still to be appended. */
export function indicatorBook(rows: number, outputs: 'there' | 'missing'): Workbook {
  const headers = [...INPUTS, ...(outputs === 'there' ? OUTPUTS : [])];
  const body = Array.from({ length: rows }, (_, row) => {
    const inputs = ['A', 'B', 'C'].flatMap((letter) => `${letter}${row}.1`);
    const line = [
      `A${row}.1`,
      `O${row % 9}`,
      `Grado di attuazione n. ${row}`,
      'Rapporto tra quanto fatto e quanto previsto',
      `[${inputs.join('] + [')}]`,
      '%',
      'Efficacia',
      null,
      null,
      0.1,
      null,
      null,
      '>= 20,00 %',
      row / 7,
      'Rilevazione interna',
      'Ufficio 1',
      row % 3 === 0 ? 'SI' : null,
      null,
      null,
      null,
    ];
    return outputs === 'there' ? [...line, row, 0.5, 'Verde', 'vecchio esito'] : line;
  });
  const totals = headers.map((_, index) => (index === 0 ? 'Totale' : null));
  return sketchBook({
    Indicatori: [{ name: 'Indicatori', at: 'B3', headers, rows: body, totals }],
    Obiettivi: [{ name: 'Obiettivi', headers: ['Codice', 'Obiettivo'], rows: Array.from({ length: 9 }, (_, row) => [`O${row}`, `Obiettivo ${row}`]) }],
  });
}

/** Many indicators in few columns: for what takes long with each cell. */
export function narrowBook(rows: number): Workbook {
  const headers = ['Codice', 'Obiettivo', 'Target', 'Consuntivo', ...OUTPUTS];
  const body = Array.from({ length: rows }, (_, row) => [`A${row}`, `O${row % 9}`, '>= 20,00 %', row / 7, row, 0.5, 'Verde', 'vecchio esito']);
  return sketchBook({ Indicatori: [{ name: 'Indicatori', headers, rows: body }] });
}
