import { buildWorkbook, type FixtureSheet, OFFICE, relationships, STYLE } from './build';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const chart = `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>Dati!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Dati!$B$2:$B$4</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
const drawing = `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>8</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Grafico 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
const pivotCache = `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${OFFICE}" r:id="rId1" refreshOnLoad="0" recordCount="3"><cacheSource type="worksheet"><worksheetSource ref="A1:B4" sheet="Dati"/></cacheSource><cacheFields count="2"><cacheField name="Codice" numFmtId="0"><sharedItems count="3"><s v="A1"/><s v="A2"/><s v="A3"/></sharedItems></cacheField><cacheField name="Consuntivo" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" containsInteger="1" minValue="1" maxValue="3"/></cacheField></cacheFields></pivotCacheDefinition>`;
const pivotRecords = `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="3"><r><x v="0"/><n v="1"/></r><r><x v="1"/><n v="2"/></r><r><x v="2"/><n v="3"/></r></pivotCacheRecords>`;
const pivot = `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="Pivot1" cacheId="7" dataCaption="Valori" applyNumberFormats="0" applyBorderFormats="0" applyFontFormats="0" applyPatternFormats="0" applyAlignmentFormats="0" applyWidthHeightFormats="1"><location ref="A3:B7" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" showAll="0"><items count="4"><item x="0"/><item x="1"/><item x="2"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields><rowFields count="1"><field x="0"/></rowFields><rowItems count="4"><i><x/></i><i><x v="1"/></i><i><x v="2"/></i><i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems><dataFields count="1"><dataField name="Somma" fld="1" baseField="0" baseItem="0"/></dataFields></pivotTableDefinition>`;
const slicer = `${HEAD}<slicers xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><slicer name="Codice" cache="FiltroDati_Codice" caption="Codice" rowHeight="241300"/></slicers>`;
const slicerCache = `${HEAD}<slicerCacheDefinition xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" name="FiltroDati_Codice" sourceName="Codice"><pivotTables><pivotTable tabId="2" name="Pivot1"/></pivotTables></slicerCacheDefinition>`;
const comments = `${HEAD}<comments xmlns="${MAIN}"><authors><author>Ufficio</author></authors><commentList><comment ref="B2" authorId="0"><text><r><rPr><b/></rPr><t>Da verificare</t></r></text></comment></commentList></comments>`;
const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="position:absolute;visibility:hidden"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>`;
const properties = `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="Protocollo"><vt:i4>1234</vt:i4></property></Properties>`;

const data: FixtureSheet = {
  name: 'Dati',
  rows: [
    ['Codice', 'Consuntivo', 'Doppio'].map((v) => ({ v, s: STYLE.header })),
    ['A1', { v: 1, s: STYLE.bordered }, { v: 2, f: 'B2*2', fAttributes: ' t="shared" ref="C2:C4" si="0"' }],
    ['A2', 2, { v: 4, fAttributes: ' t="shared" si="0"' }],
    ['A3', 3, { v: 6, fAttributes: ' t="shared" si="0"' }],
    ['Totale', { v: 6, f: 'SUBTOTAL(109,B2:B4)' }, null],
  ],
  tables: [{ name: 'Indicatori', row: 0, column: 0, headers: ['Codice', 'Consuntivo', 'Doppio'], bodyRows: 3, hasTotals: true }],
  before:
    '<sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="14.5" customWidth="1"/></cols>',
  after:
    '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>2</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="decimal" operator="greaterThan" allowBlank="1" sqref="B2:B4"><formula1>0</formula1></dataValidation></dataValidations><printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId4"/><headerFooter><oddFooter>&amp;P di &amp;N</oddFooter></headerFooter><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>',
  relations: `<Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/><Relationship Id="rId2" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/><Relationship Id="rId3" Type="${OFFICE}/comments" Target="../comments1.xml"/><Relationship Id="rId4" Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/>`,
};

const summary: FixtureSheet = {
  name: 'Sintesi',
  rows: [[{ v: 6, f: 'SUM(Dati!B2:B4)' }], [], ['Codice', 'Somma'], ['A1', 1], ['A2', 2], ['A3', 3], ['Totale', 6]],
  after: `<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{A8765BA9-456A-4dab-B4F3-ACF838C121DE}"><x14:slicerList><x14:slicer r:id="rId2"/></x14:slicerList></ext></extLst>`,
  relations: `<Relationship Id="rId1" Type="${OFFICE}/pivotTable" Target="../pivotTables/pivotTable1.xml"/><Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2007/relationships/slicer" Target="../slicers/slicer1.xml"/>`,
};

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

/** A macro workbook with everything that must survive a save: chart, pivot table, slicer, rules, comments, names, properties, custom XML, print set-up. */
export function survivorsWorkbook(): Uint8Array {
  return buildWorkbook([data, summary], {
    mainType: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    workbookPr: '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="10000"/></bookViews>',
    afterSheets:
      '<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Dati!$1:$1</definedName><definedName name="Soglia">0.7</definedName></definedNames><calcPr calcId="191029"/><pivotCaches><pivotCache cacheId="7" r:id="rIdP"/></pivotCaches>',
    workbookRelations: `<Relationship Id="rIdP" Type="${OFFICE}/pivotCacheDefinition" Target="pivotCache/pivotCacheDefinition1.xml"/><Relationship Id="rIdX" Type="${OFFICE}/customXml" Target="../customXml/item1.xml"/><Relationship Id="rIdV" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="rIdSl" Type="http://schemas.microsoft.com/office/2007/relationships/slicerCache" Target="slicerCaches/slicerCache1.xml"/><Relationship Id="rIdC" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
    packageRelations: `<Relationship Id="rId3" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/>`,
    contentTypes: [
      '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>',
      '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>',
      override('xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject'),
      override('xl/charts/chart1.xml', `${TYPES}.drawingml.chart+xml`),
      override('xl/drawings/drawing1.xml', `${TYPES}.drawing+xml`),
      override('xl/pivotCache/pivotCacheDefinition1.xml', `${TYPES}.spreadsheetml.pivotCacheDefinition+xml`),
      override('xl/pivotCache/pivotCacheRecords1.xml', `${TYPES}.spreadsheetml.pivotCacheRecords+xml`),
      override('xl/pivotTables/pivotTable1.xml', `${TYPES}.spreadsheetml.pivotTable+xml`),
      override('xl/slicers/slicer1.xml', 'application/vnd.ms-excel.slicer+xml'),
      override('xl/slicerCaches/slicerCache1.xml', 'application/vnd.ms-excel.slicerCache+xml'),
      override('xl/comments1.xml', `${TYPES}.spreadsheetml.comments+xml`),
      override('xl/calcChain.xml', `${TYPES}.spreadsheetml.calcChain+xml`),
      override('docProps/custom.xml', `${TYPES}.custom-properties+xml`),
      override('customXml/itemProps1.xml', `${TYPES}.customXmlProperties+xml`),
    ].join(''),
    files: {
      'xl/charts/chart1.xml': chart,
      'xl/drawings/drawing1.xml': drawing,
      'xl/drawings/_rels/drawing1.xml.rels': relationships(`<Relationship Id="rId1" Type="${OFFICE}/chart" Target="../charts/chart1.xml"/>`),
      'xl/drawings/vmlDrawing1.vml': vml,
      'xl/pivotCache/pivotCacheDefinition1.xml': pivotCache,
      'xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels': relationships(
        `<Relationship Id="rId1" Type="${OFFICE}/pivotCacheRecords" Target="pivotCacheRecords1.xml"/>`,
      ),
      'xl/pivotCache/pivotCacheRecords1.xml': pivotRecords,
      'xl/pivotTables/pivotTable1.xml': pivot,
      'xl/pivotTables/_rels/pivotTable1.xml.rels': relationships(
        `<Relationship Id="rId1" Type="${OFFICE}/pivotCacheDefinition" Target="../pivotCache/pivotCacheDefinition1.xml"/>`,
      ),
      'xl/slicers/slicer1.xml': slicer,
      'xl/slicerCaches/slicerCache1.xml': slicerCache,
      'xl/comments1.xml': comments,
      'xl/calcChain.xml': `${HEAD}<calcChain xmlns="${MAIN}"><c r="C2" i="1"/><c r="C3"/><c r="C4"/><c r="B5"/><c r="A1" i="2"/></calcChain>`,
      'xl/vbaProject.bin': Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256),
      'xl/printerSettings/printerSettings1.bin': Uint8Array.from({ length: 90 }, (_, index) => index),
      'docProps/custom.xml': properties,
      'customXml/item1.xml': '<protocollo xmlns="urn:altro:programma"><n>1</n></protocollo>',
      'customXml/itemProps1.xml':
        '<ds:datastoreItem ds:itemID="{11111111-2222-3333-4444-555555555555}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
      'customXml/_rels/item1.xml.rels': relationships(`<Relationship Id="rId1" Type="${OFFICE}/customXmlProps" Target="itemProps1.xml"/>`),
    },
  });
}
