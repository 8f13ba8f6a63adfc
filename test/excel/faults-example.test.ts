import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { everyAction, everyRequest, LONG } from './fault-rounds';

const FILE = readFileSync(join(__dirname, '../../assets/esempi/pisa-2020.xlsx'));
const example = (): ExcelHost => new ExcelHost(loadFile(FILE).workbook);

describe('the example is as before', () => {
  it('after every request failed with every code, or was not answered', () => everyRequest(example, 'example'), LONG);
  it('after every action of the reading failed with every relevant code', () => everyAction(example, 'reading', 'example'), LONG);
  it('after every action of the writing failed with every relevant code', () => everyAction(example, 'writing', 'example'), LONG);
});
