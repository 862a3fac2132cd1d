import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readingParagraphs } from "../src/preview/paragraphs";
import { preview } from "./previewSample";

function read(text: string) {
  const article = { ...preview([]), text, paragraphs: [{ start: 0, end: text.length, line: 5 }] };
  return readingParagraphs(article).map(({ start, end, line }) => ({ text: text.slice(start, end), line }));
}

describe("a paragraph for the reader", () => {
  it("is one however its lines are wrapped, and has no line end behind it", () => {
    assert.deepEqual(read("It rained\nall day.\n"), [{ text: "It rained\nall day.", line: 5 }]);
  });

  it("is a line where lines are not wrapped", () => {
    const long = "It rained all day, and then it rained all night, and ".repeat(3);
    assert.deepEqual(read(`${long}\r\nShort.\r\n${long}\r\n`), [
      { text: long, line: 5 },
      { text: "Short.", line: 6 },
      { text: long, line: 7 },
    ]);
  });

  it("is none where there is nothing but line ends", () => {
    assert.deepEqual(read("\n\n"), []);
    assert.deepEqual(read(""), []);
  });
});
