// One long working day of an annotator, in more than 150 requests over the seeds; each answer is held against a snapshot.
//
//   QUOTH=path/to/quoth npm test                  holds the answers against snapshots/
//   QUOTH=path/to/quoth QUOTH_UPDATE=1 npm test   writes them; read the difference before you commit it
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everything, open } from './client.js';
import { Snapshots, readable, readableTokens } from './snapshots.js';

const visit = 'articles/quiet-visit.quoth';
const rates = 'articles/rate-decision.quoth';
const hebrew = 'articles/he/mevaker-namal.quoth';
const japanese = 'articles/ja/watashibune.quoth';
const registry = 'registry.quoth';

/** Cursors, each with a name of its own: where an annotator's would be. */
const places = {
  'a mention': [visit, '[@orl$0an|General Ilan Orlan]'],
  'the words of a mention': [visit, '[@orlan|General Ilan Or$0lan]'],
  'a source': [visit, '[^@dip$0lomats|two senior diplomatic sources]'],
  'a source nobody identified': [visit, '[^|A conductor on the$0 6.14 from the coast]'],
  'a cue': [visit, '[^@second-diplomat|The second source] [~|add$0ed]'],
  'a claim': [visit, '[!|that the talks covered$0 shared contingencies]'],
  'a nested claim': [visit, 'an attack was about two weeks$0 to two months away'],
  "a claim's id": [visit, '[!c$01|“Staffs plan,”]'],
  'a piece': [visit, '[!c1$0+|“It is what they are for.'],
  'a claim of the registry': [visit, '[!reserves-call$0-up|'],
  'a tie': [visit, '[^c2,c$03 @coll|he]'],
  'an attribute key': [visit, '[!ty$0pe=opinion|reading too much'],
  'an attribute word': [visit, '[!c4 channel=sta$0tement|that no delegation'],
  'a contradiction': [visit, '[!contradicts=c$04|that wording'],
  'a definition': [visit, '@co$0ll: Davin Coll'],
  'an attribute of a definition': [visit, '  of: @tessery-un$0iversity'],
  'a field of the header': [visit, 'out$0let: @herald'],
  'plain text': [visit, 'a press call or a li$0ne in the official diary'],
  'a note': [visit, '[#|The slow tra$0in: confirmed by'],
  'a hole': [rates, '[-|with a glance at the bank$0\'s limestone front]'],
  'deep nesting': [rates, '[^@vesk|the prime mini$0ster] herself'],
  'attributes of a source': [rates, '[^terms=back$0ground reason='],
  'a Hebrew source': [hebrew, '[^@ברש$0חף|מנכ״ל החברה'],
  'a Hebrew claim': [hebrew, '[!contradicts=ה$01|את הקביעות]'],
  'a Japanese source': [japanese, '[^@篠$0宮|篠宮澪帆・汐凪県知事]'],
  'a Japanese claim': [japanese, '赤字は理由$0の一部にすぎない'],
  'a definition of the registry': [registry, '@orl$0an: Ilan Orlan'],
};

/** The cursor of a place. */
function cursor(name) {
  const [file, marked] = places[name];
  return { textDocument: client.id(file), position: client.at(file, marked) };
}

let client;
const snapshots = new Snapshots();
let requests = 0;

before(async () => {
  client = await open();
  const opened = [visit, rates, hebrew, japanese, registry];
  for (const file of opened) await client.open(file);
  // While files are being read the server answers from those that it knows: ask until it knows the others too.
  const known = new Set(opened.map(client.uri));
  const end = Date.now() + 60_000;
  const asksOthers = { ...cursor('a mention'), context: { includeDeclaration: true } };
  while ((await client.ask('textDocument/references', asksOthers)).every(({ uri }) => known.has(uri)))
    assert.ok(Date.now() < end, 'The server has not read the corpus in a minute');
});

after(async () => {
  assert.ok(requests >= 150, `A session of ${requests} requests is too short`);
  snapshots.finish();
  assert.equal(await client.close(), 0);
  assert.doesNotMatch(client.log(), /exception|failed/i);
});

/** The tokens of an answer, to be read. */
const tokens = answer => readableTokens(answer.data, client.initialized.capabilities.semanticTokensProvider.legend);

/** Asks and holds the answer. */
function ask(method, label, parameters, shape = answer => answer) {
  test(`${method}: ${label}`, async () => {
    requests++;
    snapshots.hold(method, label, readable(await answerOrRefusal(method, parameters(), shape), client.root));
  });
}

// A refusal is an answer too: its words are what somebody reads.
const answerOrRefusal = (method, parameters, shape) =>
  client.ask(method, parameters).then(shape, ({ code, message }) => ({ code, message }));

test('initialize', () => {
  requests++;
  snapshots.hold('initialize', 'a client that can do everything', readable(client.initialized, client.root));
});

const atEveryPlace = [
  'textDocument/hover', 'textDocument/definition', 'textDocument/declaration', 'textDocument/references',
  'textDocument/documentHighlight', 'textDocument/prepareRename',
];
for (const method of atEveryPlace)
  for (const name of Object.keys(places))
    ask(method, name, () => ({ ...cursor(name), ...(method.endsWith('references') ? { context: { includeDeclaration: true } } : {}) }));

const entities = ['a mention', 'a source', 'a definition', 'a Hebrew source', 'a Japanese source', 'a definition of the registry'];
for (const name of entities) {
  for (const method of ['textDocument/typeDefinition', 'textDocument/implementation', 'textDocument/moniker', 'textDocument/linkedEditingRange'])
    ask(method, name, () => cursor(name));
}
for (const name of ["a claim's id", 'a tie', 'a claim of the registry', 'plain text'])
  for (const method of ['textDocument/implementation', 'textDocument/linkedEditingRange'])
    ask(method, name, () => cursor(name));

for (const [name, newName] of [['a mention', 'ilan-orlan'], ["a claim's id", 'staffs'], ['a definition', '@davin'], ['a Hebrew source', 'אלחנן']])
  ask('textDocument/rename', `${name} to ${newName}`, () => ({ ...cursor(name), newName }));
for (const [name, newName] of [['a mention', 'vesk'], ['a mention', 'two words'], ['plain text', 'x']])
  ask('textDocument/rename', `${name} to ${newName}`, () => ({ ...cursor(name), newName }));

for (const file of [visit, rates, hebrew, japanese, registry]) {
  const whole = () => ({ textDocument: client.id(file) });
  ask('textDocument/documentSymbol', file, whole);
  ask('textDocument/foldingRange', file, whole);
  ask('textDocument/documentLink', file, whole);
  ask('textDocument/codeLens', file, whole);
  ask('textDocument/formatting', file, () => ({ ...whole(), options: { tabSize: 2, insertSpaces: true } }));
  ask('textDocument/diagnostic', file, whole);
  ask('textDocument/inlayHint', file, () => ({ ...whole(), range: wholeRange(file) }));
  ask('textDocument/semanticTokens/full', file, whole, tokens);
}

function wholeRange(file) {
  const lines = client.text(file).split('\n');
  return { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: lines.at(-1).length } };
}

ask('textDocument/semanticTokens/range', 'two paragraphs', () => ({
  textDocument: client.id(visit), range: { start: { line: 21, character: 0 }, end: { line: 24, character: 0 } },
}), tokens);
ask('textDocument/rangeFormatting', 'the header', () => ({
  textDocument: client.id(visit), range: { start: { line: 0, character: 0 }, end: { line: 18, character: 0 } }, options: { tabSize: 2, insertSpaces: true },
}));
for (const name of ['the words of a mention', 'a nested claim', 'an attribute word', 'a field of the header', 'a Japanese claim'])
  ask('textDocument/selectionRange', name, () => ({ textDocument: cursor(name).textDocument, positions: [cursor(name).position] }));
for (const name of ['an attribute key', 'an attribute word', 'a claim', 'an attribute of a definition'])
  ask('textDocument/signatureHelp', name, () => cursor(name));
for (const name of ['a claim', 'plain text'])
  ask('textDocument/inlineCompletion', name, () => ({ ...cursor(name), context: { triggerKind: 1 } }));
for (const [name, marked] of [
  ['a bare name', 'in the dialect of $1the strait$1 can mean'],
  ['a quotation', '$1a phrase that in the dialect$1 of the strait'],
  ['a tagged name', '$1[@ostmere-ministry|Ostmere\'s foreign ministry]$1'],
])
  ask('textDocument/codeAction', name, () => ({
    textDocument: client.id(visit), range: client.range(visit, marked), context: { diagnostics: [] },
  }));

for (const query of ['orlan', 'vsk', 'chief of the', 'reserves', '篠宮', 'ברשחף', 'no such thing'])
  ask('workspace/symbol', query, () => ({ query }), answer => answer?.slice(0, 12));

/** Asks about the first of what another answer gave. */
function follow(label, prepare, name, methods) {
  test(`${prepare}: ${label}`, async () => {
    requests++;
    const items = await client.ask(prepare, cursor(name));
    snapshots.hold(prepare, label, readable(items, client.root));
    for (const method of methods) {
      requests++;
      snapshots.hold(method, label, readable(await client.ask(method, { item: items[0] }), client.root));
    }
  });
}
for (const name of ['a mention', 'a nested claim', 'a source'])
  follow(name, 'textDocument/prepareCallHierarchy', name, ['callHierarchy/incomingCalls', 'callHierarchy/outgoingCalls']);
for (const name of ['a mention', 'an attribute of a definition'])
  follow(name, 'textDocument/prepareTypeHierarchy', name, ['typeHierarchy/supertypes', 'typeHierarchy/subtypes']);

/** Has the first items of an answer completed. */
function resolve(method, label, list, parameters, items = answer => answer) {
  test(`${method}: ${label}`, async () => {
    const found = items(await client.ask(list, parameters()));
    for (const [index, item] of found.slice(0, 3).entries()) {
      requests++;
      snapshots.hold(method, `${label}, ${index + 1}`, readable(await client.ask(method, item), client.root));
    }
  });
}
resolve('codeLens/resolve', 'of the article', 'textDocument/codeLens', () => ({ textDocument: client.id(visit) }));
resolve('inlayHint/resolve', 'of the article', 'textDocument/inlayHint', () => ({ textDocument: client.id(visit), range: wholeRange(visit) }));
resolve('workspaceSymbol/resolve', 'orlan', 'workspace/symbol', () => ({ query: 'orlan' }));
resolve('codeAction/resolve', 'a bare name', 'textDocument/codeAction', () => ({
  textDocument: client.id(visit), range: client.range(visit, 'in the dialect of $1the strait$1 can mean'), context: { diagnostics: [] },
}));

for (const [label, uri] of [['clean', 'quoth-clean'], ['article', 'quoth-article']])
  test(`workspace/textDocumentContent: ${label}`, async () => {
    requests++;
    const { textDocumentContent } = client.initialized.capabilities.workspace;
    assert.ok(textDocumentContent.schemes.includes(uri));
    const answer = await client.ask('workspace/textDocumentContent', { uri: `${uri}:/quiet-visit.txt?${encodeURIComponent(client.uri(visit))}` });
    snapshots.hold('workspace/textDocumentContent', label, readable(answer, client.root));
  });

test('workspace/diagnostic: a clean corpus', async () => {
  requests++;
  const { items } = await client.ask('workspace/diagnostic', { previousResultIds: [] });
  snapshots.hold('workspace/diagnostic', 'a clean corpus', readable(items.toSorted((a, b) => a.uri < b.uri ? -1 : 1), client.root));
});

// From here on the text is edited: what an annotator types, and what the server makes of it.
const typed = [
  ['a bracket', 'in the dialect of $1the strait$1 can mean', '['],
  ['the sigil of a mention', 'in the dialect of $1[$1 can mean', '[@ve'],
  ['the sigil of a source', 'in the dialect of $1[@ve$1 can mean', '[^'],
  ['the sigil of a claim', 'in the dialect of $1[^$1 can mean', '[!'],
  ['a key', 'in the dialect of $1[!$1 can mean', '[!type='],
  ['a name', 'in the dialect of $1[!type=$1 can mean', 'Marta Ve'],
  ['a whole name', 'in the dialect of $1Marta Ve$1 can mean', 'Marta Vesk'],
  ['an alias', 'in the dialect of $1Marta Vesk$1 can mean', 'the opposition lea'],
];
for (const [label, marked, text] of typed)
  test(`textDocument/completion: ${label}`, async () => {
    requests++;
    await client.type(visit, marked, text);
    const position = client.at(visit, `in the dialect of ${text}$0 can mean`);
    const answer = await client.ask('textDocument/completion', { textDocument: client.id(visit), position, context: { triggerKind: 1 } });
    requests++;
    const ghost = await client.ask('textDocument/inlineCompletion', { textDocument: client.id(visit), position, context: { triggerKind: 1 } });
    snapshots.hold('textDocument/inlineCompletion', label, readable(ghost, client.root));
    snapshots.hold('textDocument/completion', label, readable({ ...answer, items: answer?.items.slice(0, 8) }, client.root));
    if (!answer?.items.length) return;
    requests++;
    snapshots.hold('completionItem/resolve', label, readable(await client.ask('completionItem/resolve', answer.items[0]), client.root));
  });

const broken = [
  ['an id that nobody defined', '[@vesk|The prime minister] spent Sunday', '[@vesq|The prime minister] spent Sunday'],
  ['a tag left open', '[!|a quieter week than his own].', '[!|a quieter week than his own.'],
  ['a claim without a source', '[^@vesk|she] [~|told] reporters [!|that generals', 'she told reporters [!|that generals'],
];
for (const [label, right, wrong] of broken)
  test(`textDocument/diagnostic: ${label}`, async () => {
    requests++;
    await client.type(visit, `$1${right}$1`, wrong);
    const told = await client.ask('textDocument/diagnostic', { textDocument: client.id(visit) });
    snapshots.hold('textDocument/diagnostic', label, readable(told, client.root));
    const range = client.range(visit, `$1${wrong}$1`);
    const diagnostics = told.items.filter(item => item.range.start.line === range.start.line);
    requests++;
    const actions = await client.ask('textDocument/codeAction', { textDocument: client.id(visit), range, context: { diagnostics, only: ['quickfix'] } });
    snapshots.hold('textDocument/codeAction', label, readable(actions, client.root));
    await client.type(visit, `$1${wrong}$1`, right);
  });

test('textDocument/semanticTokens/full/delta: one word more', async () => {
  requests++;
  const { resultId, data } = await client.ask('textDocument/semanticTokens/full', { textDocument: client.id(visit) });
  await client.type(visit, '[~|added$1$1]', ' later');
  requests++;
  const delta = await client.ask('textDocument/semanticTokens/full/delta', { textDocument: client.id(visit), previousResultId: resultId });
  snapshots.hold('textDocument/semanticTokens/full/delta', 'one word more', readable(delta, client.root));
  const patched = [...data];
  for (const { start, deleteCount, data: inserted } of delta.edits.toReversed()) patched.splice(start, deleteCount, ...(inserted ?? []));
  requests++;
  const full = await client.ask('textDocument/semanticTokens/full', { textDocument: client.id(visit) });
  assert.deepEqual(patched, full.data);
});

test('a client that only hears diagnostics is told them', async () => {
  const { diagnostic, ...textDocument } = everything.textDocument;
  const { diagnostics, ...workspace } = everything.workspace;
  assert.ok(diagnostic && diagnostics);
  const other = await open({ capabilities: { ...everything, workspace, textDocument: { ...textDocument, publishDiagnostics: { relatedInformation: true, versionSupport: true } } } });
  assert.equal(other.initialized.capabilities.diagnosticProvider, undefined);
  await other.open(visit);
  await other.type(visit, '[@$1vesk$1|The prime minister] spent', 'vesq');
  await other.until(() => other.published.get(other.uri(visit))?.diagnostics.some(({ code }) => code === 'Q101'), 'the undefined id');
  assert.equal(await other.close(), 0);
});

test('a client that registers later is registered with, and not told twice', async () => {
  const dynamic = part => Object.fromEntries(Object.entries(part).map(([key, value]) =>
    [key, value && typeof value === 'object' && !Array.isArray(value) ? { ...value, dynamicRegistration: true } : value]));
  const other = await open({ capabilities: { ...everything, textDocument: dynamic(everything.textDocument), workspace: dynamic(everything.workspace) } });
  await other.open(visit);
  await other.until(() => [...other.registered.values()].some(({ of }) => of === 'textDocument/hover'), 'the registration of hover');
  assert.equal(other.initialized.capabilities.hoverProvider, undefined);
  const hover = await other.ask('textDocument/hover', { textDocument: other.id(visit), position: other.at(visit, '@co$0ll: Davin Coll') });
  assert.match(hover.contents.value, /Davin Coll/);
  snapshots.hold('client/registerCapability', 'a client that can register everything', readable([...other.registered.values()].map(({ of }) => of).sort(), other.root));
  assert.equal(await other.close(), 0);
});
