import assert from "node:assert/strict";
import { describe, it } from "node:test";
import manifest from "../package.json";
import { ask, changedMeanwhile, whySilent } from "../src/annotate/ask";
import { cheatSheetPage, keyLines } from "../src/annotate/cheatSheetPage";
import { cursorAfter, offsetAfter, spanAfter } from "../src/annotate/edits";
import { describe as describePerson, personEntries, type PersonList } from "../src/annotate/people";
import { CounterpartsRequest, type PersonOffer } from "../src/protocol";
import type { Server } from "../src/server";
import { shorten } from "../src/shorten";

const orlan: PersonOffer = { id: "orlan", name: "Ilan Orlan", kind: "person", role: "chief of staff", aliases: [], isLocal: false };
const vesk: PersonOffer = { id: "vesk", name: "Marta Vesk", kind: "person", aliases: [], isLocal: false };
const coll: PersonOffer = { id: "coll", name: "Davin Coll", kind: "person", aliases: [], isLocal: true };

function entries(changes: Partial<PersonList>): string[] {
  const all = personEntries({ typed: "", words: "", found: [orlan, coll, vesk], meant: [], isAmbiguous: false, mayBeUnnamed: true, mayBeNew: true, ...changes });
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

  it("has nobody but those who are known where nobody else is asked for", () => {
    assert.deepEqual(entries({ typed: "Ada Brill", mayBeNew: false, mayBeUnnamed: false }), ["orlan", "vesk", "coll"]);
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

describe("after an edit", () => {
  const tag = [{ start: 4, end: 4, text: "[~|" }, { start: 8, end: 8, text: "]" }];
  const header = { start: 0, end: 0, text: "---\n@a: A\n---\n" };

  it("a place moves behind what is put in there, and is not moved by what comes later", () => {
    const edits = [...tag, { start: 20, end: 22, text: "" }];
    assert.equal(offsetAfter(edits, 8), 12);
    assert.equal(offsetAfter(edits, 2), 2);
    assert.equal(offsetAfter(edits, 30), 32);
  });

  it("words are still the same where somebody was declared before them", () => {
    const { length } = header.text;
    assert.deepEqual(spanAfter([header, ...tag], { start: 0, end: 3 }), { start: length, end: length + 3 });
    assert.deepEqual(spanAfter([header, ...tag], { start: 2, end: 2 }), { start: length + 2, end: length + 2 });
  });

  it("words do not take in the tag of those behind them", () => {
    assert.deepEqual(spanAfter(tag, { start: 0, end: 4 }), { start: 0, end: 4 });
  });

  it("the cursor stands behind the words that were tagged, wherever in them it stood", () => {
    assert.equal(cursorAfter([header, ...tag], 5), header.text.length + 12);
    assert.equal(cursorAfter(tag, 9), 13);
  });

  it("the cursor stays where nothing was tagged", () => {
    assert.equal(cursorAfter([{ start: 2, end: 5, text: "brill" }], 7), 9);
    assert.equal(cursorAfter([{ start: 2, end: 5, text: "" }, { start: 9, end: 10, text: "" }], 7), 4);
    assert.equal(cursorAfter([], 7), 7);
  });
});

describe("a question to the server", () => {
  const place = { textDocument: { uri: "file:///a.quoth" }, position: { line: 0, character: 0 } };
  const document = { version: 3 };
  const answering = (answer: () => unknown) => ({ state: "running" as const, request: (() => Promise.resolve(answer())) as Server["request"] });

  it("is answered", async () => {
    assert.deepEqual(await ask(answering(() => []), document, CounterpartsRequest, place), []);
  });

  it("has no answer where the text has changed", async () => {
    await assert.rejects(ask(answering(() => undefined), document, CounterpartsRequest, place), { message: changedMeanwhile });
    const changing = { version: 3 };
    await assert.rejects(ask(answering(() => (changing.version++, [])), changing, CounterpartsRequest, place), { message: changedMeanwhile });
  });

  it("says that there is no server, which says nothing of the article", () => {
    assert.match(whySilent({ state: "missing" }), /does not run.*“Quoth: Restart Language Server”/);
    assert.match(whySilent({ state: "starting" }), /still starting/);
  });
});

describe("a shortened text", () => {
  it("is no longer than it may be, and says that it goes on", () => {
    assert.equal(shorten("the Herald", 10), "the Herald");
    assert.equal(shorten("the Heralds", 10), "the Heral…");
    assert.equal(shorten("the Herald", 5), "the…");
  });

  it("has no half of a character", () => {
    assert.equal(shorten("ab😀😀", 5), "ab😀…");
    assert.equal(shorten("ab😀😀", 4), "ab…");
  });
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
