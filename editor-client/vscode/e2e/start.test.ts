import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { until } from "./until";
import { useWorkbench, type Workbench } from "./workbench";

describe("a folder with a quoth.json and no article", () => {
  const workbench = useWorkbench({ files: { "quoth.json": "{}", "notes.txt": "Call Ada.\n" } });

  it("has a server as soon as it is opened", async () => {
    await oneServer(workbench);
  });

  it("shows what the server says in the output", async () => {
    await workbench.command("Quoth: Show Output");
    await workbench.page.locator(".panel .view-lines", { hasText: /Starting\s\S+,\sfrom\sthe\sextension/ }).waitFor();
    await workbench.hidePanel();
  });
});

describe("a folder that has nothing to do with Quoth", () => {
  const workbench = useWorkbench({ files: { "notes.txt": "Call Ada.\n", "a.quoth.txt": "[!|So]." } });

  it("has no server until an article is made in it", async () => {
    await workbench.open("a.quoth.txt");
    await workbench.shown("[!|So].");
    assert.deepEqual(workbench.server.processes(/server\/quoth lsp/), []);
    workbench.write("a.quoth", "[@nobody|She] left.\n");
    await workbench.open("a.quoth");
    await workbench.squiggleUnder("@nobody");
    await oneServer(workbench);
  });
});

async function oneServer(workbench: Workbench): Promise<void> {
  await until("one server runs", () => (workbench.server.processes(/server\/quoth lsp/).length === 1 ? true : undefined));
}
