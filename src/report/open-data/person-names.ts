import { foldText } from '../../model/text';

/** Forms of address: they are part of no name. */
const ADDRESS = new Set(
  'dott dottor dottore dottoressa ssa dr dssa drssa avv avvocato ing ingegner arch rag ragionier geom prof professor professore professoressa sig ra signor signora cav'.split(
    ' ',
  ),
);

/** What parts the persons of a cell. */
const SEVERAL = /[,;/+&\r\n]|\s(?:ed?|and)\s/iu;

/** Offices that somebody holds: they tell no name, and stand before or behind one. */
const OFFICE =
  /\b(?:vice ?)?(?:segretari[oa]|general[ei]|dirigenti?|responsabil[ei]|direttor[ei]|direttrice|conservator[ei]|funzionari[oa]?|titolar[ei]|capo|posizione organizzativa|manager)\b/u;
/** What somebody is at the head of, to the end: `area promozione`. */
const UNIT = /\b(?:area|settore|servizi?o?|uffici?o?|unita|dipartimento|u\.?o\.?|p\.?o\.?)\b.*$/u;
/** What parts a name from what is said of it. */
const APART = /[():]|\s[-–—]\s/u;

/** Words shorter than this may be particles of a name, which any text has. */
const TELLING = 4;

/**
 * Tells whether a text names one of the persons: all words of the name in any order, whatever the case and accents, a first name perhaps by its initial;
 * of a longer name two words are enough. The office that somebody holds is no name.
 */
export class PersonNames {
  /** The names, each as its words, by every word of theirs. */
  private readonly byWord = new Map<string, (readonly string[])[]>();
  private readonly asked = new Map<string, boolean>();

  /** A cell may name several persons. */
  constructor(cells: Iterable<string>) {
    const persons = [...new Set([...cells].flatMap((cell) => cell.split(SEVERAL).map(foldText)))];
    for (const name of persons.flatMap(namesOf)) {
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
    const isNamed = [...words].some((word) => this.byWord.get(word)?.some((name) => isIn(name, words)));
    this.asked.set(text, isNamed);
    return isNamed;
  }

  /**
   * The same for texts that speak of other things: there two words of a name stand side by side, a first name perhaps as `M.`. An office in the
   * place of a person (`Promozione`) would else blank every text with its word.
   */
  isToldIn(text: string): boolean {
    if (this.byWord.size === 0) return false;
    const words = foldText(text).match(/\p{L}{2,}|\p{L}\./gu) ?? [];
    return words.some((word, i) => {
      const next = words[i + 1];
      return next !== undefined && [word, next].some((one) => this.byWord.get(one)?.some((name) => areSideBySide(name, word, next)));
    });
  }
}

function areSideBySide(name: readonly string[], ...words: readonly [string, string]): boolean {
  const places = words.map((word) => name.findIndex((part) => part === word || (word.endsWith('.') && word.startsWith(part.charAt(0)))));
  return places[0] !== places[1] && !places.includes(-1);
}

function isIn(name: readonly string[], words: ReadonlySet<string>): boolean {
  if (name.every((part) => words.has(part) || words.has(part.charAt(0)))) return true;
  const telling = name.filter(({ length }) => length >= TELLING);
  return telling.length > 2 && telling.filter((part) => words.has(part)).length > 1;
}

/** The names in what is written of one person, without offices; of several the longer ones. */
function namesOf(person: string): readonly (readonly string[])[] {
  const names = person
    .split(APART)
    .flatMap((part) => part.replace(UNIT, '').split(OFFICE).map(nameOf))
    .filter(({ length }) => length > 0);
  const whole = names.filter(({ length }) => length > 1);
  return whole.length > 0 ? whole : names;
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
