import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { describe, it } from "node:test";
import manifest from "../package.json";
import language from "../language-configuration.json";

// The client library registers what the server runs.
const serverCommands = ["quoth.seal", "quoth.export", "quoth.stats", "quoth.explain", "quoth.lintWorkspace"];

describe("the manifest", () => {
  it("declares every command, setting and colour that the code uses, and heeds every context that it sets", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const code = files.map((file) => readFileSync(`src/${file}`, "utf8")).join("\n");
    const conditions = [...JSON.stringify(manifest).matchAll(/"when":"([^"]*)"/g)].map(([, when]) => when ?? "");
    for (const name of code.matchAll(/"(quoth\.(?!exe")[\w.]+)"/g)) {
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

  it("never lets an editor change the blanks of an article", () => {
    const defaults = manifest.contributes.configurationDefaults["[quoth]"];
    assert.equal(defaults["files.trimTrailingWhitespace"], false);
    assert.equal(defaults["files.insertFinalNewline"], false);
    assert.equal(defaults["files.trimFinalNewlines"], false);
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
