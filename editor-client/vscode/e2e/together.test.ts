import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { previewPage } from "./previewPage";
import { until } from "./until";
import { useWorkbench } from "./workbench";

const article = "articles/quiet-visit.quoth";

describe("text, attribution view and preview beside each other", () => {
  const workbench = useWorkbench({ viewport: { width: 1560, height: 860 }, settings: { "workbench.tree.enableStickyScroll": false } });
  const row = (text: string) => workbench.page.locator(".pane-body [role='treeitem']").filter({ hasText: text }).first();

  it("show the same article", async () => {
    await workbench.open(article);
    await workbench.read();
    await workbench.command("Quoth: Focus on Attribution View");
    await row("Ilan Orlan").waitFor();
    await workbench.command("Quoth: Open Preview to the Side");
    const preview = await previewPage(workbench);
    await preview.getByRole("heading", { name: "General makes quiet visit to the capital" }).waitFor();
    await workbench.command("View: Focus First Editor Group");
  });

  it("all follow a tag that is typed, and a mistake is shown while they do", async () => {
    const preview = await previewPage(workbench);
    await workbench.select("without a motorcade");
    await workbench.press("Alt+Q", "c");
    await workbench.shown("[!|without a motorcade]");
    await row("without a motorcade").waitFor();
    await preview.locator(".claim", { hasText: "without a motorcade" }).waitFor();
    await workbench.revert();
    await row("without a motorcade").waitFor({ state: "detached" });

    await workbench.select("@vesk|The prime");
    await workbench.type("@vest|The prime");
    assert.equal((await workbench.squiggleUnder("@vest")).severity, "error");
    await workbench.goTo(1);
    await workbench.press("Control+Shift+BracketLeft");
    await until("the header is folded", async () => ((await workbench.lines()).some((line) => line.includes("title:")) ? undefined : true));
    // The view has followed the cursor, and is to be seen from its top.
    await workbench.page.mouse.move(200, 500);
    await until("the view is at its top", async () => {
      await workbench.page.mouse.wheel(0, -500);
      return (await row("Ilan Orlan").isVisible()) ? true : undefined;
    });
    const card = await workbench.hoverOn("vest|The prime");
    assert.match(card, /@vest is not defined/);
    await until("the view has a badge", async () => ((await workbench.page.locator(".activitybar .badge-content").allInnerTexts()).some((text) => text !== "") ? true : undefined));
    await workbench.screenshot("editor");
    await workbench.press("Escape");
    await workbench.revert();
  });
});
