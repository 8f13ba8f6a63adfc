/** Built-in number formats by id, en-US. ECMA-376 part 1, 18.8.30; 14 and 22 as Office.js reports them in en-US. */
const BUILTIN: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '$#,##0_);($#,##0)',
  6: '$#,##0_);[Red]($#,##0)',
  7: '$#,##0.00_);($#,##0.00)',
  8: '$#,##0.00_);[Red]($#,##0.00)',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yyyy h:mm',
  37: '#,##0_);(#,##0)',
  38: '#,##0_);[Red](#,##0)',
  39: '#,##0.00_);(#,##0.00)',
  40: '#,##0.00_);[Red](#,##0.00)',
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

const IDS = new Map(Object.entries(BUILTIN).map(([id, code]) => [code, Number(id)]));

/** The code of a built-in id; East Asian date ids read as a date, unknown ones as General. */
export const builtinFormat = (id: number): string => BUILTIN[id] ?? ((id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? 'm/d/yyyy' : 'General');

/** The built-in id of a code, null where it has none. */
export const builtinFormatId = (code: string): number | null => IDS.get(code) ?? null;

/** True where the code shows a number as a date or a time: needed to shift serials of the 1904 system. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  const [firstSection = ''] = bare.split(';');
  return !/general/i.test(firstSection) && /[dmyhs]/i.test(firstSection);
}
