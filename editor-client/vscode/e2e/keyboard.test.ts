import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, before, describe, it } from "node:test";
import { root } from "./codeServer";
import { until } from "./until";
import { useWorkbench, type Workbench } from "./workbench";

const registry = `---
@orlan: Ilan Orlan
  role: chief of the defence staff
  aka: General Orlan, the chief of staff
@vesk: Marta Vesk
  role: prime minister
  aka: Vesk
@herald: The Harbour Herald
  kind: outlet
---
`;

const article = `---
title: A quiet visit
---
Orlan came on Sunday. Marta Vesk said the visit was routine, and she left early.

An aide told reporters the talks had failed. Ada Brill was there.

[@vesk?|She] smiled. [^|Nobody] came. [!|It rained]. [^@orlan|Orlan] [~|agreed] [!|it was cold].

[!c1|The gates were open], [~c1,c2|according to] [^c1,c2 @herald|the Herald]. [!c2|Nobody looked].

[^@herald|Two senior
sources] [~|insisted] [!|it was late].

[^@orlan|Orlan] [~|said] [!|the gate, guards were told, had been mended].

[^@vesk|Vesk] [~|warned] that [!|it would feed] rumour on both shores.
`;

const file = "a.quoth";
const viewport = { width: 1280, height: 760 };

describe("a chord", () => {
  const workbench = useWorkbench({
    files: { "quoth.json": "{}", "registry.quoth": registry, [file]: article },
    viewport,
    settings: { "editor.minimap.enabled": false },
  });
  const chord = (key: string) => workbench.press("Alt+Q", key);

  before(async () => {
    await workbench.open(file);
    await workbench.read();
    await workbench.hideSideBar();
  });

  // The article is as it was, whatever a test that failed has left.
  afterEach(async () => {
    await workbench.press("Escape", "Escape");
    await workbench.command("View: Focus Active Editor Group");
    await workbench.revert();
  });

  for (const [what, key, words, expected] of [
    ["a person by the name", "p", "Marta Vesk", "[@vesk|Marta Vesk] said"],
    ["a source by the name", "s", "Marta Vesk", "[^@vesk|Marta Vesk] said"],
    ["a cue", "u", "said", "Marta Vesk [~|said] the"],
    ["a claim", "c", "the visit was routine", "said [!|the visit was routine], and"],
  ] as const) {
    it(`tags ${what}`, async () => {
      await workbench.select(words);
      await chord(key);
      await workbench.shown(expected);
    });
  }

  it("tags the word or known name at the cursor where nothing is selected, and leaves the cursor behind it", async () => {
    await workbench.goToWords("told reporters");
    await chord("u");
    await workbench.shown("An aide [~|told] reporters");
    await workbench.expectStatus(/Ln 6, Col 17$/);
    await workbench.goToWords("Marta Vesk");
    await chord("s");
    await workbench.shown("[^@vesk|Marta Vesk] said");
    await workbench.expectStatus(/Ln 4, Col 42$/);
  });

  it("makes a hole in a claim, and says where it cannot", async () => {
    await selectIn(workbench, "the gate, guards were told,", "guards were told,");
    await chord("h");
    await workbench.shown("[!|the gate, [-|guards were told,] had");
    assert.match(await workbench.hoverOn("had been mended"), /the gate … had been mended/);
    await workbench.screenshot("hole", { clip: await workbench.strip("The gates were open", "it would feed") });
    await workbench.press("Escape");
    await workbench.select("Sunday");
    await chord("h");
    await workbench.expectStatus("A hole is made of words inside a claim");
  });

  it("says why words cannot be tagged", async () => {
    await workbench.select("rained]. [^@");
    await chord("u");
    await workbench.expectStatus(/Not done: .*tags cannot cross/);
  });

  it("puts a note behind the words, which is then typed", async () => {
    await workbench.select("Ada Brill");
    await chord("n");
    await workbench.shown("Ada Brill[#|note] was");
    await workbench.expectStatus("(4 selected)");
    await workbench.type("Who is she?");
    await workbench.shown("Ada Brill[#|Who is she?] was");
    await workbench.screenshot("note", { clip: await workbench.strip("Who is she?") });
  });

  it("does what it does at every cursor", async () => {
    await selectIn(workbench, "Orlan came", "came");
    await workbench.press("Control+D");
    await workbench.expectStatus("2 selections");
    await chord("u");
    await workbench.shown("Orlan [~|came] on");
    await workbench.shown("[^|Nobody] [~|came].");
  });

  it("asks who is meant, who is found by another name", async () => {
    await selectIn(workbench, "and she", "she");
    await chord("s");
    assert.match((await workbench.quickPickItems())[0] ?? "", /Marta Vesk/, "she was spoken of last");
    await workbench.fill("chief of st");
    await until("Ilan Orlan is found", async () => ((await workbench.quickPickItems())[0]?.includes("Ilan Orlan") === true ? true : undefined));
    await workbench.screenshot("pick-person", { clip: { x: 0, y: 0, width: 1160, height: 480 } });
    await workbench.press("Enter");
    await workbench.shown("and [^@orlan|she] left");
  });

  it("declares somebody new", async () => {
    await workbench.select("Ada Brill");
    await chord("p");
    assert.match((await workbench.quickPickItems())[0] ?? "", /New person “Ada Brill”/);
    await workbench.press("Enter");
    await workbench.shown("[@brill|Ada Brill] was");
    await workbench.shown("@brill: Ada Brill");
  });

  it("declares somebody new at each cursor, whose lines in the header move the words that are still to be tagged", async () => {
    await selectIn(workbench, "Orlan came", "came");
    await workbench.press("Control+D");
    await workbench.expectStatus("2 selections");
    await chord("p");
    for (const [name, expected] of [
      ["Ulla Venn", "[^|Nobody] [@venn|came]."],
      ["Zora Pell", "Orlan [@pell|came] on"],
    ] as const) {
      await workbench.quickPickItems();
      await workbench.fill(name);
      await workbench.press("Enter");
      await workbench.shown(expected);
    }
  });

  it("leaves a source without a name", async () => {
    await workbench.select("An aide");
    await chord("s");
    assert.match((await workbench.quickPickItems())[0] ?? "", /Nobody by name/);
    await workbench.press("Enter");
    await workbench.shown("[^|An aide] told");
  });

  it("picks another person for a tag, also where Enter comes before the search has answered", async () => {
    await workbench.goToWords("Orlan] [~");
    await chord("f");
    await workbench.quickPickItems();
    await workbench.type("vesk");
    await workbench.press("Enter");
    await workbench.shown("[^@vesk|Orlan] [~|agreed]");
  });

  it("asks who the whole tag is in which the cursor stands, not the word there", async () => {
    for (const [place, words] of [
      ["sources] [~", "Two senior sources"],
      ["senior", "Two senior sources"],
      ["Herald]. [!c2", "the Herald"],
      ["was cold]", "was"],
    ] as const) {
      await workbench.goToWords(place);
      await chord("f");
      await workbench.page.locator(".quick-input-title", { hasText: `Who is “${words}”?` }).waitFor();
      await workbench.press("Escape");
    }
  });

  it("picks another person for a source that goes on in the next line, and before its bracket, and it stays a source", async () => {
    for (const place of ["sources] [~", "[^@herald|Two"]) {
      await workbench.goToWords(place);
      await chord("f");
      await workbench.quickPickItems();
      await workbench.fill("orlan");
      await workbench.press("Enter");
      await workbench.shown("[^@orlan|Two senior");
      await workbench.press("Control+Z");
      await workbench.shown("[^@herald|Two senior");
    }
  });

  it("tags nobody in an article that was read anew from the disk while somebody was picked", async () => {
    await workbench.goToWords("Orlan] [~");
    await chord("f");
    await workbench.quickPickItems();
    workbench.write(file, article.replace("A quiet visit", "A visit"));
    await workbench.shown("title: A visit");
    await workbench.fill("vesk");
    await workbench.press("Enter");
    await workbench.expectStatus("The article has changed meanwhile. Try again.");
    await workbench.shown("[^@orlan|Orlan] [~|agreed]");
    workbench.write(file, article);
    await workbench.shown("title: A quiet visit");
  });

  it("takes a doubt off, puts it back, and takes a tag off", async () => {
    const picture = async () => workbench.picture(await workbench.strip("smiled"));
    await workbench.goToWords("She]");
    await chord("d");
    await workbench.shown("[@vesk|She] smiled");
    const sure = await picture();
    await chord("d");
    await workbench.shown("[@vesk?|She] smiled");
    const doubted = await picture();
    await workbench.screenshot("doubt", { clip: await workbench.strip("smiled"), before: [sure] });
    await chord("x");
    await workbench.shown("She smiled. [^|");
    await workbench.screenshot("take-off", { clip: await workbench.strip("smiled"), before: [doubted] });
  });

  it("grows and shrinks a tag by words, and the cursor stays in it", async () => {
    await workbench.goToWords("it would feed");
    const short = await workbench.picture(await workbench.strip("it would feed"));
    await workbench.press("Control+Alt+Shift+ArrowUp", ...Array.from({ length: 4 }, () => "Control+Alt+Shift+ArrowRight"));
    await workbench.shown("[!|that it would feed rumour on both shores]");
    await workbench.screenshot("grow", { clip: await workbench.strip("it would feed"), before: [short] });
    await workbench.revert();

    await workbench.goToWords("It rained");
    for (const [key, expected] of [
      ["ArrowUp", "[^|Nobody] [!|came. It rained]"],
      ["ArrowDown", "came. [!|It rained]."],
      ["ArrowLeft", "[!|It] rained."],
      ["ArrowRight", "[!|It rained]."],
      ["ArrowDown", "It [!|rained]."],
    ] as const) {
      await workbench.press(`Control+Alt+Shift+${key}`);
      await workbench.shown(expected);
    }
    await workbench.press("Control+Alt+Shift+ArrowDown");
    await workbench.expectStatus("This tag has no word left to give up there.");
  });

  it("shrinks a tag by as many words as a key is pressed, however fast", async () => {
    await workbench.goToWords("it was cold");
    await workbench.press("Control+Alt+Shift+ArrowLeft", "Control+Alt+Shift+ArrowLeft");
    await workbench.shown("[!|it] was cold.");
    await workbench.press("Control+Alt+Shift+ArrowRight", "Control+Alt+Shift+ArrowRight");
    await workbench.shown("[!|it was cold].");
  });

  for (const [what, key, first, next, picture] of [
    ["doubt", "w", "She", "She", "next-doubt"],
    ["source or cue without a claim", "o", "Nobody", "Nobody", "next-source"],
    ["claim without a source", "a", "It rained", "It rained", "next-claim"],
    ["name without a tag", "t", "Orlan", "Marta Vesk", "next-name"],
  ] as const) {
    it(`goes to the next ${what}, around the end, and back`, async () => {
      await workbench.goTo(1);
      await chord(key);
      await selects(workbench, first);
      await chord(key);
      await selects(workbench, next);
      await workbench.press("Control+K", "Control+I");
      await workbench.page.locator(".monaco-hover:not(.hidden) .hover-contents").first().waitFor();
      await workbench.screenshot(picture, { clip: await workbench.strip("---", "it was cold", { above: 52 }) });
      await workbench.press("Escape");
      await chord(`Shift+${key.toUpperCase()}`);
      await selects(workbench, first);
    });
  }

  it("goes to the next problem and back, and shows what each says", async () => {
    await workbench.goTo(1);
    const shows = (message: string) => workbench.page.locator(".marker-widget", { hasText: message }).waitFor();
    await chord("e");
    await shows("`Nobody` is credited with no claim");
    await chord("e");
    await shows("Nobody is credited with `It rained`");
    await workbench.screenshot("next-problem", { clip: await workbench.strip("---", "The gates were open") });
    await chord("Shift+E");
    await shows("`Nobody` is credited with no claim");
  });

  it("jumps from a claim to its source and back, and on to the other of two", async () => {
    await workbench.goToWords("it was cold");
    const from = await workbench.picture(await workbench.strip("agreed", "it was cold"));
    await chord("j");
    await selects(workbench, "Orlan");
    await workbench.screenshot("jump", { clip: await workbench.strip("agreed", "it was cold"), before: [from] });
    await chord("j");
    await selects(workbench, "it was cold");
    await workbench.goToWords("the Herald]");
    await chord("j");
    await selects(workbench, "The gates were open");
    await chord("Shift+J");
    await selects(workbench, "Nobody looked");
    await chord("Shift+J");
    await selects(workbench, "The gates were open");
  });

  it("jumps on to nothing before a jump, and not in a text that has changed since", async () => {
    await workbench.goToWords("the Herald]");
    await chord("j");
    await selects(workbench, "The gates were open");
    await workbench.goTo(4);
    await workbench.type("So ");
    await chord("Shift+J");
    await workbench.expectStatus("The article has changed since the last jump. Jump again (Alt+Q J).");
  });

  it("suggests the tag that probably comes next, which Tab takes and Escape does not", async () => {
    const ghost = workbench.page.locator(".ghost-text-decoration").first();
    await workbench.goToWords("Marta Vesk");
    await chord("g");
    await ghost.waitFor();
    await workbench.press("Escape");
    await ghost.waitFor({ state: "detached" });
    await chord("g");
    await ghost.waitFor();
    await workbench.screenshot("suggested-tag", { clip: await workbench.strip("Orlan came", "Orlan came", { below: 26 }) });
    await workbench.press("Tab");
    await workbench.shown("[@vesk|Marta Vesk] said");
  });

  it("has its commands in the menu of the editor", async () => {
    await workbench.select("Marta Vesk");
    const { box } = await workbench.shown("Marta Vesk");
    await workbench.page.mouse.click(box.x + 20, box.y + 8, { button: "right" });
    const menu = workbench.page.locator(".monaco-menu");
    await menu.getByText("Quoth", { exact: true }).hover();
    await menu.getByText("Tag as a Source").waitFor();
    await workbench.screenshot("wrap-menu", { clip: { x: 0, y: 0, width: 1080, height: viewport.height } });
    await workbench.press("Escape", "Escape");
  });

  it("shows the keys and the language on one page", async () => {
    await chord("k");
    const page = workbench.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await page.getByRole("heading", { name: "Quoth on one page" }).waitFor();
    await page.getByRole("row", { name: /Alt\+Q\s*P\s*Tag as a Person/ }).waitFor();
    // Room for both columns.
    await workbench.page.setViewportSize({ width: 2000, height: 1090 });
    const clip = await until("the page is wide", async () => {
      const box = await workbench.page.locator("iframe.webview").boundingBox();
      return box !== null && box.width > 900 ? box : undefined;
    });
    await workbench.screenshot("cheat-sheet", { clip });
    await workbench.page.setViewportSize(viewport);
    await workbench.command("View: Close Editors in Other Groups");
  });
});

/** Words to tag: where they stand (a longer stretch around them where they alone stand elsewhere too), and their tag. */
interface Tagging {
  readonly words: string;
  readonly within?: string;
  readonly keys: readonly string[];
  readonly tag: string;
}

// Ten attributions of the seed, each with its source, its cue and its claim.
const source = (words: string, tag: string, within?: string, ...pick: string[]): Tagging => ({ words, keys: ["Alt+Q", "s", ...pick], tag: `[^${tag}|${words}]`, ...(within === undefined ? {} : { within }) });
const cue = (words: string, within?: string): Tagging => ({ words, keys: ["Alt+Q", "u"], tag: `[~|${words}]`, ...(within === undefined ? {} : { within }) });
const claim = (words: string): Tagging => ({ words, keys: ["Alt+Q", "c"], tag: `[!|${words}]` });

const taggings: readonly Tagging[] = [
  claim("The talks were held behind closed doors"),
  cue("according to", "doors], according to"),
  source("two senior diplomatic sources", "@diplomats", undefined, "Enter"),
  source("The second source", "@second-diplomat", undefined, "Enter"),
  cue("added", "source] added"),
  claim("that the talks covered shared contingencies"),
  source("she", "@vesk", "she told", "Enter"),
  cue("told", "] told reporters"),
  claim("that generals were allowed to visit their own capital"),
  source("Joren Tamm", "@tamm"),
  cue("demanded", "opposition, demanded"),
  claim("that Marta Vesk explain herself to parliament by Wednesday"),
  source("A conductor on the 6.14 from the coast", "", undefined, "Enter"),
  cue("recalled"),
  claim("that a tall man in a grey coat had read the same page of a newspaper for an hour"),
  source("A defence planner", "@planner", "A defence planner who", "Enter"),
  cue("said", "order said"),
  claim("that the first notices would be posted before the summer"),
  source("The National Defence Force", "@ndf", undefined, "Enter"),
  cue("would not discuss", "] would not discuss"),
  claim("the order or the general's movements"),
  source("Davin Coll", "@coll", "Davin Coll, a retired"),
  cue("cautioned against"),
  claim("reading too much into one journey"),
  source("The Foreign Ministry of Ostmere", "@ostmere-ministry", undefined, "Enter"),
  cue("issued a two-sentence statement saying"),
  claim("that no delegation had travelled to Halvern “in an official capacity”"),
  source("Both diplomatic sources", "@diplomats", undefined, "Enter"),
  cue("dismissed", "] dismissed"),
  claim("that wording as a formula"),
];

describe("ten attributions of an article that has none yet", () => {
  const workbench = useWorkbench();

  it("are tagged by keyboard alone, with at most four key presses for a tag", async () => {
    const seed = readFileSync(join(root, "seeds/articles/quiet-visit.quoth"), "utf8");
    const raw = readFileSync(join(root, "seeds/articles/quiet-visit.txt"), "utf8");
    const header = seed.slice(0, seed.indexOf("\n---\n") + 5);
    workbench.write("articles/quiet-visit.quoth", header + raw);
    await workbench.open("articles/quiet-visit.quoth");
    await workbench.read();

    let expected = raw;
    let most = { presses: 0, words: "" };
    let strokes = 0;
    let presses = 0;
    for (const { words, within, keys, tag } of taggings) {
      await selectIn(workbench, within ?? words, words);
      for (const [number, key] of keys.entries()) {
        if (number === 2) {
          await workbench.quickPickItems();
        }
        await workbench.press(key);
      }
      const around = within ?? words;
      const at = expected.indexOf(around) + around.lastIndexOf(words);
      expected = expected.slice(0, at) + tag + expected.slice(at + words.length);
      // The cursor stands behind the tag, from where the next words are selected.
      const before = (header + expected).slice(0, header.length + at + tag.length).split("\n");
      await workbench.expectStatus(new RegExp(`Ln ${String(before.length)}, Col ${String((before.at(-1)?.length ?? 0) + 1)}$`));
      // Who counts fingers counts the Alt of Alt+Q too.
      const pressed = keys.length + keys.filter((key) => key.includes("+")).length;
      most = pressed > most.presses ? { presses: pressed, words } : most;
      strokes += keys.length;
      presses += pressed;
    }

    const tags = taggings.length;
    console.log(
      `${String(tags)} tags of ten attributions: ${String(presses)} presses besides moving and selecting, with Alt as a key of its own, ${(presses / tags).toFixed(2)} a tag, at most ${String(most.presses)}; ` +
        `${String(strokes)} strokes, ${(strokes / tags).toFixed(2)} a tag.`,
    );
    assert.ok(most.presses <= 4, `“${most.words}” took ${String(most.presses)} presses`);
    assert.equal(await workbench.saved("articles/quiet-visit.quoth"), header + expected);
    for (const { tag } of taggings) {
      assert.ok(withoutAttributes(seed).includes(tag) || tag.includes("Marta Vesk"), `${tag} is none of the seed's`);
    }
    assert.deepEqual((await workbench.problems()).filter((row) => /\berror\b|ambiguous|orphan|unattributed/i.test(row)), []);
  });
});

// What a type or a contradiction says of a claim is no part of tagging it.
function withoutAttributes(text: string): string {
  return text.replaceAll(/\[!(?:[\w-]+)?(?: ?\w+=[@\w]+)*\|/g, "[!|").replaceAll(/\[@[\w,-]+\|([^\]]*)\]/g, "$1");
}

/** Selects words by the first place of a longer stretch around them, of which they are the last such words. */
async function selectIn(workbench: Workbench, around: string, words: string): Promise<void> {
  await workbench.select(around);
  if (around === words) {
    return;
  }
  await workbench.press("ArrowLeft", ...Array.from({ length: around.lastIndexOf(words) }, () => "ArrowRight"));
  await workbench.press(...Array.from({ length: words.length }, () => "Shift+ArrowRight"));
  await workbench.expectStatus(`(${String(words.length)} selected)`);
}

/** Waits until some words are what is selected. */
async function selects(workbench: Workbench, words: string): Promise<void> {
  await until(`“${words}” is selected`, async () => {
    await workbench.press("Control+C");
    const copied = await workbench.page.evaluate(() => navigator.clipboard.readText());
    if (copied !== words) {
      throw new Error(`“${copied}” is`);
    }
    return true;
  });
}
