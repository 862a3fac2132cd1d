// Holds docs/quoth.schema.json to configurations that are right and to ones that are not, by a validator of its own.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
// JSON with comments and trailing commas; what stands in quotation marks stays.
const text = /("(?:[^"\\]|\\.)*")|\/\/[^\n]*/g;
const comma = /("(?:[^"\\]|\\.)*")|,(?=\s*[}\]])/g;
const plain = (json) => JSON.parse([text, comma].reduce((rest, part) => rest.replace(part, '$1'), json));
const parse = (path) => plain(read(path));
const schema = JSON.parse(read('docs/quoth.schema.json'));

const ajv = new Ajv({ allErrors: true, strict: true });
addFormats(ajv);
// Keywords that editors know, and no draft.
ajv.addVocabulary(['allowComments', 'allowTrailingCommas', 'enumDescriptions']);
const validate = ajv.compile(schema);

test('the schema is a schema of its draft', () => {
  assert.ok(ajv.validateSchema(schema), ajv.errorsText());
});

for (const path of [
  'seeds/quoth.json',
  'tests/reports/configurations/full.json',
  'tests/reports/configurations/house.json',
]) {
  test(`${path} is valid`, () => {
    assert.ok(validate(parse(path)), ajv.errorsText(validate.errors));
  });
}

test('the full configuration uses every key there is', () => {
  const value = parse('tests/reports/configurations/full.json');
  assert.deepEqual(Object.keys(value).sort(), Object.keys(schema.properties).sort());
});

test('the example of the documentation is valid', () => {
  const [example] = read('docs/configuration.md').split('```json\n')[1].split('```');
  assert.ok(validate(plain(example)), ajv.errorsText(validate.errors));
});

const wrong = {
  'a list': [],
  'a key that is none': { rulse: {} },
  'extends as a number': { extends: 3 },
  'extends with a number in its list': { extends: ['a.json', 3] },
  'a language that is none': { language: 'pt_BR' },
  'nesting of another sort': { nesting: 'inner' },
  'a severity that is none': { rules: { 'undefined-entity': 'loud' } },
  'a rule that is none': { rules: { 'undefined-entitty': 'off' } },
  'a severity as a number': { rules: { Q101: 2 } },
  'an override without files': { overrides: [{ rules: {} }] },
  'an override without rules': { overrides: [{ files: ['a'] }] },
  'patterns as one text': { include: 'articles/**' },
  'an address that is none': { guidelines: 'not an address' },
  'a kind that is true': { schema: { kinds: { ship: true } } },
  'a key of a kind that is none': { schema: { kinds: { ship: { parents: 'organization' } } } },
  'an attribute that begins with a digit': { schema: { attributes: { '1st': { on: ['claim'] } } } },
  'a place that is none': { schema: { attributes: { desk: { on: ['paragraph'] } } } },
  'a type that is none': { schema: { attributes: { desk: { on: ['document'], type: 'colour' } } } },
  'words that are true': { schema: { attributes: { type: { words: { threat: true } } } } },
  'a baseline as true': { baseline: true },
};

for (const [name, value] of Object.entries(wrong)) {
  test(`${name} is not valid`, () => assert.equal(validate(value), false));
}
