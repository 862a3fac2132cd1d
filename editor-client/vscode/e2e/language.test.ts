import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, describe, it } from "node:test";
import { until } from "./until";
import { useWorkbench } from "./workbench";

const article = "articles/quiet-visit.quoth";

describe("an article of the seeds", () => {
  const workbench = useWorkbench({ settings: { "quoth.trace.server": "messages" } });

  it("is read by the server that the extension carries, and nothing is to be said about that", async () => {
    await workbench.hideSideBar();
    await workbench.open(article);
    await workbench.read();
    assert.match(workbench.server.log(), /Starting \S+, from the extension/);
    assert.deepEqual(await workbench.squiggles(), []);
    assert.deepEqual(await workbench.notifications(), []);
  });

  it("has features that the server registers when it knows the editor, and diagnostics that the editor asks for", async () => {
    await until("the trace shows both", () => {
      const log = workbench.server.log();
      return log.includes("client/registerCapability") && log.includes("textDocument/diagnostic") ? true : undefined;
    });
  });

  it("shows a mistake under the words, in the list of problems and in a card", async () => {
    await workbench.open(article);
    await workbench.select("@orlan|he");
    await workbench.type("@orlen|he");
    assert.equal((await workbench.squiggleUnder("@orlen")).severity, "error");

    const problems = await workbench.problems();
    assert.ok(problems.some((row) => row.includes("@orlen")), problems.join("\n"));
    await workbench.hidePanel();

    const card = await workbench.hoverOn("orlen|he");
    assert.match(card, /@orlen is not defined/);
    await workbench.screenshot("diagnostics");
    await workbench.press("Escape");
  });

  it("is mended by the quick fix, and saved as it was", async () => {
    await workbench.goToWords("@orlen|he");
    const fixes = await workbench.quickFixes();
    assert.ok(fixes.some((title) => title.includes("@orlan")), fixes.join("\n"));
    await workbench.screenshot("quick-fix", { clip: { x: 48, y: 180, width: 1060, height: 600 } });
    await workbench.takeQuickFix("@orlan");
    await workbench.noSquiggles();
    const before = workbench.onDisk(article);
    assert.equal(await workbench.saved(article), before);
  });

  it("has a card for everybody in it", async () => {
    await workbench.goToWords("PORT TESSERY");
    const card = await workbench.hoverOn("General Ilan Orlan");
    assert.match(card, /Ilan Orlan/);
    assert.match(card, /chief of the defence staff/);
    assert.match(card, /in 3 articles/);
    await workbench.screenshot("hover");
    await workbench.press("Escape");
  });

  it("leads from a mention to the definition in the registry", async () => {
    await workbench.goToWords("orlan|General");
    await workbench.press("F12");
    await workbench.page.locator('.tab.active[data-resource-name="registry.quoth"]').waitFor();
    await workbench.shown("@orlan: Ilan Orlan");
    await workbench.expectStatus("Ln 8, Col 2");
  });

  it("shows all uses of a definition from the lens above it", async () => {
    await workbench.open("registry.quoth");
    const lens = workbench.page.locator(".codelens-decoration a", { hasText: /^7 mentions, \d claims, 3 articles$/ });
    await lens.click();
    const files = workbench.page.locator(".reference-zone-widget .monaco-list-row .referenceMatch, .reference-zone-widget .reference-file");
    await files.first().waitFor();
    await workbench.press("Escape");
  });

  it("shows all references across the files beside the text", async () => {
    await workbench.open(article);
    await workbench.goToWords("orlan|General");
    await workbench.press("Shift+F12");
    const rows = workbench.page.locator(".reference-zone-widget .monaco-list-row");
    await rows.filter({ hasText: "[@orlan|the general]" }).waitFor();
    const files = (await rows.locator(".reference-file .label-name").allInnerTexts()).sort();
    assert.deepEqual(files, ["border-shelling.quoth", "fact-check-reserves.quoth", "quiet-visit.quoth", "registry.quoth"]);
    await workbench.screenshot("references");
    await workbench.press("Escape");
  });

  it("names its people and claims in the outline", async () => {
    await workbench.open(article);
    await workbench.press("Control+Shift+O");
    await until("the outline lists claims", async () => {
      const symbols = (await workbench.quickPickItems()).map((symbol) => symbol.trim());
      return symbols.includes("Davin Coll") && symbols.includes("Ilan Orlan: an attack was about two weeks to two months away") ? true : undefined;
    });
    await workbench.press("Escape");
  });

  it("completes a person by another name", async () => {
    await workbench.open(article);
    await workbench.goToWords(", came and went");
    await workbench.type(" [@chief");
    await until("the chief of staff is suggested first", async () => ((await workbench.suggestions())[0] === "the chief of staff" ? true : undefined));
    await workbench.screenshot("completion");
    await workbench.press("Enter");
    await workbench.shown("[@orlan|the chief of staff]");
    await workbench.revert();
  });

  it("gives an id another name in every file", async () => {
    const files = ["articles/border-shelling.quoth", "articles/fact-check-reserves.quoth", article, "registry.quoth"];
    const before = files.map((file) => workbench.onDisk(file));
    await workbench.open(article);
    await workbench.goToWords("orlan|General");
    await workbench.press("F2");
    const input = workbench.page.locator(".rename-box input");
    await input.waitFor();
    await input.fill("general-orlan");
    await workbench.screenshot("rename");
    await workbench.press("Enter");
    await workbench.shown("[@general-orlan|General Ilan Orlan]");
    await workbench.command("File: Save All Files");
    await until("every file on the disk has the new id alone", () => {
      const now = files.map((file) => workbench.onDisk(file));
      assert.deepEqual(now, before.map((text) => text.replace(/@orlan\b/g, "@general-orlan")));
      return true;
    });
    await workbench.noSquiggles();
  });

  it("is read again where another program changes it", async () => {
    await workbench.open(article);
    const text = workbench.onDisk("registry.quoth");
    workbench.write("registry.quoth", text.replace("@general-orlan:", "@somebody-else:"));
    await workbench.squiggleUnder("@general-orlan");
    workbench.write("registry.quoth", text);
    await workbench.noSquiggles();
  });

  it("has left no error behind, in the log or on the screen", async () => {
    assert.deepEqual(await workbench.notifications(), []);
    // That something took its time says nothing of the extension: other programs run beside this one.
    const log = workbench.server.log().split("\n").filter((line) => !/ took \d+ ms$/.test(line));
    assert.deepEqual(log.filter((line) => /\[(error|warning)\]/.test(line)), []);
    assert.doesNotMatch(workbench.server.hostLog(), /\[error\].*quoth\.quoth/);
  });
});

describe("a server that ends unasked", () => {
  const workbench = useWorkbench();

  it("comes back, with all that was typed meanwhile", async () => {
    await workbench.open(article);
    await workbench.read();
    const [first] = workbench.server.processes(/server\/quoth lsp/);
    assert.ok(first !== undefined);
    process.kill(first, "SIGKILL");
    await workbench.select("@orlan|he");
    await workbench.type("@orlen|he");
    await workbench.squiggleUnder("@orlen");
    const now = workbench.server.processes(/server\/quoth lsp/);
    assert.equal(now.length, 1);
    assert.notEqual(now[0], first);
  });

  it("is another one after the restart command", async () => {
    const [first] = workbench.server.processes(/server\/quoth lsp/);
    await workbench.command("Quoth: Restart Language Server");
    await until("one server runs, and it is another", () => {
      const now = workbench.server.processes(/server\/quoth lsp/);
      return now.length === 1 && now[0] !== first ? true : undefined;
    });
    await workbench.squiggleUnder("@orlen");
    await workbench.closeAll();
  });

  it("is told how much to say", async () => {
    workbench.configure({ "quoth.logLevel": "loud" });
    await until("it says that it knows no such level", () => (workbench.server.log().includes('`quoth.logLevel` is "loud"') ? true : undefined));
  });
});

describe("a git diff", () => {
  // Once the folder is there, and before it is opened.
  before(() => {
    const git = (...words: readonly string[]) => execFileSync("git", ["-c", "user.name=Annotator", "-c", "user.email=annotator@example.invalid", ...words], { cwd: workbench.folder });
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "First");
  });
  const workbench = useWorkbench({ files: { "quoth.json": "{}", "a.quoth": "---\ntitle: One\n---\nNothing new.\n\n[@nobody|He] came.\n" }, settings: { "git.enabled": true, "diffEditor.useInlineViewWhenSpaceIsLimited": false } });
  const side = (name: "original" | "modified") => workbench.page.locator(`.monaco-diff-editor .editor.${name}`);
  const hidesMarkup = (name: "original" | "modified") =>
    side(name)
      .locator(".view-line span")
      .evaluateAll((all) => all.some((part) => getComputedStyle(part).fontSize === "0px"));

  it("has squiggles on the new side alone", async () => {
    await workbench.open("a.quoth");
    await workbench.read();
    await workbench.goTo(4);
    await workbench.type("So ");
    await workbench.saved("a.quoth");
    // Two commands of the palette have this name.
    await workbench.page.locator(".editor-group-container.active .editor-actions").getByRole("button", { name: "Open Changes" }).click();
    await side("modified").locator(".squiggly-error").first().waitFor();
    await side("original").getByText("nobody").waitFor();
    assert.equal(await side("original").locator(".squiggly-error").count(), 0);
  });

  it("takes its old side for no article, and says so", async () => {
    await side("original").locator(".view-line").first().click();
    await workbench.press("Alt+Q", "e");
    await workbench.expectStatus("There is no article here to go through.");
    await workbench.press("Alt+Q", "u");
    await workbench.command("Quoth: Toggle Reading View");
    await until("the new side is read without its markup", async () => ((await hidesMarkup("modified")) ? true : undefined));
    assert.equal(await hidesMarkup("original"), false);
    assert.deepEqual(await workbench.notifications(), []);
    assert.equal(workbench.onDisk("a.quoth"), "---\ntitle: One\n---\nSo Nothing new.\n\n[@nobody|He] came.\n");
    assert.doesNotMatch(workbench.server.hostLog(), /\[error\].*quoth\.quoth/);
    // Also now that the server has had the time to say something of it.
    assert.equal(await side("original").locator(".squiggly-error").count(), 0);
  });
});

describe("a program that never answers", () => {
  // The shell takes the server's argument for a script, in which another program then holds the shell's output open.
  const workbench = useWorkbench({ files: { lsp: "sleep 1000\n", "a.quoth": "[!|So].\n" }, settings: { "quoth.server.path": "/bin/sh" } });
  const shells = () => workbench.server.processes(/^\/bin\/sh lsp/);

  it("is told of, and another one comes after the restart button", async () => {
    await workbench.open("a.quoth");
    const [first] = await until("it is started", () => (shells().length === 1 ? shells() : undefined));
    const message = await workbench.notification("/bin/sh was started as Quoth's language server, and has not answered for 10 seconds.");
    await message.getByRole("button", { name: "Restart" }).click();
    await until("one is there, and it is another", () => (shells().length === 1 && shells()[0] !== first ? true : undefined));
  });

  it("is given up as soon as the setting is right", async () => {
    workbench.configure({ "quoth.server.path": "" });
    await workbench.read();
    assert.deepEqual(shells(), []);
    assert.deepEqual(await workbench.notifications(), []);
  });
});

describe("a server that is not there", () => {
  const workbench = useWorkbench({ settings: { "quoth.server.path": "/nowhere/quoth" } });

  it("is said to be missing, with what can be done", async () => {
    await workbench.open(article);
    const message = await workbench.notification("The setting quoth.server.path names /nowhere/quoth, which is no program.");
    await message.getByRole("button", { name: "Try again" }).waitFor();
    await workbench.screenshot("no-server", { clip: { x: 640, y: 560, width: 640, height: 240 } });
    await message.getByRole("button", { name: "Set the path" }).click();
    await workbench.page.locator(".settings-editor .setting-item-contents", { hasText: "The quoth program that serves as the language server." }).waitFor();
    await workbench.screenshot("settings", { clip: { x: 348, y: 0, width: 932, height: 330 } });
  });

  it("is missed in the language's status too", async () => {
    await workbench.open(article);
    await workbench.command("Notifications: Clear All Notifications");
    await workbench.page.locator(".statusbar-item[id='status.languageStatus']").hover();
    await workbench.page.locator(".hover-language-status").getByText("Quoth has no language server").waitFor();
    await workbench.screenshot("language-status", { clip: { x: 640, y: 700, width: 640, height: 100 } });
    await workbench.press("Escape");
  });

  it("leaves the colours of the grammar", async () => {
    await workbench.open(article);
    const { color: plain } = await workbench.shown("came and went on Sunday");
    for (const words of ["according to", "two senior", "The talks were held"]) {
      assert.notEqual((await workbench.shown(words)).color, plain, words);
    }
  });

  it("is what an annotator is told, and nothing of the article", async () => {
    await workbench.goTo(20);
    await workbench.press("Alt+Q", "a");
    await workbench.expectStatus("Quoth's language server does not run.");
  });

  it("starts as soon as the setting is right", async () => {
    workbench.configure({ "quoth.server.path": "" });
    await workbench.read();
    await workbench.shown("<- two senior diplomatic sources");
    assert.match(workbench.server.log(), /from the extension/);
  });
});
