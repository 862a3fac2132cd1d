import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { until } from "./until";
import { useWorkbench, type Workbench } from "./workbench";

const name = "articles/clinic-strike";
/** The line of the health minister's paragraph in the file, counted from 1. */
const cursorLine = 35;

describe("the reading view", () => {
  const workbench = useWorkbench({ viewport: { width: 900, height: 700 }, settings: { "editor.minimap.enabled": false } });

  it("shows the article as it was published, and the line with the cursor as it is written", async () => {
    await workbench.open(`${name}.quoth`);
    await workbench.read();
    await workbench.press("Control+B");
    await workbench.goTo(1);
    await workbench.press("Alt+Q", "r");
    const published = readFileSync(join(workbench.folder, `${name}.txt`), "utf8").split("\n\n");
    await readable(workbench, (text) => [published[0], published[1], published[2], published[4]].every((paragraph) => text.includes(squeeze(paragraph ?? ""))));

    await workbench.goTo(cursorLine);
    await readable(workbench, (text) => text.includes("[^@quill|Adela Quill], the health minister, [~|called]") && text.includes(squeeze(published[4] ?? "")));
  });

  it("folds the header away, and has no hints between the words", async () => {
    await readable(workbench, (text) => !text.includes("title:") && !text.includes("<-"));
  });

  it("keeps a sign of each note, which says its words", async () => {
    await workbench.goTo(33);
    const signs = () =>
      workbench.page.evaluate(() =>
        [...document.querySelectorAll(".view-line span")]
          .filter((span) => getComputedStyle(span, "::before").content.includes("✎"))
          .map((span) => ({ x: span.getBoundingClientRect().x + 4, y: span.getBoundingClientRect().y + 8 })),
      );
    const [sign] = await until("there are two notes", async () => {
      const found = await signs();
      return found.length === 2 ? found : undefined;
    });
    assert.ok(sign);
    const card = workbench.page.locator(".monaco-hover:not(.hidden) .hover-contents", { hasText: "the minister is plainly behind both halves" });
    let step = 0;
    await until("the note's words are shown", async () => {
      await workbench.page.mouse.move(sign.x + (step++ % 2), sign.y);
      return card
        .first()
        .waitFor({ timeout: 2_000 })
        .then(() => true, () => undefined);
    });
    await workbench.page.mouse.move(5, 5);
  });

  it("is good to look at", async () => {
    await workbench.goTo(29);
    await readable(workbench, (text) => text.includes("[@brannoc|Saint Brannoc]") && text.includes("Six nurses who spoke"));
    await workbench.screenshot("reading-view");
  });

  it("puts the cursor where the mouse points", async () => {
    const at = cursorText(workbench).indexOf("ministry had capped");
    const { box } = await workbench.shown("ministry had capped");
    await workbench.page.mouse.click(box.x + 1, box.y + box.height / 2);
    await workbench.expectStatus(`Ln ${String(cursorLine)}, Col ${String(at + 1)}`);
    await readable(workbench, (text) => text.includes("[^@quill|Adela Quill]"));
    await workbench.expectStatus(`Ln ${String(cursorLine)}, Col ${String(at + 1)}`);
  });

  it("lets the cursor walk from line to line", async () => {
    await workbench.goTo(33, 3);
    await readable(workbench, (text) => text.includes("[!c1|“You do not go home,”]"));
    await workbench.press("ArrowUp", "ArrowUp");
    await workbench.expectStatus(/Ln 31, Col \d+/);
    await readable(workbench, (text) => text.includes("[^@nurses|Six nurses]") && text.includes("“You do not go home,” she said."));
  });

  it("is typed in as any text", async () => {
    await workbench.select("Neither gave a name");
    await workbench.type("Neither of them gave a name");
    await readable(workbench, (text) => text.includes("[~|said] from the doorway") && text.includes("Neither of them gave a name"));
    await workbench.press("End", "End", "Enter");
    await workbench.type("A third went home.");
    // The line that was left has its markup hidden, and so have those below, which moved.
    await readable(workbench, (text) => text.includes("a man with a drip stand said from the doorway") && text.includes("The clinic confirmed the first"));
    await workbench.press("Control+S");
    await until("it is saved with all its markup", () => {
      const saved = workbench.onDisk(`${name}.quoth`);
      return /\[\^\?\|His neighbour\] .* Neither of them gave a name\.\nA third went home\.\n/.test(saved) && saved.includes("[^@brannoc|The clinic] [~|confirmed]") ? true : undefined;
    });
  });

  it("is on again when the window is opened again", async () => {
    await workbench.page.reload();
    await workbench.page.locator(".monaco-workbench .part.statusbar").waitFor();
    await workbench.open(`${name}.quoth`);
    await workbench.goTo(29);
    await readable(workbench, (text) => text.includes("Six nurses who spoke to the Herald"));
  });

  it("goes, and all markup and the header are back", async () => {
    await workbench.open(`${name}.quoth`);
    await workbench.goTo(35);
    await workbench.press("Alt+Q", "r");
    await readable(workbench, (text) => text.includes("[^@nurses|Six nurses]") && text.includes("[!c1|“You do not go home,”]"));
    await workbench.goTo(1);
    await readable(workbench, (text) => text.includes("title: Nurses walk out"));
    await workbench.closeAll();
  });

  it("has a button at the editor's top, which shows what it would do", async () => {
    await workbench.open(`${name}.quoth`);
    await workbench.goTo(1);
    await workbench.page.getByRole("button", { name: "Toggle Reading View" }).click();
    await workbench.page.getByRole("button", { name: "Leave Reading View" }).click();
    await workbench.page.getByRole("button", { name: "Toggle Reading View" }).waitFor();
    await workbench.closeAll();
  });
});

describe("a new file whose language becomes Quoth", () => {
  const workbench = useWorkbench();
  const become = async (language: string) => {
    await workbench.command("Change Language Mode");
    await workbench.fill(language);
    await workbench.pick(language);
    await workbench.expectStatus(language);
  };

  it("gets its underlines and reading view at once, and loses them with the language", async () => {
    await workbench.press("Control+Alt+N");
    await workbench.page.locator(".tab.active[data-resource-name='Untitled-1']").waitFor();
    await workbench.type("[@a|Somebody] came.");
    await workbench.press("Enter");
    await become("Quoth");
    await until("the mention is underlined", async () => ((await underlined(workbench)).includes("Somebody") ? true : undefined));
    await workbench.press("Alt+Q", "r");
    await readable(workbench, (text) => text === "Somebody came.");
    await become("Plain Text");
    await readable(workbench, (text) => text.startsWith("[@a|Somebody"));
    await until("nothing is underlined", async () => ((await underlined(workbench)).length === 0 ? true : undefined));
  });
});

describe("the reading view of an article of a megabyte", () => {
  const workbench = useWorkbench();

  // How quickly is measured with all else about long articles, in large.test.ts.
  it("comes and goes wherever one is", async () => {
    const [header = "", body = ""] = readFileSync(join(workbench.folder, `${name}.quoth`), "utf8").split(/(?<=\n---\n)/);
    const copies = Math.ceil(1_000_000 / body.length);
    writeFileSync(join(workbench.folder, "articles/long.quoth"), header.replace(/text-sha256.*\n/, "") + `${body.replaceAll(/\[([!~^])c\d[^|]*/g, "[$1")}\n`.repeat(copies));
    await workbench.open("articles/long.quoth");
    await workbench.read();
    for (const place of [60, 1_000, 2_000]) {
      await workbench.goTo(place);
      await looksDimmed(workbench);
      for (const isOn of [true, false]) {
        await workbench.press("Alt+Q", "r");
        await hides(workbench, isOn);
      }
    }
  });

  it("hides the markup wherever one goes", async () => {
    await workbench.press("Alt+Q", "r");
    for (const place of [500, 2_500, 60]) {
      await workbench.goTo(place);
      await readable(workbench, (text) => text.length > 200 && text.split("[").length < 30 && /who spoke to the Herald|The docks took|Rolf Tessmer, the clinic|Officials close|Patients were/.test(text));
    }
    await workbench.press("Alt+Q", "r");
    await workbench.closeAll();
  });
});

/** Waits until what can be read in the active editor is right: lines joined by blanks, without letters that have no size. */
async function readable(workbench: Workbench, isRight: (text: string) => boolean): Promise<void> {
  let text = "";
  try {
    await until("the text reads so", async () => {
      text = squeeze((await workbench.page.evaluate(readableLines)).join(" "));
      return isRight(text) ? true : undefined;
    });
  } catch {
    assert.fail(`The editor reads:\n${text}`);
  }
}

function readableLines(): string[] {
  const editor = document.querySelector(".editor-group-container.active .editor-instance .monaco-editor");
  return [...(editor?.querySelectorAll<HTMLElement>(".view-lines > .view-line") ?? [])]
    .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
    .map((line) => {
      let text = "";
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        text += node.parentElement?.getBoundingClientRect().width === 0 ? "" : (node.textContent ?? "");
      }
      return text;
    });
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\u00a0\u200b]+/g, " ").trim();
}

function cursorText(workbench: Workbench): string {
  return workbench.onDisk(`${name}.quoth`).split("\n")[cursorLine - 1] ?? "";
}

/** The words of the active editor that something is drawn under. */
function underlined(workbench: Workbench): Promise<string[]> {
  return workbench.page.evaluate(() =>
    [...document.querySelectorAll(".editor-group-container.active .view-line span")]
      .filter((part) => part.childElementCount === 0 && getComputedStyle(part).textDecorationLine === "underline")
      .map((part) => part.textContent),
  );
}

/** Waits for the marks of what is on the screen: without them there is nothing to hide. */
function looksDimmed(workbench: Workbench): Promise<true> {
  return until("the markup on the screen is dimmed", () =>
    workbench.page.evaluate(() => (document.querySelectorAll(".view-line [class*=ced-]").length > 20 ? true : undefined)),
  );
}

/** Waits until the markup on the screen is hidden, or none of it is. */
function hides(workbench: Workbench, isHidden: boolean): Promise<true> {
  return until(isHidden ? "the markup is hidden" : "the markup is shown", async () => {
    const hidden = await workbench.page.evaluate(
      () => [...document.querySelectorAll(".view-line > span > span")].filter((span) => getComputedStyle(span).fontSize === "0px").length,
    );
    return (isHidden ? hidden > 5 : hidden === 0) ? true : undefined;
  });
}
