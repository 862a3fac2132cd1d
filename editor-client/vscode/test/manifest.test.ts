import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import manifest from "../package.json";
import language from "../language-configuration.json";

// The client library registers what the server runs.
const serverCommands = ["quoth.seal", "quoth.export", "quoth.stats", "quoth.guidelines", "quoth.explain", "quoth.lintWorkspace"];

describe("the manifest", () => {
  it("declares every command, setting and colour that the code uses, and heeds every context that it sets", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const code = files.map((file) => readFileSync(`src/${file}`, "utf8")).join("\n");
    const conditions = [...JSON.stringify(manifest).matchAll(/"when":"([^"]*)"/g)].map(([, when]) => when ?? "");
    for (const name of code.matchAll(/"(quoth\.(?!exe"|json")[\w.]+)"/g)) {
      const isKnown =
        manifest.contributes.commands.some((command) => command.command === name[1]) ||
        Object.keys(manifest.contributes.configuration.properties).includes(name[1] ?? "") ||
        manifest.contributes.colors.some(({ id }) => id === name[1]) ||
        conditions.some((when) => when.split(/[^\w.]+/).includes(name[1] ?? "")) ||
        manifest.contributes.views.quoth.some((view) => view.id === name[1] || `${view.id}.focus` === name[1]) ||
        serverCommands.includes(name[1] ?? "");
      assert.ok(isKnown, `${name[0]} is not in package.json`);
    }
  });

  it("has a title for every command, and an icon for those in a toolbar", () => {
    const { commands, menus } = manifest.contributes;
    for (const { command, title, category } of commands) {
      assert.ok(title !== "" && category === "Quoth", command);
    }
    for (const item of [...menus["editor/title"], ...menus["view/title"]]) {
      const shown = commands.find(({ command }) => "command" in item && item.command === command);
      assert.ok("submenu" in item || (shown !== undefined && "icon" in shown), JSON.stringify(item));
    }
  });

  it("has keys and menus for commands alone that are there", () => {
    const { commands, keybindings, menus } = manifest.contributes;
    for (const item of [...keybindings, ...Object.values(menus).flat()]) {
      const command = "command" in item ? item.command : undefined;
      assert.ok(command === undefined || commands.some((known) => known.command === command), command);
    }
  });

  it("says once where a command can be used: the palette leaves those out that cannot", () => {
    const { commands, menus } = manifest.contributes;
    for (const { command, when } of menus.commandPalette) {
      const known = commands.find((each) => each.command === command);
      assert.notEqual(known !== undefined && "enablement" in known ? known.enablement : undefined, when, command);
    }
  });

  it("says where each key holds, and gives no two the same", () => {
    const { keybindings } = manifest.contributes;
    for (const { command, when } of keybindings) {
      assert.match(when, /editorLangId == quoth|quoth\.attribution|quothPreview/, command);
    }
    const keys = keybindings.map(({ key, when }) => `${key} ${when}`);
    assert.deepEqual(keys, [...new Set(keys)]);
  });

  it("describes every setting, and every word that it takes", () => {
    for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
      const description = "markdownDescription" in setting ? setting.markdownDescription : setting.description;
      assert.match(description, /\.$/, name);
      if ("enum" in setting) {
        assert.equal(setting.enumDescriptions.length, setting.enum.length, name);
      }
    }
  });

  it("leads from the walkthrough to commands that are there", () => {
    const ours = [...manifest.contributes.commands.map(({ command }) => command), "quoth.attribution.focus"];
    const named = [...JSON.stringify(manifest.contributes.walkthroughs).matchAll(/(?:command:(?:toSide:)?|onCommand:)(quoth\.[\w.]+)/g)].map(([, name]) => name ?? "");
    assert.ok(named.length > 0);
    assert.deepEqual(named.filter((name) => !ours.includes(name)), []);
  });

  it("never lets an editor change the blanks of an article", () => {
    const defaults = manifest.contributes.configurationDefaults["[quoth]"];
    assert.equal(defaults["files.trimTrailingWhitespace"], false);
    assert.equal(defaults["files.insertFinalNewline"], false);
    assert.equal(defaults["files.trimFinalNewlines"], false);
  });
});

describe("the problem matcher", () => {
  const [matcher] = manifest.contributes.problemMatchers;
  assert.ok(matcher !== undefined);
  const { regexp, file, line, column, severity, code, message } = matcher.pattern;

  it("reads what quoth lint prints", () => {
    const found = new RegExp(regexp).exec("articles/a b.quoth:28:51: warning Q402 same-text-different-entity: `Dr Marsk` is marked twice");
    assert.deepEqual(
      [file, line, column, severity, code, message].map((group) => found?.[group]),
      ["articles/a b.quoth", "28", "51", "warning", "Q402", "same-text-different-entity: `Dr Marsk` is marked twice"],
    );
  });

  it("takes no finding out of the line that counts them", () => {
    assert.equal(new RegExp(regexp).exec("Found 8 errors, 1 warning in 1 file. --fix mends 7 of them."), null);
  });

  // Its owner is the name of the server's own diagnostics: what a task finds takes their place instead of standing beside them.
  it("shows a finding once", () => {
    assert.equal(matcher.owner, "quoth");
    assert.equal(matcher.applyTo, "closedDocuments");
  });
});

describe("an article", () => {
  it("is not commented out by the editor, since its words would no longer be part of it", () => {
    assert.ok(!("comments" in language));
  });
});

describe("a word", () => {
  const pattern = new RegExp(language.wordPattern.pattern, `${language.wordPattern.flags}g`);

  for (const id of ["orlan", "two-men", "_x", "c2", "орлан", "शर्मा", "记者_2"]) {
    it(`takes the id ${id} whole`, () => {
      assert.deepEqual(`[@${id}?|text]`.match(pattern), [id, "text"]);
    });
  }
});
