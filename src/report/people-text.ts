/** What XML refuses, what hides, and what turns the direction of writing: none of it belongs in what is handed to people. */
const UNWANTED = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

const BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/;

/** A text on one line. */
export function oneLine(text: string): string {
  return paragraphsOf(text).join(' ');
}

/** The paragraphs of a text that people wrote, empty ones left out. */
export function paragraphsOf(text: string): string[] {
  return text.split(BREAKS).flatMap((line) => line.replaceAll('\t', ' ').replace(UNWANTED, '').trim() || []);
}
