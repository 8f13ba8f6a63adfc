import type { CellValue } from '../model/cell';

/**
 * A workbook in memory, as the file holds it: read by `load.ts`, saved onto the original bytes by `save.ts`,
 * and executed upon by the Office.js host. Rows and columns are zero-based; number formats are en-US codes.
 */
