import type { Attributions, Claim, Person } from "../protocol";
import type { Selection } from "./filter";

export type Grouping = "person" | "terms" | "text";

/** What a node of the tree stands for; numbers are indexes into `people` and `claims`. */
export type Subject =
  /** With how many claims below; `passesOn` where they are others' words. */
  | { readonly kind: "person"; readonly person: number; readonly claims: number; readonly passesOn: boolean }
  | { readonly kind: "claim"; readonly claim: number }
  /** All places of a person, and one of them: an index into the person's `mentions`. */
  | { readonly kind: "mentions"; readonly person: number }
  | { readonly kind: "mention"; readonly person: number; readonly mention: number }
  | { readonly kind: "group"; readonly group: Group; readonly size: number }
  /** A part of a long list: from one number to another, counted from one. */
  | { readonly kind: "part"; readonly from: number; readonly to: number };

export type Group =
  | { readonly kind: "unnamed" | "uncredited" | "nobody" | "mentioned" }
  /** `undefined` where nothing is said of them. */
  | { readonly kind: "terms"; readonly terms: string | undefined };

/** A node of the tree. Its children are made when they are asked for, once. */
export interface Node {
  /** The same for the same thing after an edit, as far as that can be said. */
  readonly id: string;
  readonly subject: Subject;
  readonly parent: Node | undefined;
  readonly isOpen: boolean;
  readonly hasChildren: boolean;
  children(): readonly Node[];
}

/** A list of more is shown in parts. */
export const partSize = 200;

/** In an article with more claims than this only the groups are open at first. */
const mostOpen = 300;

interface Plan {
  readonly id: string;
  readonly subject: Subject;
  readonly isOpen?: boolean;
  /** Absent where there are none. */
  readonly children?: () => readonly Plan[];
}

/** The tree of an article: its roots. */
export function treeOf(attributions: Attributions, grouping: Grouping, selection: Selection): readonly Node[] {
  return inParts(new Planner(attributions, selection).roots(grouping), undefined);
}

/** The node that shows a claim, the nearest to the root; makes the nodes above it. Undefined where the filter hides it. */
export function findClaim(roots: readonly Node[], claim: number, grouping: Grouping): Node | undefined {
  // Elsewhere than in text order each claim also stands by its own speaker.
  const isAbove = ({ kind }: Subject) => (kind !== "claim" || grouping === "text") && kind !== "mentions";
  return find(roots, isAbove, ({ subject }) => subject.kind === "claim" && subject.claim === claim);
}

/** The node that shows a person, the nearest to the root. */
export function findPerson(roots: readonly Node[], person: number): Node | undefined {
  return find(roots, ({ kind }) => kind === "group" || kind === "part", ({ subject }) => subject.kind === "person" && subject.person === person);
}

/** The node with an id; makes those above it alone. */
export function findNode(roots: readonly Node[], id: string): Node | undefined {
  let level = roots;
  for (;;) {
    const found = level.find((node) => node.id === id || id.startsWith(`${node.id}/`));
    if (found === undefined || found.id === id) {
      return found;
    }
    level = found.children();
  }
}

function find(roots: readonly Node[], isAbove: (subject: Subject) => boolean, isIt: (node: Node) => boolean): Node | undefined {
  let level = roots;
  while (level.length > 0) {
    const found = level.find(isIt);
    if (found !== undefined) {
      return found;
    }
    level = level.filter(({ subject }) => isAbove(subject)).flatMap((node) => node.children());
  }
  return undefined;
}

function inParts(plans: readonly Plan[], parent: Node | undefined): readonly Node[] {
  if (plans.length <= partSize) {
    return plans.map((plan) => nodeOf(plan, parent));
  }

  const parts = Array.from({ length: Math.ceil(plans.length / partSize) }, (_, part): Plan => {
    const slice = plans.slice(part * partSize, (part + 1) * partSize);
    const from = part * partSize + 1;
    return { id: `part ${String(part)}`, subject: { kind: "part", from, to: from + slice.length - 1 }, children: () => slice };
  });
  return parts.map((plan) => nodeOf(plan, parent));
}

function nodeOf(plan: Plan, parent: Node | undefined): Node {
  let children: readonly Node[] | undefined;
  const node: Node = {
    id: parent === undefined ? plan.id : `${parent.id}/${plan.id}`,
    subject: plan.subject,
    parent,
    isOpen: plan.isOpen === true,
    hasChildren: plan.children !== undefined,
    children: () => (children ??= inParts(plan.children?.() ?? [], node)),
  };
  return node;
}

class Planner {
  readonly #people: readonly Person[];
  readonly #claims: readonly Claim[];
  readonly #isRegistry: boolean;
  readonly #selection: Selection;
  // The claims that are shown of each person, and those said in each claim.
  readonly #spoken: number[][];
  readonly #relayed: number[][];
  readonly #inner: number[][];
  // Whether a claim is shown in text order: found itself, or around one that is.
  readonly #isOnWay: boolean[];
  readonly #claimIds: readonly string[];

  constructor({ people, claims, isRegistry }: Attributions, selection: Selection) {
    this.#people = people;
    this.#claims = claims;
    this.#isRegistry = isRegistry;
    this.#selection = selection;
    this.#spoken = people.map(() => []);
    this.#relayed = people.map(() => []);
    this.#inner = claims.map(() => []);
    this.#isOnWay = claims.map((_, index) => selection.hasClaim(index));
    this.#claimIds = stableIds(claims);
    claims.forEach((claim, index) => {
      this.#putTo(this.#spoken, claim.speakers, index);
      this.#putTo(this.#relayed, claim.relays, index);
      if (claim.outer !== undefined) {
        this.#inner[claim.outer]?.push(index);
      }
    });
    // An outer claim stands before those in it.
    for (let index = claims.length - 1; index >= 0; index--) {
      const outer = claims[index]?.outer;
      if (outer !== undefined && this.#isOnWay[index] === true) {
        this.#isOnWay[outer] = true;
      }
    }
  }

  roots(grouping: Grouping): readonly Plan[] {
    if (this.#isRegistry) {
      return this.#people.flatMap((_, index) => (this.#selection.hasPerson(index) ? [this.#plain(index)] : []));
    }
    switch (grouping) {
      case "person":
        return this.#byPerson();
      case "terms":
        return this.#byTerms();
      case "text":
        return this.#claims.flatMap((claim, index) => (claim.outer === undefined && this.#isOnWay[index] === true ? [this.#claim(index, true)] : []));
    }
  }

  #byPerson(): readonly Plan[] {
    const [named, unnamed, mentioned]: [Plan[], Plan[], Plan[]] = [[], [], []];
    this.#people.forEach((person, index) => {
      const claims = this.#claimsOf(index);
      const hasClaims = claims.length > 0;
      if (!hasClaims && !this.#selection.hasPerson(index)) {
        return;
      }
      (hasClaims ? (person.isUnnamed ? unnamed : named) : mentioned).push(this.#person(index, claims));
    });
    return [
      ...named,
      ...this.#group({ kind: "unnamed" }, unnamed, true),
      ...this.#group({ kind: "uncredited" }, this.#uncredited(false), true),
      ...this.#group({ kind: "nobody" }, this.#uncredited(true)),
      ...this.#group({ kind: "mentioned" }, mentioned),
    ];
  }

  #byTerms(): readonly Plan[] {
    const groups = new Map<string | undefined, Map<number, number[]>>();
    this.#claims.forEach((claim, index) => {
      for (const person of claim.speakers) {
        if (!this.#isShown(index, person)) {
          continue;
        }
        const terms = claim.terms ?? this.#people[person]?.terms;
        const people = groups.get(terms) ?? new Map<number, number[]>();
        groups.set(terms, people);
        const claims = people.get(person) ?? [];
        people.set(person, claims);
        claims.push(index);
      }
    });
    const ordered = [...groups].sort(([one], [other]) => rankOf(one) - rankOf(other));
    return [
      ...ordered.flatMap(([terms, people]) =>
        this.#group({ kind: "terms", terms }, [...people].map(([person, claims]) => this.#person(person, claims)), true),
      ),
      ...this.#group({ kind: "uncredited" }, this.#uncredited(false), true),
      ...this.#group({ kind: "nobody" }, this.#uncredited(true)),
    ];
  }

  /** Those that are credited to a person, else those that the person passes on, as far as they are shown. */
  #claimsOf(person: number): readonly number[] {
    const all = this.#spoken[person]?.length === 0 ? this.#relayed[person] : this.#spoken[person];
    return (all ?? []).filter((claim) => this.#isShown(claim, person));
  }

  #isShown(claim: number, person: number): boolean {
    return this.#selection.hasClaim(claim) || this.#selection.hasPerson(person);
  }

  #uncredited(saysNobody: boolean): readonly Plan[] {
    return this.#claims.flatMap((claim, index) =>
      claim.speakers.length === 0 && claim.saysNobody === saysNobody && this.#selection.hasClaim(index) ? [this.#claim(index)] : [],
    );
  }

  #group(group: Group, members: readonly Plan[], isOpen = false): readonly Plan[] {
    if (members.length === 0) {
      return [];
    }
    const id = group.kind === "terms" ? `terms ${group.terms ?? ""}` : group.kind;
    return [{ id, subject: { kind: "group", group, size: members.length }, isOpen, children: () => members }];
  }

  #person(person: number, claims: readonly number[]): Plan {
    const plain = this.#plain(person);
    const mentions = this.#people[person]?.mentions ?? [];
    if (claims.length === 0) {
      return mentions.length === 0 ? plain : { ...plain, children: () => this.#mentions(person) };
    }
    const place: Plan = { id: "mentions", subject: { kind: "mentions", person }, children: () => this.#mentions(person) };
    return {
      ...plain,
      subject: { kind: "person", person, claims: claims.length, passesOn: this.#spoken[person]?.length === 0 },
      isOpen: this.#claims.length <= mostOpen,
      children: () => [...claims.map((claim) => this.#claim(claim)), ...(mentions.length === 0 ? [] : [place])],
    };
  }

  #plain(person: number): Plan {
    const { id, name } = this.#people[person] ?? { name: "" };
    // Words that name no entity may come more than once with the same name.
    return { id: id === undefined ? `“${name}” ${String(person)}` : `@${id}`, subject: { kind: "person", person, claims: 0, passesOn: false } };
  }

  #mentions(person: number): readonly Plan[] {
    const mentions = this.#people[person]?.mentions ?? [];
    return mentions.map((_, mention) => ({ id: `mention ${String(mention)}`, subject: { kind: "mention", person, mention } }));
  }

  #claim(claim: number, isOpen = false): Plan {
    const inner = (this.#inner[claim] ?? []).filter((index) => this.#isOnWay[index] === true);
    const plan = { id: this.#claimIds[claim] ?? "", subject: { kind: "claim", claim } as const };
    return inner.length === 0 ? plan : { ...plan, isOpen, children: () => inner.map((index) => this.#claim(index, isOpen)) };
  }

  #putTo(lists: number[][], people: readonly number[], claim: number): void {
    for (const person of new Set(people)) {
      lists[person]?.push(claim);
    }
  }
}

// From what may be printed with a name to what may not be printed.
const knownTerms = ["on-record", "background", "deep-background", "off-record"];

function rankOf(terms: string | undefined): number {
  if (terms === undefined) {
    return -1;
  }
  const rank = knownTerms.indexOf(terms);
  return rank === -1 ? knownTerms.length : rank;
}

// A claim is known by its id or its words, and by which of several with these it is: its number would be another after every claim typed before it.
function stableIds(claims: readonly Claim[]): readonly string[] {
  const seen = new Map<string, number>();
  return claims.map((claim) => {
    const key = claim.id === undefined ? `“${claim.words}”` : `!${claim.id}`;
    const number = seen.get(key) ?? 0;
    seen.set(key, number + 1);
    return number === 0 ? key : `${key} ${String(number)}`;
  });
}
