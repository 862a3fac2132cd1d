import type { Attributions, Claim, Person } from "../protocol";
import { capital, count, joined, plain, termsInWords } from "../words";
import type { ProblemCount } from "./problems";
import type { Group, Grouping, Node } from "./tree";

/** What a row of the tree shows, but for its place. */
export interface Row {
  readonly label: string;
  readonly description: string;
  /** A codicon's name. */
  readonly icon: string;
  /** For a screen reader, which has no icons. */
  readonly spoken: string;
}

/** What rows are made of. */
export interface Labelled {
  readonly attributions: Attributions;
  readonly grouping: Grouping;
  /** The words of a claim's first cue, as the document has them now. */
  readonly cueOf: (claim: Claim) => string | undefined;
  /** How often the corpus names and credits somebody, by the definition's line: for registry files. */
  readonly usesOf: (person: Person) => string | undefined;
}

const icons = new Map([
  ["person", "person"],
  ["organization", "organization"],
  ["group", "organization"],
  ["outlet", "broadcast"],
  ["document", "file-text"],
  ["poll", "graph"],
  ["database", "database"],
  ["place", "location"],
]);

const groupWords: Record<Exclude<Group["kind"], "terms">, { readonly label: string; readonly icon: string }> = {
  unnamed: { label: "Unnamed sources", icon: "eye-closed" },
  uncredited: { label: "Without a source", icon: "circle-slash" },
  nobody: { label: "Credited to nobody", icon: "dash" },
  mentioned: { label: "Only mentioned", icon: "mention" },
};

/** The row of a person, a claim or a heading. That of a place is made of the text around it, by `excerptOf`. */
export function rowOf(node: Node, labelled: Labelled, problems: ProblemCount): Row {
  const { people, claims } = labelled.attributions;
  const { subject } = node;
  switch (subject.kind) {
    case "person": {
      const person = people[subject.person];
      return person === undefined ? nothing : personRow(person, subject, labelled, problems);
    }
    case "claim": {
      const claim = claims[subject.claim];
      return claim === undefined ? nothing : claimRow(claim, node, labelled, problems);
    }
    case "group": {
      const { label, icon } = wordsOfGroup(subject.group);
      return { label, description: String(subject.size), icon, spoken: `${label}, ${String(subject.size)}` };
    }
    case "part": {
      const label = `${String(subject.from)} – ${String(subject.to)}`;
      return { label, description: "", icon: "ellipsis", spoken: `${String(subject.from)} to ${String(subject.to)}` };
    }
    case "mentions": {
      const mentions = people[subject.person]?.mentions.length ?? 0;
      return { label: "Mentions", description: String(mentions), icon: "mention", spoken: count(mentions, "mention") };
    }
    case "mention":
      return nothing;
  }
}

const nothing: Row = { label: "", description: "", icon: "blank", spoken: "" };

/** The icon of somebody; whoever has no name has none of a person either. */
export function iconOf(person: Person): string {
  return person.isUnnamed ? "eye-closed" : (icons.get(person.kind ?? "person") ?? "symbol-misc");
}

/** Somebody's name; words that only stand for one are quoted. */
export function nameOf(person: Person): string {
  return person.id === undefined ? `“${person.name}”` : person.name;
}

function personRow(person: Person, { claims, passesOn }: { claims: number; passesOn: boolean }, labelled: Labelled, problems: ProblemCount): Row {
  const label = nameOf(person);
  const mentions = person.mentions.length === 0 ? undefined : count(person.mentions.length, "mention");
  const said = claims === 0 ? mentions : `${passesOn ? "passes on " : ""}${count(claims, "claim")}`;
  const says = labelled.attributions.isRegistry ? labelled.usesOf(person) : said;
  const terms = labelled.grouping === "terms" ? undefined : person.terms;
  const kind = person.id === undefined ? "words that name nobody" : (person.kind ?? "not defined");
  return {
    label,
    description: joined([says, person.role, terms]),
    icon: iconOf(person),
    spoken: spoken([label, plain(kind), person.role, says, terms, wordsOfProblems(problems)]),
  };
}

function claimRow(claim: Claim, node: Node, labelled: Labelled, problems: ProblemCount): Row {
  const { attributions, grouping, cueOf } = labelled;
  // Above a claim stands who says it, if the claim is not shown for being said within another one.
  const isBelowSpeaker = grouping !== "text" && node.parent?.subject.kind !== "claim";
  const who = speakersOf(claim, attributions);
  const through = throughWhom(claim, attributions);
  const cue = cueOf(claim);
  const says = isBelowSpeaker ? cue : [who, cue].filter((part) => part !== undefined).join(" ");
  const more = [through === undefined ? undefined : `via ${through}`, claim.type, claim.status];
  return {
    label: claim.words === "" ? "(no words)" : claim.words,
    description: joined([says, ...more, claim.isDoubtful ? "doubt" : undefined]),
    icon: "quote",
    spoken: spoken([claim.words, `said by ${who}`, ...more, claim.isDoubtful ? "in doubt" : undefined, wordsOfProblems(problems)]),
  };
}

/** Who is credited with a claim, in words. */
export function speakersOf(claim: Claim, { people }: Attributions): string {
  if (claim.speakers.length === 0) {
    return claim.saysNobody ? "nobody" : "no source";
  }
  return namesOf(claim.speakers, people);
}

/** Through whom a claim came: who passes it on, and who says the claim that it is said in. */
export function throughWhom(claim: Claim, { people, claims }: Attributions): string | undefined {
  const outer = claim.outer === undefined ? [] : (claims[claim.outer]?.speakers ?? []);
  const relays = [...new Set([...claim.relays, ...outer])];
  return relays.length === 0 ? undefined : namesOf(relays, people);
}

function namesOf(numbers: readonly number[], people: readonly Person[]): string {
  const names = numbers.slice(0, 3).flatMap((number) => {
    const person = people[number];
    return person === undefined ? [] : [nameOf(person)];
  });
  const more = numbers.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${String(more)} more` : names.join(" and ");
}

function wordsOfGroup(group: Group): { readonly label: string; readonly icon: string } {
  if (group.kind !== "terms") {
    return groupWords[group.kind];
  }
  return group.terms === undefined
    ? { label: "No terms said", icon: "comment" }
    : { label: capital(termsInWords(group.terms)), icon: group.terms === "on-record" ? "comment" : "lock" };
}

/** `2 errors, 1 warning`; undefined where there are none. */
export function wordsOfProblems({ errors, warnings }: ProblemCount): string | undefined {
  const parts = [errors > 0 ? count(errors, "error") : "", warnings > 0 ? count(warnings, "warning") : ""].filter((part) => part !== "");
  return parts.length === 0 ? undefined : parts.join(", ");
}

function spoken(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(", ");
}
