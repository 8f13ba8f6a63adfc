import { foldText } from './text';

/** Ways of writing one unit, folded. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['%', 'perc', 'perc.', 'percentuale', 'punti percentuali', 'p.p.'],
  ['n', 'n.', 'n°', 'nr', 'nr.', 'num', 'num.', 'numero', '#'],
  ['gg', 'gg.', 'g', 'giorni', 'giorno'],
  ['€', 'eur', 'euro'],
  ['h', 'ore', 'ora'],
  ['k€', 'migliaia di euro', '€/1000'],
];
const CANONICAL = new Map(SYNONYMS.flatMap((names) => names.map((name) => [name, names[0] as string] as const)));

/** One spelling per unit: `N.` and `numero` are `n`, `giorni` is `gg`; others folded as they are; empty when blank. */
export function normalizeUnit(text: string): string {
  const folded = foldText(text);
  return CANONICAL.get(folded) ?? folded;
}

/** True for the units the product knows by name, whatever the indicator's own unit says. */
export function isKnownUnit(text: string): boolean {
  return CANONICAL.has(foldText(text));
}
