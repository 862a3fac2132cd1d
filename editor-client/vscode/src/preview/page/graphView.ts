import type { Attributions } from "../../protocol";
import { count } from "../../words";
import { stepsOf } from "../chain";
import { articleKey, type AttributionGraph, graphOf, nodeInWords, type GraphNode } from "../graph";
import { layOut, type PlacedNode } from "./graphLayout";
import { drawEdge, drawNode } from "./graphDrawing";
import { drawing, element } from "./dom";

export interface GraphActions {
  /** Leads to a claim in the text. */
  readonly goToClaim: (claim: number) => void;
  /** Marks claims in the article. */
  readonly markClaims: (claims: ReadonlySet<number>) => void;
}

/** Who says what through whom, as a drawing to walk through by keyboard, and as a table. */
export class GraphView {
  readonly root = element("div", { class: "graph" });
  readonly #actions: GraphActions;
  #attributions: Attributions | undefined;
  #graph: AttributionGraph = { nodes: [], edges: [], left: 0 };
  #nodes: { readonly placed: PlacedNode; readonly element: SVGGElement }[] = [];
  #edges: { readonly from: string; readonly to: string; readonly element: SVGGElement }[] = [];
  #chosen: string | undefined;
  readonly #claims = element("section", { class: "claims", "aria-live": "polite", "aria-label": "Claims of whom you chose" });

  constructor(actions: GraphActions) {
    this.#actions = actions;
  }

  show(attributions: Attributions, title: string) {
    this.#attributions = attributions;
    this.#graph = graphOf(attributions);
    if (this.#graph.nodes.length === 0) {
      this.root.replaceChildren(element("p", { class: "empty" }, "There is no claim in this article yet."));
      return;
    }

    const { placed, edges, width, height } = layOut(this.#graph, title);
    this.#nodes = placed.map((node) => ({ placed: node, element: drawNode(node, nodeInWords(this.#graph, node.node)) }));
    this.#edges = edges.map((edge) => ({ from: edge.edge.from, to: edge.edge.to, element: drawEdge(edge) }));
    const picture = drawing(
      "svg",
      { viewBox: `0 0 ${String(width)} ${String(height)}`, role: "group", "aria-label": "Who says what through whom. Arrow keys lead from one to the other, Enter shows what they say." },
      drawing("defs", {}, drawing("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto" }, drawing("path", { d: "M0,0.5 L8,4 L0,7.5 Z" }))),
      ...this.#edges.map((edge) => edge.element),
      ...this.#nodes.map((node) => node.element),
    );
    // It shrinks with the page, and scrolls where its words would become too small to read.
    picture.style.inlineSize = `${String(width)}px`;
    picture.style.minInlineSize = `${String(0.72 * width)}px`;
    for (const { placed: node, element: made } of this.#nodes) {
      made.addEventListener("click", () => {
        this.#choose(this.#chosen === node.node.key ? undefined : node.node.key);
      });
      made.addEventListener("keydown", (event) => {
        this.#press(event, node);
      });
      made.addEventListener("focus", () => {
        this.#rest(made);
      });
    }
    const article = this.#nodes.find(({ placed: node }) => node.node.key === articleKey) ?? this.#nodes[0];
    if (article !== undefined) {
      this.#rest(article.element);
    }

    this.root.replaceChildren(
      element("p", { class: "hint" }, "Words flow from left to right: from who is credited, through who passes them on, to the reader. Numbers count claims."),
      element("div", { class: "picture" }, picture),
      legend(),
      this.#graph.left === 0 ? "" : element("p", { class: "hint" }, `${count(this.#graph.left, "source")} with fewer claims are left out; the table has them all.`),
      this.#claims,
      table(attributions),
    );
    this.#choose(this.#graph.nodes.some((node) => node.key === this.#chosen) ? this.#chosen : undefined);
  }

  #choose(key: string | undefined) {
    const node = this.#graph.nodes.find((candidate) => candidate.key === key);
    this.#chosen = node?.key;
    const claims = new Set(node === undefined || node.shape === "article" ? [] : node.claims);
    for (const { placed, element: made } of this.#nodes) {
      const isChosen = placed.node.key === this.#chosen;
      made.setAttribute("aria-pressed", String(isChosen));
      made.classList.toggle("faded", claims.size > 0 && !isChosen && !placed.node.claims.some((claim) => claims.has(claim)));
    }
    for (const edge of this.#edges) {
      const isOnTheWay = this.#graph.edges.some((other) => other.from === edge.from && other.to === edge.to && other.claims.some((claim) => claims.has(claim)));
      edge.element.classList.toggle("faded", claims.size > 0 && !isOnTheWay);
    }
    this.#actions.markClaims(claims);
    this.#listClaims(node);
  }

  #listClaims(node: GraphNode | undefined) {
    const { claims } = this.#attributions ?? { claims: [] };
    if (node === undefined) {
      this.#claims.replaceChildren(element("p", { class: "hint" }, "Choose somebody to see what they say, and to have it marked in the article."));
      return;
    }

    const items = node.claims.map((claim) => {
      const button = element("button", { type: "button", dir: "auto" }, claims[claim]?.words ?? "");
      button.addEventListener("click", () => {
        this.#actions.goToClaim(claim);
      });
      return element("li", {}, button, node.own.includes(claim) || node.shape === "article" ? undefined : element("span", { class: "passed" }, " passed on"));
    });
    this.#claims.replaceChildren(element("h2", { dir: "auto" }, node.name), element("p", { class: "hint" }, count(node.claims.length, "claim")), element("ol", {}, ...items));
  }

  #rest(made: SVGGElement) {
    for (const node of this.#nodes) {
      node.element.setAttribute("tabindex", node.element === made ? "0" : "-1");
    }
  }

  #press(event: KeyboardEvent, from: PlacedNode) {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#choose(this.#chosen === from.node.key ? undefined : from.node.key);
      return;
    }
    if (event.key === "Escape") {
      this.#choose(undefined);
      return;
    }

    const next = this.#nearest(from, event.key);
    if (next !== undefined) {
      event.preventDefault();
      next.focus();
    }
  }

  // Who lies nearest in the direction of the arrow; what lies aside counts double.
  #nearest(from: PlacedNode, key: string): SVGGElement | undefined {
    const along = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    if (along === undefined) {
      return undefined;
    }

    const [x = 0, y = 0] = along;
    let best: { readonly element: SVGGElement; readonly distance: number } | undefined;
    for (const { placed, element: made } of this.#nodes) {
      const ahead = (placed.x - from.x) * x + (placed.y - from.y) * y;
      const aside = Math.abs((placed.x - from.x) * y) + Math.abs((placed.y - from.y) * x);
      const distance = ahead + 2 * aside;
      if (ahead > 1 && (x !== 0 || aside < 60) && (best === undefined || distance < best.distance)) {
        best = { element: made, distance };
      }
    }
    return best?.element;
  }
}

function legend(): HTMLElement {
  const item = (shape: string, words: string) => element("li", { class: shape }, words);
  return element("ul", { class: "shapes", "aria-label": "Shapes" }, item("person", "person"), item("body", "organization or outlet"), item("paper", "document or poll"), item("unnamed", "without a name"), item("nobody", "nobody"));
}

function table(attributions: Attributions): HTMLElement {
  const names = (people: readonly number[]) => people.map((person) => attributions.people[person]?.name ?? "").join(", ");
  const rows = attributions.claims.map((claim, index) => {
    const [credited = [], ...relays] = stepsOf(attributions, index);
    const who = credited.length > 0 ? names(credited) : claim.saysNobody ? "nobody" : "no source yet";
    const isUnnamed = credited.length > 0 && credited.every((person) => attributions.people[person]?.isUnnamed);
    return element("tr", {}, element("th", { scope: "row", dir: "auto" }, who, isUnnamed ? element("small", {}, " without a name") : undefined), element("td", { dir: "auto" }, relays.map(names).join(", then ")), element("td", { dir: "auto" }, claim.words));
  });
  const head = element("tr", {}, ...["Who", "Through whom", "Says"].map((name) => element("th", { scope: "col" }, name)));
  return element("details", {}, element("summary", {}, "The same as a table"), element("table", { class: "all", "aria-label": "Who says what through whom" }, element("thead", {}, head), element("tbody", {}, ...rows)));
}
