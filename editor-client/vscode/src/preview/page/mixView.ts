import type { Attributions } from "../../protocol";
import { count } from "../../words";
import { type MixChart, mixOf, type MixRow, type Naming, namingLabels } from "../mix";
import { element } from "./dom";

/** The source mix: who speaks, by name or without, of what kind, on which terms. Each chart is a table that shows its numbers. */
export function drawMix(attributions: Attributions): HTMLElement[] {
  if (attributions.claims.length === 0) {
    return [element("p", { class: "empty" }, "There is no claim in this article yet.")];
  }
  const [naming, ...others] = mixOf(attributions);
  return naming === undefined ? [] : [drawLead(naming, attributions.claims.length), ...others.map((chart) => drawChart(chart, element("h2", {}, chart.title)))];
}

// The one sentence and the one bar that a reader takes home.
function drawLead(chart: MixChart, total: number): HTMLElement {
  const named = chart.rows.find((row) => row.label === namingLabels.named)?.percent ?? 0;
  const parts = chart.rows.map((row) => {
    const part = element("span", { class: namingOf(row) });
    part.style.flexGrow = String(row.count);
    return part;
  });
  const words = element("p", { class: "figure" }, element("strong", {}, `${String(named)} %`), ` of ${count(total, "claim")} come from somebody with a name`);
  const made = drawChart(chart, words, element("div", { class: "share", "aria-hidden": "true" }, ...parts));
  made.classList.add("first");
  return made;
}

function drawChart(chart: MixChart, ...above: readonly HTMLElement[]): HTMLElement {
  const most = Math.max(...chart.rows.map((row) => row.count), 1);
  const columns = ["label", "bar", "number", "percent"].map((name) => element("col", { class: name }));
  return element(
    "figure",
    { class: "chart" },
    element("figcaption", {}, ...above, element("p", { class: "about" }, chart.description)),
    element(
      "table",
      { "aria-label": chart.title },
      element("colgroup", {}, ...columns),
      element("thead", {}, element("tr", {}, ...["Which", "Bar", "Claims", "Share"].map((name) => element("th", { scope: "col" }, name)))),
      element("tbody", {}, ...chart.rows.map((row) => drawRow(row, most))),
    ),
  );
}

function drawRow(row: MixRow, most: number): HTMLElement {
  const bar = element("div", { class: namingOf(row) });
  bar.style.inlineSize = `${String((100 * row.count) / most)}%`;
  return element(
    "tr",
    {},
    element("th", { scope: "row", dir: "auto" }, row.label),
    element("td", { class: "bar" }, bar),
    element("td", { class: "number" }, String(row.count)),
    element("td", { class: "number percent" }, `${String(row.percent)} %`),
  );
}

function namingOf(row: MixRow): Naming | "" {
  const names: readonly Naming[] = ["named", "unnamed", "nobody", "missing"];
  return names.find((name) => namingLabels[name] === row.label) ?? "";
}
