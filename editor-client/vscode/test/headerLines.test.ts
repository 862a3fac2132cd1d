import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lastLineOfHeader } from "../src/headerLines";

describe("the header that the reading view folds", () => {
  const cases: [name: string, text: string, last: number | undefined][] = [
    ["ends with its second fence", "---\ntitle: A\n---\ntext", 2],
    ["may have blanks behind its fences", "--- \ntitle: A\n---\t\n\ntext", 2],
    ["ends before a line like it in the article", "---\n---\ntext\n---\n", 1],
    ["is none where the article begins at once", "text\n---\n---\ntext", undefined],
    ["is none where it is not closed", "---\ntitle: A\ntext", undefined],
    ["stays open in a registry file, which is nothing else", "---\n@a: A\n---\n\n", undefined],
    ["is none of an empty file", "", undefined],
  ];
  for (const [name, text, last] of cases) {
    it(name, () => {
      const lines = text.split("\n");
      assert.equal(lastLineOfHeader(lines.length, (line) => lines[line] ?? ""), last);
    });
  }
});
