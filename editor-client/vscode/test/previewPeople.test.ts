import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cardsAt } from "../src/preview/hoverCards";
import { chainInWords, stepsOf } from "../src/preview/chain";
import { graphOf, nodeInWords } from "../src/preview/graph";
import { mixOf } from "../src/preview/mix";
import { planParagraphs } from "../src/preview/segments";
import { wrap } from "../src/preview/wrap";
import { attributions, claim, person, preview, span } from "./previewSample";

const orlan = person("Ilan Orlan", { id: "orlan", kind: "person", role: "chief of the defence staff", aliases: ["the general"] });
const herald = person("The Harbour Herald", { id: "herald", kind: "outlet" });
const diplomats = person("two diplomats", { id: "dip", kind: "unnamed-group", isUnnamed: true, terms: "background" });
const officials = person("officials", { isUnnamed: true });
const people = [orlan, herald, diplomats, officials];

// “The Herald reported that Orlan said he was tired.” “Officials denied it.” “It rained.” “They met”, two diplomats said.
const said = attributions(people, [
  claim("that Orlan said he was tired", { speakers: [1] }),
  claim("he was tired", { speakers: [0], relays: [1], outer: 0, type: "opinion" }),
  claim("it", { speakers: [3] }),
  claim("It rained", { saysNobody: true }),
  claim("They met", { speakers: [2], status: "disputed" }),
  claim("They left"),
]);

describe("the way of a claim", () => {
  it("leads from who said it through who passed it on", () => {
    assert.deepEqual(stepsOf(said, 1), [[0], [1]]);
    assert.equal(chainInWords(said, 1), "Ilan Orlan, through The Harbour Herald");
  });

  it("does not name a relay twice, whether or not the server counts the outer claim's", () => {
    const again = attributions(people, [claim("a", { speakers: [1] }), claim("b", { speakers: [0], relays: [2], outer: 0 })]);
    assert.deepEqual(stepsOf(again, 1), [[0], [2], [1]]);
  });

  it("begins with nobody where nobody is credited", () => {
    assert.equal(chainInWords(said, 3), "Nobody is credited");
    assert.equal(chainInWords(said, 5), "No source yet");
  });

  it("ends even where the data goes in a circle", () => {
    const circle = attributions(people, [claim("a", { outer: 1 }), claim("b", { outer: 0, speakers: [0] })]);
    assert.deepEqual(stepsOf(circle, 0), [[]]);
    assert.deepEqual(stepsOf(circle, 1), [[0]]);
  });
});

describe("the graph", () => {
  const graph = graphOf(said);

  it("has a node for everybody who says something, for nobody, and for the article", () => {
    assert.deepEqual(
      graph.nodes.map(({ name, shape }) => `${name} (${shape})`),
      ["The Harbour Herald (body)", "Ilan Orlan (person)", "officials (unnamed)", "Nobody (nobody)", "two diplomats (unnamed)", "No source yet (nobody)", "The article (article)"],
    );
  });

  it("leads words through who passed them on, and counts them", () => {
    const edges = graph.edges.map(({ from, to, claims }) => `${from} > ${to}: ${String(claims.length)}`);
    assert.deepEqual(edges, ["1 > article: 2", "0 > 1: 1", "3 > article: 1", "nobody > article: 1", "2 > article: 1", "missing > article: 1"]);
  });

  it("says a node in words", () => {
    const words = graph.nodes.map((node) => nodeInWords(graph, node));
    assert.equal(words[0], "The Harbour Herald, outlet, 1 claim, passes on Ilan Orlan");
    assert.equal(words[1], "Ilan Orlan, chief of the defence staff, 1 claim, also through The Harbour Herald");
    assert.equal(words[4], "two diplomats, unnamed group, without a name, 1 claim");
  });

  it("keeps those with the most claims where there are too many, and the ways through the others", () => {
    const small = graphOf(said, 1);
    assert.deepEqual(small.nodes.map((node) => node.key), ["1", "article"]);
    assert.equal(small.left, 5);
  });

  it("is empty without claims", () => {
    assert.deepEqual(graphOf(attributions(people, [])), { nodes: [], edges: [], left: 0 });
  });

  it("has no line from somebody to themselves", () => {
    const own = attributions([orlan], [claim("a", { speakers: [0] }), claim("b", { speakers: [0], relays: [0], outer: 0 })]);
    assert.deepEqual(graphOf(own).edges.map(({ from, to }) => `${from} > ${to}`), ["0 > article"]);
  });
});

describe("the source mix", () => {
  const rows = (title: string) => mixOf(said).find((chart) => chart.title === title)?.rows.map((row) => `${row.label}: ${String(row.count)}, ${String(row.percent)} %`);

  it("counts claims with a name, without one, of nobody, and without a source", () => {
    assert.deepEqual(rows("Named and unnamed"), ["With a name: 2, 33 %", "Without a name: 2, 33 %", "Nobody credited: 1, 17 %", "No source yet: 1, 17 %"]);
  });

  it("counts kinds and terms of those who are credited", () => {
    assert.deepEqual(rows("Kinds of source"), ["Outlet: 1, 25 %", "Person: 1, 25 %", "Only described: 1, 25 %", "Unnamed group: 1, 25 %"]);
    assert.deepEqual(rows("Terms"), ["Not stated: 3, 75 %", "On background: 1, 25 %"]);
  });

  it("counts a claim of two of one kind once for that kind", () => {
    const two = attributions([orlan, { ...orlan, name: "Vesk" }], [claim("a", { speakers: [0, 1] })]);
    assert.deepEqual(mixOf(two)[1]?.rows, [{ label: "Person", count: 1, percent: 100 }]);
  });

  it("takes the terms of a claim before those of its source", () => {
    const off = attributions([diplomats], [claim("a", { speakers: [0], terms: "off-record" })]);
    assert.deepEqual(mixOf(off)[2]?.rows, [{ label: "Off the record", count: 1, percent: 100 }]);
  });
});

describe("a card", () => {
  const article = preview(
    ["Orlan said no to a meal"],
    [span("source", 0, 5, { people: [0], claims: [1] }), span("cue", 6, 10, { claims: [1] }), span("claim", 11, 23, { claims: [1] }), span("mention", 17, 23, { people: [1] }), span("note", 23, 23, { note: "<b>call</b>" })],
    said,
  );
  const plan = planParagraphs(article)[0];
  const cards = (index: number) => (plan === undefined ? [] : cardsAt(article, plan, index));

  it("of a source says who it is and what is claimed", () => {
    assert.deepEqual(cards(0).map((card) => card.title), ["Ilan Orlan", "Ilan Orlan, through The Harbour Herald"]);
    assert.equal(cards(0)[0]?.subtitle, "chief of the defence staff");
    assert.deepEqual(cards(0)[0]?.facts, [{ name: "Also", value: "the general" }, { name: "Says", value: "1 claim" }]);
    assert.equal(cards(0)[1]?.subtitle, "claim, opinion");
  });

  it("of a cue or a claim says whose the claim is", () => {
    assert.deepEqual(cards(1), cards(2));
    assert.deepEqual(cards(2).map((card) => card.quotations), [["he was tired"]]);
  });

  it("of a mention in a claim says both", () => {
    assert.deepEqual(cards(3).map((card) => card.title), ["The Harbour Herald", "Ilan Orlan, through The Harbour Herald"]);
    assert.deepEqual(cards(3)[0]?.facts, [{ name: "Says", value: "1 claim" }, { name: "Passes on", value: "1 claim" }]);
  });

  it("of a note shows its words as they are", () => {
    assert.deepEqual(cards(4).map((card) => card.quotations), [["<b>call</b>"]]);
  });

  it("says status, terms and doubt", () => {
    const one = preview(["x"], [span("claim", 0, 1, { claims: [0] })], attributions([diplomats], [claim("x", { speakers: [0], terms: "background", status: "disputed", isDoubtful: true })]));
    const [plan] = planParagraphs(one);
    const facts = plan === undefined ? [] : cardsAt(one, plan, 0)[0]?.facts.map(({ name, value }) => `${name}: ${value}`);
    assert.deepEqual(facts, ["Terms: on background", "Status: disputed", "Doubt: somebody should look again"]);
  });

  it("of a cue without a claim says so", () => {
    const one = preview(["x"], [span("cue", 0, 1)]);
    const [plan] = planParagraphs(one);
    assert.deepEqual(plan === undefined ? [] : cardsAt(one, plan, 0).map((card) => `${card.title}, ${card.subtitle}`), ["Cue, belongs to no claim"]);
  });
});

describe("the name in a node", () => {
  const measure = (words: string) => words.length;

  it("is wrapped, and what does not fit is left out", () => {
    assert.deepEqual(wrap("a person familiar with the bank", 12, 2, measure), ["a person", "familiar wi…"]);
    assert.deepEqual(wrap("Vesk", 12, 2, measure), ["Vesk"]);
    assert.deepEqual(wrap("", 12, 2, measure), []);
    assert.deepEqual(wrap("Donaudampfschiff", 8, 2, measure), ["Donauda…"]);
  });
});
