import assert from "node:assert/strict";
import { describe, it } from "node:test";
import manifest from "../package.json";
import { cheatSheetPage, keyLines } from "../src/annotate/cheatSheetPage";
import { entityTagAt, offsetAfter } from "../src/annotate/edits";
import { describe as describePerson, personEntries, type PersonList } from "../src/annotate/people";
import type { PersonOffer } from "../src/protocol";

const orlan: PersonOffer = { id: "orlan", name: "Ilan Orlan", kind: "person", role: "chief of staff", aliases: [], isLocal: false };
const vesk: PersonOffer = { id: "vesk", name: "Marta Vesk", kind: "person", aliases: [], isLocal: false };
const coll: PersonOffer = { id: "coll", name: "Davin Coll", kind: "person", aliases: [], isLocal: true };

function entries(changes: Partial<PersonList>): string[] {
  const all = personEntries({ typed: "", words: "", found: [orlan, coll, vesk], meant: [], isAmbiguous: false, mayBeUnnamed: true, ...changes });
  return all.map((entry) => (entry.kind === "known" ? entry.person.id : entry.kind === "new" ? `new ${entry.name}` : "unnamed"));
}

describe("the list of people", () => {
  it("begins with whoever was spoken of last for a pronoun, whose letters begin other names", () => {
    assert.deepEqual(entries({ words: "he", meant: [vesk] }), ["orlan", "vesk", "coll", "unnamed", "new he"]);
  });

  it("begins with those who are called by the words", () => {
    assert.deepEqual(entries({ words: "the prime minister", meant: [vesk] }), ["vesk", "orlan", "coll", "unnamed", "new the prime minister"]);
  });

  it("takes a short name that several have for a name", () => {
    assert.equal(entries({ words: "Coll", meant: [coll], isAmbiguous: true })[0], "coll");
  });

  it("begins with somebody new for a name that nobody has", () => {
    assert.equal(entries({ words: "Ada Brill" })[0], "new Ada Brill");
  });

  it("begins with nobody by name for words that describe somebody", () => {
    assert.equal(entries({ words: "two senior officials" })[0], "unnamed");
    assert.ok(!entries({ words: "two senior officials", mayBeUnnamed: false }).includes("unnamed"));
  });

  it("ends with somebody new by the name that was typed", () => {
    assert.deepEqual(entries({ typed: " Ada  Brill ", words: "she", found: [vesk] }), ["vesk", "new Ada Brill"]);
  });

  it("keeps those of the article together, and those of the registry", () => {
    assert.deepEqual(entries({ typed: "l", found: [coll, orlan, coll] }).slice(0, 3), ["coll", "coll", "orlan"]);
  });

  it("says by which other name somebody was found", () => {
    assert.equal(describePerson({ ...orlan, matched: "the general" }), "chief of staff · also “the general”");
    assert.equal(describePerson(vesk), "person");
  });
});

describe("the tag at the cursor", () => {
  const line = "[^@a|She] [~|told] [@b|the [sic] \\] Herald] [!|that [@c|he] left].";
  for (const [words, kind] of [["She", "source"], ["told", undefined], ["Herald", "mention"], ["that", undefined], ["he] left", "mention"], ["left", undefined]] as const) {
    it(`is ${kind ?? "neither mention nor source"} at “${words}”`, () => {
      assert.equal(entityTagAt(line, line.indexOf(words) + 1), kind);
    });
  }

  it("is still meant behind its bracket", () => {
    assert.equal(entityTagAt(line, "[^@a|She]".length), "source");
  });
});

it("a cursor moves behind what is put in where it stands, and is not moved by what comes later", () => {
  const tag = [{ start: 4, end: 4, text: "[~|" }, { start: 8, end: 8, text: "]" }, { start: 20, end: 22, text: "" }];
  assert.equal(offsetAfter(tag, 8), 12);
  assert.equal(offsetAfter(tag, 2), 2);
  assert.equal(offsetAfter(tag, 30), 32);
});

describe("the cheat sheet", () => {
  const { keybindings, commands } = manifest.contributes;

  it("has every key of the manifest, with what it does", () => {
    assert.equal(keyLines(manifest, false).length, keybindings.length);
    const page = cheatSheetPage(manifest, false, "n");
    for (const { command } of keybindings) {
      const title = commands.find((known) => known.command === command)?.title;
      assert.ok(title !== undefined && page.includes(`<td>${title}</td>`), command);
    }
  });

  it("writes keys as they stand on the keyboard", () => {
    assert.equal(keyLines(manifest, false).find(({ does }) => does === "Previous Problem")?.keys, "Alt+Q Shift+E");
    const own = { contributes: { commands: [{ command: "x", title: "X" }], keybindings: [{ command: "x", key: "alt+q x", mac: "cmd+right" }] } };
    assert.deepEqual(keyLines(own, true), [{ keys: "⌘+→", does: "X" }]);
  });

  it("asks for nothing from elsewhere and runs nothing", () => {
    const page = cheatSheetPage(manifest, false, "n");
    assert.match(page, /default-src 'none'; style-src 'nonce-n'/);
    assert.doesNotMatch(page, /<script|src=|href=/);
  });

  it("gives no two commands the same key", () => {
    const keys = keybindings.map(({ key }) => key);
    assert.deepEqual(keys.filter((key, at) => keys.indexOf(key) !== at), []);
  });
});
