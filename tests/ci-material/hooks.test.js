import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { broken, clean, readYaml, root, run, temporaryFolder, writeFiles } from "./lib/world.js";

const hooks = readYaml(".pre-commit-hooks.yaml");

function repository(t, files) {
  const folder = temporaryFolder(t);
  writeFiles(folder, files);
  git(folder, "init", "--quiet");
  git(folder, "add", "--all");
  return folder;
}

function git(folder, ...args) {
  const ran = run("git", ["-c", "user.name=A", "-c", "user.email=a@example.org", ...args], { cwd: folder });
  assert.equal(ran.code, 0, ran.error);
  return ran.output;
}

/** What pre-commit does: the entry, with the staged files whose names match behind it. */
function runHook(id, folder) {
  const hook = hooks.find(found => found.id === id);
  const staged = git(folder, "diff", "--cached", "--name-only").split("\n").filter(Boolean);
  const [command, ...args] = hook.entry.split(" ");
  return run(command, [...args, ...staged.filter(name => new RegExp(hook.files).test(name))], { cwd: folder });
}

test("both hooks have what pre-commit asks", () => {
  assert.deepEqual(hooks.map(hook => hook.id), ["quoth-lint", "quoth-fmt"]);
  for (const hook of hooks) {
    assert.ok(hook.name && hook.entry && hook.language && hook.files);
    assert.equal(hook.require_serial, true);
  }
});

test("the lint hook looks at staged articles alone", t => {
  const folder = repository(t, { "a.quoth": clean, "b.txt": "[!|" });
  writeFiles(folder, { "c.quoth": broken });
  assert.equal(runHook("quoth-lint", folder).code, 0);
  git(folder, "add", "c.quoth");
  const ran = runHook("quoth-lint", folder);
  assert.equal(ran.code, 1);
  assert.match(ran.output, /c\.quoth:4:3: error Q101/);
});

test("the hooks leave out what the corpus leaves out", t => {
  const folder = repository(t, { "quoth.json": '{ "exclude": ["old/"] }', "old/a.quoth": `${broken}[! |so]\n` });
  assert.equal(runHook("quoth-lint", folder).code, 0);
  assert.equal(runHook("quoth-fmt", folder).code, 0);
  assert.match(readFileSync(join(folder, "old/a.quoth"), "utf8"), /\[! \|so\]/);
});

test("the format hook formats staged articles", t => {
  const folder = repository(t, { "a.quoth": "[! |so]\n" });
  assert.equal(runHook("quoth-fmt", folder).code, 0);
  assert.equal(readFileSync(join(folder, "a.quoth"), "utf8"), "[!|so]\n");
});

test("pre-commit itself builds the program from this repository and runs both hooks", t => {
  // A copy of the files as they are now, so that also what is not committed yet is tried.
  const source = temporaryFolder(t);
  const files = run("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { cwd: root }).output;
  const packed = run("tar", ["--null", "--files-from=-", "--ignore-failed-read", "-cf", join(source, "all.tar")], { cwd: root, input: files });
  assert.equal(packed.code, 0, packed.error);
  assert.equal(run("tar", ["-xf", "all.tar"], { cwd: source }).code, 0);
  git(source, "init", "--quiet");
  git(source, "add", "--all", "--", ".", ":!all.tar");
  git(source, "commit", "--quiet", "--message", "All");
  const revision = git(source, "rev-parse", "HEAD").trim();

  const folder = repository(t, { "good.quoth": clean, "bad.quoth": broken, "wide.quoth": "[!by=none |so]\n" });
  writeFiles(folder, {
    ".pre-commit-config.yaml": `repos:\n- repo: ${source}\n  rev: ${revision}\n  hooks:\n  - id: quoth-lint\n  - id: quoth-fmt\n`,
  });
  git(folder, "add", "--all");
  // An empty path for the program, so that nothing but what pre-commit built can be found.
  const env = { PRE_COMMIT_HOME: temporaryFolder(t), PATH: process.env.PATH };
  const first = run("pre-commit", ["run", "--color", "never"], { cwd: folder, env });
  assert.equal(first.code, 1, first.output + first.error);
  assert.match(first.output, /^quoth lint\.+Failed$/m);
  assert.match(first.output, /bad\.quoth:4:3: error Q101/);
  assert.match(first.output, /^quoth fmt\.+Failed$/m);
  assert.match(first.output, /files were modified by this hook/);

  writeFiles(folder, { "bad.quoth": clean });
  git(folder, "add", "--all");
  const second = run("pre-commit", ["run", "--color", "never"], { cwd: folder, env });
  assert.equal(second.code, 0, second.output + second.error);
});
