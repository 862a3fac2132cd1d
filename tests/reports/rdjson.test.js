import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findings, lay, report, textOf } from './corpus.js';

/** The offset in bytes of a place: columns are bytes from one; a byte-order mark is no part of the first line. */
function byteOffset(bytes, { line, column }) {
  let at = 0;
  for (let left = line - 1; left > 0; left--) {
    while (bytes[at] !== 10 && bytes[at] !== 13) at++;
    at += bytes[at] === 13 && bytes[at + 1] === 10 ? 2 : 1;
  }
  return at + column - 1;
}

test('the report has the shape that reviewdog documents', t => {
  const result = JSON.parse(report(lay(t), 'rdjson'));
  assert.deepEqual(Object.keys(result), ['source', 'diagnostics']);
  assert.equal(result.source.name, 'quoth');
  for (const { message, location, severity, code, suggestions = [], related_locations: related = [] } of result.diagnostics) {
    assert.equal(typeof message, 'string');
    assert.ok(['ERROR', 'WARNING', 'INFO'].includes(severity));
    assert.match(code.value, /^Q\d{3} [a-z-]+$/);
    assert.match(code.url, /^https:/);
    for (const place of [location, ...related.map(each => each.location)]) {
      assert.equal(typeof place.path, 'string');
      for (const { line, column } of [place.range.start, place.range.end]) assert.ok(line >= 1 && column >= 1);
    }
    for (const { range, text } of suggestions) assert.ok(range.start && range.end && typeof text === 'string');
  }
});

test('places count bytes, and the suggestion does what the first fix does', t => {
  const folder = lay(t);
  const { diagnostics } = JSON.parse(report(folder, 'rdjson'));
  let applied = 0;
  for (const [i, finding] of findings(folder).entries()) {
    const text = textOf(folder, finding.path);
    const bytes = Buffer.from(text);
    const { location, suggestions = [] } = diagnostics[i];
    assert.equal(location.path, finding.path);
    assert.equal(byteOffset(bytes, location.range.start), Buffer.byteLength(text.slice(0, finding.start.offset)));
    assert.equal(byteOffset(bytes, location.range.end), Buffer.byteLength(text.slice(0, finding.end.offset)));
    for (const { range, text: inserted } of suggestions) {
      const [start, end] = [byteOffset(bytes, range.start), byteOffset(bytes, range.end)];
      const suggested = Buffer.concat([bytes.subarray(0, start), Buffer.from(inserted), bytes.subarray(end)]);
      const edits = finding.fixes[0].edits.toSorted((a, b) => b.start.offset - a.start.offset);
      const fixed = edits.reduce((t, e) => t.slice(0, e.start.offset) + e.newText + t.slice(e.end.offset), text);
      assert.equal(suggested.toString(), fixed);
      applied++;
    }
  }
  assert.ok(applied > 10);
  assert.ok(readFileSync(join(folder, 'clean.quoth')).length > 0);
});
