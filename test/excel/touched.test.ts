import { ExcelHost } from '../../src/host/host';
import { indicatorBook } from './books';
import { differences, snapshot } from './snapshot';
import { Touched } from './touched';

type Plant = readonly [what: string, plant: (host: ExcelHost) => void];

const sheetOf = ({ workbook }: ExcelHost) => workbook.sheets[0] ?? fail();
const tableOf = (host: ExcelHost) => sheetOf(host).tables[0] ?? fail();
const fail = (): never => {
  throw new Error('no such sheet or table');
};
const styled = (host: ExcelHost, change: Parameters<ExcelHost['workbook']['styles']['styleWith']>[1]): void => {
  const sheet = sheetOf(host);
  sheet.setStyleId(4, 3, host.workbook.styles.styleWith(sheet.styleId(4, 3), change));
};

const PLANTS: readonly Plant[] = [
  ['a value', (host) => sheetOf(host).setValue(4, 3, 'altro')],
  ['a cell that was blank', (host) => sheetOf(host).setValue(40, 60, 0)],
  ['a cell that is blank now', (host) => sheetOf(host).setValue(4, 3, null)],
  ['a formula with the same result', (host) => sheetOf(host).setFormula(4, 3, '=A1', sheetOf(host).value(4, 3))],
  ['a number format', (host) => styled(host, { format: '0.00' })],
  ['a fill', (host) => styled(host, { fill: '#FF0000' })],
  ['a font colour', (host) => styled(host, { color: '#FF0000' })],
  ['a border', (host) => styled(host, { borders: { top: { style: 'thin', color: null } } })],
  ['a lock', (host) => styled(host, { locked: false })],
  ['a width', (host) => sheetOf(host).columns.setWidth(2, 30)],
  ['a hidden row', (host) => sheetOf(host).rows.setHidden(4, true)],
  ['a height', (host) => sheetOf(host).rows.setHeight(4, 40)],
  ['a merge', (host) => sheetOf(host).merges.add({ top: 30, left: 0, bottom: 31, right: 1 })],
  ['a page set-up', (host) => (sheetOf(host).page = { ...sheetOf(host).page, orientation: 'landscape' })],
  ['protection', (host) => (sheetOf(host).protection = { formatCells: false, formatColumns: false, insertColumns: false, autoFilter: false, sort: false })],
  ['a table’s name', (host) => tableOf(host).reshape({ name: 'Altra' })],
  ['a table’s size', (host) => tableOf(host).appendColumn('Mia')],
  ['a column’s name', (host) => ((tableOf(host).columns[3] ?? fail()).name = 'Altra')],
  ['a filter', (host) => tableOf(host).reshape({ autoFilter: null })],
  ['a sheet that is gone', (host) => host.workbook.sheets.splice(1, 1)],
  ['a property', (host) => host.workbook.properties.set('CruscottoImpronta', 'x')],
  ['a custom XML part', (host) => host.workbook.customXml.add('<a xmlns="urn:a"/>')],
  ['a selection', (host) => host.session.select(sheetOf(host), { top: 1, left: 1, bottom: 1, right: 1 })],
  ['a calculation mode', (host) => (host.session.calculationMode = 'Manual')],
  ['events switched off', (host) => (host.session.events.enabled = false)],
  ['a listener', (host) => host.session.events.register(10, 'x')],
];

/** The full comparison is the judge of the fast one. */
it.each(PLANTS)('%s is seen by looking only at what was touched, as by looking at everything', (_, plant) => {
  const host = new ExcelHost(indicatorBook(5, 'there'));
  const before = snapshot(host);
  const touched = new Touched(host);
  expect([differences(before, snapshot(host)), touched.differences()]).toEqual([[], []]);
  plant(host);
  expect(differences(before, snapshot(host))).not.toEqual([]);
  expect(touched.differences()).not.toEqual([]);
  // Looking does not make it go away.
  expect(touched.differences()).not.toEqual([]);
});

it('what was touched and put back is no difference, and is not looked at again', () => {
  const host = new ExcelHost(indicatorBook(5, 'there'));
  const before = snapshot(host);
  const touched = new Touched(host);
  const sheet = sheetOf(host);
  const [value, style] = [sheet.value(4, 3), sheet.styleId(4, 3)];
  sheet.setValue(4, 3, 'altro');
  styled(host, { fill: '#FF0000' });
  sheet.setValue(50, 50, 1);
  expect([touched.count, touched.differences().length]).toEqual([2, 2]);
  sheet.setValue(4, 3, value);
  sheet.setStyleId(4, 3, style);
  sheet.setValue(50, 50, null);
  expect([differences(before, snapshot(host)), touched.differences(), touched.count]).toEqual([[], [], 0]);
  sheet.setValue(4, 3, 'di nuovo');
  expect(touched.differences()).toHaveLength(1);
});
