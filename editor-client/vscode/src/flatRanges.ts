import type { FlatRanges } from "./protocol";

/** Lines from the first to the last, both included. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** A place where text was replaced: where it began and ended before, and where what stands there now ends. */
export interface Edit {
  readonly startLine: number;
  readonly startCharacter: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly newEndLine: number;
  readonly newEndCharacter: number;
}

/** Makes something of each range: its start's line and character, then its end's. */
export function mapRanges<T>(
  ranges: FlatRanges,
  make: (startLine: number, startCharacter: number, endLine: number, endCharacter: number) => T,
): T[] {
  const made: T[] = [];
  for (let at = 0; at + 3 < ranges.length; at += 4) {
    made.push(make(ranges[at] ?? 0, ranges[at + 1] ?? 0, ranges[at + 2] ?? 0, ranges[at + 3] ?? 0));
  }
  return made;
}

/**
 * The ranges that touch none of the lines.
 *
 * @param lines In order and apart, as `mergeLines` makes them.
 */
export function withoutLines(ranges: FlatRanges, lines: readonly Lines[]): FlatRanges {
  const kept: number[] = [];
  let next = 0;
  mapRanges(ranges, (startLine, startCharacter, endLine, endCharacter) => {
    // Ranges come in the order of their starts, so lines above one start are above all that follow.
    while ((lines[next]?.last ?? Infinity) < startLine) {
      next++;
    }
    if ((lines[next]?.first ?? Infinity) > endLine) {
      kept.push(startLine, startCharacter, endLine, endCharacter);
    }
  });
  return kept;
}

/** The same lines in order, those that touch or overlap as one. */
export function mergeLines(lines: readonly Lines[]): Lines[] {
  const merged: Lines[] = [];
  for (const next of lines.toSorted((one, other) => one.first - other.first)) {
    const last = merged.at(-1);
    if (last !== undefined && next.first <= last.last + 1) {
      merged[merged.length - 1] = { first: last.first, last: Math.max(last.last, next.last) };
    } else {
      merged.push(next);
    }
  }
  return merged;
}

/** What is left of ranges without the parts that lie in others; both in order, and `from` without overlaps. */
export function subtract(from: FlatRanges, others: FlatRanges): FlatRanges {
  const left: number[] = [];
  let next = 0;
  mapRanges(from, (startLine, startCharacter, endLine, endCharacter) => {
    let line = startLine;
    let character = startCharacter;
    while (next < others.length && isBefore(others[next + 2], others[next + 3], line, character)) {
      next += 4;
    }
    for (let at = next; at < others.length && isBefore(others[at], others[at + 1], endLine, endCharacter); at += 4) {
      const [otherLine = 0, otherCharacter = 0, otherEndLine = 0, otherEndCharacter = 0] = others.slice(at, at + 4);
      if (isBefore(line, character, otherLine, otherCharacter)) {
        left.push(line, character, otherLine, otherCharacter);
      }
      if (isBefore(line, character, otherEndLine, otherEndCharacter)) {
        line = otherEndLine;
        character = otherEndCharacter;
      }
    }
    if (isBefore(line, character, endLine, endCharacter)) {
      left.push(line, character, endLine, endCharacter);
    }
  });
  return left;
}

/** Where the ranges are after an edit. What was replaced altogether is gone; what is typed at a range's edge does not widen it. */
export function shift(ranges: FlatRanges, edit: Edit): FlatRanges {
  const shifted: number[] = [];
  mapRanges(ranges, (...range) => {
    const [startLine, startCharacter] = shiftPosition(range[0], range[1], edit, "start");
    const [endLine, endCharacter] = shiftPosition(range[2], range[3], edit, "end");
    if (isBefore(startLine, startCharacter, endLine, endCharacter)) {
      shifted.push(startLine, startCharacter, endLine, endCharacter);
    }
  });
  return shifted;
}

function shiftPosition(line: number, character: number, edit: Edit, side: "start" | "end"): [line: number, character: number] {
  const isAtStart = line === edit.startLine && character === edit.startCharacter;
  if (isBefore(line, character, edit.startLine, edit.startCharacter) || (isAtStart && side === "end")) {
    return [line, character];
  }
  if (isBefore(line, character, edit.endLine, edit.endCharacter)) {
    return side === "start" ? [edit.newEndLine, edit.newEndCharacter] : [edit.startLine, edit.startCharacter];
  }
  return line === edit.endLine
    ? [edit.newEndLine, edit.newEndCharacter + character - edit.endCharacter]
    : [line + edit.newEndLine - edit.endLine, character];
}

function isBefore(line = 0, character = 0, otherLine = 0, otherCharacter = 0): boolean {
  return line < otherLine || (line === otherLine && character < otherCharacter);
}
