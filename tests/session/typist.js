// Somebody who types without rest and not always well, in many files at once, and whose editor asks about everything.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The same row of numbers for the same seed, on every machine (mulberry32). */
function numbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pieces = [
  'x', ' ', '\n', '\n\n', '\r\n', '[', ']', '|', '[@', '[^@orlan|', '[!|', '[!c1+|', '[~|said]', '[-|', '[#|a note]', '[!type=opinion|', '\\[', '\\', '“',
  '”', '«', 'é', 'e\u0301', '𝄞', '👩‍👩‍👧', 'שלום', '東京。', '\u200f', '\u0000', '\t', '---\n', '@new: Somebody New\n', '  kind: nonsense\n', '@orlan',
  'Marta Vesk', 'the opposition leader', '[@vesk|Marta Vesk] [~|said] [!|that it was over].', '[^c1,c2 @coll|he]', 'a'.repeat(3000), '[!|'.repeat(40),
];

const wholeFile = [
  'textDocument/documentSymbol', 'textDocument/foldingRange', 'textDocument/documentLink', 'textDocument/codeLens',
  'textDocument/semanticTokens/full', 'textDocument/diagnostic',
];
const atPlace = [
  'textDocument/hover', 'textDocument/definition', 'textDocument/declaration', 'textDocument/typeDefinition', 'textDocument/implementation',
  'textDocument/documentHighlight', 'textDocument/prepareRename', 'textDocument/linkedEditingRange', 'textDocument/completion',
  'textDocument/signatureHelp', 'textDocument/moniker', 'textDocument/prepareCallHierarchy', 'textDocument/prepareTypeHierarchy',
];
const wrong = [
  ['textDocument/hover', {}],
  ['textDocument/hover', { textDocument: { uri: 'file:///nowhere/at all.quoth' }, position: { line: 0, character: 0 } }],
  ['textDocument/hover', { textDocument: { uri: 'not an address' }, position: { line: 0, character: 0 } }],
  ['textDocument/completion', { textDocument: { uri: 7 }, position: 'here' }],
  ['textDocument/rename', null],
  ['textDocument/noSuchThing', { a: 1 }],
  ['workspace/symbol', { query: '\u0000[' }],
  ['workspace/executeCommand', { command: 'quoth.noSuchCommand' }],
  ['workspace/executeCommand', { command: 'quoth.seal', arguments: ['?'] }],
  ['codeLens/resolve', { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, data: { forged: true } }],
  ['codeAction/resolve', { title: 'forged', data: 'forged' }],
  ['completionItem/resolve', { label: 'forged', data: [1] }],
  ['callHierarchy/incomingCalls', { item: { name: 'forged' } }],
  ['workspace/textDocumentContent', { uri: 'quoth-clean:/text?nowhere' }],
  ['initialize', {}],
];

// What the protocol lets a server answer: wrong parameters, an unknown method, a request that fails for a reason it tells,
// one overtaken by a change, one cancelled. An error inside the server is none of these.
const honest = new Set([-32600, -32601, -32602, -32803, -32801, -32800, -32802]);

export class Typist {
  edits = 0;
  requests = 0;
  refused = 0;
  cancelled = 0;
  steps = 0;
  failures = [];
  /** The last steps, for whoever looks for what went wrong. */
  history = [];
  #client;
  #random;
  #files;
  #originals = new Map();
  #pending = new Set();
  #isConfigured = false;

  constructor(client, seed) {
    this.#client = client;
    this.#random = numbers(seed);
    this.#files = readdirSync(client.corpus, { recursive: true }).filter(file => file.endsWith('.quoth')).sort();
  }

  async begin() {
    for (let index = 0; index < 8; index++) await this.#openOne();
  }

  async step() {
    this.steps++;
    const roll = this.#random();
    if (roll < 0.5) return this.#edit();
    if (roll < 0.86) return this.#ask();
    if (roll < 0.9) return this.#askWrongly();
    if (roll < 0.92) return this.#restore();
    if (roll < 0.94) return this.#openOrClose();
    if (roll < 0.96) return this.#changeOnDisk();
    if (roll < 0.97) return this.#outOfStep();
    return this.#settleSome();
  }

  /** Waits for the answers to everything that was asked. */
  settle = () => Promise.all(this.#pending);

  /** Mends the configuration: while it is broken the last good one holds, which a fresh server has never seen. */
  async mend() {
    await this.settle();
    if (!this.#isConfigured) return;
    this.#isConfigured = false;
    writeFileSync(join(this.#client.corpus, 'quoth.json'), '{ "nesting": "all" }');
    await this.#client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: this.#client.uri('quoth.json'), type: 2 }],
    });
  }

  #below = limit => Math.floor(this.#random() * limit);
  #pick = list => list[this.#below(list.length)];
  #note(what) {
    this.history.push(what);
    if (this.history.length > 12) this.history.shift();
  }

  #openFile() {
    return this.#pick([...this.#client.texts.keys()]);
  }

  async #openOne() {
    const file = this.#pick(this.#files);
    if (this.#client.texts.has(file)) return;
    this.#note(`open ${file}`);
    await this.#client.open(file);
    this.#originals.set(file, this.#client.text(file));
  }

  async #openOrClose() {
    if (this.#client.texts.size < 8 || this.#random() < 0.5) return this.#openOne();
    const file = this.#openFile();
    this.#note(`close ${file}`);
    this.#client.texts.delete(file);
    await this.#client.connection.sendNotification('textDocument/didClose', { textDocument: this.#client.id(file) });
  }

  async #edit() {
    const file = this.#openFile();
    const changes = [];
    let { text, version } = this.#client.texts.get(file);
    for (let count = this.#random() < 0.9 ? 1 : 1 + this.#below(5); count > 0; count--) {
      const start = this.#boundary(text, this.#below(text.length + 1));
      const end = this.#random() < 0.5 ? start : this.#boundary(text, Math.min(text.length, start + this.#below(this.#random() < 0.95 ? 12 : 2000)));
      const inserted = this.#random() < 0.3 && end > start ? '' : this.#pick(pieces);
      const next = text.slice(0, start) + inserted + text.slice(end);
      changes.push(this.#random() < 0.03 ? { text: next } : { range: { start: position(text, start), end: position(text, end) }, text: inserted });
      text = next;
    }
    this.#note(`edit ${file} ${JSON.stringify(changes).slice(0, 200)}`);
    await this.#change(file, version, text, changes);
  }

  async #restore() {
    const file = this.#openFile();
    this.#note(`restore ${file}`);
    const text = this.#originals.get(file);
    await this.#change(file, this.#client.texts.get(file).version, text, [{ text }]);
  }

  // A range outside of the text: the server must say so and wait for the whole text.
  async #outOfStep() {
    const file = this.#openFile();
    const { text, version } = this.#client.texts.get(file);
    this.#note(`out of step ${file}`);
    const outside = { line: 1_000_000, character: 3 };
    await this.#change(file, version, text, [{ range: { start: outside, end: outside }, text: 'lost' }]);
    await this.#change(file, version + 1, text, [{ text }]);
  }

  async #change(file, version, text, contentChanges) {
    this.edits++;
    this.#client.texts.set(file, { text, version: version + 1 });
    await this.#client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#client.uri(file), version: version + 1 },
      contentChanges,
    });
  }

  async #changeOnDisk() {
    const roll = this.#random();
    const file = roll < 0.3 ? 'registry.quoth' : roll < 0.4 ? 'quoth.json' : this.#pick(this.#files);
    const path = join(this.#client.corpus, file);
    let type = 2;
    if (file === 'quoth.json') {
      writeFileSync(path, this.#pick(['{}', '{ "nesting": "all" }', '{ "nesting": 7 }', '{ broken', '{ "rules": { "unused-definition": "off" } }']));
      this.#isConfigured = true;
    } else if (file === 'registry.quoth') {
      const text = readFileSync(path, 'utf8');
      writeFileSync(path, this.#random() < 0.5 ? text.replace('@vesk:', '@vesq:') : text.replace('@vesq:', '@vesk:'));
    } else if (this.#random() < 0.2 && !this.#client.texts.has(file)) {
      rmSync(path, { force: true });
      type = 3;
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `---\ntitle: Written by another program\n---\n${this.#pick(pieces)} [@vesk|Marta Vesk] [~|said] [!|so].\n`);
    }
    this.#note(`disk ${file} ${type}`);
    if (type === 3) this.#files = this.#files.filter(other => other !== file);
    await this.#client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: this.#client.uri(file), type }] });
  }

  async #ask() {
    const file = this.#openFile();
    const textDocument = this.#client.id(file);
    const { text } = this.#client.texts.get(file);
    const place = this.#place(text);
    const range = { start: place, end: this.#place(text) };
    const roll = this.#random();
    if (roll < 0.3) return this.#send(this.#pick(wholeFile), { textDocument });
    if (roll < 0.7) return this.#send(this.#pick(atPlace), { textDocument, position: place });
    if (roll < 0.75) return this.#send('textDocument/references', { textDocument, position: place, context: { includeDeclaration: true } });
    if (roll < 0.8) return this.#send('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    if (roll < 0.84) return this.#send('textDocument/inlayHint', { textDocument, range });
    if (roll < 0.88) return this.#send('textDocument/semanticTokens/range', { textDocument, range });
    if (roll < 0.91) return this.#send('textDocument/selectionRange', { textDocument, positions: [place] });
    if (roll < 0.93) return this.#send('textDocument/rename', { textDocument, position: place, newName: this.#pick(['fresh', 'vesk', 'no good', '']) });
    if (roll < 0.95) return this.#send('workspace/symbol', { query: this.#pick(['orl', '', 'ves', '東']) });
    if (roll < 0.97) return this.#send('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } });
    return this.#send('textDocument/semanticTokens/full/delta', { textDocument, previousResultId: String(this.#below(9)) });
  }

  #askWrongly() {
    const [method, parameters] = this.#pick(wrong);
    return this.#send(method, parameters);
  }

  async #send(method, parameters) {
    this.requests++;
    this.#note(`${method} ${JSON.stringify(parameters)?.slice(0, 120)}`);
    const isImpatient = this.#random() < 0.1;
    // Cancelled through the library's own token, which sends $/cancelRequest.
    const token = isImpatient ? new Impatience() : undefined;
    const answer = this.#client.connection.sendRequest(method, parameters, ...(token ? [token] : [])).then(
      () => {},
      ({ code, message }) => {
        if (code === -32800) this.cancelled++;
        else this.refused++;
        if (!honest.has(code)) this.failures.push(`${method} ${JSON.stringify(parameters)?.slice(0, 300)}: ${code} ${message}`);
      },
    );
    const done = answer.finally(() => this.#pending.delete(done));
    this.#pending.add(done);
    token?.cancel();
    // Who types on at once is mostly told that the text has changed; most people look at what they asked for.
    if (this.#pending.size > 40) await this.settle();
    else if (this.#random() < 0.7) await done;
  }

  #settleSome = () => this.settle();

  // Mostly a place in the text; now and then one beyond it, as a client has that lags behind.
  #place(text) {
    if (this.#random() < 0.05) return { line: this.#below(5000), character: this.#below(500) };
    return position(text, this.#below(text.length + 1));
  }

  // Never between the halves of a character: no editor cuts there, and no encoding could say it.
  #boundary(text, offset) {
    const code = text.charCodeAt(offset);
    const isLowHalf = code >= 0xdc00 && code <= 0xdfff;
    const isInLineEnd = text[offset] === '\n' && text[offset - 1] === '\r';
    return isLowHalf || isInLineEnd ? offset - 1 : offset;
  }
}

/** A cancellation token that somebody who cannot wait pulls. */
class Impatience {
  isCancellationRequested = false;
  #listeners = [];
  onCancellationRequested = listener => {
    this.#listeners.push(listener);
    return { dispose: () => {} };
  };
  cancel() {
    this.isCancellationRequested = true;
    for (const listener of this.#listeners) listener();
  }
}

// Lines end as the protocol says: at \n, \r\n and \r.
function position(text, offset) {
  let line = 0;
  let start = 0;
  for (const end of text.slice(0, offset).matchAll(/\r\n|\n|\r/g)) {
    line++;
    start = end.index + end[0].length;
  }
  return { line, character: offset - start };
}
