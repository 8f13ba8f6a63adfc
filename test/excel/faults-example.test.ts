import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ExcelHost } from '../../src/host/host';
import { loadFile } from '../../src/xlsx/load';
import { everyAction, everyRequest } from './fault-rounds';

const FILE = readFileSync(join(__dirname, '../../assets/esempi/pisa-2020.xlsx'));
const example = (): ExcelHost => new ExcelHost(loadFile(FILE).workbook);

describe('the example is as before', () => {
  it('after every request failed with every code, or was not answered', () => everyRequest(example), 30_000);
  it('after every action failed, the codes taken in turn', () => everyAction(example), 90_000);
});
