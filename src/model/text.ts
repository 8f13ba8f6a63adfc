const INVISIBLE = /[\p{Cf}\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
const NEEDS_CLEANING = /[^\x20-\x7e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff€]/u;
/** ASCII without double spaces: nothing to fold but case. */
const PLAIN = /^(?:[\x21-\x7e]| (?! ))*$/;
const ANY_SPACE = /\s/gu;

/** Text without invisible characters, every kind of space turned into a plain one, trimmed. Sheets pasted from PDF and Word are full of them. */
export function cleanText(text: string): string {
  return NEEDS_CLEANING.test(text) ? text.replace(INVISIBLE, '').replace(ANY_SPACE, ' ').trim() : text.trim();
}

/** Folded for comparing words that people type: no case, no accents, single spaces. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.trim().toLowerCase();
  return cleanText(text).normalize('NFD').replace(/\p{M}/gu, '').replace(/ +/g, ' ').toLowerCase();
}
