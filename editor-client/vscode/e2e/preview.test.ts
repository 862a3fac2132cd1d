import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { chromium, type Frame } from "playwright-core";
import { root } from "./codeServer";
import { keepPicture } from "./pictures";
import { barriers, paragraphs, previewPage, rows, showView } from "./previewPage";
import { until } from "./until";
import { type Theme, useWorkbench } from "./workbench";

const article = "articles/quiet-visit.quoth";
const clean = readFileSync(join(root, "seeds/articles/quiet-visit.txt"), "utf8");
const viewport = { width: 1500, height: 900 };

describe("the preview", () => {
  const workbench = useWorkbench({ viewport, settings: { "quoth.trace.server": "messages" } });
  let preview: Frame;
  const refusals: string[] = [];

  const hasFocus = () => workbench.page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null);
  const top = () => preview.evaluate(() => window.scrollY);

  it("opens beside the text by one chord, and leaves the keyboard with the text", async () => {
    workbench.page.on("console", (message) => {
      if (/Content Security Policy|Refused to/.test(message.text())) {
        refusals.push(message.text());
      }
    });
    await workbench.open(article);
    await workbench.read();
    await workbench.press("Alt+q", "v");
    preview = await previewPage(workbench);
    assert.equal(await workbench.page.locator(".editor-group-container").count(), 2);
    assert.equal(await hasFocus(), true);
  });

  it("shows the headline, the byline, and the clean text to the character", async () => {
    assert.equal(await preview.getByRole("heading", { level: 1 }).innerText(), "General makes quiet visit to the capital");
    assert.deepEqual(await preview.locator(".byline > *").allInnerTexts(), ["The Harbour Herald", "February 2, 2026"]);
    assert.equal((await paragraphs(preview)).join("\n\n"), clean.trimEnd());
    assert.equal(await preview.locator("article").getAttribute("lang"), "en");
  });

  it("has landmarks, and a policy that lets nothing in", async () => {
    assert.equal(await preview.getByRole("main").count(), 1);
    assert.equal(await preview.getByRole("navigation").count(), 1);
    assert.equal(await preview.getByRole("complementary", { name: "Key" }).count(), 1);
    const policy = await preview.locator("meta[http-equiv='Content-Security-Policy']").getAttribute("content");
    assert.match(policy ?? "", /^default-src 'none'; script-src 'nonce-[^']+'; style-src 'nonce-[^']+'; base-uri 'none'; form-action 'none'$/);
  });

  it("has a card for whoever the mouse rests on: who it is, and what they say", async () => {
    await preview.getByText("two senior diplomatic sources").hover();
    const card = preview.locator("#card");
    await card.waitFor();
    assert.match(await card.innerText(), /^two senior diplomatic sources\s+unnamed group, without a name\s+Terms\s+on background\s+Says\s+3 claims/);
    assert.match(await card.innerText(), /The talks were held behind closed doors/);
    assert.deepEqual(await preview.locator(".lit").allInnerTexts(), ["The talks were held behind closed doors", "according to", "two senior diplomatic sources"]);
    await workbench.screenshot("preview-light", { clip: await place() });
    await preview.locator("article h1").hover();
    await card.waitFor({ state: "hidden" });
  });

  it("says of a claim within a claim through whom it came", async () => {
    await preview.getByText("an attack was about two weeks").hover();
    await preview.locator("#card .title", { hasText: "Ilan Orlan, through The Harbour Herald" }).waitFor();
    assert.match(await preview.locator("#card").innerText(), /claim, prediction/);
    await preview.locator("article h1").hover();
  });

  it("leads to the text by a click", async () => {
    await preview.locator("article").getByText("Joren Tamm").click();
    await workbench.expectStatus("Ln 33, Col 27");
    await until("the text has the focus", async () => ((await hasFocus()) ? true : undefined));
  });

  it("marks the tag in which the cursor stands", async () => {
    await workbench.goToWords("A general does not take");
    await until("the claim is marked", async () => ((await preview.locator(".here").allInnerTexts()).join("") === "“A general does not take the slow train for his health,”" ? true : undefined));
    await workbench.goTo(1);
    await preview.locator(".here").waitFor({ state: "detached" });
  });

  it("scrolls with the text", async () => {
    await workbench.goTo(45);
    await until("the page has scrolled down", async () => ((await top()) > 300 ? true : undefined));
    await workbench.goTo(1);
    await until("the page is at its top again", async () => ((await top()) === 0 ? true : undefined));
  });

  it("takes the text along when it is scrolled itself, and is not led back", async () => {
    await workbench.goTo(1);
    await workbench.shown("General makes quiet visit");
    const box = await workbench.page.locator("iframe.webview").boundingBox();
    assert.ok(box);
    await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height - 100);
    await workbench.page.mouse.wheel(0, 700);
    await until("the page has scrolled", async () => ((await top()) >= 700 ? true : undefined));
    await workbench.shown("We cannot hold the line");
    assert.ok(!(await workbench.lines()).some((line) => line.startsWith("title:")));
    assert.equal(await top(), 700);
    await workbench.goTo(1);
    await until("the page is at its top again", async () => ((await top()) === 0 ? true : undefined));
  });

  it("draws anew only the paragraph that is typed into", async () => {
    await preview.locator("article .text p").evaluateAll((all) => {
      for (const paragraph of all) {
        paragraph.setAttribute("data-old", "");
      }
    });
    await workbench.goToWords("motorcade");
    await workbench.type("long ");
    await until("the page shows it", async () => ((await paragraphs(preview))[0]?.includes("without a long motorcade") ? true : undefined));
    assert.deepEqual(await preview.locator("article .text p:not([data-old])").evaluateAll((all) => all.map((paragraph) => paragraph.textContent.slice(0, 12))), ["PORT TESSERY"]);
    await workbench.revert();
    await until("the page shows the old text", async () => ((await paragraphs(preview)).join("\n\n") === clean.trimEnd() ? true : undefined));
  });

  it("is walked through by keyboard alone", async () => {
    const card = preview.locator("#card");
    await preview.getByRole("tab", { name: "Article" }).focus();
    await workbench.press("Tab");
    assert.equal(await preview.locator(":focus").innerText(), "PORT TESSERY");
    await workbench.press("ArrowRight");
    await card.getByText("chief of the defence staff").waitFor();
    assert.equal(await preview.locator(":focus").getAttribute("aria-describedby"), "card");
    await workbench.press("Escape");
    await card.waitFor({ state: "hidden" });
    await workbench.press("ArrowRight", "ArrowRight");
    assert.equal(await preview.locator(":focus").innerText(), "according to");
    await workbench.press("ArrowLeft", "Enter");
    await workbench.expectStatus("Ln 23, Col 1");
  });

  it("draws who says what through whom", async () => {
    await showView(preview, "Who through whom");
    const nodes = await preview.locator(".node").evaluateAll((all) => all.map((node) => node.querySelector("title")?.textContent));
    assert.equal(nodes.length, 13);
    assert.ok(nodes.includes("Ilan Orlan, chief of the defence staff, 3 claims, also through The Harbour Herald"), nodes.join("\n"));
    assert.ok(nodes.includes("two senior diplomatic sources, unnamed group, without a name, 3 claims"), nodes.join("\n"));
    assert.ok(nodes.includes("The Harbour Herald, outlet, 1 claim, passes on Ilan Orlan"), nodes.join("\n"));
    const names = await preview.locator(".node").evaluateAll((all) => all.map((node) => [node.getAttribute("data-key"), node.querySelector("title")?.textContent.split(",")[0]] as const)).then((all) => new Map(all));
    const edges = await preview.locator(".edge").evaluateAll((all) => all.map((edge) => [edge.getAttribute("data-from") ?? "", edge.getAttribute("data-to") ?? "", edge.textContent]));
    const ways = edges.map(([from = "", to = "", number = ""]) => `${names.get(from) ?? ""} > ${names.get(to) ?? ""}: ${number}`);
    assert.ok(ways.includes("Ilan Orlan > The Harbour Herald: 1"), ways.join("\n"));
    assert.ok(ways.includes("The Harbour Herald > General makes quiet visit to the capital: 2") || ways.includes("The Harbour Herald > The article: 2"), ways.join("\n"));
    // Who has no name differs by shape, not by colour alone.
    assert.equal(await preview.locator(".node.unnamed").count(), 4);
  });

  it("shows what somebody says who is chosen by keyboard, and leads there", async () => {
    await preview.getByRole("tab", { name: "Who through whom" }).focus();
    await workbench.press("Tab", "ArrowLeft");
    const chosen = await preview.locator(":focus title").innerHTML();
    await workbench.press("Enter");
    const claims = preview.getByRole("region", { name: "Claims of whom you chose" });
    assert.equal(await claims.getByRole("heading").innerText(), chosen.split(",")[0]);
    await preview.getByRole("button", { name: /^Ilan Orlan/ }).click();
    await claims.getByRole("button", { name: "a quieter week than his own" }).waitFor();
    assert.equal(await claims.getByRole("button").count(), 3);
    await workbench.page.setViewportSize({ ...viewport, height: 1240 });
    await until("the preview is as high", async () => ((await place()).height > viewport.height ? true : undefined));
    await workbench.screenshot("preview-graph", { clip: await place() });
    await workbench.page.setViewportSize(viewport);
    await until("the preview is as it was", async () => ((await place()).height < viewport.height ? true : undefined));
    await claims.getByRole("button", { name: "a quieter week than his own" }).click();
    await workbench.expectStatus(/Ln 35, Col \d+/);
    await showView(preview, "Article");
    assert.ok((await preview.locator(".chosen").allInnerTexts()).includes("a quieter week than his own"));
    assert.deepEqual(await barriers(preview), []);
  });

  it("says the graph as a table too", async () => {
    await showView(preview, "Who through whom");
    await preview.getByText("The same as a table").click();
    const table = await preview.getByRole("table", { name: "Who says what through whom" }).locator("tbody tr").evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent).join(" | ")));
    assert.equal(table.length, 21);
    assert.ok(table.includes("Ilan Orlan | The Harbour Herald | an attack was about two weeks to two months away"), table.join("\n"));
  });

  it("counts who speaks", async () => {
    await showView(preview, "Source mix");
    assert.deepEqual(await rows(preview, "Named and unnamed"), ["With a name | 14 | 67 %", "Without a name | 6 | 29 %", "Nobody credited | 1 | 5 %"]);
    assert.ok((await rows(preview, "Kinds of source")).includes("Unnamed group | 3 | 15 %"));
    assert.ok((await rows(preview, "Terms")).includes("On background | 5 | 25 %"));
    await workbench.screenshot("preview-mix", { clip: await place() });
    await showView(preview, "Article");
  });

  it("follows the editor to another article, written from right to left", async () => {
    await focusText();
    await workbench.open("articles/ar/kahraba.quoth");
    await until("the other article is shown", async () => ((await preview.locator("article").getAttribute("lang")) === "ar" ? true : undefined));
    assert.equal(await preview.locator("article .text p").first().evaluate((paragraph) => getComputedStyle(paragraph).direction), "rtl");
    await closeEditor();
  });

  it("says of a registry that there is no text to show", async () => {
    await workbench.open("registry.quoth");
    const words = preview.getByText("This file defines people and claims for other articles.");
    await words.waitFor();
    await workbench.command("Quoth: Export Preview as HTML...");
    await workbench.notification("This file defines people and claims for other articles.");
    await workbench.command("Notifications: Clear All Notifications");
    assert.equal(await preview.getByRole("article").isVisible(), false);
    await closeEditor();
    await preview.locator("article p").first().waitFor();
  });

  it("asks for nothing while another tab hides it", async () => {
    const asked = () => workbench.server.log().split("'quoth/preview").length;
    await workbench.page.locator(".tab", { hasText: "Preview quiet-visit" }).click();
    await workbench.open("articles/clinic-strike.txt");
    await until("the page is gone", () => (preview.isDetached() ? true : undefined));
    await focusText();
    const before = asked();
    await workbench.select("@vesk|she");
    await workbench.type("@vest|she");
    await workbench.squiggleUnder("@vest");
    await workbench.goToWords("motorcade");
    await workbench.type("long ");
    await workbench.revert();
    await workbench.noSquiggles();
    assert.equal(asked(), before);
    await workbench.goToWords("motorcade");
    await workbench.type("long ");
    await workbench.page.locator(".tab", { hasText: "Preview quiet-visit" }).click();
    preview = await previewPage(workbench);
    await until("the page shows what was typed", async () => ((await paragraphs(preview))[0]?.includes("without a long motorcade") ? true : undefined));
    await focusText();
    await workbench.revert();
    await until("the page shows the old text", async () => ((await paragraphs(preview)).join("\n\n") === clean.trimEnd() ? true : undefined));
  });

  it("is there again after the window is loaded anew", async () => {
    await showView(preview, "Source mix");
    const old = preview;
    await workbench.command("Developer: Reload Window");
    await until("the old window is gone", () => (old.isDetached() ? true : undefined));
    preview = await previewPage(workbench, "#view-mix table");
    assert.equal((await paragraphs(preview)).join("\n\n"), clean.trimEnd());
    await showView(preview, "Article");
  });

  it("has broken no policy in all this", () => {
    assert.deepEqual(refusals, []);
  });

  it("is saved as one file that opens anywhere, without a single request", async () => {
    await focusText();
    await workbench.command("Quoth: Export Preview as HTML...");
    const target = join(workbench.folder, "articles/quiet-visit.html");
    await until("a name is offered", async () => ((await workbench.page.locator(".quick-input-widget input").inputValue()) === target ? true : undefined));
    await workbench.press("Enter");
    await workbench.notification("Exported to articles/quiet-visit.html.");
    assert.equal(existsSync(target), true);
    await inAnyBrowser(target);
  });

  async function focusText() {
    await workbench.page.locator(".editor-group-container").first().locator(".tab").first().click();
    await until("the text has the focus", async () => ((await hasFocus()) ? true : undefined));
  }

  async function closeEditor() {
    const tabs = workbench.page.locator(".editor-group-container").first().locator(".tab");
    const before = await tabs.count();
    await workbench.page.locator(".editor-group-container").first().locator(".tab.active .tab-actions .codicon-close").click();
    await until("the editor is closed", async () => ((await tabs.count()) < before ? true : undefined));
  }

  /** The preview's part of the window. */
  async function place() {
    const box = await workbench.page.locator("iframe.webview").boundingBox();
    assert.ok(box);
    return box;
  }
});

async function inAnyBrowser(file: string) {
  const browser = await chromium.launch({ executablePath: process.env.QUOTH_CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"] });
  try {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width: 1000, height: 1000 } });
      const asked: string[] = [];
      const troubles: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      page.on("console", (message) => troubles.push(message.text()));
      page.on("pageerror", (error) => troubles.push(error.message));
      await page.goto(`file://${file}`);
      assert.equal((await paragraphs(page)).join("\n\n"), clean.trimEnd());
      await page.locator("article").getByText("Joren Tamm").click();
      await page.locator("#card").getByText("leader of the opposition").waitFor();
      if (colorScheme === "light") {
        keepPicture("exported", [await page.screenshot({ animations: "disabled" })]);
      }
      assert.deepEqual(await barriers(page), []);
      await page.keyboard.press("Escape");
      await page.getByRole("tab", { name: "Who through whom" }).click();
      assert.equal(await page.locator(".node").count(), 13);
      assert.deepEqual(await barriers(page), []);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("article").isVisible() && await page.locator("#view-mix table").first().isVisible(), true);
      assert.deepEqual([asked, troubles], [[`file://${file}`], []]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

const themes: readonly Theme[] = ["Default Light Modern", "Default Dark Modern", "Default High Contrast", "Default High Contrast Light"];

for (const theme of themes) {
  describe(`the preview in ${theme}`, () => {
    const workbench = useWorkbench({ theme, viewport });

    it("has no barriers: contrast, names, roles, landmarks", async () => {
      await workbench.open(article);
      await workbench.read();
      await workbench.press("Alt+q", "v");
      const preview = await previewPage(workbench);
      await preview.getByText("Ilan Orlan", { exact: false }).first().hover();
      await preview.locator("#card").waitFor();
      assert.deepEqual(await barriers(preview), []);
      if (theme === "Default Dark Modern") {
        const box = await workbench.page.locator("iframe.webview").boundingBox();
        assert.ok(box);
        await workbench.screenshot("preview", { clip: box });
      }
      await showView(preview, "Who through whom");
      assert.deepEqual(await barriers(preview), []);
      await showView(preview, "Source mix");
      assert.deepEqual(await barriers(preview), []);
    });
  });
}
