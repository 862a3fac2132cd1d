import type { Preview, PreviewSpan } from "../protocol";

/** A stretch of the clean text on which the same tags lie, and so one element of the page. */
export interface Segment {
  /** Clean offsets. */
  readonly start: number;
  readonly end: number;
  /** The innermost span, as an index into the paragraph's `spans`; -1 where there is none. */
  readonly span: number;
  /** Whether that span, or one that begins at the same place around it, begins here. */
  readonly begins: boolean;
}

/** A paragraph, cut where tags begin and end. Spans in tags of tags, however deep, make a flat list. */
export interface ParagraphPlan {
  readonly start: number;
  readonly end: number;
  /** Those of the preview's spans that lie in the paragraph, as indexes, in text order. */
  readonly spans: readonly number[];
  /** Of each span the one around it, as an index into `spans`; -1 for none. */
  readonly parents: readonly number[];
  /** Of each span the claim that it is or that lies around it, as an index into `spans`; -1 for none. */
  readonly claims: readonly number[];
  /** Of each span, in how many claims its words lie; 0 in a hole. */
  readonly depths: readonly number[];
  readonly segments: readonly Segment[];
}

/** Cuts the paragraphs of an article where tags begin and end; linear in text and tags. */
export function planParagraphs(preview: Preview): ParagraphPlan[] {
  const plans: ParagraphPlan[] = [];
  let next = 0;
  // Spans of an earlier paragraph that go on in this one.
  let open: number[] = [];
  for (const [index, paragraph] of preview.paragraphs.entries()) {
    const isLast = index === preview.paragraphs.length - 1;
    const spans = [...open];
    for (let span = preview.spans[next]; span !== undefined && (isLast || span.start < paragraph.end || isNoteAt(span, paragraph.end)); ) {
      spans.push(next);
      next += 1;
      span = preview.spans[next];
    }
    plans.push(planParagraph(preview, paragraph.start, paragraph.end, spans));
    open = spans.filter((span) => (preview.spans[span]?.end ?? 0) > paragraph.end);
  }
  return plans;
}

function isNoteAt(span: PreviewSpan, end: number): boolean {
  return span.kind === "note" && span.start === end;
}

function planParagraph(preview: Preview, start: number, end: number, spans: readonly number[]): ParagraphPlan {
  const parents: number[] = [];
  const claims: number[] = [];
  const depths: number[] = [];
  const segments: Segment[] = [];
  // The spans around the place that has been reached, outermost first, each with its end.
  const around: { readonly span: number; readonly end: number }[] = [];
  let reached = start;
  let begins = false;

  const emit = (to: number) => {
    if (to > reached) {
      segments.push({ start: reached, end: to, span: around.at(-1)?.span ?? -1, begins });
      reached = to;
      begins = false;
    }
  };
  const closeUntil = (offset: number) => {
    for (let top = around.at(-1); top !== undefined && top.end <= offset; top = around.at(-1)) {
      emit(top.end);
      around.pop();
      begins = false;
    }
  };

  for (const [index, number] of spans.entries()) {
    const span = preview.spans[number];
    if (span === undefined) {
      continue;
    }

    const from = clamp(span.start, start, end);
    closeUntil(from);
    emit(from);
    const parent = around.at(-1);
    parents.push(parent?.span ?? -1);
    claims.push(span.kind === "claim" ? index : (claims[parent?.span ?? -1] ?? -1));
    depths.push(depthOf(preview, span, spans, parent?.span, depths));
    if (span.kind === "note") {
      segments.push({ start: from, end: from, span: index, begins: true });
      continue;
    }

    begins = true;
    around.push({ span: index, end: clamp(span.end, from, parent?.end ?? end) });
  }
  closeUntil(end);
  emit(end);
  return { start, end, spans, parents, claims, depths, segments };
}

// A source or cue that belongs to the claim in which it directly lies is no part of what that claim says.
function depthOf(preview: Preview, span: PreviewSpan, spans: readonly number[], parent: number | undefined, depths: readonly number[]): number {
  const outer = parent === undefined ? 0 : (depths[parent] ?? 0);
  if (span.kind === "claim") {
    return outer + 1;
  }
  if (span.kind === "hole") {
    return 0;
  }

  const around = parent === undefined ? undefined : preview.spans[spans[parent] ?? -1];
  const isOfTheClaim = around?.kind === "claim" && (span.kind === "source" || span.kind === "cue") && (span.claims ?? []).some((claim) => around.claims?.includes(claim));
  return isOfTheClaim ? 0 : outer;
}

/** All that a paragraph's elements depend on, so that two of one signature look the same. Numbers count from its start. */
export function signatureOf(preview: Preview, plan: ParagraphPlan): string {
  const parts: (string | number | boolean)[] = [preview.text.slice(plan.start, plan.end)];
  for (const [index, number] of plan.spans.entries()) {
    const span = preview.spans[number];
    if (span !== undefined) {
      const flags = (span.isDoubtful ? 1 : 0) + (span.isUnresolved ? 2 : 0) + (isUnnamed(preview, span) ? 4 : 0);
      parts.push(span.kind, span.start - plan.start, span.end - plan.start, flags, plan.depths[index] ?? 0, span.note ?? "");
    }
  }
  return JSON.stringify(parts);
}

/** Whether a source's words credit somebody, and nobody with a name. */
export function isUnnamed(preview: Preview, span: PreviewSpan): boolean {
  const people = span.kind === "source" || span.kind === "mention" ? (span.people ?? []) : [];
  return people.length > 0 && people.every((person) => preview.attributions.people[person]?.isUnnamed ?? false);
}

/** What changed from one list to another: all between equal beginnings and equal ends. */
export function changedMiddle(before: readonly string[], after: readonly string[]): { readonly start: number; readonly removed: number; readonly added: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) {
    start += 1;
  }
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same] === after[after.length - 1 - same]) {
    same += 1;
  }
  return { start, removed: before.length - start - same, added: after.length - start - same };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
