import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { findings, lay, offsetOf, quoth, report, run, textOf } from './corpus.js';

const multitool = createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux');
const program = join(dirname(multitool), 'Sarif.Multitool');
const schema = JSON.parse(readFileSync(join(dirname(multitool), 'sarif-2.1.0.json'), 'utf8'));

test('the report is valid under the published schema', t => {
  const ajv = addFormats(new Ajv({ strict: false, allErrors: true }));
  const validate = ajv.compile(schema);
  const sarif = JSON.parse(report(lay(t), 'sarif'));
  assert.equal(validate(sarif), true, JSON.stringify(validate.errors, null, 2));
  sarif.runs[0].results[0].level = 'loud';
  assert.equal(validate(sarif), false, 'a schema that accepts everything checks nothing');
});

test('the SARIF multitool has neither errors nor warnings', t => {
  // Where install scripts are not run, it has no permission to run.
  chmodSync(program, 0o755);
  const folder = lay(t);
  quoth(folder, 'lint', '--output-format', 'sarif:out/report.sarif');
  const said = run(folder, program, 'validate', 'out/report.sarif');
  assert.match(said, /1 files scanned/);
  assert.doesNotMatch(said, /: (error|warning) /);
});

test('an empty report is valid, too', t => {
  const ajv = addFormats(new Ajv({ strict: false }));
  const ran = quoth(lay(t), 'lint', 'clean.quoth', '--output-format', 'sarif');
  assert.equal(ran.status, 0);
  const sarif = JSON.parse(ran.stdout);
  assert.equal(ajv.compile(schema)(sarif), true);
  assert.deepEqual(sarif.runs[0].results, []);
});

test('every place is where it says, in lines, columns and offsets', t => {
  const folder = lay(t);
  const run = JSON.parse(report(folder, 'sarif')).runs[0];
  const base = run.originalUriBaseIds['%SRCROOT%'].uri;
  const expected = findings(folder);
  assert.equal(run.results.length, expected.length);
  for (const [i, result] of run.results.entries()) {
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    const path = fileURLToPath(new URL(artifactLocation.uri, base));
    assert.equal(path, join(folder, expected[i].path));
    assert.equal(run.artifacts[artifactLocation.index].location.uri, artifactLocation.uri);
    const text = textOf(folder, expected[i].path);
    assert.equal(region.charOffset, expected[i].start.offset);
    assert.equal(offsetOf(text, region.startLine, region.startColumn), region.charOffset);
    assert.equal(offsetOf(text, region.endLine, region.endColumn), region.charOffset + region.charLength);
    assert.equal(result.ruleId, expected[i].code);
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
    assert.equal(run.tool.driver.rules[result.ruleIndex].name, expected[i].name);
  }
});

test('the fixes are those of the JSON output', t => {
  const folder = lay(t);
  const results = JSON.parse(report(folder, 'sarif')).runs[0].results;
  let count = 0;
  for (const [i, finding] of findings(folder).entries()) {
    const fixes = results[i].fixes ?? [];
    assert.equal(fixes.length, finding.fixes.length);
    for (const [j, fix] of fixes.entries()) {
      const edits = fix.artifactChanges.flatMap(change => change.replacements).map(edit => ({
        start: edit.deletedRegion.charOffset,
        end: edit.deletedRegion.charOffset + edit.deletedRegion.charLength,
        text: edit.insertedContent.text,
      }));
      const expected = finding.fixes[j].edits.map(edit => ({
        start: edit.start.offset,
        end: edit.end.offset,
        text: edit.newText,
      }));
      assert.deepEqual(edits, expected);
      count++;
    }
  }
  assert.ok(count > 10);
});

test('each rule is described, and its page stands at the address where the repository would have it', t => {
  for (const rule of JSON.parse(report(lay(t), 'sarif')).runs[0].tool.driver.rules) {
    assert.match(rule.helpUri, new RegExp(`/docs/rules/${rule.name}\\.md$`));
    assert.ok(rule.shortDescription.text && rule.fullDescription.text && rule.help.text && rule.help.markdown);
    assert.ok(rule.properties.tags.length > 0);
  }
});

test('a file that cannot be checked makes the run a failed one', t => {
  const folder = lay(t, { 'a.quoth': Buffer.from([0x61, 0xff]) });
  const ran = quoth(folder, 'lint', '--output-format', 'sarif');
  assert.equal(ran.status, 2);
  assert.equal(JSON.parse(ran.stdout).runs[0].invocations[0].executionSuccessful, false);
  assert.ok(existsSync(join(folder, 'a.quoth')));
});
