import type { Workbook } from '../../xlsx/workbook';
import { invalidOperation } from '../errors';
import { defineType } from '../registry';
import { application, runtime } from './application';
import { customXmlPartCollection } from './custom-xml';
import { namedItemCollection } from './names';
import { documentProperties } from './properties';
import { range } from './range';
import { tableCollection } from './table';
import { worksheetCollection } from './worksheet';

export const workbookObject = defineType<Workbook>('Workbook', {
  get: { ReadOnly: (workbook) => workbook.readOnly },
  objects: {
    Application: application,
    CustomXmlParts: ({ customXml }) => customXmlPartCollection({ parts: customXml, namespace: null }),
    Names: () => namedItemCollection(null),
    Properties: documentProperties,
    Tables: () => tableCollection({ sheet: null }),
    Worksheets: () => worksheetCollection(null),
    _Runtime: () => runtime(null),
  },
  methods: {
    _RemoveReference: (_workbook, args, session) => void session.references.delete(args.text(0)),
  },
  makers: {
    GetSelectedRange: (_workbook, _args, session) => {
      const sheet = session.activeSheet;
      if (sheet === null) throw invalidOperation('There is no visible sheet.');
      return range({ sheet, area: session.selection(sheet) });
    },
  },
});
