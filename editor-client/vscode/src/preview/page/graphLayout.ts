import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from "@dagrejs/dagre";
import { articleKey, type AttributionGraph, type GraphEdge, type GraphNode } from "../graph";
import { wrap } from "../wrap";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node with its middle and size, in the drawing's pixels. */
export interface PlacedNode extends Point {
  readonly node: GraphNode;
  readonly width: number;
  readonly height: number;
  readonly name: readonly string[];
  readonly detail: readonly string[];
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
}

export interface Placed {
  readonly placed: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
  readonly width: number;
  readonly height: number;
}

const width = 156;
const inner = width - 22;
const nameFont = "600 13px";
const detailFont = "400 11px";

/** Columns from who is credited to the article, with few crossings. */
export function layOut(graph: AttributionGraph, title: string): Placed {
  const measure = measurer();
  const drawn = new Graph<GraphLabel, NodeLabel, EdgeLabel>({});
  drawn.setGraph({ rankdir: "LR", nodesep: 12, edgesep: 8, ranksep: 46, marginx: 6, marginy: 6 });
  drawn.setDefaultEdgeLabel(() => ({}));
  const texts = new Map(
    graph.nodes.map((node) => {
      const isArticle = node.key === articleKey;
      const name = wrap(isArticle ? title : node.name, inner, isArticle ? 5 : 3, (words) => measure(words, nameFont));
      const detail = wrap(node.detail, inner, 2, (words) => measure(words, detailFont));
      return [node.key, { name, detail, height: 16 + 16 * name.length + (detail.length === 0 ? 4 : 1 + 13 * detail.length) }] as const;
    }),
  );
  for (const node of graph.nodes) {
    drawn.setNode(node.key, { width, height: texts.get(node.key)?.height ?? 40 });
  }
  for (const edge of graph.edges) {
    drawn.setEdge(edge.from, edge.to, {});
  }
  layout(drawn);

  const size = drawn.graph();
  const placed = graph.nodes.map((node) => {
    const { x = 0, y = 0, height } = drawn.node(node.key);
    const { name = [], detail = [] } = texts.get(node.key) ?? {};
    return { node, x, y, width, height, name, detail };
  });
  const edges = graph.edges.map((edge) => ({ edge, points: drawn.edge(edge.from, edge.to).points ?? [] }));
  return { placed, edges: fromSideToSide(edges, placed), width: size.width ?? 0, height: size.height ?? 0 };
}

// Lines that leave share the right side of a node, those that arrive the left one, in the order in which they go on or come.
function fromSideToSide(edges: readonly PlacedEdge[], placed: readonly PlacedNode[]): PlacedEdge[] {
  const nodes = new Map(placed.map((node) => [node.node.key, node]));
  const leaving = Map.groupBy(edges, (edge) => edge.edge.from);
  const arriving = Map.groupBy(edges, (edge) => edge.edge.to);
  leaving.forEach((group) => group.sort((a, b) => (a.points[1]?.y ?? 0) - (b.points[1]?.y ?? 0)));
  arriving.forEach((group) => group.sort((a, b) => (a.points.at(-2)?.y ?? 0) - (b.points.at(-2)?.y ?? 0)));
  const share = (group: readonly PlacedEdge[] | undefined, edge: PlacedEdge) => (group === undefined ? 0 : (group.indexOf(edge) + 0.5) / group.length - 0.5);
  return edges.map((edge) => {
    const from = nodes.get(edge.edge.from);
    const to = nodes.get(edge.edge.to);
    // A line that goes back, where two quote each other, keeps to its own way.
    if (from === undefined || to === undefined || from.x >= to.x) {
      return edge;
    }
    const first = { x: from.x + from.width / 2, y: from.y + share(leaving.get(edge.edge.from), edge) * (from.height - 10) };
    const last = { x: to.x - to.width / 2, y: to.y + share(arriving.get(edge.edge.to), edge) * (to.height - 14) };
    return { edge: edge.edge, points: [first, ...edge.points.slice(1, -1), last] };
  });
}

function measurer(): (words: string, font: string) => number {
  const context = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(document.body).getPropertyValue("--sans");
  return (words, font) => {
    if (context === null) {
      return words.length * 7;
    }
    context.font = `${font} ${family}`;
    return context.measureText(words).width;
  };
}
