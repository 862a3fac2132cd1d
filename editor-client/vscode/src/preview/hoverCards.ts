import type { Preview } from "../protocol";
import { capital, count, plain, termsInWords } from "../words";
import { chainInWords } from "./chain";
import { describe } from "./graph";
import type { ParagraphPlan } from "./segments";

/** What a card says of a tag: a heading, a line below it, facts, and some words of the article. */
export interface Card {
  readonly sort: "person" | "claim" | "note" | "hole";
  readonly title: string;
  readonly subtitle: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly quotations: readonly string[];
}

const shownClaims = 3;

/** The cards of a place in the text: of the innermost tag, then of the claim that it belongs to or stands in. */
export function cardsAt(preview: Preview, plan: ParagraphPlan, span: number): Card[] {
  const innermost = preview.spans[plan.spans[span] ?? -1];
  if (innermost === undefined) {
    return [];
  }
  if (innermost.kind === "note") {
    return [{ sort: "note", title: "Note", subtitle: "for fellow annotators; no part of the article", facts: [], quotations: [innermost.note ?? ""] }];
  }

  const claims = claimsAt(preview, plan, span).slice(0, 2).flatMap((claim) => claimCard(preview, claim));
  const people = (innermost.people ?? []).slice(0, 3).map((person) => personCard(preview, person, { isDoubtful: innermost.isDoubtful ?? false, isBrief: claims.length > 0 }));
  if (innermost.kind === "hole") {
    return [{ sort: "hole", title: "Left out of the claim", subtitle: "the reporter's own words", facts: [], quotations: [] }, ...claims];
  }
  return people.length + claims.length > 0 ? [...people, ...claims] : [{ sort: "hole", title: capital(innermost.kind), subtitle: "belongs to no claim", facts: [], quotations: [] }];
}

/** The claims that a tag belongs to, or else those around it: indexes into `claims`. */
export function claimsAt(preview: Preview, plan: ParagraphPlan, span: number): readonly number[] {
  for (let at: number | undefined = span; at !== undefined && at >= 0; at = plan.parents[at]) {
    const claims = preview.spans[plan.spans[at] ?? -1]?.claims ?? [];
    if (claims.length > 0) {
      return claims;
    }
  }
  return [];
}

function personCard(preview: Preview, index: number, { isDoubtful, isBrief }: { readonly isDoubtful: boolean; readonly isBrief: boolean }): Card {
  const { people, claims } = preview.attributions;
  const person = people[index];
  if (person === undefined) {
    return { sort: "person", title: "Unknown", subtitle: "", facts: [], quotations: [] };
  }

  const own = claims.filter((claim) => claim.speakers.includes(index));
  const passed = claims.filter((claim) => claim.relays.includes(index)).length;
  const facts: { name: string; value: string }[] = [];
  if (person.role !== undefined && person.kind !== undefined && person.kind !== "person") {
    facts.push({ name: "Kind", value: plain(person.kind) });
  }
  if (person.terms !== undefined) {
    facts.push({ name: "Terms", value: termsInWords(person.terms) });
  }
  if (person.aliases.length > 0) {
    facts.push({ name: "Also", value: person.aliases.join(", ") });
  }
  facts.push({ name: "Says", value: own.length === 0 ? "nothing here" : count(own.length, "claim") });
  if (passed > 0) {
    facts.push({ name: "Passes on", value: count(passed, "claim") });
  }
  if (isDoubtful) {
    facts.push({ name: "Doubt", value: "somebody should look again" });
  }
  const quotations = isBrief ? [] : own.slice(0, shownClaims).map((claim) => claim.words);
  return { sort: "person", title: person.name, subtitle: describe(person) + (person.isUnnamed && person.kind !== undefined ? ", without a name" : ""), facts, quotations };
}

function claimCard(preview: Preview, index: number): Card[] {
  const { attributions } = preview;
  const claim = attributions.claims[index];
  if (claim === undefined) {
    return [];
  }

  const facts: { name: string; value: string }[] = [];
  if (claim.terms !== undefined) {
    facts.push({ name: "Terms", value: termsInWords(claim.terms) });
  }
  if (claim.status !== undefined) {
    facts.push({ name: "Status", value: plain(claim.status) });
  }
  if (claim.id !== undefined) {
    facts.push({ name: "Id", value: claim.id });
  }
  if (claim.isDoubtful) {
    facts.push({ name: "Doubt", value: "somebody should look again" });
  }
  return [{ sort: "claim", title: chainInWords(attributions, index), subtitle: claim.type === undefined ? "claim" : `claim, ${plain(claim.type)}`, facts, quotations: [claim.words] }];
}
