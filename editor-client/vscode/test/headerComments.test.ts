import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toggledComments } from "../src/headerComments";

const article = "---\ntitle: One\n@orlan: Orlan\n  role: general\n\n  # aka: he\n#of: @ndf\n---\nHe came.";

function toggled(text: string, ...wanted: number[]): string | undefined {
  const lines = text.split("\n");
  const edits = toggledComments(wanted, lines.length, (line) => lines[line] ?? "");
  for (const { line, column, length, text: inserted } of edits ?? []) {
    const old = lines[line] ?? "";
    lines[line] = old.slice(0, column) + inserted + old.slice(column + length);
  }
  return edits === undefined ? undefined : lines.join("\n");
}

describe("the key for comments, in a header", () => {
  it("comments a line out, and in again", () => {
    const out = toggled(article, 1);
    assert.equal(out, article.replace("title", "# title"));
    assert.equal(toggled(out, 1), article);
  });

  it("comments lines out in one column, and leaves blank ones alone", () => {
    assert.equal(toggled(article, 2, 3, 4), article.replace("@orlan", "# @orlan").replace("  role", "#   role"));
  });

  it("comments all out where one is not yet, and takes the sign off with its blank or without", () => {
    assert.equal(toggled(article, 3, 5), article.replace("role", "# role").replace("# aka", "# # aka"));
    assert.equal(toggled(article, 5, 6), article.replace("# aka", "aka").replace("#of", "of"));
  });

  it("changes nothing where there are blank lines alone", () => {
    assert.equal(toggled(article, 4), article);
  });

  it("works in a registry file, which is all header", () => {
    assert.equal(toggled("---\n@a: A\n---\n", 1), "---\n# @a: A\n---\n");
  });

  for (const [what, line] of [["its first fence", 0], ["its last fence", 7], ["the article", 8]] as const) {
    it(`does not touch ${what}`, () => {
      assert.equal(toggled(article, line), undefined);
    });
  }

  it("does not touch a text without a header, or one that is not closed", () => {
    assert.equal(toggled("He came.\n---\n", 0), undefined);
    assert.equal(toggled("---\ntitle: One\n", 1), undefined);
    assert.equal(toggled("", 0), undefined);
  });
});
