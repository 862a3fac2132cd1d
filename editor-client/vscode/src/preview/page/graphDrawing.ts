import { drawing } from "./dom";
import type { PlacedEdge, PlacedNode, Point } from "./graphLayout";

export function drawNode(placed: PlacedNode, words: string): SVGGElement {
  const { node, x, y, height, name, detail } = placed;
  const top = y - height / 2 + 8;
  const lines = name.map((line, index) => drawing("text", { x, y: top + 12 + 16 * index, class: "name" }, line));
  return drawing(
    "g",
    { class: `node ${node.shape}`, role: "button", tabindex: -1, "aria-pressed": "false", "data-key": node.key },
    // Its title is its name, and says in full what may be drawn cut short.
    drawing("title", {}, words),
    drawing("path", { d: outline(placed), class: "shape" }),
    ...(node.shape === "paper" || node.shape === "article" ? [drawing("path", { d: fold(placed), class: "fold" })] : []),
    ...lines,
    ...detail.map((line, index) => drawing("text", { x, y: top + 11 + 16 * name.length + 13 * index, class: "detail" }, line)),
  );
}

const corner = 12;

function outline({ node, x, y, width, height }: PlacedNode): string {
  const left = x - width / 2;
  const right = x + width / 2;
  const top = y - height / 2;
  const bottom = y + height / 2;
  switch (node.shape) {
    case "person":
      return rounded(left, top, right, bottom, Math.min(height / 2, 20));
    case "body":
      return rounded(left, top, right, bottom, 2);
    case "nobody":
      return rounded(left, top, right, bottom, 2);
    case "unnamed":
      return `M${at(left, y)} L${at(left + corner, top)} H${n(right - corner)} L${at(right, y)} L${at(right - corner, bottom)} H${n(left + corner)} Z`;
    case "paper":
    case "article":
      return `M${at(left, top)} H${n(right - corner)} L${at(right, top + corner)} V${n(bottom)} H${n(left)} Z`;
  }
}

function fold({ x, y, width, height }: PlacedNode): string {
  const right = x + width / 2;
  const top = y - height / 2;
  return `M${at(right - corner, top)} V${n(top + corner)} H${n(right)}`;
}

function rounded(left: number, top: number, right: number, bottom: number, radius: number): string {
  const turn = (x: number, y: number) => `A${n(radius)},${n(radius)} 0 0 1 ${at(x, y)}`;
  return `M${at(left + radius, top)} H${n(right - radius)} ${turn(right, top + radius)} V${n(bottom - radius)} ${turn(right - radius, bottom)} H${n(left + radius)} ${turn(left, bottom - radius)} V${n(top + radius)} ${turn(left + radius, top)} Z`;
}

export function drawEdge({ edge, points }: PlacedEdge): SVGGElement {
  const first = points[0] ?? { x: 0, y: 0 };
  const number = edge.claims.length;
  const line = drawing("path", { d: curve(points), class: "line", "marker-end": "url(#arrow)" });
  line.style.strokeWidth = String(1 + 1.1 * Math.log2(number));
  return drawing("g", { class: "edge", "data-from": edge.from, "data-to": edge.to, "aria-hidden": "true" }, line, drawing("text", { x: first.x + 12, y: first.y + 4, class: "number" }, String(number)));
}

function curve(points: readonly Point[]): string {
  const [first, ...others] = points;
  if (first === undefined) {
    return "";
  }
  let from = first;
  let path = `M${at(first.x, first.y)}`;
  for (const to of others) {
    const middle = (from.x + to.x) / 2;
    path += ` C${at(middle, from.y)} ${at(middle, to.y)} ${at(to.x, to.y)}`;
    from = to;
  }
  return path;
}

function at(x: number, y: number): string {
  return `${n(x)},${n(y)}`;
}

function n(number: number): string {
  return String(Math.round(number * 10) / 10);
}
