import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { readTokens } from "./lib/stretches.js";
import { loadTokenizer } from "./lib/tokenizer.js";

const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
const files = (await readdir(seeds, { recursive: true })).filter((file) => file.endsWith(".quoth")).sort();
const tokenize = await loadTokenizer();

describe("the seeds", () => {
  it("are there", () => assert.ok(files.length >= 20, `only ${files.length} files`));

  for (const file of files) {
    it(`${file}: nothing is marked as wrong, and each tag that opens closes`, async () => {
      const tokens = tokenize(await readFile(join(seeds, file), "utf8"));
      const { openers, closers } = readTokens(tokens);
      assert.deepEqual(closers.toSorted(), openers.toSorted());
      assert.deepEqual(
        tokens.filter((token) => token.scopes.some((scope) => scope.startsWith("invalid"))),
        [],
      );
    });
  }
});
