import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { loadExamples } from "./lib/spec.js";
import { readTokens, readTree } from "./lib/stretches.js";
import { loadTokenizer } from "./lib/tokenizer.js";

const deepest = 256;
const examples = await loadExamples();
const tokenize = await loadTokenizer();

describe("the specification's examples", () => {
  it("are there", () => assert.ok(examples.length >= 50, `only ${examples.length} examples show a tree`));

  for (const { line, input, tree } of examples) {
    const expected = readTree(tree);
    // What the grammar cannot know is tested in limits.test.js.
    const isUnclosedHeader = /^---\s*$/m.test(input.split(/[\r\n]/)[0]) && !expected.hasHeader;
    if (isUnclosedHeader || expected.tags.some((tag) => tag.depth >= deepest)) {
      continue;
    }

    it(`line ${line}: each tag is highlighted as what it is`, () => {
      const actual = readTokens(tokenize(input));
      assert.deepEqual(
        actual.openers,
        expected.tags.map((tag) => tag.kind),
      );
      if (expected.tags.every((tag) => tag.isClosed)) {
        assert.equal(actual.closers.length, expected.tags.length);
        assert.deepEqual(actual.stretches, expected.stretches);
      }
    });
  }
});
