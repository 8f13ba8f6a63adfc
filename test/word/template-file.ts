import { strToU8, zipSync } from 'fflate';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const stylesXml = (
  styles: string,
): string => `${HEAD}<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/><w:sz w:val="22"/><w:lang w:val="it-IT"/></w:rPr></w:rPrDefault></w:docDefaults>
${styles}</w:styles>`;
const STYLES = stylesXml(`<w:style w:type="paragraph" w:default="1" w:styleId="Normale"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titolo1"><w:name w:val="heading 1"/><w:basedOn w:val="Normale"/><w:next w:val="Normale"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="7A0019"/><w:sz w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Titolo2"><w:name w:val="heading 2"/><w:basedOn w:val="Normale"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:color w:val="7A0019"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Didascalia"><w:name w:val="caption"/><w:basedOn w:val="Normale"/><w:rPr><w:i/></w:rPr></w:style>
`);

/** A one-pixel picture: the logo. */
const LOGO = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==', 'base64'));

export interface TemplateFile {
  readonly mainType?: string;
  readonly section?: string;
  readonly document?: string;
  readonly files?: Readonly<Record<string, string>>;
}

export const SECTION =
  '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2268" w:right="1701" w:bottom="1134" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/><w:docGrid w:linePitch="360"/></w:sectPr>';

export const relationsXml = (list: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list}</Relationships>`;
export const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** A body's template as Word in Italian makes it: styles with Italian ids, a logo in the header, wide margins, no footer. */
export function templateFile({ mainType = `${WORD_TYPE}.document.main+xml`, section = SECTION, document, files = {} }: TemplateFile = {}): Uint8Array {
  const body = document ?? `${HEAD}<w:document ${W}><w:body><w:p><w:r><w:t>Testo del modello, che non resta</w:t></w:r></w:p>${section}</w:body></w:document>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${mainType}"/><Override PartName="/word/styles.xml" ContentType="${WORD_TYPE}.styles+xml"/><Override PartName="/word/header1.xml" ContentType="${WORD_TYPE}.header+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD_TYPE}.settings+xml"/></Types>`,
    '_rels/.rels': relationsXml(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': body,
    'word/_rels/document.xml.rels': relationsXml(
      relation('rId1', 'styles', 'styles.xml') + relation('rId2', 'header', 'header1.xml') + relation('rId3', 'settings', 'settings.xml'),
    ),
    'word/styles.xml': STYLES,
    'word/settings.xml': `${HEAD}<w:settings ${W}><w:attachedTemplate r:id="rId1"/><w:defaultTabStop w:val="708"/></w:settings>`,
    'word/_rels/settings.xml.rels': relationsXml(
      `<Relationship Id="rId1" Type="${OFFICE}/attachedTemplate" Target="file:///server/modelli/carta.dotx" TargetMode="External"/>`,
    ),
    'word/header1.xml': `${HEAD}<w:hdr ${W}><w:p><w:r><w:t>CAMERA DI PROVA</w:t></w:r></w:p></w:hdr>`,
    'word/_rels/header1.xml.rels': relationsXml(relation('rId1', 'image', 'media/logo.png')),
    ...files,
  };
  return zipSync({ ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), 'word/media/logo.png': LOGO });
}
