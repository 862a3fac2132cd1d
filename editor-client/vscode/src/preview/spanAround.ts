import type { Position, Range } from "vscode-languageclient";
import { isBefore } from "../positions";
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
