import { zipSync } from 'fflate';
import type { ReportInput } from '../../src/report/input';
import { exampleInput } from '../report/read-document';
import { accessibilityProblems, headings } from './accessibility';
import { all, type Docx, one, openDocx, val, words } from './read-docx';
import { structureProblems } from './structure';
import { relation, relationsXml, SECTION, stylesXml, templateFile } from './template-file';
import { reportBytes, reportOf } from './write';

let input: ReportInput;
beforeAll(async () => {
  input = await exampleInput('pisa-2020.xlsx');
});

const sections = ({ body }: Docx) => all(body, 'w:sectPr');
const texts = (docx: Docx): string => words(docx.body);

describe('a report on the body’s own template', () => {
  it('takes its styles by their names, and adds only those it lacks', async () => {
    const docx = await reportOf(input, templateFile());
    const styles = all(docx.part('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], val(one(style, 'w:name'))]);
    expect(styles.filter(([, name]) => name === 'heading 1')).toEqual([['Titolo1', 'heading 1']]);
    expect(new Set(styles.map(([id]) => id)).size).toBe(styles.length);
    expect(styles).toContainEqual(['CruscottoTabella', 'Cruscotto tabella']);
    const used = new Set(all(docx.body, 'w:pStyle').map(val));
    for (const id of ['Titolo1', 'Titolo2', 'Didascalia', 'CruscottoTabella', 'Heading3']) expect([id, used.has(id)]).toEqual([id, true]);
    const known = new Set(styles.map(([id]) => id));
    expect([...used].filter((id) => !known.has(id))).toEqual([]);
    const based = all(docx.part('word/styles.xml'), 'w:basedOn').map(val);
    expect(based.filter((id) => !known.has(id))).toEqual([]);
  });

  it('gives its own headings ids that no style of another name or kind has', async () => {
    const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normale"><w:name w:val="Normal"/></w:style>';
    const others =
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="Titolo uno"/></w:style><w:style w:type="character" w:styleId="Caption"><w:name w:val="Rilievo"/></w:style>';
    const docx = await reportOf(input, templateFile({ files: { 'word/styles.xml': stylesXml(normal + others) } }));
    const ids = all(docx.part('word/styles.xml'), 'w:style').map((style) => style.attributes['w:styleId']);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(accessibilityProblems(docx)).toEqual([]);
    expect(headings(docx)[0]).toMatchObject({ level: 1, text: 'Premessa e principali risultati' });
  });

  it.each([
    ['of another', '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault></w:docDefaults>'],
    ['of none', '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'],
    ['of none, without formats', '<w:docDefaults><w:rPrDefault/></w:docDefaults>'],
    ['of none, without defaults', ''],
  ])('speaks the language of the report where the template is %s', async (_, defaults) => {
    const normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normale"><w:name w:val="Normal"/><w:rPr><w:lang w:val="en-US"/></w:rPr></w:style>';
    const styles = stylesXml(normal).replace(/<w:docDefaults>.*<\/w:docDefaults>/s, defaults);
    const docx = await reportOf(input, templateFile({ files: { 'word/styles.xml': styles } }), ['processo']);
    const [given] = all(docx.part('word/styles.xml'), 'w:rPrDefault');
    expect(given === undefined ? [] : all(given, 'w:lang').map(val)).toEqual(['it-IT']);
    expect(new Set(all(docx.part('word/styles.xml'), 'w:lang').map(val))).toEqual(new Set(['it-IT']));
  });

  it('keeps its header and margins on every page, turned where the page is, and drops its text', async () => {
    const docx = await reportOf(input, templateFile());
    expect(texts(docx)).not.toContain('Testo del modello');
    expect(words(docx.part('word/header1.xml'))).toBe('CAMERA DI PROVA');
    expect(docx.files.has('word/media/logo.png')).toBe(true);
    const margins = sections(docx).map((section) => {
      const { attributes } = one(section, 'w:pgMar') as { attributes: Record<string, string> };
      return [one(section, 'w:pgSz')?.attributes['w:orient'], attributes['w:top'], attributes['w:right'], attributes['w:bottom'], attributes['w:left']].join(
        ' ',
      );
    });
    expect(new Set(margins)).toEqual(new Set(['portrait 2268 1701 1134 1701', 'landscape 1701 1134 1701 2268']));
    for (const section of sections(docx)) expect(one(section, 'w:headerReference')?.attributes['r:id']).toBe('rId2');
  });

  it('numbers the pages all the same where the template has no footer, and leaves its own where it has one', async () => {
    const without = await reportOf(input, templateFile());
    expect([...without.files.keys()].some((name) => name.includes('footer'))).toBe(true);
    const section = SECTION.replace('<w:pgSz', '<w:footerReference w:type="default" r:id="rId2"/><w:pgSz');
    const withOwn = await reportOf(input, templateFile({ section }));
    expect([...withOwn.files.keys()].some((name) => name.includes('footer'))).toBe(false);
  });

  it('keeps the header that its last section has from a cover before it, and the page that stands', async () => {
    const cover = SECTION.replace('<w:pgSz', '<w:headerReference w:type="first" r:id="rId2"/><w:pgSz').replace('<w:docGrid', '<w:titlePg/><w:docGrid');
    const lying = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="500" w:right="500" w:bottom="500" w:left="500"/></w:sectPr>';
    const docx = await reportOf(input, templateFile({ section: `<w:p><w:pPr>${cover}</w:pPr></w:p><w:p/>${lying}` }));
    for (const section of sections(docx)) {
      const types = section.children.filter(({ name }) => name === 'w:headerReference').map(({ attributes }) => attributes['w:type']);
      expect(types.sort()).toEqual(['default', 'first']);
    }
    expect(
      sections(docx)
        .map((section) => one(section, 'w:titlePg') !== undefined)
        .indexOf(true),
    ).toBe(0);
    expect(one(sections(docx)[0], 'w:pgMar')?.attributes).toMatchObject({ 'w:top': '2268', 'w:left': '1701' });
    expect(structureProblems(docx)).toEqual([]);
  });

  it('is whole: structure, relations, accessibility, table of contents', async () => {
    const docx = await reportOf(input, templateFile());
    expect(structureProblems(docx)).toEqual([]);
    expect(accessibilityProblems(docx)).toEqual([]);
    const contents = all(docx.body, 'w:sdt').map(words).join('');
    for (const { level, text } of headings(docx)) if (level === 1) expect(contents).toContain(text);
  });

  it.each<[string, Uint8Array | null]>([
    ['without a template', null],
    ['on a template', templateFile()],
  ])('may be a report of the year before, itself made %s: no relation has the id of another', async (_, first) => {
    const second = await reportBytes(input, await reportBytes(input, first));
    const third = openDocx(await reportBytes(input, second));
    for (const name of [...third.files.keys()].filter((path) => path.endsWith('.rels'))) {
      const ids = all(third.part(name), 'Relationship').map(({ attributes }) => attributes['Id']);
      expect([name, ids.filter((id, i) => ids.indexOf(id) !== i)]).toEqual([name, []]);
    }
    expect(structureProblems(third)).toEqual([]);
  });

  it('cuts the ties to the template it was made from', async () => {
    const docx = await reportOf(input, templateFile());
    expect(all(docx.part('word/settings.xml'), 'w:attachedTemplate')).toEqual([]);
    expect(docx.files.has('word/_rels/settings.xml.rels')).toBe(false);
  });

  it('leaves behind what belongs to the text of its template: comments, notes, pictures, files, a signature', async () => {
    const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const own = { comments: 'comments.xml', footnotes: 'footnotes.xml', image: 'media/vecchia.png', package: 'embeddings/paghe.xlsx' };
    const relations = Object.entries(own).map(([type, target], i) => relation(`rId${20 + i}`, type, target));
    const files = {
      'word/_rels/document.xml.rels': relationsXml(
        [relation('rId1', 'styles', 'styles.xml'), relation('rId2', 'header', 'header1.xml'), relation('rId3', 'settings', 'settings.xml'), ...relations].join(
          '',
        ),
      ),
      'word/comments.xml': `<w:comments ${W}><w:comment w:id="0" w:author="Mario Rossi"><w:p/></w:comment></w:comments>`,
      'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>Nota di Mario Rossi</w:t></w:r></w:p></w:footnote></w:footnotes>`,
      'word/media/vecchia.png': 'x',
      'word/embeddings/paghe.xlsx': 'x',
      'docProps/thumbnail.jpeg': 'x',
      '_xmlsignatures/origin.sigs': 'x',
      '_rels/.rels': relationsXml(
        [
          relation('rId1', 'officeDocument', 'word/document.xml'),
          relation('rId2', 'metadata/thumbnail', 'docProps/thumbnail.jpeg'),
          relation('rId3', 'digital-signature/origin', '_xmlsignatures/origin.sigs'),
        ].join(''),
      ),
    };
    const docx = await reportOf(input, templateFile({ files }));
    const names = [...docx.files.keys()];
    expect(names.filter((name) => /comments|vecchia|paghe|thumbnail|sigs/.test(name))).toEqual([]);
    expect(names).toContain('word/media/logo.png');
    const all = [...docx.files.values()].map((bytes) => Buffer.from(bytes).toString()).join('');
    expect(all).not.toContain('Rossi');
    expect(all).toContain('w:type="separator"');
    expect(all).not.toMatch(/PartName="\/word\/comments/);
    expect(structureProblems(docx)).toEqual([]);
  });

  it('takes a .dotx too, and one whose page lies', async () => {
    const dotx = templateFile({ mainType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml' });
    const docx = await reportOf(input, dotx);
    expect(Buffer.from(docx.files.get('[Content_Types].xml') ?? []).toString()).not.toContain('template.main+xml');
    const lying = SECTION.replace('w:w="11906" w:h="16838"', 'w:w="16838" w:h="11906" w:orient="landscape"');
    const turned = sections(await reportOf(input, templateFile({ section: lying })));
    expect(one(turned[0], 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' });
  });

  it('reads on where margins leave no room', async () => {
    const narrow = SECTION.replace('w:left="1701"', 'w:left="9000"');
    const [section] = sections(await reportOf(input, templateFile({ section: narrow })));
    expect(Number(one(section, 'w:pgMar')?.attributes['w:left'])).toBeLessThan(2000);
  });
});

describe('a template that cannot serve', () => {
  const refused = (bytes: Uint8Array) => expect(reportBytes(input, bytes, ['processo'])).rejects;

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7 …')],
    ['nothing', new Uint8Array()],
    ['another archive', zipSync({ 'a.txt': new Uint8Array([1]) })],
    ['a workbook', templateFile({ mainType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' })],
    ['one with macros', templateFile({ mainType: 'application/vnd.ms-word.document.macroEnabled.main+xml' })],
  ])('is no document of Word: %s', async (_, bytes) => {
    await refused(new Uint8Array(bytes)).toMatchObject({ code: 'MODELLO_NON_WORD' });
  });

  it.each([
    ['cut short', templateFile().slice(0, 900)],
    ['broken XML', templateFile({ document: '<w:document' })],
    ['a DOCTYPE', templateFile({ document: '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>' })],
    ['a Strict document', templateFile({ document: '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>' })],
    ['no styles', templateFile({ files: { 'word/styles.xml': '' } })],
  ])('is damaged: %s', async (_, bytes) => {
    await refused(bytes).toMatchObject({ code: 'MODELLO_ILLEGGIBILE' });
  });

  it('is larger than any template', async () => {
    await refused(templateFile({ files: { 'word/media/a.xml': 'a'.repeat(101_000_000) } })).toMatchObject({ code: 'MODELLO_TROPPO_GRANDE' });
  });
});
