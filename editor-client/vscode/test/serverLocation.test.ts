import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findServer, type ServerSearch } from "../src/serverLocation";

function search(programs: readonly string[], changes: Partial<ServerSearch> = {}) {
  return findServer({
    configured: "",
    extensionFolder: "/ext",
    homeFolder: "/home/ana",
    workspaceFolder: "/work",
    searchPath: "/usr/local/bin:/usr/bin",
    platform: "linux",
    isProgram: (file) => programs.includes(file),
    ...changes,
  });
}

describe("the server", () => {
  it("is the one that the setting names, before all others", () => {
    const found = search(["/opt/quoth", "/ext/server/quoth", "/usr/bin/quoth"], { configured: " /opt/quoth " });
    assert.deepEqual(found, { kind: "found", command: "/opt/quoth", origin: "the setting quoth.server.path" });
  });

  it("is the bundled one where no setting names another", () => {
    const found = search(["/ext/server/quoth", "/usr/bin/quoth"]);
    assert.deepEqual(found, { kind: "found", command: "/ext/server/quoth", origin: "the extension" });
  });

  it("is the first one on the PATH where the extension carries none", () => {
    const found = search(["/usr/bin/quoth", "/usr/local/bin/quoth"]);
    assert.deepEqual(found, { kind: "found", command: "/usr/local/bin/quoth", origin: "the PATH" });
  });

  it("may be named relative to the home folder", () => {
    assert.equal(commandOf(search(["/home/ana/bin/quoth"], { configured: "~/bin/quoth" })), "/home/ana/bin/quoth");
  });

  it("may be named relative to the workspace", () => {
    assert.equal(commandOf(search(["/work/out/quoth"], { configured: "out/quoth" })), "/work/out/quoth");
  });

  it("is a program with its ending on Windows", () => {
    const windows = { platform: "win32", extensionFolder: "C:\\ext", searchPath: "C:\\a;C:\\b" } as const;
    assert.equal(commandOf(search(["C:\\ext\\server\\quoth.exe"], windows)), "C:\\ext\\server\\quoth.exe");
    assert.equal(commandOf(search(["C:\\b\\quoth", "C:\\b\\quoth.exe"], windows)), "C:\\b\\quoth.exe");
  });
});

describe("a missing server", () => {
  it("is said to be nowhere", () => {
    const missing = search([]);
    assert.equal(missing.kind, "missing");
    assert.match(messageOf(missing), /no quoth on the PATH/);
  });

  it("is not replaced by another where the setting names it", () => {
    const missing = search(["/ext/server/quoth", "/usr/bin/quoth"], { configured: "/gone/quoth" });
    assert.equal(missing.kind, "missing");
    assert.match(messageOf(missing), /quoth\.server\.path names \/gone\/quoth/);
  });

  it("is not looked for in the folder that an empty PATH entry would mean", () => {
    assert.equal(search(["quoth", "./quoth"], { searchPath: ":" }).kind, "missing");
  });
});

function commandOf(location: ReturnType<typeof findServer>): string {
  assert.equal(location.kind, "found");
  return location.command;
}

function messageOf(location: ReturnType<typeof findServer>): string {
  assert.equal(location.kind, "missing");
  return location.message;
}
