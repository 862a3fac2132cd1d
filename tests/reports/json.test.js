import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lay, quoth, report } from './corpus.js';

test('a line of JSON Lines is the object of the JSON output', t => {
  const folder = lay(t);
  const lines = report(folder, 'json-lines').split('\n');
  assert.equal(lines.pop(), '');
  assert.deepEqual(lines.map(line => JSON.parse(line)), JSON.parse(report(folder, 'json')));
});

test('the statistics add up to the findings', t => {
  const folder = lay(t);
  const found = JSON.parse(report(folder, 'json'));
  const rows = JSON.parse(report(folder, 'json', '--statistics'));
  assert.equal(rows.reduce((sum, row) => sum + row.count, 0), found.length);
  for (const row of rows) {
    const own = found.filter(finding => finding.code === row.code);
    const safe = own.filter(finding => finding.fixes.some(fix => fix.safe));
    const other = own.filter(finding => finding.fixes.length > 0 && !finding.fixes.some(fix => fix.safe));
    assert.deepEqual([row.count, row.safelyFixable, row.otherwiseFixable], [own.length, safe.length, other.length]);
  }
});

test('a hundred thousand findings are written in every format', { timeout: 300_000 }, t => {
  const folder = lay(t, { 'a.quoth': '[~|]\n\n'.repeat(100_000) });
  const formats = ['json', 'json-lines', 'sarif', 'junit', 'checkstyle', 'gitlab', 'rdjson', 'markdown', 'grouped'];
  const ran = quoth(
    folder,
    'lint',
    '--select',
    'empty-tag',
    '--max-diagnostics',
    '0',
    ...formats.flatMap(format => ['--output-format', `${format}:out/${format}`]),
  );
  assert.equal(ran.status, 1);
  assert.match(ran.stdout, /^Found 100,000 errors in 1 file\./);
  const counted = quoth(folder, 'lint', '--select', 'empty-tag', '--output-format', 'json-lines').stdout;
  assert.equal(counted.split('\n').length - 1, 100_000);
});
