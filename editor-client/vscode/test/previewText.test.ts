import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changedMiddle, planParagraphs, signatureOf } from "../src/preview/segments";
import { ScrollMap } from "../src/preview/scrollMap";
import { spanAround } from "../src/preview/spanAround";
import { attributions, claim, person, preview, span } from "./previewSample";

/** The stretches of each paragraph, each with the kind of its innermost tag. */
function cut(article: ReturnType<typeof preview>) {
  return planParagraphs(article).map((plan) =>
    plan.segments.map((segment) => {
      const kind = article.spans[plan.spans[segment.span] ?? -1]?.kind ?? "-";
      return `${kind}:${article.text.slice(segment.start, segment.end)}`;
    }),
  );
}

describe("a paragraph", () => {
  it("without tags is one stretch", () => {
    assert.deepEqual(cut(preview(["All quiet."])), [["-:All quiet."]]);
  });

  it("is cut where tags begin and end, the innermost one counting", () => {
    const article = preview(["“No,” Orlan said."], [span("claim", 0, 17), span("source", 6, 11), span("cue", 12, 16)]);
    assert.deepEqual(cut(article), [["claim:“No,” ", "source:Orlan", "claim: ", "cue:said", "claim:."]]);
  });

  it("keeps tags that touch apart", () => {
    assert.deepEqual(cut(preview(["ab"], [span("source", 0, 1), span("cue", 1, 2)])), [["source:a", "cue:b"]]);
  });

  it("lets the keyboard stop where a tag begins, once where several begin together", () => {
    const plan = planParagraphs(preview(["Orlan left."], [span("claim", 0, 11), span("mention", 0, 5)]))[0];
    assert.deepEqual(plan?.segments.map((segment) => segment.begins), [true, false]);
  });

  it("joined again is the text, whatever the tags", () => {
    const article = preview(["one two", "", "three 𝒳 four"], [span("claim", 0, 7), span("mention", 4, 7), span("note", 7, 7, { note: "?" }), span("claim", 9, 21), span("claim", 15, 17)]);
    const joined = planParagraphs(article).map((plan) => plan.segments.map(({ start, end }) => article.text.slice(start, end)).join("")).join("\n");
    assert.equal(joined, article.text);
  });

  it("goes on with a tag of the paragraph before", () => {
    assert.deepEqual(cut(preview(["one two", "three"], [span("claim", 4, 13)])), [["-:one ", "claim:two"], ["claim:three"]]);
  });

  it("takes the note at its end, and the next one that between two", () => {
    const article = preview(["one", "two"], [span("note", 3, 3, { note: "a" })]);
    assert.deepEqual(planParagraphs(article).map((plan) => plan.spans.length), [1, 0]);
  });

  it("says of words in how many claims they lie, and of a claim's own source that it is outside", () => {
    const article = preview(["he said she said no"], [span("claim", 0, 19, { claims: [0] }), span("source", 0, 2, { claims: [0] }), span("source", 8, 11, { claims: [1] }), span("claim", 17, 19, { claims: [1] })]);
    assert.deepEqual(planParagraphs(article)[0]?.depths, [1, 0, 1, 2]);
  });

  it("bears a hundred thousand tags in one another", () => {
    const deep = 100_000;
    const article = preview(["x".repeat(deep)], Array.from({ length: deep }, (_, index) => span("claim", index, deep)));
    assert.equal(planParagraphs(article)[0]?.segments.length, deep);
  });

  it("bears tags that reach beyond each other and beyond the text", () => {
    const article = preview(["abcdef"], [span("claim", 0, 4), span("claim", 2, 99)]);
    assert.deepEqual(cut(article), [["claim:ab", "claim:cd", "-:ef"]]);
  });
});

describe("an update", () => {
  const signatures = (article: ReturnType<typeof preview>) => planParagraphs(article).map((plan) => signatureOf(article, plan));

  it("draws anew only the paragraph that was typed into", () => {
    const before = signatures(preview(["one", "two", "three"], [span("mention", 8, 13)]));
    const after = signatures(preview(["one", "two and more", "three"], [span("mention", 17, 22)]));
    assert.deepEqual(changedMiddle(before, after), { start: 1, removed: 1, added: 1 });
  });

  it("notices a tag where the text is the same", () => {
    assert.notDeepEqual(signatures(preview(["one"])), signatures(preview(["one"], [span("cue", 0, 3)])));
  });

  it("notices that somebody has lost the name", () => {
    const of = (isUnnamed: boolean) => signatures(preview(["he"], [span("source", 0, 2, { people: [0] })], attributions([person("Orlan", { isUnnamed })], [])));
    assert.notDeepEqual(of(true), of(false));
  });

  it("finds paragraphs that were added between equal ones, and those that went", () => {
    assert.deepEqual(changedMiddle(["a", "a"], ["a", "a", "a"]), { start: 2, removed: 0, added: 1 });
    assert.deepEqual(changedMiddle(["a", "b", "c"], ["a", "c"]), { start: 1, removed: 1, added: 0 });
    assert.deepEqual(changedMiddle(["a"], ["a"]), { start: 1, removed: 0, added: 0 });
  });
});

describe("the tag at the cursor", () => {
  const range = (start: number, end: number) => ({ start: { line: 10, character: start }, end: { line: 10, character: end } });
  const article = preview(
    ["he said no"],
    [span("claim", 0, 10), span("source", 0, 2, { at: { line: 10, character: 3 } })],
    attributions([person("Orlan", { mentions: [range(3, 12)] })], [claim("no", { pieces: [range(0, 30)] })]),
  );

  it("is the innermost one", () => {
    assert.equal(spanAround(article, { line: 10, character: 5 }), 1);
    assert.equal(spanAround(article, { line: 10, character: 20 }), 0);
  });

  it("is none outside of all tags", () => {
    assert.equal(spanAround(article, { line: 10, character: 31 }), undefined);
    assert.equal(spanAround(article, { line: 9, character: 5 }), undefined);
  });
});

describe("scrolling", () => {
  // A header of ten lines, a paragraph of one line, one of three.
  const map = new ScrollMap({ ...preview(["one", "two\ntwo\ntwo"]), paragraphs: [{ start: 0, end: 3, line: 10 }, { start: 4, end: 15, line: 12 }] });

  it("leads from a line to the part of a paragraph, and back", () => {
    for (const line of [10, 10.5, 12, 13.5]) {
      assert.equal(map.lineOf(map.placeOf(line)), line);
    }
    assert.deepEqual(map.placeOf(13.5), { paragraph: 1, part: 0.5 });
  });

  it("passes over the header while the headline passes", () => {
    assert.deepEqual(map.placeOf(5), { paragraph: -1, part: 0.5 });
    assert.equal(map.lineOf({ paragraph: -1, part: 0.5 }), 5);
  });

  it("shows the end of a paragraph on the blank line behind it", () => {
    assert.deepEqual(map.placeOf(11), { paragraph: 0, part: 1 });
  });

  it("bears an article without a paragraph", () => {
    const empty = new ScrollMap(preview([]));
    assert.equal(empty.placeOf(3).paragraph, -1);
    assert.equal(empty.lineOf({ paragraph: -1, part: 1 }), 0);
  });
});
