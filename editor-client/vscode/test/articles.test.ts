import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inSchemes } from "../src/articles";

describe("what the server registers", () => {
  const registered = (registerOptions: unknown) => inSchemes({ id: "1", method: "textDocument/hover", registerOptions }).registerOptions as unknown;

  it("holds for files and new texts, and not for the old side of a git diff", () => {
    assert.deepEqual(registered({ documentSelector: [{ language: "quoth" }], identifier: "quoth" }), {
      documentSelector: [
        { language: "quoth", scheme: "file" },
        { language: "quoth", scheme: "untitled" },
      ],
      identifier: "quoth",
    });
  });

  it("stays as it is where it names a scheme, or no documents", () => {
    for (const options of [{ documentSelector: [{ scheme: "quoth-clean" }] }, { documentSelector: null }, { commands: ["quoth.seal"] }, undefined]) {
      assert.deepEqual(registered(options), options);
    }
  });
});
