import type { Attributions, Claim, Person } from "../protocol";
import { fold } from "./letters";

/** Which people and claims are shown. */
export interface Selection {
  /** Whether somebody is looked for by what is known of them: then all of their claims are shown. */
  readonly hasPerson: (person: number) => boolean;
  readonly hasClaim: (claim: number) => boolean;
}

/** Searches one article. What is searched in is prepared once, as a query is typed letter by letter. */
export class Filter {
  readonly #attributions: Attributions;
  #people: readonly string[] | undefined;
  #claims: readonly string[] | undefined;

  constructor(attributions: Attributions) {
    this.#attributions = attributions;
  }

  /**
   * Finds people by name, other name, id, kind, role and terms, and claims by their words, id, type and status, and by their people.
   * Every word of the query must be found, in any order, without case and accents; no word finds all.
   */
  select(query: string): Selection {
    const words = fold(query).split(/\s+/).filter((word) => word !== "");
    if (words.length === 0) {
      return { hasPerson: () => true, hasClaim: () => true };
    }

    this.#people ??= this.#attributions.people.map((person) => fold(wordsOfPerson(person)));
    this.#claims ??= this.#attributions.claims.map((claim) => fold(wordsOfClaim(claim)));
    const people = this.#people;
    const hasAll = (text: string) => words.every((word) => text.includes(word));

    const foundPeople = people.map(hasAll);
    const foundClaims = this.#claims.map((text, index) => {
      if (hasAll(text)) {
        return true;
      }
      const claim = this.#attributions.claims[index];
      return claim?.speakers.some((person) => hasAll(`${text}\n${people[person] ?? ""}`)) === true;
    });
    return { hasPerson: (person) => foundPeople[person] === true, hasClaim: (claim) => foundClaims[claim] === true };
  }
}

function wordsOfPerson(person: Person): string {
  return [person.name, ...person.aliases, person.id, person.kind, person.role, person.terms, person.isUnnamed ? "unnamed" : undefined]
    .filter((part) => part !== undefined)
    .join("\n");
}

function wordsOfClaim(claim: Claim): string {
  return [claim.words, claim.id, claim.type, claim.status, claim.terms].filter((part) => part !== undefined).join("\n");
}
