import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, lay, report } from './corpus.js';

test('the GitLab report has the keys and words that GitLab asks for', t => {
  const folder = lay(t);
  const issues = JSON.parse(report(folder, 'gitlab'));
  const expected = findings(folder);
  assert.equal(issues.length, expected.length);
  for (const [i, issue] of issues.entries()) {
    assert.ok(issue.description.startsWith(expected[i].message));
    assert.equal(issue.check_name, expected[i].name);
    assert.ok(['info', 'minor', 'major', 'critical', 'blocker'].includes(issue.severity));
    assert.equal(issue.location.path, expected[i].path);
    assert.ok(!issue.location.path.startsWith('./') && !issue.location.path.startsWith('/'));
    assert.equal(issue.location.lines.begin, expected[i].start.line);
  }
});

test('no two GitLab fingerprints are the same', t => {
  const prints = JSON.parse(report(lay(t), 'gitlab')).map(issue => issue.fingerprint);
  assert.equal(new Set(prints).size, prints.length);
  for (const print of prints) assert.match(print, /^[0-9a-f]{32}$/);
});

test('GitLab fingerprints stay when lines move, also to another kind of line end', t => {
  const text = 'One [~|].\n\nTwo [@nobody|he] [~|].\n\nTwo [@nobody|he] [~|].\n';
  const prints = folder => JSON.parse(report(folder, 'gitlab')).map(issue => issue.fingerprint);
  const before = prints(lay(t, { 'a.quoth': text }));
  assert.deepEqual(prints(lay(t, { 'a.quoth': `A line.\n\nAnother.\n\n${text}` })), before);
  assert.deepEqual(prints(lay(t, { 'a.quoth': text.replaceAll('\n', '\r\n') })), before);
  assert.equal(prints(lay(t, { 'a.quoth': text.replace('One', 'Ten') })).filter(print => before.includes(print)).length, before.length - 2);
});
