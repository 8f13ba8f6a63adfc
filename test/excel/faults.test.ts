import { ExcelHost } from '../../src/host/host';
import { indicatorBook } from './books';
import { everyAction, everyRequest, LONG } from './fault-rounds';

const missing = (): ExcelHost => new ExcelHost(indicatorBook(5, 'missing'));

describe('a book without output columns is as before', () => {
  it('after every request failed with every code, or was not answered', () => everyRequest(missing, 'missing columns'), LONG);
  it('after every action of the reading failed with every relevant code', () => everyAction(missing, 'reading', 'missing columns'), LONG);
  it('after every action of the writing failed with every relevant code', () => everyAction(missing, 'writing', 'missing columns'), LONG);
});
