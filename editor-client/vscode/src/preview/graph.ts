import type { Attributions, Person } from "../protocol";
import { count, plain } from "../words";
import { inWords, stepsOf } from "./chain";

/** How a node is drawn, so that its kind does not depend on colour: who has no name in the article looks different from who has one. */
export type Shape = "person" | "body" | "paper" | "unnamed" | "nobody" | "article";

export interface GraphNode {
  readonly key: string;
  readonly shape: Shape;
  readonly name: string;
  /** Role or kind, for the second line. */
  readonly detail: string;
  /** The claims that they make or pass on: indexes into `claims`, in text order. */
  readonly claims: readonly number[];
  /** Of these, those that are their own. */
  readonly own: readonly number[];
}

/** Words that come from one node and are passed on by another, or by the article itself. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly claims: readonly number[];
}

export interface AttributionGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** How many people were left out, those with the fewest claims. */
  readonly left: number;
}

export const articleKey = "article";

interface MutableNode {
  shape: Shape;
  name: string;
  detail: string;
  claims: Set<number>;
  own: Set<number>;
}

/** Who says what through whom. Words flow from who is credited through who passes them on to the article. */
export function graphOf(attributions: Attributions, limit = 60): AttributionGraph {
  const all = collect(attributions, undefined);
  const people = [...all.nodes].filter(([key]) => key !== articleKey);
  if (people.length <= limit) {
    return frozen(all, 0);
  }

  const kept = people.sort(([, a], [, b]) => b.claims.size - a.claims.size).slice(0, limit).map(([key]) => key);
  return frozen(collect(attributions, new Set(kept)), people.length - limit);
}

function collect(attributions: Attributions, kept: ReadonlySet<string> | undefined) {
  const nodes = new Map<string, MutableNode>();
  const edges = new Map<string, { from: string; to: string; claims: Set<number> }>();
  const article: MutableNode = { shape: "article", name: "The article", detail: "", claims: new Set(), own: new Set() };

  for (const [index, claim] of attributions.claims.entries()) {
    const [credited = [], ...relays] = stepsOf(attributions, index);
    const nobody = claim.saysNobody ? "nobody" : "missing";
    const steps = [credited.length > 0 ? credited.map(String) : [nobody], ...relays.map((step) => step.map(String))];
    const shown = steps.map((step) => step.filter((key) => kept?.has(key) ?? true));
    for (const [depth, step] of shown.entries()) {
      for (const key of step) {
        const node = nodes.get(key) ?? nodeOf(key, attributions.people);
        nodes.set(key, node);
        node.claims.add(index);
        if (depth === 0) {
          node.own.add(index);
        }
        const further = shown.slice(depth + 1).find((later) => later.length > 0) ?? [articleKey];
        for (const to of further) {
          addEdge(key, to, index);
        }
      }
    }
    article.claims.add(index);
  }

  if (nodes.size > 0) {
    nodes.set(articleKey, article);
  }
  return { nodes, edges };

  function addEdge(from: string, to: string, claim: number) {
    if (from === to) {
      return;
    }
    const key = `${from} ${to}`;
    const edge = edges.get(key) ?? { from, to, claims: new Set() };
    edges.set(key, edge);
    edge.claims.add(claim);
  }
}

function frozen({ nodes, edges }: ReturnType<typeof collect>, left: number): AttributionGraph {
  return {
    nodes: [...nodes].map(([key, node]) => ({ ...node, key, claims: [...node.claims], own: [...node.own] })),
    edges: [...edges.values()].map((edge) => ({ ...edge, claims: [...edge.claims] })),
    left,
  };
}

function nodeOf(key: string, people: readonly Person[]): MutableNode {
  const person = people[Number(key)];
  const words =
    person !== undefined
      ? { shape: shapeOf(person), name: person.name, detail: describe(person) }
      : key === "nobody"
        ? { shape: "nobody" as const, name: "Nobody", detail: "the article says so" }
        : { shape: "nobody" as const, name: "No source yet", detail: "not attributed" };
  return { ...words, claims: new Set(), own: new Set() };
}

/** In the words of a card's second line: “health minister of Halvern”, “outlet”, “not identified”. */
export function describe(person: Person): string {
  return person.role ?? (person.kind === undefined ? "not identified" : plain(person.kind));
}

const papers = ["document", "poll", "database"];

export function shapeOf(person: Person): Shape {
  if (person.isUnnamed) {
    return "unnamed";
  }
  return person.kind === undefined || person.kind === "person" ? "person" : papers.includes(person.kind) ? "paper" : "body";
}

/** A node in a sentence, for who does not see it. */
export function nodeInWords(graph: AttributionGraph, node: GraphNode): string {
  const to = graph.edges.filter((edge) => edge.from === node.key && edge.to !== articleKey).map((edge) => nameOf(graph, edge.to));
  const from = graph.edges.filter((edge) => edge.to === node.key).map((edge) => nameOf(graph, edge.from));
  const parts = [node.detail === "" ? node.name : `${node.name}, ${node.detail}`];
  if (node.shape === "unnamed") {
    parts.push("without a name");
  }
  parts.push(node.shape === "article" || node.own.length > 0 ? count(node.shape === "article" ? node.claims.length : node.own.length, "claim") : "no claim of their own");
  if (to.length > 0) {
    parts.push(`also through ${inWords(to)}`);
  }
  if (from.length > 0 && node.shape !== "article") {
    parts.push(`passes on ${inWords(from)}`);
  }
  return parts.join(", ");
}

function nameOf(graph: AttributionGraph, key: string): string {
  return graph.nodes.find((node) => node.key === key)?.name ?? "";
}
