import type { PersonOffer } from "../protocol";

/** An entry of the list of people: somebody who is known, somebody new, or words that name nobody. */
export type PersonEntry =
  | { readonly kind: "known"; readonly person: PersonOffer }
  | { readonly kind: "new"; readonly name: string }
  | { readonly kind: "unnamed" };

/** What the list depends on. */
export interface PersonList {
  /** What was typed into the list. */
  readonly typed: string;
  /** The words that are to be tagged. */
  readonly words: string;
  /** Who matches what was typed or, where nothing was, everybody, nearest first. */
  readonly found: readonly PersonOffer[];
  /** Who matches the words, best first. */
  readonly meant: readonly PersonOffer[];
  /** Whether several are known by the words, which are therefore no pronoun. */
  readonly isAmbiguous: boolean;
  /** Whether words may be a source that names nobody. */
  readonly mayBeUnnamed: boolean;
  /** Whether somebody new may be declared. */
  readonly mayBeNew: boolean;
}

// “he”, “she”, “er”, “elle”: who was spoken of last is meant. Longer words in small letters describe somebody.
const longestPronoun = 4;
const longestName = 60;

/**
 * The entries in the order in which they are likely: where nothing was typed, who is called by the words; else a new person for
 * words that look like a name, nobody by name for those that describe somebody, and whoever was spoken of last for a pronoun.
 */
export function personEntries({ typed, words, found, meant, isAmbiguous, mayBeUnnamed, mayBeNew }: PersonList): PersonEntry[] {
  // A pronoun names nobody, though names may begin with its letters: “he” is no Herald.
  const named = !isAmbiguous && words.length <= longestPronoun ? [] : meant;
  const name = (typed.trim() === "" ? words : typed).trim().replaceAll(/\s+/gu, " ");
  const people = typed.trim() === "" ? distinct([...named, ...found]) : found;
  // Those of the article stand together, and those of the registry; first those with the likeliest among them.
  const known = [...people.filter(({ isLocal }) => isLocal === people[0]?.isLocal), ...people.filter(({ isLocal }) => isLocal !== people[0]?.isLocal)].map(
    (person): PersonEntry => ({ kind: "known", person }),
  );
  const fresh: PersonEntry[] = !mayBeNew || name === "" || name.length > longestName ? [] : [{ kind: "new", name }];
  const unnamed: PersonEntry[] = mayBeUnnamed && typed.trim() === "" && words !== "" ? [{ kind: "unnamed" }] : [];
  if (typed.trim() !== "" || named.length > 0) {
    return [...known, ...unnamed, ...fresh];
  }
  if (looksLikeName(words)) {
    return [...fresh, ...unnamed, ...known];
  }
  return words.length <= longestPronoun ? [...known, ...unnamed, ...fresh] : [...unnamed, ...known, ...fresh];
}

/** What stands beside a name: its kind or role, and the other name by which it was found. */
export function describe(person: PersonOffer): string {
  const what = person.role ?? person.kind;
  return person.matched === undefined ? what : `${what} · also “${person.matched}”`;
}

/** Two words with capitals, or one that is no pronoun at the beginning of a sentence. */
function looksLikeName(words: string): boolean {
  const [first, ...others] = words.split(/\s+/u).filter((word) => /\p{L}/u.test(word));
  if (first === undefined || !/^\p{Lu}/u.test(first)) {
    return false;
  }
  return others.length === 0 ? first.length > longestPronoun : others.some((word) => /^\p{Lu}/u.test(word));
}

function distinct(people: readonly PersonOffer[]): PersonOffer[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
