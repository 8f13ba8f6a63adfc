/** Functions officers use, Italian and English; others keep the name they were typed with. */
const FUNCTIONS: Readonly<Record<string, string>> = {
  SOMMA: 'SUM',
  MEDIA: 'AVERAGE',
  SE: 'IF',
  E: 'AND',
  O: 'OR',
  NON: 'NOT',
  'SE.ERRORE': 'IFERROR',
  'VAL.VUOTO': 'ISBLANK',
  'VAL.NUMERO': 'ISNUMBER',
  'VAL.ERRORE': 'ISERROR',
  'CERCA.VERT': 'VLOOKUP',
  'CERCA.X': 'XLOOKUP',
  INDICE: 'INDEX',
  CONFRONTA: 'MATCH',
  'SOMMA.SE': 'SUMIF',
  'SOMMA.PIÙ.SE': 'SUMIFS',
  'CONTA.SE': 'COUNTIF',
  'CONTA.PIÙ.SE': 'COUNTIFS',
  'CONTA.NUMERI': 'COUNT',
  'CONTA.VALORI': 'COUNTA',
  'MEDIA.SE': 'AVERAGEIF',
  'MATR.SOMMA.PRODOTTO': 'SUMPRODUCT',
  ARROTONDA: 'ROUND',
  'ARROTONDA.PER.ECC': 'ROUNDUP',
  'ARROTONDA.PER.DIF': 'ROUNDDOWN',
  INT: 'INT',
  ASS: 'ABS',
  OGGI: 'TODAY',
  DATA: 'DATE',
  ANNO: 'YEAR',
  MESE: 'MONTH',
  GIORNO: 'DAY',
  CONCATENA: 'CONCATENATE',
  TESTO: 'TEXT',
  SINISTRA: 'LEFT',
  DESTRA: 'RIGHT',
  'STRINGA.ESTRAI': 'MID',
  LUNGHEZZA: 'LEN',
  'ANNULLA.SPAZI': 'TRIM',
  MAIUSC: 'UPPER',
  MINUSC: 'LOWER',
  VERO: 'TRUE',
  FALSO: 'FALSE',
};
const ITALIAN = new Map(Object.entries(FUNCTIONS).map(([italian, english]) => [english, italian]));

/** Texts and quoted sheet names, structured references, numbers with their decimal sign, words, and single signs. */
const tokensWith = (decimal: string): RegExp =>
  new RegExp(String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|\d+(?:[${decimal}]\d+)?|[\p{L}_][\p{L}\p{N}_.]*|[^]`, 'gu');
const TOKENS = { toEnglish: tokensWith(','), toItalian: tokensWith('.') };

type Side = 'toEnglish' | 'toItalian';

function translate(formula: string, side: Side): string | null {
  const tokens = formula.match(TOKENS[side]) ?? [];
  const open: string[] = [];
  const out = tokens.map((token, index) => {
    if (token === '(' || token === '{') open.push(token);
    if (token === ')' || token === '}') {
      if (open.pop() !== (token === ')' ? '(' : '{')) open.push('?');
    }
    if (token === '"' || token === "'" || token === '[') open.push('?');
    return translateToken(token, tokens[index + 1] ?? '', side, open.at(-1) === '{');
  });
  return open.length > 0 ? null : out.join('');
}

/** Inside braces columns are parted by `\` in Italian and rows by `;` in both. */
function translateToken(token: string, next: string, side: Side, inArray: boolean): string {
  if (side === 'toEnglish') {
    if (/^\d/.test(token)) return token.replace(',', '.');
    if (token === ';' && !inArray) return ',';
    if (token === '\\' && inArray) return ',';
    const upper = token.toUpperCase();
    return next === '(' || upper === 'VERO' || upper === 'FALSO' ? (FUNCTIONS[upper] ?? token) : token;
  }
  if (/^\d/.test(token)) return token.replace('.', ',');
  if (token === ',') return inArray ? '\\' : ';';
  return next === '(' || token === 'TRUE' || token === 'FALSE' ? (ITALIAN.get(token.toUpperCase()) ?? token) : token;
}

/** `=SOMMA(A1;2,5)` as files hold it, `=SUM(A1,2.5)`; null where brackets or quotes do not close, which Excel would call a damaged file. */
export const formulaFromItalian = (formula: string): string | null => translate(formula, 'toEnglish');

/** A formula as Italian Excel shows it. */
export const formulaToItalian = (formula: string): string => translate(formula, 'toItalian') ?? formula;
