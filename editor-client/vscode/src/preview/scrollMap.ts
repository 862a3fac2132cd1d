import type { Preview } from "../protocol";

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
