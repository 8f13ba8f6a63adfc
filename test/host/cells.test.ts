import { ExcelHost } from '../../src/host/host';
import { sketchBook } from './books';
import { startClient } from './client';
import { answerOf, refusalOf } from './outcome';

let host: ExcelHost;

beforeEach(() => {
  const table = { name: 'Elenco', headers: ['Codice', 'Valore'], rows: [['a', 1]], totals: ['Totale', null] };
  host = new ExcelHost(sketchBook({ Dati: [table], Vuoto: [] }));
  startClient(host, '1.14');
});

const cell = (row: number, column: number): unknown => host.workbook.sheet('Vuoto')?.value(row, column);

async function write(address: string, values: unknown[][], before?: (range: Excel.Range) => void): Promise<Excel.Range> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Vuoto').getRange(address);
    before?.(range);
    range.values = values;
    range.load('values,formulas,text,valueTypes,numberFormat');
    await context.sync();
    return range;
  });
}

describe('values', () => {
  it('are made of text as if typed, in en-US', async () => {
    const range = await write('A1:G1', [['12.5', '70%', 'TRUE', '#N/A', "'011", '2-5', 'testo']]);
    expect(range.values).toEqual([[12.5, 0.7, true, '#N/A', '011', expect.any(Number), 'testo']]);
    expect(range.valueTypes).toEqual([['Double', 'Double', 'Boolean', 'Error', 'String', 'Double', 'String']]);
    expect(range.numberFormat[0]?.[1]).toBe('0%');
  });

  it('are left by null, cleared by the empty text, and stay text in a text format', async () => {
    await write('A1:B1', [[1, 2]]);
    expect((await write('A1:B1', [[null, '']])).values).toEqual([[1, '']]);
    const range = await write('C1', [['011']], (own) => {
      own.numberFormat = [['@']];
    });
    expect(range.values).toEqual([['011']]);
  });

  it('that are formulas are kept, never computed', async () => {
    await write('A1', [[5]]);
    const range = await write('A1', [['=1+1']]);
    expect([range.formulas, range.values]).toEqual([[['=1+1']], [[5]]]);
  });

  it('are shown by their number format', async () => {
    const range = await write('A1:B1', [[0.5, 43_831]], (own) => {
      own.numberFormat = [['0.0%', 'm/d/yyyy']];
    });
    expect(range.text).toEqual([['50.0%', '1/1/2020']]);
  });

  it('of a single element fill a range; an array of another size is refused', async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem('Vuoto').getRange('A1:B2').values = [[1, 2]];
      await context.sync();
    });
    expect([refusal.code, cell(0, 0)]).toEqual(['InvalidArgument', null]);
  });

  it('of a large write are split by the client, checked whole and told as one change', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Vuoto').onChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
      await context.sync();
    });
    await write(
      'A1:B4000',
      Array.from({ length: 4000 }, (_, row) => [row, `r${row}`]),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect([cell(3999, 0), cell(2500, 1)]).toEqual([3999, 'r2500']);
    expect(seen).toEqual(['A1:B4000']);
    const wrong = refusalOf(async (context) => {
      context.workbook.worksheets.getItem('Vuoto').getRange('A1:B3999').values = Array.from({ length: 4000 }, () => ['x', 'y']);
      await context.sync();
    });
    expect([(await wrong).code, cell(0, 1)]).toEqual(['InvalidArgument', 'r0']);
  });
});

describe('looks', () => {
  it('are set and read cell by cell', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Vuoto').getRange('A1:B1');
      range.setCellProperties([[{ format: { fill: { pattern: 'Solid', color: '#C00000' }, font: { color: '#FFFFFF', bold: true } } }, {}]]);
      const read = range.getCellProperties({ address: true, format: { fill: { color: true, pattern: true }, font: { color: true, bold: true } } });
      range.load('format/fill/color,format/font/bold');
      await context.sync();
      expect(answerOf(read)).toEqual([
        [
          { address: 'Vuoto!A1', format: { fill: { color: '#C00000', pattern: 'Solid' }, font: { color: '#FFFFFF', bold: true } } },
          { address: 'Vuoto!B1', format: { fill: { color: '#FFFFFF', pattern: 'None' }, font: { color: '#000000', bold: false } } },
        ],
      ]);
      // A mixture answers null.
      expect([range.format.fill.color, range.format.font.bold]).toEqual([null, null]);
    });
  });

  it('borders, alignment and wrapping', async () => {
    await Excel.run(async (context) => {
      const { format } = context.workbook.worksheets.getItem('Vuoto').getRange('B2:C3');
      format.borders.getItem('EdgeBottom').style = 'Continuous';
      format.borders.getItem('EdgeBottom').weight = 'Medium';
      format.horizontalAlignment = 'Center';
      format.wrapText = true;
      await context.sync();
    });
    const sheet = host.workbook.sheet('Vuoto');
    const style = (row: number): unknown => host.workbook.styles.style(sheet?.styleId(row, 1) ?? 0);
    expect(style(2)).toMatchObject({ borders: { bottom: { style: 'medium' }, top: null }, horizontal: 'center', wrap: true });
    expect(style(1)).toMatchObject({ borders: { bottom: null } });
  });
});

describe('frozen panes and rules', () => {
  it('are set, found again and counted', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Vuoto');
      const none = sheet.freezePanes.getLocationOrNullObject().load('address');
      const rules = sheet.getRange().conditionalFormats.getCount();
      sheet.freezePanes.freezeRows(2);
      await context.sync();
      expect([none.isNullObject, answerOf(rules)]).toEqual([true, 0]);
    });
    expect(host.workbook.sheet('Vuoto')?.frozen).toEqual({ rows: 2, columns: 0 });
  });
});

describe('protection', () => {
  it('refuses locked cells and lets unlocked ones be written', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Vuoto');
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    });
    await write('A1', [['sì']]);
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem('Vuoto').getRange('A1:B1').values = [['x', 'y']];
      await context.sync();
    });
    expect([refusal.code, cell(0, 0), cell(0, 1)]).toEqual(['AccessDenied', 'sì', null]);
  });
});

describe('selection', () => {
  it('is told to who listens and read back', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Vuoto');
      sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void seen.push(address)));
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void seen.push('workbook')));
      await context.sync();
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      expect([selected.address, active.name]).toEqual(['Vuoto!B2:C3', 'Vuoto']);
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toEqual(['B2:C3', 'workbook']);
  });
});
