// A small corpus in which much is wrong, with all that makes reports go wrong in its names and texts; and the built
// program, which the tests run over it. QUOTH names the program.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const broken = `---
@mayor: Ada <Brill> & "Co"
---
👩‍👩‍👧 é́ 他说 said [~|] <b>&amp; | "x" 'y' [@mayr|she] ] *_\`

[!|Not so [~|said] [^@nobody|he].

[~|]

[~|]`;

export const articles = {
  'plain.quoth': '[^@mayor|Brill] [~|said] [!|the bridge was safe.\n',
  'a b/x <&>|\'"é👩.quoth': broken,
  'a b/100%;],:#?.quoth': broken.replaceAll('\n', '\r\n') + '\r\n',
  'a b/`ticks` --> ]]>.quoth': '\uFEFF' + broken + '\n',
  'a b/line\nend\u001b[2J.quoth': '\u0000\u0001\u001b[2J [~|] \u0085\u009b \ufffe [@mayr|she]\rnext [~|]\n',
  'clean.quoth': 'Nothing is marked here.\n',
};

/** Lays the corpus into a folder that goes with the test. */
export function lay(t, files = articles) {
  const folder = mkdtempSync(join(tmpdir(), 'quoth-reports-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** Runs the program. */
export function quoth(folder, ...args) {
  return quothIn(folder, {}, ...args);
}

/** Runs the program with some variables of its environment changed. */
export function quothIn(folder, variables, ...args) {
  if (!process.env.QUOTH) throw new Error('QUOTH must name the built program');
  const ran = spawnSync(process.env.QUOTH, args, {
    cwd: folder,
    env: { ...process.env, ...variables },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (ran.error) throw ran.error;
  return ran;
}

/** What the program says in one format. */
export function report(folder, format, ...args) {
  const ran = quoth(folder, 'lint', '--output-format', format, '--max-diagnostics', '0', ...args);
  if (ran.status !== 1 || ran.stderr !== '') throw new Error(`exit code ${ran.status}\n${ran.stderr}`);
  return ran.stdout;
}

/** All findings as the JSON output has them; hints are left out, which most formats do not show. */
export function findings(folder) {
  return JSON.parse(report(folder, 'json')).filter(finding => finding.severity !== 'hint');
}

/** A file's text as offsets count: without its byte-order mark. */
export function textOf(folder, name) {
  return readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '');
}

/** The text up to the place that a line and a column (UTF-16, both from one) name. */
export function offsetOf(text, line, column) {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return starts[line - 1] + column - 1;
}

/** A text for terminals and for XML: pictures in place of control characters. */
export function pictured(text) {
  return text.replace(/[\u0000-\u0008\u000b-\u001f]/g, c => String.fromCharCode(0x2400 + c.charCodeAt(0)));
}

/** Runs a tool, and gives what it printed. */
export function run(folder, program, ...args) {
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });
}
