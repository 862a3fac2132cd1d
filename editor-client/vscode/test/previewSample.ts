import type { Attributions, Claim, Person, Preview, PreviewSpan } from "../src/protocol";

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

export function person(name: string, more: Partial<Person> = {}): Person {
  return { name, aliases: [], isUnnamed: false, mentions: [], ...more };
}

export function claim(words: string, more: Partial<Claim> = {}): Claim {
  return { words, pieces: [nowhere], sources: [], cues: [], speakers: [], relays: [], saysNobody: false, isDoubtful: false, ...more };
}

export function attributions(people: readonly Person[], claims: readonly Claim[]): Attributions {
  const counts = { claims: claims.length, unattributed: 0, unnamed: 0, mentions: 0, doubts: 0, orphans: 0 };
  return { isRegistry: false, counts, seal: "unsealed", people, claims };
}

/** A preview of paragraphs with one line end between them; spans are given by clean offsets. */
export function preview(paragraphs: readonly string[], spans: readonly PreviewSpan[] = [], said: Attributions = attributions([], [])): Preview {
  let start = 0;
  const places = paragraphs.map((text, index) => {
    const place = { start, end: start + text.length, line: 10 + index };
    start = place.end + 1;
    return place;
  });
  return { byline: [], text: paragraphs.join("\n"), paragraphs: places, spans, attributions: said };
}

export function span(kind: PreviewSpan["kind"], start: number, end: number, more: Partial<PreviewSpan> = {}): PreviewSpan {
  return { kind, start, end, at: { line: 10, character: start }, ...more };
}
