import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Edit, mapRanges, mergeLines, shift, subtract, withoutLines } from "../src/flatRanges";

/** Ranges of one line, written as the characters under which an `x` stands; two that touch are parted by an `X`. */
function under(marks: string, line = 0): number[] {
  return [...marks.matchAll(/[xX]x*/g)].flatMap((run) => [line, run.index, line, run.index + run[0].length]);
}

describe("ranges as numbers", () => {
  it("come four numbers each", () => {
    assert.deepEqual(mapRanges([1, 2, 3, 4, 5, 6, 7, 8], (...range) => range.join(" ")), ["1 2 3 4", "5 6 7 8"]);
  });

  it("are kept where they touch no line with a cursor", () => {
    const ranges = [0, 0, 0, 3, 1, 0, 1, 3, 1, 5, 3, 2, 4, 0, 4, 1, 9, 0, 9, 1];
    assert.deepEqual(withoutLines(ranges, []), ranges);
    assert.deepEqual(withoutLines(ranges, [{ first: 0, last: 0 }]), ranges.slice(4));
    assert.deepEqual(withoutLines(ranges, [{ first: 2, last: 2 }]), [...ranges.slice(0, 8), ...ranges.slice(12)]);
    assert.deepEqual(withoutLines(ranges, [{ first: 0, last: 0 }, { first: 3, last: 20 }]), ranges.slice(4, 8));
  });

  it("are not hidden from lines below by a range over many lines", () => {
    assert.deepEqual(withoutLines([0, 0, 5, 0, 1, 0, 1, 1, 6, 0, 6, 1], [{ first: 3, last: 3 }]), [1, 0, 1, 1, 6, 0, 6, 1]);
  });
});

describe("lines with cursors", () => {
  it("are put in order, and together where they touch", () => {
    assert.deepEqual(mergeLines([{ first: 7, last: 9 }, { first: 0, last: 1 }, { first: 2, last: 2 }, { first: 8, last: 8 }]), [
      { first: 0, last: 2 },
      { first: 7, last: 9 },
    ]);
  });
});

describe("ranges without others", () => {
  const cases: [name: string, from: string, others: string, left: string][] = [
    ["are whole where the others are elsewhere", "xxx   xxx", "   xx    x", "xxx   xxx"],
    ["are gone where one covers them", " xxx  xx", "xxxxx xx", ""],
    ["lose their middle", "xxxxxxx", "  xxx  ", "xx   xx"],
    ["lose several parts", "xxxxxxx Xxx", " x  x   x", "x xx xx  xx"],
    ["lose what one takes from two of them", "xxx xxx", " xxxxx", "x     x"],
  ];
  for (const [name, from, others, left] of cases) {
    it(name, () => {
      assert.deepEqual(subtract(under(from), under(others)), under(left));
    });
  }

  it("are cut over lines", () => {
    assert.deepEqual(subtract([0, 5, 4, 2], under(" xx", 1)), [0, 5, 1, 1, 1, 3, 4, 2]);
  });
});

describe("ranges after an edit", () => {
  const type = (line: number, character: number, text: string): Edit => replace(line, character, line, character, text);
  const replace = (startLine: number, startCharacter: number, endLine: number, endCharacter: number, text: string): Edit => {
    const lines = text.split("\n");
    const newEndLine = startLine + lines.length - 1;
    return { startLine, startCharacter, endLine, endCharacter, newEndLine, newEndCharacter: (lines.length === 1 ? startCharacter : 0) + (lines.at(-1) ?? "").length };
  };

  it("stay where they are before it", () => {
    assert.deepEqual(shift([0, 0, 0, 3], type(0, 5, "word")), [0, 0, 0, 3]);
  });

  it("move along their line behind it", () => {
    assert.deepEqual(shift([0, 8, 0, 9], type(0, 5, "word")), [0, 12, 0, 13]);
    assert.deepEqual(shift([0, 8, 0, 9], replace(0, 2, 0, 6, "")), [0, 4, 0, 5]);
  });

  it("grow by what is typed inside, and not by what is typed at their edges", () => {
    assert.deepEqual(shift([0, 2, 0, 6], type(0, 4, "ab")), [0, 2, 0, 8]);
    assert.deepEqual(shift([0, 2, 0, 6], type(0, 2, "ab")), [0, 4, 0, 8]);
    assert.deepEqual(shift([0, 2, 0, 6], type(0, 6, "ab")), [0, 2, 0, 6]);
  });

  it("move down with a new line and up with one that goes", () => {
    assert.deepEqual(shift([0, 8, 0, 9, 3, 1, 4, 2], type(0, 5, "one\ntwo")), [1, 6, 1, 7, 4, 1, 5, 2]);
    assert.deepEqual(shift([1, 6, 1, 7, 4, 1, 5, 2], replace(0, 5, 1, 3, "")), [0, 8, 0, 9, 3, 1, 4, 2]);
  });

  it("are gone when they are replaced, and keep what is not", () => {
    assert.deepEqual(shift([0, 2, 0, 6], replace(0, 2, 0, 6, "other")), []);
    assert.deepEqual(shift([0, 2, 0, 6], replace(0, 4, 0, 9, "x")), [0, 2, 0, 4]);
    assert.deepEqual(shift([0, 2, 0, 6], replace(0, 0, 0, 4, "x")), [0, 1, 0, 3]);
  });
});
