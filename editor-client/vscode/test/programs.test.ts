import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { isProgram } from "../src/programs";

describe("a program", () => {
  const folder = mkdtempSync(join(tmpdir(), "quoth-"));
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it("is a file that may be run", () => {
    const file = join(folder, "program");
    writeFileSync(file, "", { mode: 0o755 });
    assert.equal(isProgram(file), true);
  });

  it("is no file without the right to run it, where there is such a right", () => {
    const file = join(folder, "text");
    writeFileSync(file, "", { mode: 0o644 });
    assert.equal(isProgram(file), process.platform === "win32");
  });

  it("is no folder and nothing that is not there", () => {
    assert.equal(isProgram(folder), false);
    assert.equal(isProgram(join(folder, "gone")), false);
  });
});
