import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { broken, clean, program, readYaml, root, run, temporaryFolder, warned, writeFiles } from "./lib/world.js";

const action = readYaml("action.yml");
const steps = action.runs.steps;
const stepNamed = name => steps.find(step => step.name === name);

/** What GitHub does with a step of bash: expressions are filled in, then the script runs with -eo pipefail. */
function runStep(name, { inputs = {}, workspace, folder, env = {} }) {
  const step = stepNamed(name);
  const values = {
    ...Object.fromEntries(Object.entries(action.inputs).map(([key, input]) => [key, input.default])),
    ...inputs,
  };
  const fill = text =>
    text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, expression) => {
      if (expression === "github.action_path") {
        return root;
      }
      assert.match(expression, /^inputs\./, `${name} uses ${expression}`);
      const key = expression.slice("inputs.".length);
      assert.ok(key in action.inputs, `${name} uses an input ${key} that is not declared`);
      return values[key];
    });
  const output = join(folder, "output");
  const path = join(folder, "path");
  writeFileSync(output, "");
  writeFileSync(path, "");
  const script = join(folder, "step.sh");
  writeFileSync(script, step.run);
  const ran = run("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
    cwd: join(workspace, fill(step["working-directory"] ?? ".")),
    env: {
      ...Object.fromEntries(Object.entries(step.env).map(([key, value]) => [key, fill(String(value))])),
      GITHUB_OUTPUT: output,
      GITHUB_PATH: path,
      RUNNER_TEMP: folder,
      ...env,
    },
  });
  return { ...ran, outputs: readFileSync(output, "utf8"), path: readFileSync(path, "utf8") };
}

function lint(t, files, inputs) {
  const workspace = temporaryFolder(t);
  writeFiles(workspace, files);
  return { workspace, ...runStep("Check articles", { inputs, workspace, folder: temporaryFolder(t) }) };
}

test("the action has what GitHub asks of a composite action", () => {
  assert.equal(action.runs.using, "composite");
  assert.ok(action.name && action.description);
  for (const [name, input] of Object.entries(action.inputs)) {
    assert.ok(input.description, `${name} has no description`);
    assert.equal(typeof input.default, "string", `${name} has no default`);
  }
  for (const step of steps) {
    assert.ok(step.uses ?? (step.run && step.shell), `${step.name} lacks its shell`);
    assert.doesNotMatch(step.run ?? "", /\$\{\{/, `${step.name}: inputs come through the environment`);
  }
});

test("articles without a mistake pass", t => {
  const ran = lint(t, { "a.quoth": clean, "notes.txt": "[!|" }, {});
  assert.deepEqual([ran.code, ran.error], [0, ""]);
});

test("the seeds pass", t => {
  const folder = temporaryFolder(t);
  const ran = runStep("Check articles", { inputs: { paths: "seeds" }, workspace: root, folder });
  assert.equal(ran.code, 0, ran.output + ran.error);
});

test("a mistake fails the step and stands at its line", t => {
  const ran = lint(t, { "articles/a.quoth": broken }, {});
  assert.equal(ran.code, 1);
  assert.match(ran.output, /^::error file=articles\/a\.quoth,line=4,col=3,.*title=Q101 undefined-entity::/m);
});

test("paths are lines, and may hold blanks and what a shell would run", t => {
  const name = "b c/$(touch x).quoth";
  const ran = lint(t, { "a.quoth": broken, [name]: clean, "d.quoth": clean }, { paths: `${name}\n\n  \nd.quoth\n` });
  assert.equal(ran.code, 0, ran.output + ran.error);
  assert.equal(existsSync(join(ran.workspace, "x")), false);
});

test("further arguments are passed on", t => {
  assert.equal(lint(t, { "a.quoth": broken }, { args: "--ignore undefined-entity,unused-definition" }).code, 0);
});

test("another folder can be checked in", t => {
  const ran = lint(t, { "x/a.quoth": broken, "y/a.quoth": clean }, { "working-directory": "y" });
  assert.equal(ran.code, 0, ran.output + ran.error);
});

for (const [failOn, text, code] of [
  ["error", warned, 0],
  ["warning", warned, 1],
  ["never", broken, 0],
  ["sometimes", clean, 2],
]) {
  test(`with fail-on ${failOn} the step ends with ${code}`, t => {
    assert.equal(lint(t, { "a.quoth": text }, { "fail-on": failOn }).code, code);
  });
}

test("a path that leads to nothing fails whatever is wished", t => {
  assert.equal(lint(t, { "a.quoth": clean }, { paths: "none.quoth", "fail-on": "never" }).code, 2);
});

test("a SARIF report is written and named", t => {
  const ran = lint(t, { "x/a.quoth": broken }, { "working-directory": "x", "sarif-file": "quoth.sarif" });
  assert.equal(ran.outputs, "sarif-file=x/quoth.sarif\n");
  assert.match(ran.output, /^::error /m);
  const report = JSON.parse(readFileSync(join(ran.workspace, "x/quoth.sarif"), "utf8"));
  assert.equal(report.version, "2.1.0");
  assert.ok(report.runs[0].results.some(result => result.ruleId === "Q101"));
  assert.equal(action.outputs["sarif-file"].value, "${{ steps.lint.outputs.sarif-file }}");
  assert.equal(stepNamed("Check articles").id, "lint");
});

test("the program is built from the action's own sources", t => {
  const folder = temporaryFolder(t);
  // A workspace that asks for another .NET must not keep the action from its own.
  const workspace = temporaryFolder(t);
  writeFiles(workspace, { "global.json": '{ "sdk": { "version": "1.0.0" } }' });
  const ran = runStep("Install quoth", { workspace, folder });
  assert.equal(ran.code, 0, ran.output + ran.error);
  assert.equal(ran.path, `${folder}/quoth\n`);
  assert.match(run(join(folder, "quoth/quoth"), ["--version"], { cwd: workspace }).output, /^quoth \d/);
});

test("a version is installed as a .NET tool", t => {
  const folder = temporaryFolder(t);
  const workspace = temporaryFolder(t);
  const packages = join(workspace, "packages");
  mkdirSync(packages);
  const packed = run("dotnet", ["pack", "src/Quoth.Cli", "--configuration", "Release", "--output", packages], { cwd: root });
  assert.equal(packed.code, 0, packed.output);
  const version = run(join(program, "quoth"), ["--version"]).output.trim().split(" ")[1];
  // The package stands in for the one of a registry.
  writeFiles(workspace, {
    "nuget.config": `<configuration><packageSources><clear /><add key="here" value="${packages}" /></packageSources></configuration>`,
  });
  const ran = runStep("Install quoth", { inputs: { version }, workspace, folder });
  assert.equal(ran.code, 0, ran.output + ran.error);
  assert.equal(run(join(folder, "quoth/quoth"), ["--version"], { cwd: workspace }).output, `quoth ${version}\n`);
});
