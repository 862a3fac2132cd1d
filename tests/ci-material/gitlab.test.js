import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { broken, readYaml, run, temporaryFolder, writeFiles } from "./lib/world.js";

test("the GitLab job writes the report that it hands over, and fails on a mistake", t => {
  const job = readYaml("docs/ci/gitlab-code-quality.yml").quoth;
  const folder = temporaryFolder(t);
  writeFiles(folder, { "articles/a.quoth": broken });
  // GitLab runs the lines of a script one after the other and stops at the first that fails.
  const ran = run("sh", ["-e", "-c", job.script.join("\n")], { cwd: folder });
  assert.equal(ran.code, 1, ran.error);
  assert.match(ran.output, /articles\/a\.quoth:4:3: error Q101/);
  const report = JSON.parse(readFileSync(join(folder, job.artifacts.reports.codequality), "utf8"));
  const found = report.find(entry => entry.check_name?.includes("undefined-entity") || entry.check_name === "Q101");
  assert.equal(found.location.path, "articles/a.quoth");
  assert.ok(found.fingerprint);
  assert.equal(job.artifacts.when, "always");
});
