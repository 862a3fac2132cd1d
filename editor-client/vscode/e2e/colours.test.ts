import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import manifest from "../package.json";
import type { Shown } from "./page";
import { until } from "./until";
import { useWorkbench, type Theme, type Workbench } from "./workbench";

const { configurationDefaults, colors } = manifest.contributes;
const rulesByTheme: Record<string, Record<string, unknown>> = configurationDefaults["editor.semanticTokenColorCustomizations"];

const article = "articles/crane.quoth";
const text = `---
title: The crane at berth four
@marsh: Ilse Marsh
  role: harbour master
@gazette: The Strait Gazette
  kind: outlet
---
[@gazette|The Gazette] asked about the crane at berth four.[#|The desk asked twice.]

[^@marsh|Mrs Marsh] [~|insisted] [!|that the crane, [-|reporters were told,] had been repaired].

[^@marsh|She] [~|doubted] [!?|that it would last].

So did [@quay|the old quay].
`;

const words = { mention: "The Gazette", source: "Mrs Marsh", cue: "insisted", claim: "that the crane,", hole: "reporters were told,", note: "The desk asked twice." };

const themes: { theme: Theme; kind: "light" | "dark" | "highContrast" | "highContrastLight"; picture: string; plain: string }[] = [
  { theme: "Default Light Modern", kind: "light", picture: "colours-light", plain: "#3B3B3B" },
  { theme: "Default Dark Modern", kind: "dark", picture: "colours-dark", plain: "#CCCCCC" },
  { theme: "Default High Contrast", kind: "highContrast", picture: "colours-hc-dark", plain: "#FFFFFF" },
  { theme: "Default High Contrast Light", kind: "highContrastLight", picture: "colours-hc-light", plain: "#292929" },
];

for (const { theme, kind, picture, plain } of themes) {
  describe(`an article in ${theme}`, () => {
    const workbench = useWorkbench({ theme, viewport: { width: 960, height: 640 }, settings: { "editor.minimap.enabled": false } });
    const line = (name: string) => rgb(colors.find(({ id }) => id === `quoth.${name}`)?.defaults[kind] ?? "");

    it("has a colour for each kind of words", async () => {
      await openArticle(workbench);
      const rules = rulesOf(theme);
      for (const [type, shown] of Object.entries(words)) {
        const expected = type === "hole" ? rgb(plain) : rgb(String(rules[`${type}:quoth`]));
        await looks(workbench, shown, ({ color }) => color === expected, expected);
      }
      await looks(workbench, "asked about", ({ color }) => color === rgb(plain), "plain");
    });

    it("underlines each kind in its own way", async () => {
      await looks(workbench, words.mention, ({ decoration }) => decoration === `underline 1px ${line("mentionUnderline")}`, "a solid line");
      await looks(workbench, words.source, ({ decoration }) => decoration === `underline 1px double ${line("sourceUnderline")}`, "a double line");
      await looks(workbench, words.cue, ({ decoration }) => decoration === `underline 1px dashed ${line("cueUnderline")}`, "a dashed line");
      await looks(workbench, words.claim, ({ decoration }) => decoration === `underline 1px ${line("claimUnderline")}`, "a thin line");
      for (const plainWords of [words.hole, words.note, "asked about"]) {
        await looks(workbench, plainWords, ({ decoration }) => decoration.startsWith("none"), "no line");
      }
    });

    it("dims the markup, and sets notes in italics", async () => {
      for (const markup of ["[^@marsh|Mrs", "@marsh|Mrs", "marsh|Mrs", "|Mrs", "] [~|"]) {
        await looks(workbench, markup, ({ color }) => color === line("markupForeground"), line("markupForeground"));
      }
      await looks(workbench, words.note, ({ fontStyle }) => fontStyle === "italic", "italics");
    });

    it("dots what is in doubt, and waves under what is linked to nothing", async () => {
      await looks(workbench, "that it would last", ({ decoration }) => decoration === `underline 2px dotted ${line("doubtUnderline")}`, "dots");
      await looks(workbench, "the old quay", ({ decoration }) => decoration === `underline 1px wavy ${line("unresolvedUnderline")}`, "a wave");
    });

    it("forgets a doubt as soon as it is taken back", async () => {
      await workbench.select("?");
      await workbench.press("Delete");
      await looks(workbench, "that it would last", ({ decoration }) => decoration === `underline 1px ${line("claimUnderline")}`, "a thin line");
      await workbench.closeAll();
    });

    it("is good to look at", async () => {
      rmSync(join(workbench.folder, article));
      await workbench.page.locator(".statusbar-item[id='status.problems']", { hasText: /^\s*0\s*0\s*$/ }).waitFor();
      await workbench.open("articles/clinic-strike.quoth");
      await workbench.read();
      await workbench.goTo(1);
      await workbench.press("Control+Shift+[");
      await until("the header is folded", async () => ((await workbench.lines())[1]?.startsWith("The night shift") === true ? true : undefined));
      await workbench.goTo(30);
      await looks(workbench, "a clinic run on goodwill", ({ decoration }) => decoration.startsWith("underline"), "a line");
      await workbench.screenshot(picture);
    });
  });
}

describe("an article in a theme that somebody else made", () => {
  const workbench = useWorkbench({
    settings: {
      "workbench.colorTheme": "Solarized Dark",
      "editor.semanticTokenColorCustomizations": { rules: { "cue:quoth": "#123456" } },
      "workbench.colorCustomizations": { "quoth.cueUnderline": "#654321" },
    },
  });

  it("has that theme's own colours, our lines, and what the reader prefers to either", async () => {
    await openArticle(workbench);
    await looks(workbench, words.cue, ({ color, decoration }) => color === rgb("#123456") && decoration === `underline 1px dashed ${rgb("#654321")}`, "as set");
    // Strings and functions are #2AA198 and #268BD2 there.
    await looks(workbench, words.claim, ({ color, decoration }) => color === rgb("#2AA198") && decoration.startsWith("underline 1px"), "a string");
    await looks(workbench, words.source, ({ color, decoration }) => color === rgb("#268BD2") && decoration.startsWith("underline 1px double"), "a function");
  });
});

describe("an article without a server", () => {
  const workbench = useWorkbench({ settings: { "quoth.server.path": "/nowhere/quoth" } });

  it("is painted by the grammar in the same colours", async () => {
    writeFileSync(join(workbench.folder, article), text);
    await workbench.open(article);
    await workbench.notification("/nowhere/quoth, which is no program");
    const rules = rulesOf("Default Light Modern");
    for (const [type, shown] of Object.entries(words)) {
      const expected = rgb(String(rules[`${type}:quoth`]));
      await looks(workbench, shown, ({ color }) => color === expected, expected);
    }
  });
});

async function openArticle(workbench: Workbench): Promise<void> {
  writeFileSync(join(workbench.folder, article), text);
  await workbench.open(article);
  await workbench.read();
  // Lines of the test's words are not to be wrapped.
  await workbench.press("Control+B");
}

async function looks(workbench: Workbench, shown: string, fits: (found: Shown) => boolean, as: string): Promise<void> {
  let last: Shown | undefined;
  try {
    await until(`“${shown}” looks so: ${as}`, async () => {
      last = await workbench.shown(shown);
      return fits(last) ? true : undefined;
    });
  } catch {
    assert.fail(`“${shown}” should look so: ${as}. It looks so: ${JSON.stringify(last)}`);
  }
}

/** The colours for a theme, by the key that names it. */
function rulesOf(theme: Theme): Record<string, unknown> {
  const key = Object.keys(rulesByTheme).find((names) => names.includes(`[${theme}]`) || names.includes(`[${theme.split(" ").slice(0, 2).join(" ")}*]`));
  const { rules } = (rulesByTheme[key ?? ""] ?? {}) as { rules?: Record<string, unknown> };
  assert.ok(rules);
  return rules;
}

/** A colour as a page says it. */
function rgb(hex: string): string {
  const [red = 0, green = 0, blue = 0, alpha = 255] = (hex.slice(1).match(/../g) ?? []).map((channel) => Number.parseInt(channel, 16));
  return alpha === 255 ? `rgb(${red.toString()}, ${green.toString()}, ${blue.toString()})` : `rgba(${red.toString()}, ${green.toString()}, ${blue.toString()}, ${(alpha / 255).toFixed(1)})`;
}
