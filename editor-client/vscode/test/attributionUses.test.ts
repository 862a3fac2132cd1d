import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Uses } from "../src/attribution/uses";
import type { Person } from "../src/protocol";

describe("how often a registry's people are used", () => {
  const people = ["Orlan", "Vesk", "Herald"].map((name) => ({ name, aliases: [], isUnnamed: false, mentions: [] }));

  it("is asked at once of those who come into view, and once of each", async () => {
    const asked: string[][] = [];
    const uses = new Uses();
    const learn = (some: readonly Person[]) =>
      uses.learn(some, (unknown) => {
        asked.push(unknown.map(({ name }) => name));
        return Promise.resolve(new Map(unknown.map((person) => [person, `${person.name} is used`])));
      });
    await learn(people.slice(0, 2));
    await learn(people);
    await learn(people);
    assert.deepEqual(asked, [["Orlan", "Vesk"], ["Herald"]]);
    assert.deepEqual(people.map((person) => uses.of(person)), ["Orlan is used", "Vesk is used", "Herald is used"]);
    uses.forget();
    await learn(people.slice(0, 1));
    assert.deepEqual(asked.slice(2), [["Orlan"]]);
  });

  it("is asked again of those of whom it is not known", async () => {
    let times = 0;
    const uses = new Uses();
    for (let each = 0; each < 2; each++) {
      await uses.learn(people, () => Promise.resolve(new Map(times++ === 0 ? [] : people.map((person) => [person, "used"]))));
    }
    assert.equal(times, 2);
    assert.equal(people[0] && uses.of(people[0]), "used");
  });
});
