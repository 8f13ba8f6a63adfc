import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import type { Changes } from '../../src/sheets/book';
import { loadFile } from '../../src/xlsx/load';
import { XlsxWorkbook } from '../../src/xlsx/port';
import { survivorsWorkbook } from './survivors';

const run: Changes = {
  columns: [
    { table: 'Indicatori', header: '% realizzazione', append: true, values: [1, 0.5, null], styles: [1, 2, 3].map(() => ({ format: '0.0%' })) },
    {
      table: 'Indicatori',
      header: 'Fascia',
      append: true,
      values: ['Verde', 'Rosso', null],
      styles: [{ fill: '#00B050', color: '#000000' }, { fill: '#C00000', color: '#FFFFFF' }, undefined],
    },
  ],
  properties: new Map([['CruscottoImpronta', 'abc']]),
  memory: '<m xmlns="urn:cruscotto:memoria"/>',
};

async function written(): Promise<Uint8Array> {
  const port = XlsxWorkbook.fromBytes(survivorsWorkbook());
  await port.apply(run);
  return port.toBytes();
}

const textOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

describe('a workbook with everything in it', () => {
  it('is the same bytes when nothing was written', async () => {
    const bytes = survivorsWorkbook();
    const port = XlsxWorkbook.fromBytes(bytes);
    await port.readTables();
    expect(port.toBytes()).toBe(bytes);
  });

  it('keeps every part that was not written byte for byte', async () => {
    const before = unzipSync(survivorsWorkbook());
    const after = unzipSync(await written());
    const touched = [
      'xl/worksheets/sheet1.xml',
      'xl/tables/table1.xml',
      'xl/styles.xml',
      'docProps/custom.xml',
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
    ];
    for (const [part, content] of Object.entries(before)) if (!touched.includes(part)) expect({ part, content: after[part] }).toEqual({ part, content });
    expect(Object.keys(after).filter((part) => !(part in before))).toEqual([
      'customXml/item2.xml',
      'customXml/itemProps2.xml',
      'customXml/_rels/item2.xml.rels',
    ]);
  });

  it('changes in the written sheet the written cells only', async () => {
    const [before, after] = [textOf(survivorsWorkbook(), 'xl/worksheets/sheet1.xml'), textOf(await written(), 'xl/worksheets/sheet1.xml')];
    const restored = after
      .replace(/<c r="[DE]\d+"[^>]*?(\/>|>.*?<\/c>)/g, '')
      .replace('<dimension ref="A1:E5"/>', '<dimension ref="A1:C5"/>')
      .replace(/<cols>.*<\/cols>/, '<cols><col min="1" max="1" width="14.5" customWidth="1"/></cols>');
    expect(restored).toBe(before);
  });

  it('extends the table, its filter and nothing else of it', async () => {
    const [before, after] = [textOf(survivorsWorkbook(), 'xl/tables/table1.xml'), textOf(await written(), 'xl/tables/table1.xml')];
    expect(after).toContain('ref="A1:E5" totalsRowCount="1"><autoFilter ref="A1:E4"/><tableColumns count="5">');
    expect(
      after
        .replace('A1:E5', 'A1:C5')
        .replace('A1:E4', 'A1:C4')
        .replace('count="5"', 'count="3"')
        .replace(/<tableColumn id="[45]"[^>]*\/>/g, ''),
    ).toBe(before);
  });

  it('asks Excel to compute again and leaves the calculation chain, since no formula went', async () => {
    const after = await written();
    expect(textOf(after, 'xl/workbook.xml')).toBe(
      textOf(survivorsWorkbook(), 'xl/workbook.xml').replace('calcId="191029"/>', 'calcId="191029" fullCalcOnLoad="1"/>'),
    );
    expect(textOf(after, 'xl/calcChain.xml')).toContain('r="C2"');
  });

  it('keeps other programs’ properties and custom XML beside ours', async () => {
    const { workbook } = loadFile(await written());
    expect([...workbook.properties]).toEqual([
      ['Protocollo', '1234'],
      ['CruscottoImpronta', 'abc'],
    ]);
    expect(workbook.customXml.list().map(({ namespace }) => namespace)).toEqual(['urn:altro:programma', 'urn:cruscotto:memoria']);
    expect(textOf(await written(), 'docProps/custom.xml')).toContain('<vt:i4>1234</vt:i4>');
  });

  it('does not grow when saved again and again', async () => {
    const first = await written();
    const port = XlsxWorkbook.fromBytes(first);
    const again = { ...run, columns: run.columns.map((column) => ({ ...column, append: false })) };
    expect(await port.apply(again)).toEqual({ cellsWritten: 0 });
    expect(port.toBytes()).toBe(first);
  });

  it('is read by another library as it was written', async () => {
    const book = await readXlsx(await written(), { readStyles: true });
    expect(book.sheets[0]?.rows.slice(0, 3).map((row) => row.slice(3))).toEqual([
      ['% realizzazione', 'Fascia'],
      [1, 'Verde'],
      [0.5, 'Rosso'],
    ]);
    expect(book.sheets[0]?.tables?.[0]?.columns.map(({ name }) => name)).toEqual(['Codice', 'Consuntivo', 'Doppio', '% realizzazione', 'Fascia']);
  });
});
