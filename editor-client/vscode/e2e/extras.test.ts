import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { previewPage } from "./previewPage";
import { until } from "./until";
import { useWorkbench } from "./workbench";

/** Below the tabs, where there is text. */
const topOfEditor = { x: 48, y: 0, width: 1040, height: 330 };

const guidelines = `# How we tag

1. A **claim** is what somebody says, not what the article sees: no “it rained” without one who says so.
2. The **cue** is the word that attributes, and nothing beside it: \`[~|insisted]\`, not “firmly insisted”.
3. Whoever is not sure puts a **doubt** on the tag, and a note beside it.

| where the article says | we tag |
| --- | --- |
| “officials said” | a source without a name |
| “it is understood” | a claim with \`by=none\` |
`;

const visit = `---
title: A general by the night train
date: 2026-02-01
@orlan: Ilan Orlan
  role: chief of the defence staff
  aka: Orlan
---
[@orlan|The general] came by the night train. [^@orlan|He] [~|said] [!|he would stay for a week].

Nobody met him at the station.
`;

describe("what helps a newcomer", () => {
  const workbench = useWorkbench({
    files: {
      "quoth.json": '{\n  "ruels": {},\n  \n}\n',
      "a.quoth": "---\ntitle: One\n@orlan-two: Orlan\n---\n[@orlan-two|He] came.\n",
      "visit.quoth": visit,
    },
    settings: {
      // Names are suggested as one types: Enter would take one of them where they come quickly.
      "editor.acceptSuggestionOnEnter": "off",
      // So that the terminal's words can be read.
      "terminal.integrated.gpuAcceleration": "off",
    },
  });

  // Its own page comes last, when the walkthrough has given the focus to the step.
  const stepShows = (words: string) =>
    until("the step's own page stands beside it", async () => {
      const texts = await Promise.all(workbench.page.frames().map((frame) => frame.locator("body").innerText().catch(() => "")));
      return texts.some((text) => text.includes(words)) ? true : undefined;
    });

  it("walks through the first steps", async () => {
    await workbench.hideSideBar();
    await workbench.command("Welcome: Open Walkthrough...");
    await workbench.pick("Get Started with Quoth");
    await workbench.page.getByText("Open a sample", { exact: true }).first().waitFor();
    await workbench.page.getByText("Tag by keyboard", { exact: true }).first().waitFor();
    await stepShows("An article is plain text with tags in it.");
    await workbench.screenshot("walkthrough");
  });

  it("has buttons on its steps that do their thing beside it", async () => {
    const { page } = workbench;
    const before = page.viewportSize();
    assert.ok(before);
    // Room for a third column, the preview's.
    await page.setViewportSize({ ...before, width: 1900 });
    const step = async (title: string) => {
      await page.locator(".getting-started-step", { hasText: title }).click();
    };
    const press = (name: string) => page.locator(".getting-started-step.expanded").getByRole("button", { name }).click();
    const isDone = (title: string) => page.locator(".getting-started-step", { hasText: title }).locator(".codicon.complete").waitFor();

    await step("Open a sample");
    await press("Open the sample");
    await page.locator(".tab[data-resource-name='footbridge.quoth']").waitFor();
    assert.equal(await page.locator(".editor-group-container").count(), 2);
    await workbench.squiggleUnder("@bril");
    await isDone("Open a sample");

    await step("Mend a mistake");
    await press("Next problem");
    await page.locator(".marker-widget", { hasText: "@bril" }).waitFor();
    await isDone("Mend a mistake");
    await page.locator(".peekview-actions .codicon-close").click();
    await page.locator(".marker-widget").waitFor({ state: "hidden" });

    await step("Tag by keyboard");
    await stepShows("then one letter");
    await page.locator(".view-line", { hasText: "Now it is your turn" }).click();
    await workbench.select("May was a hope");
    await workbench.press("Alt+Q", "c");
    await workbench.shown("[!|May was a hope]");
    await isDone("Tag by keyboard");
    await workbench.press("Control+Z");

    await step("Read it as a reader");
    await press("Toggle the reading view");
    await until("the markup is hidden", async () => ((await workbench.page.locator(".view-line span").evaluateAll((all) => all.some((part) => getComputedStyle(part).fontSize === "0px"))) ? true : undefined));
    await press("Toggle the reading view");
    await press("Open the preview");
    await (await previewPage(workbench)).getByText("The footbridge over the Lower Quay").waitFor();
    await isDone("Read it as a reader");

    await step("See who says what");
    await press("Show the Attribution view");
    await page.locator(".viewlet[id='workbench.view.extension.quoth'] .monaco-list-row", { hasText: "Mara Voss" }).first().waitFor();
    await isDone("See who says what");

    await workbench.command("View: Close All Editors");
    await workbench.hideSideBar();
    await page.setViewportSize(before);
  });

  it("offers the sample anew where it was changed", async () => {
    const sample = "Quoth: Open the Sample Article";
    await workbench.command(sample);
    await workbench.read();
    await workbench.select("the thaw");
    await workbench.type("the summer");
    await workbench.press("Control+S");
    await workbench.page.locator(".tab.active:not(.dirty)[data-resource-name='footbridge.quoth']").waitFor();
    await workbench.command("View: Close All Editors");

    await workbench.command(sample);
    await workbench.pick("Open It as I Left It");
    await workbench.shown("before the summer");
    await workbench.goTo(1);
    await workbench.type("x");
    await workbench.command(sample);
    await workbench.pick("Begin Anew");
    await workbench.shown("before the thaw");
    await workbench.page.locator(".tab.active:not(.dirty)[data-resource-name='footbridge.quoth']").waitFor();
    await workbench.command("View: Close All Editors");
  });

  it("opens a sample with one mistake to mend", async () => {
    await workbench.command("Quoth: Open the Sample Article");
    await workbench.read();
    assert.equal((await workbench.squiggleUnder("@bril")).severity, "error");
    await workbench.command("View: Close All Editors");
  });

  it("knows the keys of quoth.json, and says which is none", async () => {
    await workbench.open("quoth.json");
    await workbench.squiggleUnder('"ruels"');
    await workbench.goTo(3, 3);
    await workbench.type('"');
    assert.ok((await workbench.suggestions()).some((key) => key.includes("rules")));
    await workbench.type("gui");
    await until("one key is left", async () => ((await workbench.suggestions()).join() === "guidelines" ? true : undefined));
    await workbench.showDetails("guidelines");
    await workbench.screenshot("quoth-json", { clip: { ...topOfEditor, height: 200 } });
    await workbench.press("Escape");
    await workbench.closeAll();
  });

  it("has snippets, closes brackets, and takes an id whole", async () => {
    await workbench.open("a.quoth");
    await workbench.read();
    const { box } = await workbench.shown("orlan-two|He");
    await workbench.page.mouse.dblclick(box.x + 10, box.y + box.height / 2);
    await workbench.expectStatus("(9 selected)");
    await workbench.goTo(5, 22);
    await workbench.type(" [");
    await workbench.shown("came. []");
    await workbench.press("Delete", "Backspace");
    await workbench.select("came");
    await workbench.type("[");
    await workbench.shown("[came].");
    await workbench.type("“");
    await workbench.shown("[“came”].");
    await workbench.press("Control+Z", "Control+Z");
    await workbench.shown("He] came.");
    await workbench.goTo(5, 22);
    await workbench.command("Snippets: Insert Snippet");
    await workbench.pick("One claim in two pieces");
    await workbench.shown("[!c1|“The first half,”]");
    await workbench.closeAll();
  });

  it("offers a snippet by its short name, with what comes of it", async () => {
    await workbench.open("visit.quoth");
    await workbench.read();
    await workbench.goTo(10, 31);
    await workbench.type(" via");
    await until("it is offered", async () => ((await workbench.suggestions()).includes("via") ? true : undefined));
    await workbench.showDetails("A claim that came through somebody else");
    await workbench.screenshot("snippets", { clip: { ...topOfEditor, width: 1232, height: 440 } });
    await workbench.press("Tab");
    await workbench.shown("station. [!via=@outlet|what is said]");
    await workbench.press("Escape", "Escape");
    await workbench.closeAll();
  });

  it("comments a line of the header out and in, and adds a note to the article in place of commenting its words away", async () => {
    await workbench.open("visit.quoth");
    await workbench.read();
    await workbench.goTo(6, 1);
    await workbench.press("Control+/");
    await workbench.shown("# aka: Orlan");
    await workbench.goTo(10, 30);
    await workbench.press("Control+/");
    await workbench.shown("station[#|");
    await workbench.type("Not even the desk?");
    await workbench.screenshot("comments", { clip: topOfEditor });
    await workbench.goTo(6, 1);
    await workbench.press("Control+/");
    await until("the line is as it was", async () => ((await workbench.lines()).some((line) => line.trim() === "aka: Orlan") ? true : undefined));
    await workbench.closeAll();
  });

  it("indents below a definition, and never in the article", async () => {
    await workbench.open("a.quoth");
    await workbench.read();
    await workbench.goTo(3, 18);
    await workbench.press("Enter");
    await workbench.expectStatus("Ln 4, Col 3");
    await workbench.type("role: general");
    await workbench.goTo(6, 22);
    await workbench.press("Enter");
    await workbench.type("@orlan-two: Orlan");
    await workbench.press("Enter");
    await workbench.type("He left.");
    await workbench.command("File: Save without Formatting");
    await workbench.page.locator('.tab.active:not(.dirty)[data-resource-name="a.quoth"]').waitFor();
    assert.equal(
      workbench.onDisk("a.quoth"),
      "---\ntitle: One\n@orlan-two: Orlan\n  role: general\n---\n[@orlan-two|He] came.\n@orlan-two: Orlan\nHe left.\n",
    );
    await workbench.closeAll();
  });

  it("folds the header", async () => {
    await workbench.open("visit.quoth");
    await workbench.read();
    await workbench.goTo(1);
    await workbench.press("Control+Shift+BracketLeft");
    await until("the header is folded", async () => ((await workbench.lines()).some((line) => line.includes("title:")) ? undefined : true));
    await workbench.screenshot("folded-header", { clip: { ...topOfEditor, height: 170 } });
    await workbench.closeAll();
  });
});

describe("the task that lints", () => {
  const workbench = useWorkbench({
    files: {
      "quoth.json": "{}",
      "visit.quoth": visit,
      "crane.quoth": `---\ntitle: The crane at berth four\n---\n[!|The crane had been repaired]. [^|Officials] came to see it.\n`,
      "closed.quoth": "[@nobody|He] left.\n",
    },
    viewport: { width: 1100, height: 640 },
    // A terminal that is drawn by the graphics card has no text on the page.
    settings: { "editor.minimap.enabled": false, "terminal.integrated.gpuAcceleration": "off" },
  });

  it("checks the folder, files that are not open too", async () => {
    await workbench.open("visit.quoth");
    await workbench.read();
    await workbench.hideSideBar();
    await workbench.press("Control+P");
    await workbench.fill("task ");
    await workbench.pick("quoth");
    await workbench.pick("lint");
    await workbench.press("Control+Shift+M");
    // The task's findings name the rule first. They take the place of the server's own of the same file.
    const rows = workbench.page.locator(".markers-panel .monaco-list-row", { hasText: "@nobody" });
    await rows.filter({ hasText: "undefined-entity: `@nobody` is not defined" }).waitFor();
    assert.equal(await rows.count(), 1);
    await workbench.screenshot("lint-task");
  });

  it("lints the folder from the walkthrough's last step, which also opens another", async () => {
    const { page } = workbench;
    await workbench.hidePanel();
    workbench.write("late.quoth", "[@somebody|She] left late.\n");
    await workbench.command("Welcome: Open Walkthrough...");
    await workbench.pick("Get Started with Quoth");
    await page.locator(".getting-started-step", { hasText: "Check the whole folder" }).click();
    const step = page.locator(".getting-started-step.expanded");
    await step.getByRole("button", { name: "Open a folder" }).click();
    await page.locator(".quick-input-title", { hasText: "Open Folder" }).waitFor();
    await workbench.press("Escape");
    await step.getByRole("button", { name: "Run the task" }).click();
    await page.locator(".getting-started-step", { hasText: "Check the whole folder" }).locator(".codicon.complete").waitFor();
    await workbench.press("Control+Backquote");
    await page.locator(".xterm-rows", { hasText: "late.quoth:1:2:" }).waitFor();
  });
});

describe("the guidelines", () => {
  const article = "[!|So].\n";
  const workbench = useWorkbench({
    files: {
      "none/a.quoth": article,
      "net/quoth.json": '{ "guidelines": "https://quoth.example/guidelines" }',
      "net/b.quoth": article,
      "file/quoth.json": '{ "guidelines": "docs/how.md" }',
      "file/docs/how.md": guidelines,
      "file/c.quoth": `---\ntitle: The crane at berth four\n---\n[^|The harbour office] [~|insisted] [!|the crane had been repaired].\n`,
    },
  });

  it("can be set where there are none, and are opened in the browser only where the reader wants it", async () => {
    for (const [file, words] of [
      ["none/a.quoth", 'Name them in its quoth.json, as a file or an address: "guidelines": "guidelines.md".'],
      ["net/b.quoth", "The guidelines are at https://quoth.example/guidelines."],
    ] as const) {
      await workbench.open(file);
      await workbench.read();
      await workbench.command("Quoth: Open Guidelines");
      const message = await workbench.notification(words);
      assert.equal(await message.getByRole("button", { name: "Open in Browser" }).count(), file.startsWith("net") ? 1 : 0);
      await workbench.command("Notifications: Clear All Notifications");
    }
  });

  it("are opened beside the article from the status bar", async () => {
    await workbench.open("file/c.quoth");
    await workbench.read();
    await workbench.hideSideBar();
    await workbench.statusItem("1 claim").hover();
    await workbench.page.locator(".monaco-hover").getByText("Guidelines").click();
    await workbench.page.locator(".tab", { hasText: "Preview how.md" }).waitFor();
    assert.equal(await workbench.page.locator(".editor-group-container").count(), 2);
    const page = workbench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await page.getByRole("heading", { name: "How we tag" }).waitFor();
    await workbench.page.mouse.move(700, 600);
    await workbench.screenshot("guidelines", { clip: { x: 0, y: 0, width: 1280, height: 380 } });
  });
});
