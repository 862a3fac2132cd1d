import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lay, quoth, quothIn, run } from './corpus.js';

test('what is staged is mended by git apply --cached', t => {
  const folder = lay(t, { 'sub/a.quoth': 'One [~|].\n', 'sub/b.quoth': 'Two.\n' });
  run(folder, 'git', 'init', '--quiet');
  run(folder, 'git', 'add', '.');
  writeFileSync(join(folder, 'sub/a.quoth'), 'Something else.\n');
  mkdirSync(join(folder, 'out'));
  const diff = quoth(folder, 'lint', '--staged', '--diff', '--select', 'empty-tag');
  writeFileSync(join(folder, 'out/fixes.diff'), diff.stdout);
  run(folder, 'git', 'apply', '--cached', 'out/fixes.diff');
  assert.equal(run(folder, 'git', 'show', ':sub/a.quoth'), 'One .\n');
  assert.equal(readFileSync(join(folder, 'sub/a.quoth'), 'utf8'), 'Something else.\n');
});

test('nothing is left of the folder in which what is staged is checked', t => {
  const folder = lay(t, { 'a.quoth': 'One [~|].\n', 'temporary/.keep': '' });
  run(folder, 'git', 'init', '--quiet');
  run(folder, 'git', 'add', 'a.quoth');
  const ran = quothIn(folder, { TMPDIR: join(folder, 'temporary') }, 'lint', '--staged', '--output-format', 'concise');
  assert.match(ran.stdout, /^a\.quoth:1:5: error Q005/);
  assert.deepEqual(readdirSync(join(folder, 'temporary')), ['.keep']);
});

test('a machine without git is told so', t => {
  for (const option of ['--changed', '--staged', '--since=HEAD']) {
    const ran = quothIn(lay(t), { PATH: '/nowhere' }, 'lint', option);
    assert.equal(ran.status, 2);
    assert.match(ran.stderr, /^error: the program git cannot be started\n {2}hint: /);
  }
});
