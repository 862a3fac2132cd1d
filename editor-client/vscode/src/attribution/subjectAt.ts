import type { Position, Range } from "vscode-languageclient";
import { isBefore } from "../positions";
import type { Attributions } from "../protocol";

/** What stands at a place of an article: the innermost claim, else the claim whose source or cue it is, else a person. */
export function subjectAt({ claims, people }: Attributions, place: Position): { readonly claim: number } | { readonly person: number } | undefined {
  // An outer claim comes before those in it.
  const inside = claims.findLastIndex((claim) => claim.pieces.some((piece) => holds(piece, place)));
  if (inside !== -1) {
    return { claim: inside };
  }
  const linked = claims.findIndex((claim) => claim.sources.some((source) => holds(source, place)) || claim.cues.some((cue) => holds(cue, place)));
  if (linked !== -1) {
    return { claim: linked };
  }
  const person = people.findIndex(({ mentions }) => mentions.some((mention) => holds(mention, place)));
  return person === -1 ? undefined : { person };
}

function holds({ start, end }: Range, place: Position): boolean {
  return !isBefore(place, start) && !isBefore(end, place);
}
