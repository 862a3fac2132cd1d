// What a server works while somebody types into a long article and the editor asks as VS Code does: diagnostics at each key, colours,
// a guess at the cursor and completions every few. Tells the processor time of the whole process a key (Linux), and how long each
// answer took.
//
//   node tests/benchmarks/lspbench/typing.mjs [--kilobytes 1000] [--keys 400] [--pause 50] -- COMMAND ARGS...
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setTimeout as after } from 'node:timers/promises';

const require = createRequire(process.env.BENCH_MODULES ? process.env.BENCH_MODULES + '/x.js' : import.meta.url);
const rpc = require('vscode-jsonrpc/node');
const argv = process.argv.slice(2);
const cut = argv.indexOf('--');
const option = (name, fallback) => Number(argv.slice(0, cut).includes(`--${name}`) ? argv[argv.indexOf(`--${name}`) + 1] : fallback);
const [kilobytes, keys, pause] = [option('kilobytes', 1000), option('keys', 400), option('pause', 50)];
const [command, ...args] = argv.slice(cut + 1);

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'typing-'));
for (const file of ['quoth.json', 'registry.quoth', 'registry-abroad.quoth']) cpSync(join(here, '../../../seeds', file), join(folder, file));
const text = execFileSync(process.execPath, [join(here, 'generate.mjs'), String(kilobytes)], { encoding: 'utf8', maxBuffer: 1 << 28 });
writeFileSync(join(folder, 'long.quoth'), text);
const [root, uri] = [pathToFileURL(folder).href, pathToFileURL(join(folder, 'long.quoth')).href];

const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
connection.onRequest('workspace/configuration', (request) => request.items.map(() => null));
connection.onRequest(() => null);
connection.listen();

const times = new Map();
const ask = async (method, parameters) => {
  const start = performance.now();
  // An answer that the next key has made useless comes as an error.
  const answer = await connection.sendRequest(method, { textDocument: { uri }, ...parameters }).catch(() => undefined);
  times.set(method, [...(times.get(method) ?? []), { ms: performance.now() - start, useless: answer === undefined }]);
  return answer;
};
const work = () => {
  const fields = readFileSync(`/proc/${server.pid}/stat`, 'latin1').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
};

await connection.sendRequest('initialize', {
  processId: process.pid,
  workspaceFolders: [{ uri: root, name: 'typing' }],
  capabilities: {
    textDocument: {
      diagnostic: {}, inlineCompletion: {}, documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      completion: { completionItem: { snippetSupport: true, resolveSupport: { properties: ['documentation'] } } },
      semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
    },
    workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
  },
});
connection.sendNotification('initialized', {});
connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'quoth', version: 1, text } });
let [diagnostics, tokens] = [undefined, (await ask('textDocument/semanticTokens/full')).resultId];
const pull = async () => {
  diagnostics = (await ask('textDocument/diagnostic', { identifier: 'quoth', previousResultId: diagnostics }))?.resultId ?? diagnostics;
};
await pull();
await ask('textDocument/documentSymbol');
times.clear();

// Words and half a tag are typed before a paragraph in the middle, and taken away again.
const words = 'Quietly said [@nobody|she';
const lines = text.split('\n');
const line = lines.findIndex((content, number) => number > lines.length / 2 && content !== '' && lines[number - 1] === '');
const place = (character) => ({ line, character });
const before = work();
for (let [key, version, at] = [0, 1, 0]; key < keys; key++) {
  const step = key % (2 * words.length);
  const isTyped = step < words.length;
  const change = isTyped
    ? { range: { start: place(at), end: place(at) }, text: words[step] }
    : { range: { start: place(at - 1), end: place(at) }, text: '' };
  at += isTyped ? 1 : -1;
  connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges: [change] });
  void pull();
  if (key % 6 === 0) void ask('textDocument/semanticTokens/full/delta', { previousResultId: tokens }).then((delta) => (tokens = delta?.resultId ?? tokens));
  if (key % 4 === 1) void ask('textDocument/inlineCompletion', { position: place(at), context: { triggerKind: 2 } });
  if (isTyped && (key % 9 === 0 || words[step] === '@')) void ask('textDocument/completion', { position: place(at), context: { triggerKind: 1 } });
  await after(pause);
}
console.log(`${((work() - before) / keys).toFixed(1)} ms of the processors a key`);
for (const [method, answers] of times) {
  const sorted = answers.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const quantile = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1);
  const useless = answers.filter((answer) => answer.useless).length;
  console.log(`${method}: ${sorted.length} times, ${quantile(0.5)} ms, at the 99th percentile ${quantile(0.99)} ms${useless > 0 ? `; ${useless} ended by the next key` : ''}`);
}
server.kill();
rmSync(folder, { recursive: true });
process.exit(0);
