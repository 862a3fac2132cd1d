import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fold } from "../src/attribution/letters";
import { ProblemIndex } from "../src/attribution/problems";
import { excerptOf, isTag, withoutMarkup, wordsOf } from "../src/attribution/tagWords";
import { serverStatus, spokenStatus, statusCard, statusText } from "../src/statusText";

describe("folded letters", () => {
  it("have neither case nor accents, nor points", () => {
    assert.equal(fold("Ángström ĐÀ Ёлка שָׁלוֹם"), "angstrom đa елка שלום");
  });
});

describe("the words of a tag", () => {
  const words = (tag: string) => {
    const { start, end } = wordsOf(tag);
    return tag.slice(start, end);
  };

  it("stand between its head and its closing bracket", () => {
    assert.equal(words("[^@orlan|General [sic] Orlan]"), "General [sic] Orlan");
    assert.equal(words("[!c1 type=opinion|It [~|is said] to be so]"), "It [~|is said] to be so");
    assert.equal(words("[!|]"), "");
  });

  it("go to the end where the tag is not closed", () => {
    assert.equal(words("[!|It rains"), "It rains");
  });
});

describe("a tag", () => {
  it("goes from its opener to the bracket that closes it", () => {
    for (const text of ["[@orlan|Orlan]", "[!c1|It [~|is said] to \\] be [sic]]", "[^|Two\nsources]", "[#|]"]) {
      assert.equal(isTag(text), true, text);
    }
  });

  it("is no sentence that begins or ends with one, no plain bracket and no tag that is not closed", () => {
    for (const text of ["[@orlan|Orlan] met [@vesk|Vesk]", "[@orlan|Orlan] left.", " [@orlan|Orlan]", "[sic]", "[!|It rains", "Orlan", ""]) {
      assert.equal(isTag(text), false, text);
    }
  });
});

describe("a text without markup", () => {
  it("keeps plain brackets and loses those of tags", () => {
    assert.equal(withoutMarkup("[!|[^@a|He] said: “[W]e \\[are\\]”]"), "He said: “[W]e [are]”");
  });

  it("may begin and end within tags", () => {
    assert.equal(withoutMarkup("rains], [~|said] [^@a|Or"), "rains, said Or");
  });
});

describe("an excerpt", () => {
  it("has what stands around the words, and says where they stand", () => {
    const { text, words } = excerptOf("According to [@herald|the Herald], [!|", "[^@orlan|Orlan]", " [~|said] it rains].");
    assert.equal(text, "…to the Herald, Orlan said it rains.");
    assert.equal(text.slice(...words), "Orlan");
  });

  it("has no half of a character at its ends", () => {
    const { text } = excerptOf("😀".repeat(30) + "x", "[@a|He]", "x" + "😀".repeat(60));
    assert.doesNotMatch(text, /\p{Surrogate}/u);
  });
});

describe("problems", () => {
  const at = (line: number, character: number) => ({ line, character });
  const range = (from: number, to: number) => ({ start: at(0, from), end: at(0, to) });
  const problems = new ProblemIndex([
    { ...at(0, 30), severity: "warning" },
    { ...at(0, 5), severity: "error" },
    { ...at(2, 0), severity: "error" },
    { ...at(0, 12), severity: "warning" },
  ]);

  it("are counted where they begin within a range", () => {
    assert.deepEqual(problems.count([range(0, 20)]), { errors: 1, warnings: 1 });
    assert.deepEqual(problems.count([range(30, 31), range(6, 12)]), { errors: 0, warnings: 1 });
    assert.deepEqual(problems.total, { errors: 2, warnings: 2 });
  });

  it("are counted once although ranges overlap", () => {
    assert.deepEqual(problems.count([range(10, 20), range(0, 40), range(11, 14)]), { errors: 1, warnings: 2 });
  });

  it("are none where nothing is asked about", () => {
    assert.deepEqual(problems.count([]), { errors: 0, warnings: 0 });
  });
});

describe("the status bar", () => {
  const status = { claims: 22, unattributed: 2, unnamed: 5, unnamedPercent: 25, mentions: 40, doubts: 1, orphans: 0, seal: "sealed" } as const;
  const links = { seal: "command:seal", next: "command:next", guidelines: "command:guidelines" };

  it("counts claims, those without a source and the share without a name, and says whether the text is sealed", () => {
    assert.equal(statusText(status), "$(quote) 22 claims · 2 unattributed · 25 % unnamed · $(lock) sealed");
    assert.equal(spokenStatus(status), "22 claims, 2 unattributed, 25 percent of the credited ones unnamed, the text is as it was sealed");
  });

  it("leaves out what there is none of", () => {
    const nobody = { ...status, claims: 1, unattributed: 0, unnamed: 0, unnamedPercent: 0, seal: "unsealed" } as const;
    assert.equal(statusText(nobody), "$(quote) 1 claim · $(unlock) unsealed");
  });

  it("offers the next claim without a source, and to seal a text that is not as it was sealed", () => {
    assert.match(statusCard(status, links), /Guidelines\]\(command:guidelines\)/);
    assert.match(statusCard(status, links), /Next claim without a source\]\(command:next\)/);
    assert.doesNotMatch(statusCard(status, links), /command:seal/);
    const drifted = statusCard({ ...status, unattributed: 0, seal: "drifted" }, links);
    assert.match(drifted, /no longer as it was sealed[^]*Seal it anew\]\(command:seal\)/);
    assert.doesNotMatch(drifted, /command:next/);
  });
});

describe("the status of the server", () => {
  it("is told with its version while it runs, and with what can be done when it does not", () => {
    assert.equal(serverStatus("running", "0.1.0").text, "Quoth · 0.1.0");
    assert.equal(serverStatus("starting", undefined).isBusy, true);
    assert.deepEqual([serverStatus("missing", undefined), serverStatus("failed", "0.1.0")].map(({ severity, offer }) => [severity, offer.command]), [
      ["error", "quoth.restartServer"],
      ["error", "quoth.restartServer"],
    ]);
    assert.match(serverStatus("missing", undefined).detail, /command:quoth\.openPathSetting/);
  });
});
