// An editor without a window: Microsoft's own protocol library, over the standard streams of the built program.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const protocol = createRequire(import.meta.url)('vscode-languageserver-protocol/node');
const { StreamMessageReader, StreamMessageWriter, createProtocolConnection } = protocol;

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

/** Long beyond all reason: who reaches it hangs. */
const patience = 60_000;

/** A copy of the seeds that can be written to; it goes when the process ends. */
export function copyOfSeeds() {
  const folder = mkdtempSync(join(tmpdir(), 'quoth-session-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(seeds, folder, { recursive: true });
  return folder;
}

/** Starts a server on a corpus, a copy of the seeds unless told, and says to it what the best of clients can do. */
export async function open({ capabilities = everything, corpus = copyOfSeeds() } = {}) {
  const program = process.env.QUOTH;
  if (!program) throw new Error('Set QUOTH to the built program');
  const server = spawn(program, ['lsp'], { stdio: ['pipe', 'pipe', 'pipe'] });
  let log = '';
  server.stderr.setEncoding('utf8').on('data', text => { log += text; });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );

  const registered = new Map();
  const published = new Map();
  const waiting = [];
  const asked = [];
  const progress = new Map();
  const settle = () => waiting.splice(0).forEach(look => look());
  connection.onRequest((method, parameters) => {
    asked.push(method);
    if (method === 'client/registerCapability')
      for (const { id, method: of, registerOptions } of parameters.registrations) registered.set(id, { of, registerOptions });
    if (method === 'client/unregisterCapability')
      for (const { id } of parameters.unregisterations) registered.delete(id);
    settle();
    if (method === 'workspace/configuration') return parameters.items.map(() => null);
    if (method === 'workspace/applyEdit') return { applied: true };
    return null;
  });
  connection.onNotification((method, parameters) => {
    if (method === 'textDocument/publishDiagnostics') published.set(parameters.uri, parameters);
    if (method === '$/progress') progress.set(parameters.token, [...(progress.get(parameters.token) ?? []), parameters.value]);
    settle();
  });
  connection.onUnhandledProgress(parameters => {
    progress.set(parameters.token, [...(progress.get(parameters.token) ?? []), parameters.value]);
    settle();
  });
  connection.onError(() => {});
  connection.listen();

  const root = pathToFileURL(corpus).href;
  const initialized = await connection.sendRequest('initialize', {
    processId: process.pid,
    clientInfo: { name: 'session' },
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'corpus' }],
    capabilities,
  });
  await connection.sendNotification('initialized', {});

  const texts = new Map();
  const uri = file => `${root}/${file.split('/').map(encodeURIComponent).join('/')}`;
  const client = {
    corpus,
    pid: server.pid,
    texts,
    root,
    connection,
    initialized,
    registered,
    published,
    asked,
    progress,
    uri,
    id: file => ({ uri: uri(file) }),
    text: file => texts.get(file)?.text ?? readFileSync(join(corpus, file), 'utf8'),
    log: () => log,

    /** The position of the `$0` in a stretch of a file that stands there once. */
    at(file, marked) {
      const cursor = marked.indexOf('$0');
      const wanted = marked.replace('$0', '');
      const text = client.text(file);
      const start = text.indexOf(wanted);
      if (cursor < 0 || start < 0 || text.indexOf(wanted, start + 1) >= 0)
        throw new Error(`“${marked}” must have a cursor and stand in ${file} once`);
      return position(text, start + cursor);
    },

    /** The range between the two `$1` of a stretch of a file. */
    range(file, marked) {
      const [before, inside, after] = marked.split('$1');
      const text = client.text(file);
      const start = text.indexOf(before + inside + after);
      if (start < 0) throw new Error(`“${marked}” does not stand in ${file}`);
      const from = start + before.length;
      return { start: position(text, from), end: position(text, from + inside.length) };
    },

    async open(file, text = client.text(file)) {
      texts.set(file, { text, version: 1 });
      await connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri: uri(file), languageId: 'quoth', version: 1, text },
      });
    },

    /** Puts a text in the place of what stands between the two `$1`. */
    async type(file, marked, text) {
      const range = client.range(file, marked);
      const before = texts.get(file);
      const [left, inside, right] = marked.split('$1');
      const next = before.text.replace(left + inside + right, () => left + text + right);
      texts.set(file, { text: next, version: before.version + 1 });
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: uri(file), version: before.version + 1 },
        contentChanges: [{ range, text }],
      });
    },

    ask: (method, parameters) => connection.sendRequest(method, parameters),

    /** Waits until something that the server said makes the condition true. */
    async until(condition, what) {
      const end = Date.now() + patience;
      while (!condition()) {
        const left = end - Date.now();
        if (left <= 0) throw new Error(`Waited in vain for ${what}; the log says:\n${log}`);
        let timer;
        await new Promise(resolve => {
          waiting.push(resolve);
          timer = setTimeout(resolve, left);
        });
        clearTimeout(timer);
      }
    },

    async close() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const code = await new Promise(resolve => server.once('exit', resolve));
      connection.dispose();
      return code;
    },
  };
  return client;
}

function position(text, offset) {
  const before = text.slice(0, offset);
  const line = before.split('\n').length - 1;
  return { line, character: offset - (before.lastIndexOf('\n') + 1) };
}

/** A client that can do all that the protocol has, but registers nothing later. */
export const everything = {
  general: { positionEncodings: ['utf-16'], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
  window: { workDoneProgress: true, showMessage: {}, showDocument: { support: true } },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      failureHandling: 'textOnlyTransactional',
      normalizesLineEndings: true,
      changeAnnotationSupport: { groupsOnLabel: true },
      snippetEditSupport: true,
      metadataSupport: true,
    },
    didChangeConfiguration: {},
    didChangeWatchedFiles: {},
    symbol: { resolveSupport: { properties: ['location.range'] } },
    executeCommand: {},
    semanticTokens: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
    diagnostics: { refreshSupport: true },
    fileOperations: {
      didCreate: true, willCreate: true, didRename: true, willRename: true, didDelete: true, willDelete: true,
    },
    textDocumentContent: {},
  },
  textDocument: {
    synchronization: { willSave: true, willSaveWaitUntil: true, didSave: true },
    completion: {
      contextSupport: true,
      insertTextMode: 1,
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat: ['markdown', 'plaintext'],
        deprecatedSupport: true,
        preselectSupport: true,
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail'] },
      },
      completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'data'] },
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    signatureHelp: {
      contextSupport: true,
      signatureInformation: {
        documentationFormat: ['markdown', 'plaintext'],
        parameterInformation: { labelOffsetSupport: true },
        activeParameterSupport: true,
        noActiveParameterSupport: true,
      },
    },
    declaration: { linkSupport: true },
    definition: { linkSupport: true },
    typeDefinition: { linkSupport: true },
    implementation: { linkSupport: true },
    references: {},
    documentHighlight: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, labelSupport: true, tagSupport: { valueSet: [1] } },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'refactor.rewrite', 'source', 'source.fixAll', 'source.organizeImports'] },
      },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      honorsChangeAnnotations: true,
    },
    codeLens: { resolveSupport: { properties: ['command'] } },
    documentLink: { tooltipSupport: true },
    formatting: {},
    rangeFormatting: { rangesSupport: true },
    onTypeFormatting: {},
    rename: { prepareSupport: true, prepareSupportDefaultBehavior: 1, honorsChangeAnnotations: true },
    foldingRange: { foldingRangeKind: { valueSet: ['comment', 'imports', 'region'] }, foldingRange: { collapsedText: true } },
    selectionRange: {},
    linkedEditingRange: {},
    callHierarchy: {},
    typeHierarchy: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: ['namespace', 'type', 'class', 'enum', 'parameter', 'variable', 'property', 'string', 'keyword', 'comment', 'operator'],
      tokenModifiers: ['declaration', 'definition', 'readonly', 'deprecated', 'modification', 'documentation'],
      formats: ['relative'],
      overlappingTokenSupport: false,
      multilineTokenSupport: true,
      augmentsSyntaxTokens: true,
    },
    moniker: {},
    inlayHint: { resolveSupport: { properties: ['tooltip', 'textEdits', 'label.tooltip', 'label.location', 'label.command'] } },
    inlineCompletion: {},
    diagnostic: { relatedDocumentSupport: true, relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, dataSupport: true },
  },
};
