import { layOut } from '../../../src/report/layout/lay-out';
import { columnOf, documentOf, NO_BOOK, rowOf, tableOf } from './documents';

const LONG = 'parole di un testo troppo lungo '.repeat(200).trim();
const HUGE = 'parola'.repeat(1000);

/** Where a word breaks a space may stand. */
const plain = (text: string): string => text.replaceAll(' ', '');

describe('a text with no room for all of it', () => {
  it.each([
    ['many words', LONG],
    ['one word', HUGE],
  ])('ends with an ellipsis: %s in title, heading, caption, header, label and tile', (_, text) => {
    const document = documentOf(
      [
        { kind: 'heading', level: 1, text },
        { kind: 'figures', figures: [{ label: text, cell: { content: text }, note: text }] },
        { kind: 'narrative', label: text, text: 'breve' },
        tableOf(1, [rowOf(['breve'])], { caption: text, columns: [columnOf(text)] }),
      ],
      { title: text },
    );
    const { cells } = layOut(document, NO_BOOK, 'it');
    const shown = cells.flatMap(({ value }) => (typeof value === 'string' && value.startsWith(text.slice(0, 6)) ? [value] : []));
    expect(shown).toHaveLength(8);
    expect(shown.filter((value) => !value.endsWith('…') || !plain(text).startsWith(plain(value.slice(0, -1))))).toEqual([]);
    expect(shown.every((value) => value.length > 20 && value.length < text.length)).toBe(true);
  });
});
