import { ExcelHost } from '../../src/host/host';
import { loadFile, type XlsxFile } from '../../src/xlsx/load';
import { saveFile } from '../../src/xlsx/save';
import { buildWorkbook } from '../xlsx/build';
import { areaOf, picture } from '../xlsx/drawn';
import { startClient } from './client';
import { refusalOf } from './outcome';

let file: XlsxFile;

beforeEach(() => {
  const names = '<definedNames><definedName name="Soglia">0.7</definedName><definedName name="Voce" localSheetId="1">"à ""b"""</definedName></definedNames>';
  file = loadFile(
    buildWorkbook(
      [
        { name: 'Dati', rows: [['Codice'], ['A1']] },
        { name: 'Sintesi', rows: [['Totale', 0.934]] },
      ],
      { afterSheets: names },
    ),
  );
  startClient(new ExcelHost(file.workbook), '1.14');
});

const sheet = () => {
  const found = file.workbook.sheet('Sintesi');
  if (found === undefined) throw new Error('no sheet');
  return found;
};

async function draw(work: (sheet: Excel.Worksheet) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem('Sintesi'));
    await context.sync();
  });
}

describe('page layout', () => {
  it('is set as the file holds it, and saved', async () => {
    await draw((own) => {
      const { pageLayout } = own;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.centerHorizontally = true;
      pageLayout.setPrintMargins('Centimeters', { left: 1.27, right: 1.27 });
      pageLayout.topMargin = 36;
      const { defaultForAllPages } = pageLayout.headersFooters;
      defaultForAllPages.leftFooter = 'R&&D';
      defaultForAllPages.rightFooter = 'Pagina &P di &N';
      defaultForAllPages.centerFooter = '2025';
      pageLayout.setPrintTitleRows('$3:$4');
      pageLayout.setPrintArea('A1:H40');
      own.horizontalPageBreaks.add('A21');
      own.horizontalPageBreaks.add('A11');
      own.showGridlines = false;
      own.tabColor = '#1f4e79';
      own.freezePanes.freezeRows(4);
    });
    expect(sheet().page).toEqual({
      orientation: 'landscape',
      paperSize: 9,
      fit: { width: 1, height: 0 },
      scale: 100,
      margins: { left: 0.5, right: 0.5, top: 0.5, bottom: 0.75, header: 0.3, footer: 0.3 },
      centerHorizontally: true,
      centerVertically: false,
      header: '',
      footer: '&LR&&D&C2025&RPagina &P di &N',
    });
    expect([sheet().rowBreaks, sheet().showGridlines, sheet().tabColor]).toEqual([[10, 20], false, '#1F4E79']);
    expect(file.workbook.names.get('_xlnm.Print_Titles', 'Sintesi')?.formula).toBe("='Sintesi'!$3:$4");
    expect(picture(loadFile(saveFile(file)).workbook, 'Sintesi')).toEqual(picture(file.workbook, 'Sintesi'));
  });

  it('is answered as it was set', async () => {
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sintesi');
      own.pageLayout.zoom = { horizontalFitToPages: 1 };
      own.pageLayout.headersFooters.defaultForAllPages.leftHeader = 'Ente';
      own.pageLayout.setPrintTitleRows('3:4');
      own.horizontalPageBreaks.add('A21');
      const { pageLayout } = own;
      pageLayout.load('orientation,zoom,leftMargin');
      const texts = own.pageLayout.headersFooters.defaultForAllPages.load('leftHeader,centerHeader');
      const rows = own.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const breaks = own.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      expect([pageLayout.orientation, pageLayout.zoom, pageLayout.leftMargin]).toEqual([
        'Portrait',
        { horizontalFitToPages: 1, verticalFitToPages: null },
        50.4,
      ]);
      expect([texts.leftHeader, texts.centerHeader, rows.address, breaks.items.map(({ rowIndex }) => rowIndex)]).toEqual(['Ente', '', 'Sintesi!A3:XFD4', [20]]);
      own.horizontalPageBreaks.removePageBreaks();
      await context.sync();
    });
    expect(sheet().rowBreaks).toEqual([]);
  });

  it('refuses what it does not know', async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.worksheets.getItem('Sintesi').pageLayout.paperSize = 'Tabloid';
      await context.sync();
    });
    expect(refusal.code).toBe('NotImplemented');
  });
});

describe('names', () => {
  it('are those of their scope, with value and visibility', async () => {
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sintesi');
      own.names.add('Cruscotto_documento', '="sintesi|1-abc"').visible = false;
      own.names.add('Riga', own.getRange('A1:B1'));
      const all = context.workbook.names.load('items/name');
      const scoped = own.names.load('items/name,items/value,items/type,items/visible,items/scope');
      const missing = context.workbook.names.getItemOrNullObject('Cruscotto_documento');
      await context.sync();
      expect(all.items.map(({ name }) => name)).toEqual(['Soglia']);
      expect(scoped.items.map(({ name, value, type, visible, scope }): unknown[] => [name, value, type, visible, scope])).toEqual([
        ['Voce', 'à "b"', 'String', true, 'Worksheet'],
        ['Cruscotto_documento', 'sintesi|1-abc', 'String', false, 'Worksheet'],
        ['Riga', "'Sintesi'!$A$1:$B$1", 'Range', true, 'Worksheet'],
      ]);
      expect(missing.isNullObject).toBe(true);
      own.names.getItem('cruscotto_documento').formula = '="sintesi|2"';
      own.names.getItem('Riga').delete();
      await context.sync();
    });
    expect(file.workbook.names.list().filter(({ sheet: scope }) => scope === 'Sintesi')).toEqual([
      { name: 'Voce', formula: '="à ""b"""', sheet: 'Sintesi', hidden: false },
      { name: 'Cruscotto_documento', formula: '="sintesi|2"', sheet: 'Sintesi', hidden: true },
    ]);
    expect(loadFile(saveFile(file)).workbook.names.list()).toEqual(file.workbook.names.list());
  });

  it('are given once in a scope', async () => {
    const refusal = await refusalOf(async (context) => {
      context.workbook.names.add('soglia', '=1');
      await context.sync();
    });
    expect(refusal.code).toBe('ItemAlreadyExists');
  });
});

describe('links', () => {
  it('keep a figure a figure, and look like links until told otherwise', async () => {
    await draw((own) => {
      const cell = own.getRange('B1');
      cell.hyperlink = { documentReference: "'Dati'!A2", screenTip: 'Vai' };
    });
    const style = () => file.workbook.styles.style(sheet().styleId(0, 1));
    expect(sheet().value(0, 1)).toBe(0.934);
    expect(sheet().hyperlinks.all).toEqual([{ area: areaOf('B1'), target: "#'Dati'!A2", tooltip: 'Vai' }]);
    expect([style().fontColor, style().underline]).toEqual(['#0563C1', true]);
    await draw((own) => {
      const { font } = own.getRange('B1').format;
      font.color = '#000000';
      font.underline = 'None';
    });
    expect([style().fontColor, style().underline]).toEqual(['#000000', false]);
  });

  it('show the text they are given, as if typed, or where they lead', async () => {
    await draw((own) => {
      own.getRange('C1').hyperlink = { documentReference: 'Dati!A1', textToDisplay: 'Vedi' };
      own.getRange('D1').hyperlink = { documentReference: 'Dati!A1' };
      own.getRange('E1').hyperlink = { documentReference: 'Dati!A1', textToDisplay: '12' };
    });
    expect([2, 3, 4].map((column) => sheet().value(0, column))).toEqual(['Vedi', 'Dati!A1', 12]);
  });

  it('are read, cleared alone, and set with a look in one call', async () => {
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sintesi');
      const line = { style: 'Continuous', weight: 'Thin', color: '#BFBFBF' } as const;
      const look = { font: { color: '#1F4E79' }, borders: { bottom: line }, wrapText: true, indentLevel: 1 };
      own.getRange('A1:B1').setCellProperties([[{ format: look }, { hyperlink: { documentReference: 'Dati!A2' }, format: look }]]);
      const cell = own.getRange('B1').load('hyperlink');
      await context.sync();
      expect(cell.hyperlink).toMatchObject({ documentReference: 'Dati!A2', textToDisplay: '0.934' });
      own.getRange('A1:B1').clear('Hyperlinks');
      cell.load('hyperlink');
      await context.sync();
      expect(cell.hyperlink).toBeNull();
    });
    const style = file.workbook.styles.style(sheet().styleId(0, 1));
    expect(style).toMatchObject({ fontColor: '#1F4E79', wrap: true, indent: 1, borders: { bottom: { style: 'thin', color: '#BFBFBF' }, top: null } });
    expect(sheet().value(0, 1)).toBe(0.934);
  });
});

describe('rows, columns and merged cells', () => {
  it('take sizes in one call', async () => {
    await draw((own) => {
      own.getRange('A1:A2').setRowProperties([{ format: { rowHeight: 30 } }, { rowHidden: true }]);
      own.getRange('A1:B1').setColumnProperties([{ format: { columnWidth: 105 } }, {}]);
    });
    expect([sheet().rows.height(0), sheet().rows.hidden(1), sheet().columns.width(0)]).toEqual([30, true, 20]);
  });

  it('keep only the first cell when merged', async () => {
    await draw((own) => own.getRange('A1:B1').merge());
    expect([sheet().value(0, 0), sheet().value(0, 1), sheet().merges.all]).toEqual(['Totale', null, [areaOf('A1:B1')]]);
    await draw((own) => own.getRange('A1:B1').unmerge());
    expect(sheet().merges.all).toEqual([]);
  });
});

describe('the sheet itself', () => {
  it('says whether gridlines show, and its tab colour', async () => {
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.getItem('Sintesi').load('showGridlines,tabColor');
      await context.sync();
      expect([own.showGridlines, own.tabColor]).toEqual([true, '']);
      own.showGridlines = false;
      own.tabColor = '#1F4E79';
      own.load('showGridlines,tabColor');
      await context.sync();
      expect([own.showGridlines, own.tabColor]).toEqual([false, '#1F4E79']);
    });
  });
});
