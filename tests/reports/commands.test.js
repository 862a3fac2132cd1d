import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findings, lay, pictured, report } from './corpus.js';

// What the runners of both services do with a line, as their documentation gives it.
const github = {
  line: /^::(error|warning|notice) ([^]*?)::([^]*)$/,
  property: text => text.replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
  data: text => text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%'),
};
const azure = {
  line: /^##vso\[task\.logissue ([^\]]*)\]([^]*)$/,
  property: text => text.replaceAll('%3B', ';').replaceAll('%5D', ']').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%AZP25', '%'),
  data: text => text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%AZP25', '%'),
};

function properties(text, separator, unescape) {
  const pairs = text.split(separator).filter(pair => pair).map(pair => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]);
  return Object.fromEntries(pairs.map(([key, value]) => [key, unescape(value)]));
}

test('GitHub reads every finding from its line', t => {
  const folder = lay(t);
  const lines = report(folder, 'github').trimEnd().split('\n');
  const expected = findings(folder);
  assert.equal(lines.length, expected.length);
  for (const [i, finding] of expected.entries()) {
    const [, command, list, data] = github.line.exec(lines[i]);
    const found = properties(list, ',', github.property);
    assert.equal(command, { error: 'error', warning: 'warning', info: 'notice' }[finding.severity]);
    assert.equal(found.file, pictured(finding.path));
    assert.deepEqual([Number(found.line), Number(found.col)], [finding.start.line, finding.start.column]);
    assert.equal(found.title, `${finding.code} ${finding.name}`);
    assert.ok(github.data(data).startsWith(pictured(finding.message)));
  }
});

test('Azure reads every finding from its line', t => {
  const folder = lay(t);
  const lines = report(folder, 'azure').trimEnd().split('\n');
  const expected = findings(folder);
  assert.equal(lines.length, expected.length);
  for (const [i, finding] of expected.entries()) {
    const [, list, data] = azure.line.exec(lines[i]);
    const found = properties(list, ';', azure.property);
    assert.equal(found.type, finding.severity === 'error' ? 'error' : 'warning');
    assert.equal(found.sourcepath, pictured(finding.path));
    assert.deepEqual([Number(found.linenumber), Number(found.columnnumber)], [finding.start.line, finding.start.column]);
    assert.equal(found.code, finding.code);
    assert.ok(azure.data(data).startsWith(`${finding.code} ${finding.name}: ${pictured(finding.message)}`));
  }
});
