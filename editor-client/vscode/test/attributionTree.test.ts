import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Attributions, Claim, Person } from "../src/protocol";
import { claimCard, personCard } from "../src/attribution/rowCards";
import { Filter } from "../src/attribution/filter";
import { GivenRows } from "../src/attribution/givenRows";
import { rowOf } from "../src/attribution/labels";
import { subjectAt } from "../src/attribution/subjectAt";
import { noProblems } from "../src/attribution/problems";
import { findClaim, findNode, findPerson, type Grouping, type Node, partSize, treeOf } from "../src/attribution/tree";

const noRange = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function person(name: string, changes: Partial<Person> = {}): Person {
  return { id: name.toLowerCase(), name, kind: "person", aliases: [], isUnnamed: false, mentions: [noRange], ...changes };
}

function claim(words: string, speakers: readonly number[], changes: Partial<Claim> = {}): Claim {
  return { words, speakers, relays: [], pieces: [noRange], sources: [], cues: [], saysNobody: false, isDoubtful: false, ...changes };
}

function article(people: readonly Person[], claims: readonly Claim[], isRegistry = false): Attributions {
  const counts = { claims: claims.length, unattributed: 0, unnamed: 0, mentions: 0, doubts: 0, orphans: 0 };
  return { isRegistry, counts, seal: "unsealed", people, claims };
}

// What an annotator sees of the tree, with a sign before what is closed at first.
function drawn(attributions: Attributions, grouping: Grouping, query = ""): string {
  const labelled = { attributions, grouping, cueOf: () => undefined, usesOf: () => undefined };
  const draw = (node: Node, depth: number): string[] => {
    const { label, description } = rowOf(node, labelled, noProblems);
    const row = `${"  ".repeat(depth)}${node.hasChildren && !node.isOpen ? "+ " : ""}${label}${description === "" ? "" : ` (${description})`}`;
    return [row, ...(node.hasChildren && !node.isOpen ? [] : node.children().flatMap((child) => draw(child, depth + 1)))];
  };
  return treeOf(attributions, grouping, new Filter(attributions).select(query)).flatMap((root) => draw(root, 0)).join("\n");
}

function lines(...rows: readonly string[]): string {
  return rows.join("\n");
}

const [orlan, herald, diplomat, officials, vesk] = [0, 1, 2, 3, 4];
const visit = article(
  [
    person("Orlan", { role: "chief of staff", aliases: ["the General"] }),
    person("Herald", { kind: "outlet" }),
    person("a diplomat", { id: "dip", kind: "unnamed-person", isUnnamed: true, terms: "background" }),
    { name: "officials", aliases: [], isUnnamed: true, mentions: [noRange] },
    person("Vesk", { mentions: [noRange, noRange] }),
  ],
  [
    claim("Orlan said an attack was near", [herald]),
    claim("an attack was near", [orlan], { outer: 0, type: "prediction" }),
    claim("the talks were cold", [diplomat], { terms: "background" }),
    claim("nothing was said", [officials], { isDoubtful: true }),
    claim("it rains", []),
    claim("the door was shut", [], { saysNobody: true }),
  ],
);

describe("the tree by person", () => {
  it("has those who say something first, those without a name together, and those only mentioned last", () => {
    assert.equal(
      drawn(visit, "person"),
      lines(
        "Orlan (1 claim · chief of staff)",
        "  an attack was near (via Herald · prediction)",
        "  + Mentions (1)",
        "Herald (1 claim)",
        "  + Orlan said an attack was near",
        "  + Mentions (1)",
        "Unnamed sources (2)",
        "  a diplomat (1 claim · background)",
        "    the talks were cold",
        "    + Mentions (1)",
        "  “officials” (1 claim)",
        "    nothing was said (doubt)",
        "    + Mentions (1)",
        "Without a source (1)",
        "  it rains",
        "+ Credited to nobody (1)",
        "+ Only mentioned (1)",
      ),
    );
  });

  it("shows what somebody passes on where there are no claims of their own", () => {
    const relayed = article([person("Orlan", { mentions: [] }), person("Herald", { mentions: [] })], [claim("it rains", [orlan], { relays: [herald] })]);
    assert.equal(drawn(relayed, "person"), lines("Orlan (1 claim)", "  it rains (via Herald)", "Herald (passes on 1 claim)", "  it rains (via Herald)"));
  });

  it("shows a claim that several say below each of them", () => {
    const shared = article([person("Orlan", { mentions: [] }), person("Herald", { mentions: [] })], [claim("it rains", [orlan, herald])]);
    assert.equal(drawn(shared, "person"), lines("Orlan (1 claim)", "  it rains", "Herald (1 claim)", "  it rains"));
  });
});

describe("the tree by terms", () => {
  it("has the terms from what may be printed to what may not, and people below them", () => {
    const people = [person("A", { mentions: [] }), person("B", { mentions: [], terms: "off-record" }), person("C", { mentions: [], terms: "background" })];
    const terms = article(people, [claim("one", [1]), claim("two", [2]), claim("three", [0]), claim("four", [0], { terms: "background" })]);
    assert.equal(
      drawn(terms, "terms"),
      lines(
        "No terms said (1)",
        "  A (1 claim)",
        "    three",
        "On background (2)",
        "  C (1 claim)",
        "    two",
        "  A (1 claim)",
        "    four",
        "Off the record (1)",
        "  B (1 claim)",
        "    one",
      ),
    );
  });
});

describe("the tree in text order", () => {
  it("has nested claims below those in which they are said, and who says each", () => {
    assert.equal(
      drawn(visit, "text"),
      lines(
        "Orlan said an attack was near (Herald)",
        "  an attack was near (Orlan · via Herald · prediction)",
        "the talks were cold (a diplomat)",
        "nothing was said (“officials” · doubt)",
        "it rains (no source)",
        "the door was shut (nobody)",
      ),
    );
  });
});

describe("the tree of a registry file", () => {
  it("has everybody whom it defines, in its order", () => {
    assert.equal(drawn(article([person("Vesk", { mentions: [], role: "prime minister" }), person("Orlan", { mentions: [] })], [], true), "person"), lines("Vesk (prime minister)", "Orlan"));
  });
});

describe("the filter", () => {
  it("finds people by name and other name, without case and accents, and shows all that they say", () => {
    assert.equal(drawn(visit, "person", "GÉNÉRAL"), lines("Orlan (1 claim · chief of staff)", "  an attack was near (via Herald · prediction)", "  + Mentions (1)"));
  });

  it("finds claims by their words and types, and shows them with their people", () => {
    assert.equal(drawn(visit, "person", "talks"), lines("Unnamed sources (1)", "  a diplomat (1 claim · background)", "    the talks were cold", "    + Mentions (1)"));
    assert.equal(drawn(visit, "text", "prediction"), lines("Orlan said an attack was near (Herald)", "  an attack was near (Orlan · via Herald · prediction)"));
  });

  it("needs every word, in any order, of the claim or of who says it", () => {
    assert.equal(drawn(visit, "text", "cold diplomat"), "the talks were cold (a diplomat)");
    assert.equal(drawn(visit, "text", "cold orlan"), "");
  });

  it("finds by what somebody is", () => {
    assert.equal(drawn(visit, "text", "unnamed"), lines("the talks were cold (a diplomat)", "nothing was said (“officials” · doubt)"));
  });
});

describe("a row", () => {
  it("keeps its id when a claim is typed before it", () => {
    const before = treeOf(article([], [claim("a", []), claim("b", [])]), "text", { hasPerson: () => true, hasClaim: () => true });
    const after = treeOf(article([], [claim("new", []), claim("a", []), claim("b", [])]), "text", { hasPerson: () => true, hasClaim: () => true });
    assert.deepEqual(after.map(({ id }) => id).slice(1), before.map(({ id }) => id));
  });

  it("has an id of its own, although the same words are said twice", () => {
    const roots = treeOf(article([], [claim("a", []), claim("a", [])]), "text", { hasPerson: () => true, hasClaim: () => true });
    assert.equal(new Set(roots.map(({ id }) => id)).size, 2);
  });

  it("is found by what it stands for, and by its id", () => {
    const roots = treeOf(visit, "person", { hasPerson: () => true, hasClaim: () => true });
    const found = findClaim(roots, 2, "person");
    assert.deepEqual(found?.parent?.subject, { kind: "person", person: diplomat, claims: 1, passesOn: false });
    assert.equal(findNode(roots, found.id), found);
    assert.equal(findPerson(roots, vesk)?.parent?.subject.kind, "group");
    assert.equal(findNode(roots, "@nobody"), undefined);
  });

  it("tells a screen reader what the icons show", () => {
    const [row] = treeOf(visit, "text", new Filter(visit).select("nothing was"));
    assert.ok(row);
    const labelled = { attributions: visit, grouping: "text", cueOf: () => "said", usesOf: () => undefined } as const;
    assert.equal(rowOf(row, labelled, { errors: 1, warnings: 2 }).spoken, "nothing was said, said by “officials”, in doubt, 1 error, 2 warnings");
  });

  it("shows only the start of many names", () => {
    const crowd = article(["A", "B", "C", "D", "E"].map((name) => person(name)), [claim("it rains", [0, 1, 2, 3, 4])]);
    assert.equal(drawn(crowd, "text"), "it rains (A, B, C and 2 more)");
  });
});

describe("a long article", () => {
  const claims = Array.from({ length: 6000 }, (_, index) => claim(`claim ${String(index)}`, [0]));
  const long = article([person("Orlan")], claims);

  it("is shown in parts", () => {
    const roots = treeOf(long, "text", new Filter(long).select(""));
    assert.equal(roots.length, 6000 / partSize);
    assert.equal(roots[0]?.children().length, partSize);
    assert.deepEqual(roots.at(-1)?.subject, { kind: "part", from: 5801, to: 6000 });
    assert.deepEqual(findClaim(roots, 5999, "text")?.parent?.subject, { kind: "part", from: 5801, to: 6000 });
  });

  it("counts all claims of a person whose claims are in parts, and leaves them closed", () => {
    assert.equal(drawn(long, "person"), "+ Orlan (6,000 claims)");
  });
});

describe("what stands at a place", () => {
  const range = (start: number, end: number) => ({ start: { line: 0, character: start }, end: { line: 0, character: end } });
  const at = (character: number) =>
    subjectAt(
      article(
        [person("Orlan", { mentions: [range(60, 70)] })],
        [claim("outer", [0], { pieces: [range(10, 40)], sources: [range(0, 5)] }), claim("inner", [], { pieces: [range(20, 30)], cues: [range(50, 55)] })],
      ),
      { line: 0, character },
    );

  it("is the innermost claim, else the claim of the source or cue, else a person", () => {
    assert.deepEqual([at(12), at(25), at(35)], [{ claim: 0 }, { claim: 1 }, { claim: 0 }]);
    assert.deepEqual([at(2), at(52)], [{ claim: 0 }, { claim: 1 }]);
    assert.deepEqual([at(65), at(80)], [{ person: 0 }, undefined]);
  });
});

describe("a card", () => {
  it("has what is known of a person", () => {
    const known = person("Ilan_Orlan", { id: "orlan", role: "chief", aliases: ["the General"], terms: "background" });
    assert.equal(
      personCard(known, { errors: 1, warnings: 0 }),
      "**Ilan\\_Orlan**  `@orlan`  *person*\n\nchief  \nalso “the General”  \nspeaks on these terms: background  \n1 mention in this article  \n$(error) 1 error",
    );
  });

  it("has who says a claim, through whom, and what is said of it", () => {
    assert.equal(claimCard(visit.claims[1] ?? claim("", []), visit, noProblems), "an attack was near\n\nsaid by **Orlan** · through Herald  \nprediction");
    assert.equal(claimCard(visit.claims[4] ?? claim("", []), visit, noProblems), "it rains\n\nnobody is credited yet");
  });

  it("shows the article's own signs to the letter", () => {
    assert.match(claimCard(claim("[x](command:y) $(bug) <b>", []), visit, noProblems), /^\\\[x\\\]\\\(command:y\\\) \\\$\\\(bug\\\) \\<b\\>/);
  });
});

describe("the rows that the editor has", () => {
  const rowsOf = (attributions: Attributions) => treeOf(attributions, "person", new Filter(attributions).select(""));
  const lookIn = (attributions: Attributions) => (node: Node) =>
    rowOf(node, { attributions, grouping: "person", cueOf: () => undefined, usesOf: () => undefined }, noProblems).label;

  // Asks for rows as the editor does: for all that are open at first.
  function given(attributions: Attributions): GivenRows {
    const rows = new GivenRows();
    const give = (parent: Node | undefined, children: readonly Node[]) => {
      rows.giveChildren(parent, children);
      for (const node of children) {
        rows.giveLook(node, lookIn(attributions)(node));
        if (node.isOpen) {
          give(node, node.children());
        }
      }
    };
    give(undefined, rowsOf(attributions));
    return rows;
  }

  const holdFor = (rows: GivenRows, attributions: Attributions) => rows.areThoseOf(rowsOf(attributions), lookIn(attributions));

  it("stay where only places in the text are others", () => {
    const claims = visit.claims.map((each) => ({ ...each, pieces: [{ start: { line: 7, character: 1 }, end: { line: 8, character: 0 } }] }));
    assert.equal(holdFor(given(visit), { ...visit, claims }), true);
  });

  it("are made anew where one looks different, is new, is gone, or stands elsewhere", () => {
    for (const claims of [
      visit.claims.map((each, index) => (index === 2 ? { ...each, words: "the talks were warm" } : each)),
      [...visit.claims, claim("it snows", [])],
      visit.claims.slice(0, -2),
      visit.claims.map((each, index) => (index === 2 ? { ...each, speakers: [orlan] } : each)),
    ]) {
      assert.equal(holdFor(given(visit), { ...visit, claims }), false);
    }
    const two = [claim("it rains", [orlan]), claim("it snows", [orlan])];
    assert.equal(holdFor(given({ ...visit, claims: two }), { ...visit, claims: two.toReversed() }), false);
  });

  it("stay where what is different is out of sight", () => {
    const mentions = visit.people.map((each, index) => (index === vesk ? { ...each, mentions: [noRange, noRange, noRange] } : each));
    assert.equal(holdFor(given(visit), { ...visit, people: mentions }), true);
  });

  it("are none until the editor asks, and none again once they are forgotten", () => {
    assert.equal(holdFor(new GivenRows(), visit), true);
    const rows = given(visit);
    rows.forget();
    assert.equal(holdFor(rows, article([], [])), true);
  });
});
