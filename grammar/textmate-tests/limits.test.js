import { describe, it } from "node:test";
import { checkFixture } from "./lib/fixture.js";
import { loadTokenizer } from "./lib/tokenizer.js";

// Where the highlighting differs from the parser, and how. README.md says why; a change here is a change there.

const tokenize = await loadTokenizer();
const check = (name, fixture) => it(name, () => checkFixture(tokenize, fixture));

describe("known limits", () => {
  check(
    "an unclosed tag reaches to the end of its paragraph, not of its line",
    `
| [!|never closed
     ^^^^^^^^^^^^   markup.quoth.claim
| second line
  ^^^^^^^^^^^       markup.quoth.claim
|
| next paragraph
  ^^^^^^^^^^^^^^    !markup.quoth
`,
  );

  check(
    "so it takes a later closer that the parser leaves to the text",
    `
| [!|never [!|closed
| here] there
      ^         punctuation.definition.tag.end.claim
        ^^^^^   markup.quoth.claim
`,
  );

  check(
    "a plain bracket inside a tag that is never closed takes the tag's closer",
    `
| [!|a [b c] d
           ^     punctuation.section.brackets.end
             ^   markup.quoth.claim
`,
  );

  check(
    "a first line of dashes makes a header, also without a second one",
    `
| ---
| An article that begins with dashes.
  ^^^^^^^^^^   meta.header invalid.illegal.header-line
`,
  );

  it("tags may nest to any depth, where the parser stops at 256", () => {
    const depth = 300;
    checkFixture(
      tokenize,
      `
| ${"[!|".repeat(depth)}x
  ${" ".repeat(3 * depth)}^ markup.quoth.claim
  ${" ".repeat(3 * depth - 3)}^^ punctuation.definition.tag.begin.claim
`,
    );
  });
});
