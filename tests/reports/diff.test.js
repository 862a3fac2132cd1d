import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { articles, lay, quoth, run } from './corpus.js';

// A name with a line end can stand in no diff that patch reads.
const files = Object.fromEntries(Object.entries(articles).filter(([name]) => !name.includes('\n')));

const tools = {
  'git apply': folder => {
    run(folder, 'git', 'init', '--quiet');
    run(folder, 'git', 'apply', 'fixes.diff');
  },
  'patch -p1': folder => run(folder, 'patch', '--binary', '--posix', '-p1', '-i', 'fixes.diff'),
};

for (const [tool, apply] of Object.entries(tools)) {
  for (const reach of ['--fix', '--unsafe-fixes']) {
    test(`${tool} makes of the diff what ${reach} makes of the files`, t => {
      const folder = lay(t, Object.fromEntries(Object.entries(files).map(([name, text]) => [`as-it-was/${name}`, text])));
      const [patched, fixed] = [join(folder, 'patched'), join(folder, 'fixed')];
      for (const copy of [patched, fixed]) cpSync(join(folder, 'as-it-was'), copy, { recursive: true });
      const diff = quoth(patched, 'lint', '--diff', reach);
      assert.equal(diff.status, 1);
      assert.match(diff.stderr, /^Would mend \d+ findings in \d+ files\.\n$/);
      for (const [name, text] of Object.entries(files)) {
        assert.equal(readFileSync(join(patched, name), 'utf8'), text, 'nothing is written');
      }
      writeFileSync(join(patched, 'fixes.diff'), diff.stdout);
      apply(patched);
      quoth(fixed, 'lint', reach);
      for (const name of Object.keys(files)) {
        assert.deepEqual(readFileSync(join(patched, name)), readFileSync(join(fixed, name)), name);
      }
      assert.equal(quoth(patched, 'lint', '--diff', reach).status, 0);
    });
  }
}
