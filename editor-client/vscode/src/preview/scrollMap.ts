import type { Position, Range } from "vscode-languageclient";
import type { Preview } from "../protocol";

/** The innermost tag around a position of the file, as an index into `spans`; undefined where there is none. */
export function spanAround(preview: Preview, position: Position): number | undefined {
  const ranges = rangesByStart(preview);
  let found: number | undefined;
  // Spans come in the order of their starts, outer ones first, so the last one that holds is the innermost.
  for (const [index, span] of preview.spans.entries()) {
    if (isBefore(position, span.at)) {
      break;
    }
    const range = ranges.get(keyOf(span.at));
    if (range !== undefined && !isBefore(range.end, position)) {
      found = index;
    }
  }
  return found;
}

// Where a tag ends in the file is said by who is mentioned and what is claimed; its span says only where it begins.
function rangesByStart({ attributions }: Preview): Map<string, Range> {
  const ranges = new Map<string, Range>();
  for (const range of [
    ...attributions.people.flatMap((person) => person.mentions),
    ...attributions.claims.flatMap((claim) => [...claim.pieces, ...claim.sources, ...claim.cues]),
  ]) {
    ranges.set(keyOf(range.start), range);
  }
  return ranges;
}

function keyOf({ line, character }: Position): string {
  return `${String(line)}:${String(character)}`;
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** A place in the article: a paragraph, and how much of it lies above. A paragraph of -1 is what stands before the first one. */
export interface ScrollPlace {
  readonly paragraph: number;
  /** From 0 to 1. */
  readonly part: number;
}

/** How the lines of the file and the paragraphs of the page lie beside each other. */
export class ScrollMap {
  readonly #lines: readonly number[];
  readonly #heights: readonly number[];

  constructor(preview: Preview) {
    this.#lines = preview.paragraphs.map((paragraph) => paragraph.line);
    this.#heights = preview.paragraphs.map((paragraph) => preview.text.slice(paragraph.start, paragraph.end).split("\n").length);
  }

  /** @param line A line of the file; behind the point the part of it that lies above. */
  placeOf(line: number): ScrollPlace {
    const paragraph = lastAtOrBefore(this.#lines, line);
    if (paragraph < 0) {
      return { paragraph: -1, part: within(line / Math.max(this.#lines[0] ?? 1, 1)) };
    }
    return { paragraph, part: within((line - (this.#lines[paragraph] ?? 0)) / (this.#heights[paragraph] ?? 1)) };
  }

  lineOf({ paragraph, part }: ScrollPlace): number {
    if (paragraph < 0) {
      return part * (this.#lines[0] ?? 0);
    }
    return (this.#lines[paragraph] ?? 0) + Math.min(part, 0.999) * (this.#heights[paragraph] ?? 1);
  }
}

/** The last of ascending numbers that is not above another one, as an index; -1 for none. */
export function lastAtOrBefore(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

function within(part: number): number {
  return Math.min(Math.max(part, 0), 1);
}
