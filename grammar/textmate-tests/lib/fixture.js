import assert from "node:assert/strict";

/**
 * Checks scopes that are written under the text that has them:
 *
 *     | [!c1|Yes]
 *       ^^         punctuation.definition.tag.begin.claim
 *            ^^^   markup.quoth.claim !comment
 *
 * Text stands behind a bar and a blank. Each scope behind the marks must be on every marked character, those behind `!` on none.
 */
export function checkFixture(tokenize, fixture) {
  const { lines, marks } = readFixture(fixture);
  const tokens = tokenize(lines.join("\n"));
  const problems = marks.flatMap((mark) => problemsOf(mark, tokens));
  assert.ok(marks.length > 0, "the fixture marks nothing");
  assert.equal(problems.join("\n"), "");
}

function readFixture(fixture) {
  const lines = [];
  const marks = [];
  for (const line of fixture.replace(/^\n/, "").replace(/\n *$/, "").split("\n")) {
    if (line.startsWith("| ") || line === "|") {
      lines.push(line.slice(2));
      continue;
    }
    const [, indent, carets, rest] = /^( *)(\^+) +(.+)$/.exec(line) ?? assert.fail(`not a fixture line: ${line}`);
    const [wanted, unwanted = ""] = rest.split("!");
    marks.push({
      line: lines.length - 1,
      start: indent.length - 2,
      end: indent.length - 2 + carets.length,
      wanted: wanted.split(" ").filter(Boolean),
      unwanted: unwanted.split(" ").filter(Boolean),
    });
  }
  return { lines, marks };
}

function problemsOf(mark, tokens) {
  const touched = tokens.filter(
    (token) => token.line === mark.line && token.start < mark.end && token.end > mark.start,
  );
  if (touched.length === 0) {
    return [`line ${mark.line + 1}, column ${mark.start}: nothing stands above the marks`];
  }

  return touched.flatMap((token) => {
    const has = (wanted) => token.scopes.some((scope) => scope === wanted || scope.startsWith(`${wanted}.`));
    const where = `line ${mark.line + 1}, ${JSON.stringify(token.text)}`;
    return [
      ...mark.wanted.filter((scope) => !has(scope)).map((scope) => `${where}: no ${scope} in ${token.scopes.join(" ")}`),
      ...mark.unwanted.filter(has).map((scope) => `${where}: ${scope} in ${token.scopes.join(" ")}`),
    ];
  });
}
