import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cheatSheetPage } from "../src/annotate/cheatSheetPage";
import { capital, count, joined, termsInWords } from "../src/words";

describe("words", () => {
  it("count in one way everywhere", () => {
    assert.deepEqual([count(0, "claim"), count(1, "claim"), count(1234, "claim")], ["0 claims", "1 claim", "1,234 claims"]);
  });

  it("are joined as far as there are any", () => {
    assert.equal(joined(["said", undefined, "", "via the Herald"]), "said · via the Herald");
  });

  it("say on which terms somebody speaks", () => {
    assert.deepEqual(["on-record", "deep-background", "for-the-desk"].map(termsInWords).map(capital), ["On the record", "On deep background", "For the desk"]);
  });
});

describe("the cheat sheet", () => {
  it("keeps what the manifest says out of its markup", () => {
    const page = cheatSheetPage({ contributes: { commands: [{ command: "a", title: `<b>"It's" & more` }], keybindings: [{ command: "a", key: "alt+q a" }] } }, false, "n");
    assert.match(page, /<td>&lt;b&gt;&quot;It&#39;s&quot; &amp; more<\/td>/);
  });
});
