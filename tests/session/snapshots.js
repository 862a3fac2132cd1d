// What a server answered, written so that a person can read it, held against what it answered when somebody last looked.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const folder = fileURLToPath(new URL('./snapshots', import.meta.url));
const updates = process.env.QUOTH_UPDATE === '1';

/** Collects the answers of a session, one file a method. */
export class Snapshots {
  #answers = new Map();
  #expected = new Map();

  hold(method, label, answer) {
    const name = method.replaceAll('/', '.').replaceAll('$', '');
    const answers = this.#answers.get(name) ?? new Map();
    assert.ok(!answers.has(label), `${method} was asked twice under “${label}”`);
    this.#answers.set(name, answers.set(label, answer));
    if (!updates) assert.deepEqual(answer, this.#read(name)[label], `${method}: ${label} (QUOTH_UPDATE=1 npm test writes what is right now)`);
  }

  /** Writes what is new, or fails on what was expected and never asked for. */
  finish() {
    if (updates) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      for (const [name, answers] of this.#answers)
        writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(Object.fromEntries(answers), null, 1)}\n`);
      return;
    }
    for (const file of readdirSync(folder)) {
      const name = file.replace(/\.json$/, '');
      assert.deepEqual([...(this.#answers.get(name)?.keys() ?? [])], Object.keys(this.#read(name)), `${file} holds other answers than the session asked for`);
    }
  }

  #read(name) {
    if (!this.#expected.has(name)) {
      const path = join(folder, `${name}.json`);
      this.#expected.set(name, existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {});
    }
    return this.#expected.get(name);
  }
}

/** An answer without what differs from run to run; ranges as `line:character-line:character`, counted from 0. */
export function readable(value, root) {
  if (typeof value === 'string') return value.replaceAll(root, 'corpus:').replaceAll(encodeURIComponent(root), 'corpus%3A');
  if (Array.isArray(value)) return value.map(item => readable(item, root));
  if (value === null || typeof value !== 'object') return value ?? null;
  if (isRange(value)) return `${place(value.start)}-${place(value.end)}`;
  if (isPlace(value)) return place(value);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === undefined ? []
      : key === 'resultId' ? [[key, '…']]
      : key === 'data' && !Array.isArray(inner) ? []
      : [[key.replaceAll(root, 'corpus:'), readable(inner, root)]]),
  );
}

const isPlace = value => Object.keys(value).length === 2 && 'line' in value && 'character' in value;
const isRange = value => Object.keys(value).length === 2 && 'start' in value && 'end' in value && isPlace(value.start);
const place = ({ line, character }) => `${line}:${character}`;

/** Semantic tokens, one a line: place, length, type and modifiers. */
export function readableTokens(data, legend) {
  const lines = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [down, right, length, type, modifiers] = data.slice(index, index + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const names = legend.tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    lines.push([`${line}:${character}+${length}`, legend.tokenTypes[type], ...names].join(' '));
  }
  return lines;
}
