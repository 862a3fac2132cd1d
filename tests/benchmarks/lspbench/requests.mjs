// Times every request that the server advertises, in every seed, over stdio, with Microsoft's own JSON-RPC client.
//
//   node tests/benchmarks/lspbench/requests.mjs [--workspace FOLDER] [--places 12] [--edit] -- COMMAND ARGS...
//
// Each request is sent at places all over each article, one at a time. With --edit a character is typed before each, as an
// editor asks anew after a keystroke. Prints a table: how often, median, 99th percentile and the slowest, with its place.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(process.env.BENCH_MODULES ? process.env.BENCH_MODULES + '/x.js' : import.meta.url);
const rpc = require('vscode-jsonrpc/node');
const argv = process.argv.slice(2);
const cut = argv.indexOf('--');
const option = (name, fallback) => (argv.slice(0, cut).includes(`--${name}`) ? argv[argv.indexOf(`--${name}`) + 1] : fallback);
const workspace = resolve(option('workspace', join(dirname(fileURLToPath(import.meta.url)), '../../../seeds')));
const places = Number(option('places', 12));
const edits = argv.slice(0, cut).includes('--edit');
const [command, ...args] = argv.slice(cut + 1);

const files = (folder) =>
  readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : path.endsWith('.quoth') ? [path] : [];
    });

const server = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(server.stdout), new rpc.StreamMessageWriter(server.stdin));
connection.onRequest('workspace/configuration', (request) => request.items.map(() => null));
connection.onRequest(() => null);
connection.onNotification(() => {});
connection.onError(() => {});
const waiting = new Map();
connection.onNotification('textDocument/publishDiagnostics', (published) => waiting.get(published.uri)?.(published));
connection.listen();

const format = { tabSize: 2, insertSpaces: true };
const all = { dynamicRegistration: false };
const root = pathToFileURL(workspace).href;
const { capabilities } = await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: root,
  workspaceFolders: [{ uri: root, name: 'seeds' }],
  capabilities: {
    textDocument: {
      publishDiagnostics: { versionSupport: true, relatedInformation: true },
      hover: { contentFormat: ['markdown'] },
      completion: { completionItem: { snippetSupport: true } },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [''] } }, dataSupport: true, resolveSupport: { properties: ['edit'] } },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      semanticTokens: { requests: { full: { delta: true }, range: true }, tokenTypes: [], tokenModifiers: [], formats: ['relative'] },
      rename: { prepareSupport: true },
      foldingRange: {}, selectionRange: {}, inlayHint: {}, codeLens: {}, linkedEditingRange: {}, moniker: {}, callHierarchy: {}, typeHierarchy: {},
      documentLink: {}, signatureHelp: {}, declaration: {}, definition: {}, typeDefinition: {}, implementation: {}, references: {}, documentHighlight: {},
      formatting: all, rangeFormatting: all, onTypeFormatting: all, inlineCompletion: {}, ...(edits ? {} : { diagnostic: {} }),
    },
    workspace: { configuration: true, workspaceFolders: true, symbol: {} },
    general: { positionEncodings: ['utf-16'] },
  },
});
connection.sendNotification('initialized', {});

// What each capability lets a client ask: of a document, of a place in it, of a stretch, or of the workspace.
const document = (uri) => ({ textDocument: { uri } });
const at = (uri, position) => ({ textDocument: { uri }, position });
const range = (uri, position) => ({ textDocument: { uri }, range: { start: { line: Math.max(0, position.line - 3), character: 0 }, end: { line: position.line + 1, character: 0 } } });
const requests = [
  ['hoverProvider', 'textDocument/hover', at],
  ['completionProvider', 'textDocument/completion', at],
  ['signatureHelpProvider', 'textDocument/signatureHelp', at],
  ['declarationProvider', 'textDocument/declaration', at],
  ['definitionProvider', 'textDocument/definition', at],
  ['typeDefinitionProvider', 'textDocument/typeDefinition', at],
  ['implementationProvider', 'textDocument/implementation', at],
  ['referencesProvider', 'textDocument/references', (uri, position) => ({ ...at(uri, position), context: { includeDeclaration: true } })],
  ['documentHighlightProvider', 'textDocument/documentHighlight', at],
  ['renameProvider', 'textDocument/prepareRename', at],
  ['renameProvider', 'textDocument/rename', (uri, position) => ({ ...at(uri, position), newName: 'some-new-id' })],
  ['linkedEditingRangeProvider', 'textDocument/linkedEditingRange', at],
  ['monikerProvider', 'textDocument/moniker', at],
  ['callHierarchyProvider', 'textDocument/prepareCallHierarchy', at],
  ['typeHierarchyProvider', 'textDocument/prepareTypeHierarchy', at],
  ['inlineCompletionProvider', 'textDocument/inlineCompletion', (uri, position) => ({ ...at(uri, position), context: { triggerKind: 2 } })],
  ['codeActionProvider', 'textDocument/codeAction', (uri, position) => ({ textDocument: { uri }, range: { start: position, end: position }, context: { diagnostics: [] } })],
  ['codeActionProvider', 'textDocument/codeAction (line)', (uri, position) => ({ textDocument: { uri }, range: { start: { line: position.line, character: 0 }, end: position }, context: { diagnostics: [] } })],
  ['selectionRangeProvider', 'textDocument/selectionRange', (uri, position) => ({ textDocument: { uri }, positions: [position] })],
  ['documentSymbolProvider', 'textDocument/documentSymbol', document],
  ['codeLensProvider', 'textDocument/codeLens', document],
  ['documentLinkProvider', 'textDocument/documentLink', document],
  ['foldingRangeProvider', 'textDocument/foldingRange', document],
  ['inlayHintProvider', 'textDocument/inlayHint', range],
  ['semanticTokensProvider', 'textDocument/semanticTokens/full', document],
  ['semanticTokensProvider', 'textDocument/semanticTokens/range', range],
  ['documentFormattingProvider', 'textDocument/formatting', (uri) => ({ textDocument: { uri }, options: format })],
  ['documentRangeFormattingProvider', 'textDocument/rangeFormatting', (uri, position) => ({ ...range(uri, position), options: format })],
  ['documentOnTypeFormattingProvider', 'textDocument/onTypeFormatting', (uri, position) => ({ ...at(uri, position), ch: ']', options: format })],
  ['diagnosticProvider', 'textDocument/diagnostic', document],
  ['diagnosticProvider', 'workspace/diagnostic', () => ({ previousResultIds: [] })],
  ['experimental', 'quoth/attributions', document],
  ['experimental', 'quoth/preview', document],
  ['experimental', 'quoth/people', (uri, position) => ({ ...at(uri, position), query: ['or', 'a', 'the', ''][position.line % 4] })],
  ['workspaceSymbolProvider', 'workspace/symbol', (_, position) => ({ query: ['or', 'a', 'the', ''][position.line % 4] })],
].filter(([capability]) => capabilities[capability]);

const times = new Map(requests.map(([, method]) => [method, []]));
const failures = new Map();
for (const path of files(workspace)) {
  const uri = pathToFileURL(path).href;
  const text = readFileSync(path, 'utf8');
  const lines = text.split(/\r\n|\r|\n/);
  const opened = new Promise((done) => waiting.set(uri, done));
  connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'quoth', version: 1, text } });
  if (edits) await opened;
  let version = 1;
  for (let place = 0; place < places; place++) {
    const line = Math.floor(((place + 0.5) * lines.length) / places);
    // Where the markup is, every second time; else anywhere.
    const bracket = lines[line].indexOf('[', Math.floor((lines[line].length * place) / places));
    const position = { line, character: place % 2 && bracket >= 0 ? Math.min(bracket + 3, lines[line].length) : Math.floor(lines[line].length / 2) };
    for (const [, method, make] of requests) {
      if (edits) {
        version++;
        const change = version % 2 === 0 ? { range: { start: { line, character: lines[line].length }, end: { line, character: lines[line].length } }, text: 'x' } : { range: { start: { line, character: lines[line].length }, end: { line, character: lines[line].length + 1 } }, text: '' };
        connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
      }
      const start = process.hrtime.bigint();
      try {
        await connection.sendRequest(method.split(' ')[0], make(uri, position));
      } catch (error) {
        // What cannot be renamed is refused, and that is an answer.
        if (!method.endsWith('ename')) failures.set(`${method}: ${error.message}`, path);
        continue;
      }
      times.get(method).push({ ms: Number(process.hrtime.bigint() - start) / 1e6, place: `${path.slice(workspace.length + 1)}:${line + 1}` });
    }
  }
  connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
}
console.log('| request | times | median | 99th percentile | slowest |');
console.log('| --- | ---: | ---: | ---: | --- |');
for (const [method, found] of times) {
  const sorted = found.toSorted((a, b) => a.ms - b.ms);
  if (sorted.length === 0) continue;
  const quantile = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  const slowest = sorted.at(-1);
  console.log(`| ${method} | ${sorted.length} | ${quantile(0.5).ms.toFixed(2)} ms | ${quantile(0.99).ms.toFixed(2)} ms | ${slowest.ms.toFixed(1)} ms, ${slowest.place} |`);
}
for (const [failure, path] of failures) console.log(`failed: ${failure} (${path})`);
process.exit(0);
