// Where things stand after an edit. Offsets are UTF-16 units of the document, as VS Code counts them.

/** One replacement: what stood between two offsets became another text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What stands between two offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where an offset stands after some replacements; behind what is put in exactly there. */
export function offsetAfter(replacements: readonly Replacement[], offset: number): number {
  return moved(replacements.filter(({ end }) => end <= offset), offset);
}

/** Where the same words stand after some replacements beside them. */
export function spanAfter(replacements: readonly Replacement[], { start, end }: Span): Span {
  const after = offsetAfter(replacements, start);
  // What is put in at their end is a tag of the words behind them.
  return { start: after, end: start === end ? after : moved(replacements.filter((each) => each.end <= end && each.start < end), end) };
}

/**
 * Where a cursor stands after some replacements: behind the tag that they put around words, from where the next words are
 * selected; else where it stood.
 */
export function cursorAfter(replacements: readonly Replacement[], cursor: number): number {
  const last = replacements.reduce<Replacement | undefined>((found, each) => (found === undefined || each.end >= found.end ? each : found), undefined);
  return offsetAfter(replacements, last?.text.endsWith("]") === true ? Math.max(last.end, cursor) : cursor);
}

function moved(before: readonly Replacement[], offset: number): number {
  return before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), offset);
}
