import type { Person } from "../protocol";

/** How often the corpus uses those whom a registry file defines, each of whom is asked about once. */
export class Uses {
  readonly #known = new Map<Person, string>();

  /** In words; undefined where it is not known. */
  of(person: Person): string | undefined {
    return this.#known.get(person);
  }

  /** Asks about those of some people of whom it is not known yet, all at once. */
  async learn(people: readonly Person[], ask: (unknown: readonly Person[]) => Promise<ReadonlyMap<Person, string>>): Promise<void> {
    const unknown = people.filter((person) => !this.#known.has(person));
    for (const [person, words] of unknown.length === 0 ? [] : await ask(unknown)) {
      this.#known.set(person, words);
    }
  }

  forget(): void {
    this.#known.clear();
  }
}
