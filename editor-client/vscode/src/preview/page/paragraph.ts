import type { Preview, PreviewSpan } from "../../protocol";
import { isUnnamed, type ParagraphPlan } from "../segments";
import { element } from "./dom";

/** A paragraph on the page. The plan is that of the article as it is now; the elements may be older and look the same. */
export interface ParagraphView {
  plan: ParagraphPlan;
  readonly root: HTMLElement;
  /** One for each segment of the plan. */
  readonly segments: readonly HTMLElement[];
  /** Those where a tag begins, which the keyboard reaches. */
  readonly stops: readonly HTMLElement[];
}

export function paragraphOf(preview: Preview, plan: ParagraphPlan): ParagraphView {
  const stops: HTMLElement[] = [];
  const segments = plan.segments.map((segment) => {
    const made = element("span", {}, preview.text.slice(segment.start, segment.end));
    const span = preview.spans[plan.spans[segment.span] ?? -1];
    if (span === undefined) {
      return made;
    }

    made.className = classesOf(preview, plan, segment.span).join(" ");
    if (span.kind === "note") {
      made.setAttribute("aria-label", `Note: ${span.note ?? ""}`);
    }
    if (segment.begins) {
      made.tabIndex = -1;
      made.setAttribute("role", "button");
      stops.push(made);
    }
    return made;
  });
  return { plan, root: element("p", { dir: "auto" }, ...segments), segments, stops };
}

function classesOf(preview: Preview, plan: ParagraphPlan, index: number): string[] {
  const classes = new Set(["tag"]);
  const depth = plan.depths[index] ?? 0;
  if (depth > 0) {
    classes.add("claim");
  }
  if (depth > 1) {
    classes.add("nested");
  }

  // The innermost tag has its own look; what is unsure of the claim around it shows wherever the claim does.
  const span = preview.spans[plan.spans[index] ?? -1];
  const claim = preview.spans[plan.spans[plan.claims[index] ?? -1] ?? -1];
  if (depth > 0 && claim !== undefined) {
    addFlags(classes, claim);
  }
  if (span !== undefined && span.kind !== "claim") {
    classes.add(span.kind);
    addFlags(classes, span);
    if (isUnnamed(preview, span)) {
      classes.add("unnamed");
    }
  }
  return [...classes];
}

function addFlags(classes: Set<string>, span: PreviewSpan) {
  if (span.isDoubtful) {
    classes.add("doubt");
  }
  if (span.isUnresolved) {
    classes.add("unresolved");
  }
}
