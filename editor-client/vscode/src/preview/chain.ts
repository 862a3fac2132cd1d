import type { Attributions, Claim, Person } from "../protocol";

/**
 * Who says a claim and through whom, as indexes into `people`: those credited, then those who passed it on, the nearest to the
 * reader last. The first step is empty where nobody is credited.
 */
export function stepsOf({ claims }: Attributions, index: number): number[][] {
  const steps: number[][] = [];
  // A claim lies in an outer one that comes before it, so that this ends with any data.
  for (let at: number | undefined = index; at !== undefined; ) {
    const claim: Claim | undefined = claims[at];
    if (claim === undefined) {
      break;
    }

    const outer: Claim | undefined = claim.outer === undefined || claim.outer >= at ? undefined : claims[claim.outer];
    const further = new Set(outer === undefined ? [] : [...outer.speakers, ...outer.relays]);
    const own = claim.relays.filter((relay) => !further.has(relay));
    if (claim.speakers.length > 0 || at === index) {
      steps.push([...claim.speakers]);
    }
    if (own.length > 0) {
      steps.push(own);
    }
    at = outer === undefined ? undefined : claim.outer;
  }
  return steps;
}

/** The chain in words: “Ilan Orlan, through The Harbour Herald”. */
export function chainInWords(attributions: Attributions, index: number): string {
  const [credited = [], ...relays] = stepsOf(attributions, index);
  const first = credited.length > 0 ? namesOf(attributions.people, credited) : nobodyInWords(attributions.claims[index]);
  return [first, ...relays.map((step) => namesOf(attributions.people, step))].join(", through ");
}

export function nobodyInWords(claim: Claim | undefined): string {
  return claim?.saysNobody ? "Nobody is credited" : "No source yet";
}

function namesOf(people: readonly Person[], indexes: readonly number[]): string {
  return inWords(indexes.map((index) => people[index]?.name ?? "somebody"));
}

/** “a”, “a and b”, “a, b and c”. */
export function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
