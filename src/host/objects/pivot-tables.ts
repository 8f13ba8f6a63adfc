import type { Area } from '../../xlsx/area';
import type { Sheet } from '../../xlsx/workbook';
import { defineType } from '../registry';
import { range } from './range';

/** A pivot table of a sheet; of these the model knows no more than where they stand. */
interface PivotTarget {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly name: string;
}

const pivotLayout = defineType<PivotTarget>('PivotLayout', { makers: { GetRange: ({ sheet, area }) => range({ sheet, area }) } });

const pivotTable = defineType<PivotTarget>('PivotTable', {
  identity: ({ name }) => ({ Id: name }),
  get: { Name: ({ name }) => name },
  objects: { Layout: pivotLayout },
});

const pivotsOf = (sheet: Sheet): PivotTarget[] => sheet.pivots.map((area, at) => ({ sheet, area, name: `Tabella pivot ${at + 1}` }));

export const pivotTableCollection = defineType<Sheet>('PivotTableCollection', {
  items: (sheet) => pivotsOf(sheet).map(pivotTable),
  find: (sheet, key) => {
    const found = pivotsOf(sheet).find(({ name }) => name === key);
    return found === undefined ? null : pivotTable(found);
  },
});
