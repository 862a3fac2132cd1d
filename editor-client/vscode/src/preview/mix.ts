import type { Attributions, Claim } from "../protocol";
import { capital, plain, termsInWords } from "../words";

export interface MixRow {
  readonly label: string;
  readonly count: number;
  /** Of all claims that the chart counts, in a hundred. */
  readonly percent: number;
}

export interface MixChart {
  readonly title: string;
  /** What is counted, in a sentence. */
  readonly description: string;
  readonly rows: readonly MixRow[];
}

export type Naming = "named" | "unnamed" | "nobody" | "missing";

/** Whether a claim credits somebody by name, somebody without one, or nobody: because the article says so, or not yet. */
export function namingOf(attributions: Attributions, claim: Claim): Naming {
  if (claim.speakers.length === 0) {
    return claim.saysNobody ? "nobody" : "missing";
  }
  return claim.speakers.some((speaker) => attributions.people[speaker]?.isUnnamed === false) ? "named" : "unnamed";
}

export const namingLabels: Readonly<Record<Naming, string>> = {
  named: "With a name",
  unnamed: "Without a name",
  nobody: "Nobody credited",
  missing: "No source yet",
};

/** Who speaks in an article, counted in claims. */
export function mixOf(attributions: Attributions): MixChart[] {
  const { claims, people } = attributions;
  const credited = claims.filter((claim) => claim.speakers.length > 0);
  const naming = new Map(Object.values(namingLabels).map((label) => [label, 0]));
  for (const claim of claims) {
    add(naming, namingLabels[namingOf(attributions, claim)]);
  }

  const kinds = new Map<string, number>();
  const terms = new Map<string, number>();
  const voices = new Map<string, number>();
  for (const claim of credited) {
    const speakers = claim.speakers.flatMap((speaker) => people[speaker] ?? []);
    addEach(kinds, speakers.map((speaker) => capital(speaker.kind === undefined ? "only described" : plain(speaker.kind))));
    addEach(voices, speakers.map((speaker) => speaker.name));
    addEach(terms, claim.terms !== undefined ? [capital(termsInWords(claim.terms))] : speakers.map((speaker) => capital(speaker.terms === undefined ? "not stated" : termsInWords(speaker.terms))));
  }

  return [
    { title: "Named and unnamed", description: "Every claim, by whether the article says whose it is.", rows: rowsOf(naming, claims.length) },
    { title: "Kinds of source", description: "Claims that credit somebody, by who that is. A claim of two counts for both.", rows: sorted(kinds, credited.length) },
    { title: "Terms", description: "Claims that credit somebody, by the terms on which they spoke.", rows: sorted(terms, credited.length) },
    { title: "Most heard", description: "Those with the most claims, the first ten.", rows: sorted(voices, credited.length).slice(0, 10) },
  ];
}

function add(counts: Map<string, number>, label: string) {
  counts.set(label, (counts.get(label) ?? 0) + 1);
}

function addEach(counts: Map<string, number>, labels: readonly string[]) {
  for (const label of new Set(labels)) {
    add(counts, label);
  }
}

function rowsOf(counts: ReadonlyMap<string, number>, total: number): MixRow[] {
  return [...counts].filter(([, number]) => number > 0).map(([label, number]) => ({ label, count: number, percent: Math.round((100 * number) / Math.max(total, 1)) }));
}

function sorted(counts: ReadonlyMap<string, number>, total: number): MixRow[] {
  return rowsOf(counts, total).sort((a, b) => b.count - a.count);
}
