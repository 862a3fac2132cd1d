import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { useWorkbench } from "./workbench";

const article = "articles/quiet-visit.quoth";

describe("an article of the seeds", () => {
  const workbench = useWorkbench();

  it("is read by the server that the extension carries", async () => {
    await workbench.open(article);
    await workbench.read();
    assert.match(workbench.server.log(), /from the extension/);
    assert.deepEqual(await workbench.notifications(), []);
  });

  it("has a card for everybody in it", async () => {
    await workbench.goTo(27);
    const card = await workbench.hoverOn("General Ilan Orlan");
    assert.match(card, /chief of the defence staff/);
  });
});
