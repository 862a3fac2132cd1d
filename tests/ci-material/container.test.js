import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { root, run, temporaryFolder } from "./lib/world.js";

const known = new Set(["FROM", "ENV", "WORKDIR", "COPY", "RUN", "LABEL", "USER", "ENTRYPOINT", "CMD"]);

/** The instructions of the container file by stage: lines that end with a backslash go on, comments are left out. */
function readStages() {
  const text = readFileSync(join(root, "Containerfile"), "utf8").replace(/^#.*\n/gm, "").replace(/\\\n/g, " ");
  const stages = [];
  for (const line of text.split("\n").filter(found => found.trim() !== "")) {
    const [, word, rest] = /^([A-Z]+) +(.*)$/.exec(line) ?? assert.fail(`not an instruction: ${line}`);
    assert.ok(known.has(word), `no such instruction: ${word}`);
    if (word === "FROM") {
      const [, image, name] = /^(\S+)(?: AS (\S+))?$/.exec(rest) ?? assert.fail(`FROM ${rest}`);
      stages.push({ image, name, instructions: [] });
    } else {
      stages.at(-1).instructions.push({ word, rest });
    }
  }
  return stages;
}

const stages = readStages();
const last = stages.at(-1);
const find = (stage, word) => stage.instructions.filter(found => found.word === word).map(found => found.rest);

test("both stages are of the .NET that the sources ask for", () => {
  const { version } = JSON.parse(readFileSync(join(root, "global.json"), "utf8")).sdk;
  const [major, minor] = version.split(".");
  for (const stage of stages) {
    assert.match(stage.image, new RegExp(`^mcr\\.microsoft\\.com/dotnet/(sdk|runtime-deps):${major}\\.${minor}-alpine$`));
  }
});

test("the last stage runs the program, and not as root", () => {
  assert.deepEqual(find(last, "USER"), ["$APP_UID"]);
  assert.deepEqual(JSON.parse(find(last, "ENTRYPOINT")[0]), ["quoth"]);
  assert.ok(Array.isArray(JSON.parse(find(last, "CMD")[0])));
});

test("the build stage builds from what it copies alone", t => {
  const source = temporaryFolder(t);
  const build = stages[0];
  for (const copy of find(build, "COPY")) {
    const [target, ...paths] = copy.split(" ").reverse();
    for (const path of paths) {
      const isFolder = statSync(join(root, path)).isDirectory();
      const to = target === "./" ? join(source, basename(path)) : join(source, target);
      // As .containerignore has it.
      cpSync(join(root, path), isFolder ? to : join(source, path), {
        recursive: true,
        filter: from => !["bin", "obj", "node_modules"].includes(basename(from)),
      });
    }
  }
  const app = join(source, "app");
  mkdirSync(app);
  // The packages of the image's system stand for what this machine has.
  const commands = find(build, "RUN").filter(command => !/^apk add --no-cache [\w-]+( [\w-]+)*$/.test(command));
  const command = commands.join(" && ");
  assert.match(command, / --output \/app$/);
  const ran = run("sh", ["-e", "-c", command.replace("/app", app)], { cwd: source });
  assert.equal(ran.code, 0, ran.output + ran.error);

  const [from, to] = find(last, "COPY")[0].replace(`--from=${build.name} `, "").split(" ");
  assert.equal(from, "/app");
  const linked = /^ln -s (\S+) \/usr\/local\/bin\/quoth$/.exec(find(last, "RUN")[0])[1];
  const entry = join(app, linked.slice(to.length));
  assert.ok(existsSync(entry), linked);
  assert.match(run(entry, ["--version"]).output, /^quoth \d/);
});
