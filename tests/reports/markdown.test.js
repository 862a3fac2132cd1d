import assert from 'node:assert/strict';
import { test } from 'node:test';
import MarkdownIt from 'markdown-it';
import { findings, lay, pictured, quoth, report } from './corpus.js';

/** The cells of each row of the only table, as a reader sees them: text without marks, and code in backticks. */
function rows(markdown) {
  const tokens = new MarkdownIt({ html: true }).parse(markdown, {});
  assert.equal(tokens.filter(token => token.type === 'table_open').length, 1);
  const found = [];
  for (const token of tokens) {
    if (token.type === 'tr_open') found.push([]);
    if (token.type !== 'inline' || found.length === 0 || token.level < 3) continue;
    assert.ok(token.children.every(child => child.type !== 'html_inline' && child.type !== 'image'));
    found.at(-1).push(token.children.map(child => child.content).join(''));
  }
  return found.slice(1);
}

test('every finding is a row of four cells that shows its words and nothing else', t => {
  const folder = lay(t);
  const expected = findings(folder);
  const found = rows(report(folder, 'markdown'));
  assert.equal(found.length, expected.length);
  for (const [i, { path, start, severity, code, name, message }] of expected.entries()) {
    assert.equal(found[i].length, 4);
    const [place, weight, rule, text] = found[i];
    assert.equal(place, `${pictured(path).replaceAll('\n', ' ')}:${start.line}:${start.column}`);
    assert.equal(weight, severity);
    assert.equal(rule, `${code} ${name}`);
    const words = text => text.replace(/[`\s]+/g, ' ').trim();
    assert.ok(words(text).startsWith(words(pictured(message))), `${text}\n${message}`);
  }
});

test('a comment holds a hundred rows and says how many more there are', t => {
  const folder = lay(t, { 'a.quoth': '[~|]\n\n'.repeat(150) });
  const { stdout } = quoth(folder, 'lint', '--select', 'empty-tag', '--output-format', 'markdown');
  assert.equal(rows(stdout).length, 100);
  assert.match(stdout, /^Quoth has 150 findings in 1 file\.$/m);
  assert.match(stdout, /^… and 50 more\.$/m);
  assert.ok(stdout.length < 65_536);
});

test('a clean run is a sentence', t => {
  assert.equal(quoth(lay(t), 'lint', 'clean.quoth', '--output-format', 'markdown').stdout, 'Quoth found nothing.\n');
});
