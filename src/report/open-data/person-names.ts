import { foldText } from '../../model/text';

/** Forms of address: they are part of no name. */
const ADDRESS = new Set(
  'dott dottor dottore dottoressa ssa dr dssa drssa avv avvocato ing ingegner arch rag ragionier geom prof professor professore professoressa sig ra signor signora cav'.split(
    ' ',
  ),
);

/** What parts the persons of a cell. */
const SEVERAL = /[,;/+&\r\n]|\s(?:ed?|and)\s/iu;

/** Tells whether a text names one of the persons: all words of the name in any order, whatever the case and accents, a first name perhaps by its initial. */
export class PersonNames {
  /** The names, each as its words, by every word of theirs. */
  private readonly byWord = new Map<string, (readonly string[])[]>();
  private readonly asked = new Map<string, boolean>();

  /** A cell may name several persons. */
  constructor(cells: Iterable<string>) {
    for (const person of new Set([...cells].flatMap((cell) => cell.split(SEVERAL).map(foldText)))) {
      const name = nameOf(person);
      for (const word of new Set(name)) {
        const names = this.byWord.get(word);
        if (names === undefined) this.byWord.set(word, [name]);
        else names.push(name);
      }
    }
  }

  isNamedIn(text: string): boolean {
    if (text === '' || this.byWord.size === 0) return false;
    const known = this.asked.get(text);
    if (known !== undefined) return known;
    const words = new Set(wordsOf(foldText(text)));
    const isNamed = [...words].some((word) => this.byWord.get(word)?.some((name) => name.every((part) => words.has(part) || words.has(part.charAt(0)))));
    this.asked.set(text, isNamed);
    return isNamed;
  }
}

/** The words that tell one person from another; where there is nothing else, forms of address and initials too. */
function nameOf(person: string): readonly string[] {
  const words = wordsOf(person);
  const own = words.filter((word) => !ADDRESS.has(word) && !/^\p{L}$/u.test(word));
  return own.length > 0 ? own : words;
}

function wordsOf(folded: string): readonly string[] {
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
