import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Locator } from "playwright-core";
import { until } from "./until";
import { useWorkbench } from "./workbench";

const article = "articles/quiet-visit.quoth";

/** The view with the beginning of the article, where it has been made wider. */
const sideBar = { x: 0, y: 0, width: 900, height: 720 };

const aboveStatus = { x: 420, y: 1200, width: 860, height: 300 };

describe("the attribution view", () => {
  const workbench = useWorkbench({ viewport: { width: 1280, height: 1500 } });

  it("invites to open an article where none is", async () => {
    await workbench.page.locator(".activitybar .action-label[aria-label^='Quoth']").click();
    await view().getByText("Open a .quoth file to see who says what in it.").waitFor();
  });

  it("has the people of the article with their claims, and those without a name together", async () => {
    await workbench.open(article);
    await workbench.read();
    await row("Ilan Orlan").waitFor();
    await widen(180);
    assert.deepEqual((await rows()).slice(0, 5), [
      "Ilan Orlan | 3 claims · chief of the defence staff",
      "  an attack was about two weeks to two months away | said · via The Harbour Herald · prediction",
      "  “We cannot hold the line,” … “unless [the] reserves are called up.” | said",
      "  a quieter week than his own | wished",
      "  Mentions | 5",
    ]);
    const unnamed = (await rows()).slice((await rows()).findIndex((text) => text.startsWith("Unnamed sources")));
    assert.deepEqual(unnamed.slice(0, 3), [
      "Unnamed sources | 4",
      "  two senior diplomatic sources | 3 claims · background",
      "    The talks were held behind closed doors | according to",
    ]);
    await workbench.page.mouse.move(700, 900);
    await workbench.screenshot("attribution-view", { clip: sideBar });
  });

  it("is grouped by terms, and in text order with nested claims in the claims that they are said in", async () => {
    await workbench.command("Quoth: Group by Terms");
    await row("On background").waitFor();
    assert.deepEqual((await rows()).filter((text) => !text.startsWith(" ")), ["No terms said | 8", "On background | 3", "Credited to nobody | 1"]);

    await workbench.command("Quoth: Show in Text Order");
    await row("On background").waitFor({ state: "detached" });
    assert.deepEqual((await rows()).slice(0, 5), [
      "The talks were held behind closed doors | two senior diplomatic sources according to",
      "that officials from Ostmere's foreign ministry sat across the table for the better part of four hours | two senior diplomatic sources said",
      "that the talks covered shared contingencies | the second diplomatic source added",
      "Orlan said he believed an attack was about two weeks to two months away | The Harbour Herald According to",
      "  an attack was about two weeks to two months away | Ilan Orlan said · via The Harbour Herald · prediction",
    ]);
    await workbench.screenshot("text-order", { clip: { ...sideBar, height: 300 } });
  });

  it("remembers the grouping", async () => {
    await workbench.page.reload();
    await row("Orlan said he believed").waitFor();
    await workbench.command("Quoth: Group by Person");
    await row("Unnamed sources").waitFor();
  });

  it("goes to the words of a claim that is clicked, and selects them", async () => {
    await row("that generals were allowed").click();
    await workbench.expectStatus("Ln 31, Col 229 (53 selected)");
  });

  it("follows the cursor without taking the focus", async () => {
    await workbench.goToWords("no delegation had");
    await until("the row of the claim is selected", async () => {
      const selected = await view().locator(".monaco-list-row.selected").allInnerTexts();
      return selected.some((text) => text.includes("that no delegation had travelled")) ? true : undefined;
    });
    assert.equal(await workbench.page.evaluate(() => document.activeElement?.closest(".monaco-editor") !== null), true);
  });

  it("lists the places of a person, and goes to each", async () => {
    const mentions = row("Mentions").first();
    await mentions.click();
    await row("the general was back").click();
    await workbench.expectStatus(/Ln 45, Col \d+ \(11 selected\)/);
    await mentions.click();
    await row("the general was back").waitFor({ state: "detached" });
  });

  it("is filtered as one types, by other names and without accents and case", async () => {
    await workbench.command("Quoth: Filter People and Claims...");
    await workbench.page.locator(".quick-input-title", { hasText: "Filter people and claims" }).waitFor();
    await workbench.type("ÖRLAN prédiction");
    const found = ["Ilan Orlan | 1 claim · chief of the defence staff", "  an attack was about two weeks to two months away | said · via The Harbour Herald · prediction", "  Mentions | 5"];
    await until("one claim is left", async () => ((await rows()).join("\n") === found.join("\n") ? true : undefined));
    await row("an attack was about two weeks").click();
    await workbench.expectStatus(/\(\d+ selected\)/);
    await view().getByText("Filtered by “ÖRLAN prédiction”: 1 claim.").waitFor();
    await workbench.page.locator(".quick-input-widget input").press("Enter");
    await workbench.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await view().getByText("Filtered by “ÖRLAN prédiction”: 1 claim.").waitFor();
    await workbench.screenshot("filter", { clip: { ...sideBar, height: 230 } });
    await workbench.page.locator(".part.sidebar .title-actions").getByRole("button", { name: "Clear Filter" }).click();
    await person("Marta Vesk").waitFor();
  });

  it("shows problems at their claims and people", async () => {
    // The last of the branches to come.
    await row("that the first notices").waitFor();
    const before = await rows();
    await workbench.select("@vesk|she");
    await workbench.type("@vest|she");
    await until("the claim has a badge", async () => {
      const label = await row("that generals were allowed").getAttribute("aria-label");
      return label?.includes("1 error") === true ? true : undefined;
    });
    await workbench.page.locator(".activitybar .badge-content", { hasText: "1" }).first().waitFor();
    await workbench.revert();
    await until("the badge is gone", async () => ((await row("that generals were allowed").getAttribute("aria-label"))?.includes("error") === true ? undefined : true));
    // Problems go before the server has been asked again who said what, and rows come one branch after the other.
    await until("the tree is as it was", async () => ((await rows()).join("\n") === before.join("\n") ? true : undefined));
  });

  it("keeps its rows where most of the article is deleted, with a mistake in the rest", async () => {
    await workbench.goToWords("General Ilan Orlan");
    await workbench.type("[@nobody|He] ");
    await workbench.press("Control+Shift+End", "Delete");
    await row("nobody").waitFor();
    await workbench.revert();
    await row("that the first notices").waitFor();
    assert.deepEqual(await workbench.notifications(), []);
  });

  it("has no badge of another article's problems, also while it is out of sight", async () => {
    const badge = workbench.page.locator(".activitybar .badge-content", { hasText: "2" });
    await workbench.hideSideBar();
    await workbench.select("@vesk|she");
    await workbench.type("@vest|[@nobody|she]");
    await badge.waitFor();
    await workbench.open("articles/clinic-strike.quoth");
    await badge.waitFor({ state: "detached" });
    await workbench.open(article);
    await badge.waitFor();
    await workbench.revert();
    await badge.waitFor({ state: "detached" });
    await workbench.command("Quoth: Focus on Attribution View");
    await row("that the first notices").waitFor();
  });

  it("credits a claim that is dragged onto somebody, and takes it back", async () => {
    const before = workbench.onDisk(article);
    await drag(row("that a tall man in a grey coat"), person("Joren Tamm"));
    await person("Joren Tamm").filter({ hasText: "3 claims" }).waitFor();
    await workbench.page.mouse.move(700, 1400);
    await workbench.screenshot("drag", { clip: { ...sideBar, height: 480 } });
    assert.match(await workbench.saved(article), /\[\^@tamm\|A conductor on the 6\.14 from the coast\]/);
    await workbench.goTo(1);
    await workbench.press("Control+Z");
    await person("Joren Tamm").filter({ hasText: "2 claims" }).waitFor();
    assert.equal(await workbench.saved(article), before);
  });

  it("gives the source of a claim that is dragged onto somebody else to them", async () => {
    const before = workbench.onDisk(article);
    await drag(row("that generals were allowed"), person("Joren Tamm"));
    await person("Joren Tamm").filter({ hasText: "3 claims" }).waitFor();
    assert.match(await workbench.saved(article), /\[\^@tamm\|she\] \[~\|told\]/);
    await workbench.goTo(1);
    await workbench.press("Control+Z");
    await person("Joren Tamm").filter({ hasText: "2 claims" }).waitFor();
    assert.equal(await workbench.saved(article), before);
  });

  it("unties a claim that is dragged onto somebody else from a source that others have too", async () => {
    const before = workbench.onDisk(article);
    await drag(row("that the secrecy was unusual"), person("Joren Tamm"));
    await person("Joren Tamm").filter({ hasText: "3 claims" }).waitFor();
    assert.ok((await workbench.saved(article)).includes("[^c3 @coll|he] [~c2|conceded] [!c2 by=@tamm|that the secrecy was unusual] and [~c3|warned]"));
    await workbench.goTo(1);
    await workbench.press("Control+Z");
    await person("Joren Tamm").filter({ hasText: "2 claims" }).waitFor();
    assert.equal(await workbench.saved(article), before);
  });

  it("says why a claim cannot be credited to somebody", async () => {
    await drag(row("that the secrecy was unusual"), row("A conductor on the 6.14"));
    const refusal = await workbench.notification("“A conductor on the 6.14 from the coast” has no entry in the header or the registry");
    await refusal.hover();
    await workbench.press("Escape");
    await workbench.command("Notifications: Clear All Notifications");
    assert.deepEqual(await workbench.notifications(), []);
  });

  it("credits a claim by keyboard", async () => {
    const before = workbench.onDisk(article);
    await row("that a tall man in a grey coat").click();
    await workbench.expectStatus(/Ln 35.*selected/);
    await workbench.press("Control+0");
    await view().locator(".monaco-list:focus").waitFor();
    await workbench.press("Shift+F10");
    await workbench.page.locator(".context-view .action-label", { hasText: "Credit to..." }).waitFor();
    await workbench.press("ArrowUp", "Enter");
    await workbench.quickPickItems();
    await workbench.fill("támm");
    await workbench.press("Enter");
    await person("Joren Tamm").filter({ hasText: "3 claims" }).waitFor();
    await workbench.goTo(1);
    await workbench.press("Control+Z");
    await person("Joren Tamm").filter({ hasText: "2 claims" }).waitFor();
    assert.equal(await workbench.saved(article), before);
  });

  it("shows whom a registry file defines, and how often the corpus needs each", async () => {
    await pickFile("registry.quoth");
    await row("Adela Quill").waitFor();
    assert.match((await rows())[0] ?? "", /^Ilan Orlan \| \d+ mentions, \d+ claims, \d+ articles · chief of the defence staff$/);
    await workbench.expectStatus("registry");
    await pickFile("quiet-visit.quoth");
    await workbench.expectStatus("21 claims");
  });

  it("has an item in the status bar that counts, and warns of a text that is not as it was sealed", async () => {
    const item = workbench.statusItem("21 claims");
    await item.waitFor();
    assert.equal((await item.innerText()).replaceAll(/\s+/g, " ").trim(), "21 claims · 29 % unnamed · sealed");
    await item.hover();
    await workbench.page.locator(".monaco-hover", { hasText: "Who said what in this article" }).waitFor();
    await workbench.screenshot("status-bar", { clip: aboveStatus });

    await workbench.goToWords("The talks were held");
    await workbench.type("Well, ");
    await workbench.expectStatus("drifted");
    await workbench.page.locator(".statusbar-item.warning-kind", { hasText: "drifted" }).waitFor();
    // The card comes anew where the mouse does.
    await workbench.page.mouse.move(700, 900);
    await workbench.page.locator(".monaco-hover", { hasText: "Who said what" }).waitFor({ state: "hidden" });
    await workbench.statusItem("drifted").hover();
    await workbench.page.locator(".monaco-hover").getByText("Seal it anew").hover();
    await workbench.screenshot("drifted", { clip: aboveStatus });
    await workbench.revert();
    await workbench.expectStatus(/\ssealed/);
  });

  it("says in the language's status that the server has ended, and offers to start it again", async () => {
    // The client starts it again by itself a few times.
    await until("the server is given up", async () => {
      workbench.server.processes(/quoth lsp/).forEach((id) => {
        process.kill(id, "SIGKILL");
      });
      return (await view().getByText("Quoth's language server does not run").isVisible()) ? true : undefined;
    });
    await workbench.page.locator(".statusbar-item[id='status.languageStatus']").hover();
    await workbench.page.getByText("Quoth's language server has ended").waitFor();
    await view().getByRole("button", { name: "Restart the Server" }).click();
    await person("Marta Vesk").waitFor();
    await workbench.expectStatus("21 claims");
  });

  function view(): Locator {
    return workbench.page.locator(".composite.viewlet[id='workbench.view.extension.quoth']");
  }

  // By mouse: the list may keep the focus where an earlier one had it.
  async function pickFile(name: string): Promise<void> {
    await workbench.press("Control+P");
    await workbench.fill(name);
    await workbench.pick(name);
    await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  }

  function row(text: string): Locator {
    return view().locator(".monaco-list-row", { hasText: text });
  }

  function person(name: string): Locator {
    return view().locator(".monaco-list-row[aria-level='1']", { hasText: name });
  }

  // What is on show, a row a line: two blanks a level, the label, a bar and the description.
  function rows(): Promise<string[]> {
    return view()
      .locator(".monaco-list-row")
      .evaluateAll((all) =>
        all
          .sort((one, other) => Number(one.getAttribute("data-index")) - Number(other.getAttribute("data-index")))
          .map((element) => {
            const label = element.querySelector(".label-name")?.textContent ?? "";
            const description = element.querySelector(".label-description")?.textContent ?? "";
            const level = Number(element.getAttribute("aria-level")) - 1;
            return `${"  ".repeat(level)}${label}${description === "" ? "" : ` | ${description}`}`.replaceAll("\u00a0", " ");
          }),
      );
  }

  async function drag(what: Locator, onto: Locator): Promise<void> {
    const { mouse } = workbench.page;
    // A tree that is made anew may bring another row under the mouse.
    await until("the row is under the mouse", async () => {
      await what.hover();
      return (await what.evaluate((row) => row.matches(":hover"))) ? true : undefined;
    });
    await mouse.down();
    let step = 0;
    await until("the target takes the drop", async () => {
      const target = await onto.boundingBox();
      if (target === null) {
        return undefined;
      }
      await mouse.move(target.x + 60 + (step++ % 2), target.y + target.height / 2, { steps: 3 });
      return (await onto.evaluate((row) => row.classList.contains("drop-target"))) ? true : undefined;
    });
    await mouse.up();
  }

  async function widen(by: number): Promise<void> {
    const edge = await until("the side bar is there", async () => (await workbench.page.locator(".part.sidebar").boundingBox()) ?? undefined);
    const { mouse } = workbench.page;
    await mouse.move(edge.x + edge.width, edge.y + 300);
    await mouse.down();
    await mouse.move(edge.x + edge.width + by, edge.y + 300, { steps: 4 });
    await mouse.up();
  }
});
