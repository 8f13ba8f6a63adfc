import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { buildWorkbook } from '../xlsx/build';
import { everyAction, everyRequest } from './fault-rounds';
import type { Writing } from './stage';

const HEADERS = ['Codice', 'Riga', 'Data'];
/** A formula without its result: the host computes none, so it could not put one back. */
const open = (): ExcelHost =>
  new ExcelHost(
    loadFile(
      buildWorkbook([
        {
          name: 'Registro',
          rows: [HEADERS, ['A', '011', { v: 44_000, s: 2 }], ['B', '2', { f: 'LEN(B3)' }], ['C', '3', null], ['Totale', null, null]],
          tables: [{ name: 'Accettazioni', row: 0, column: 0, headers: HEADERS, bodyRows: 3, hasTotals: true }],
        },
      ]),
    ).workbook,
  );
const memory = '<memoria xmlns="urn:cruscotto:memoria">1</memoria>';

const works: [string, Writing][] = [
  [
    'rows come',
    (port) =>
      port.changeRows({
        table: 'Accettazioni',
        add: [
          [{ value: 'D' }, { value: '4' }, { value: 44_001, format: 'dd/mm/yyyy' }],
          [{ value: 'E' }, { value: null }, { value: null }],
        ],
        memory,
      }),
  ],
  ['rows go', (port) => port.changeRows({ table: 'Accettazioni', remove: [0, 1], memory })],
  ['all rows go', (port) => port.changeRows({ table: 'Accettazioni', remove: [0, 1, 2], memory })],
];

describe.each(works)('a book is as before where %s', (what, work) => {
  const options = { writing: () => work };
  it('and every request fails with every code, or is not answered', () => everyRequest(open, what, options));
  it('and every action fails with every relevant code', () => everyAction(open, 'writing', what, options));
});
