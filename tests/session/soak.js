// Hours of editing in minutes: random edits and requests, valid and not, against one server that lives on. After every 500
// edits a fresh server is given the same files and texts, and everything it says must be what the old one says.
//
//   QUOTH=path/to/quoth node soak.js [--minutes 2] [--seed N] [--documents 2000]
//
// What is sent depends on the seed alone; how far it comes, on the machine. A failure names the seed and the step.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { everything, open } from './client.js';
import { Typist } from './typist.js';

const option = (name, fallback) => (process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : fallback);
const minutes = option('--minutes', 2);
const seed = option('--seed', 20261);
const documents = option('--documents', 2000);
const editsBetweenComparisons = 500;

const folder = mkdtempSync(join(tmpdir(), 'quoth-soak-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const generator = fileURLToPath(new URL('../benchmarks/lint/generate.mjs', import.meta.url));
execFileSync(process.execPath, [generator, folder, '--articles', String(documents), '--seed', String(seed)]);
const corpus = join(folder, 'quoth');

const memory = pid => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const started = Date.now();
const elapsed = () => (Date.now() - started) / 60_000;

const server = await open({ corpus });
const typist = new Typist(server, seed, documents);
let compared = 0;
let atMinuteFive = null;
try {
  await typist.begin();
  while (elapsed() < minutes) {
    for (const next = typist.edits + editsBetweenComparisons; typist.edits < next && elapsed() < minutes; ) await typist.step();
    await compare();
    if (atMinuteFive === null && elapsed() >= 5) atMinuteFive = memory(server.pid);
  }
  const atEnd = memory(server.pid);
  const { edits, requests, refused, cancelled } = typist;
  assert.deepEqual(typist.failures, [], 'Requests failed inside the server');
  assert.doesNotMatch(server.log(), /exception|unhandled/i);
  if (atMinuteFive !== null) assert.ok(atEnd <= atMinuteFive * 1.2, `Memory grew from ${atMinuteFive.toFixed(0)} MB at minute five to ${atEnd.toFixed(0)} MB`);
  assert.equal(await server.close(), 0);
  console.log(`seed ${seed}: ${edits} edits, ${requests} requests (${refused} refused, ${cancelled} cancelled) on ${documents} documents in ${elapsed().toFixed(1)} minutes`);
  console.log(`${compared} comparisons with a fresh server; memory ${atMinuteFive === null ? '' : `at minute five ${atMinuteFive.toFixed(0)} MB, `}at the end ${atEnd.toFixed(0)} MB`);
} catch (problem) {
  console.error(`seed ${seed}, step ${typist.steps}, after: ${typist.history.join('; ')}`);
  console.error(server.log().slice(-4000));
  console.error(problem);
  process.exit(1);
}
process.exit(0);

/** Holds the old server against a fresh one: every text, what is said about it, and every document's diagnostics. */
async function compare() {
  await typist.mend();
  const fresh = await open({ corpus, capabilities: everything });
  for (const [file, { text }] of server.texts) await fresh.open(file, text);
  // What changed on the disk a moment ago may still be being read; what is wrong stays wrong.
  const end = Date.now() + 60_000;
  while (!isDeepStrictEqual(await sayings(server), await sayings(fresh)) && Date.now() < end);
  const [old, young] = [await sayings(server), await sayings(fresh)];
  assert.deepEqual([...old.keys()].sort(), [...young.keys()].sort(), 'The server knows other files than a fresh one');
  for (const [what, said] of young) assert.deepEqual(old.get(what), said, `The server differs from a fresh one: ${what}`);
  assert.equal(await fresh.close(), 0);
  compared++;
}

async function sayings(client) {
  const said = new Map();
  const { items } = await client.ask('workspace/diagnostic', { previousResultIds: [] });
  for (const { uri, items: found } of items) said.set(`workspace diagnostics of ${uri}`, found ?? []);
  for (const file of client.texts.keys()) {
    const whole = { textDocument: client.id(file) };
    const clean = `quoth-clean:/text?${encodeURIComponent(client.uri(file))}`;
    said.set(`clean text of ${file}`, await client.ask('workspace/textDocumentContent', { uri: clean }));
    said.set(`tokens of ${file}`, (await client.ask('textDocument/semanticTokens/full', whole))?.data);
    said.set(`symbols of ${file}`, await client.ask('textDocument/documentSymbol', whole));
    said.set(`diagnostics of ${file}`, (await client.ask('textDocument/diagnostic', whole)).items);
  }
  return said;
}
