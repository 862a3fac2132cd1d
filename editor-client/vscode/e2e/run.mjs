// Bundles the test files and runs them one after another: `node run.mjs [NAME...]`, where NAME is a file without `.test.ts`.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));
const all = readdirSync(".").filter((file) => file.endsWith(".test.ts")).map((file) => file.slice(0, -".test.ts".length));
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !all.includes(name));
if (unknown.length > 0) {
  console.error(`There is no test file ${unknown.join(", ")}; there are ${all.join(", ")}.`);
  process.exit(2);
}

const names = asked.length > 0 ? asked : all;
rmSync("out", { recursive: true, force: true });
await build({
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  packages: "external",
  sourcemap: "inline",
  logLevel: "warning",
  entryPoints: names.map((name) => `${name}.test.ts`),
  outdir: "out",
  outExtension: { ".js": ".mjs" },
});

// One at a time: each has a VS Code and a browser of its own. With QUOTH_TRIES=2, as in CI, a file of which a test fails is run once
// more, since a browser on a busy machine may lose a keystroke; what passed only then is named, so that nobody overlooks it.
const tries = Number(process.env.QUOTH_TRIES ?? 1);
const totals = { pass: 0, fail: 0 };
const unsteady = [];
for (const name of names) {
  let counts = run(name);
  for (let again = 1; again < tries && counts.fail > 0; again++) {
    unsteady.push(name);
    counts = run(name);
  }
  totals.pass += counts.pass;
  totals.fail += counts.fail;
}
if (unsteady.length > 0) {
  console.log(`Run again: ${unsteady.join(", ")}.`);
}
console.log(`# pass ${totals.pass}\n# fail ${totals.fail}`);
process.exit(totals.fail > 0 ? 1 : 0);

function run(name) {
  const { stdout } = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-reporter=tap", `out/${name}.test.mjs`], {
    stdio: ["inherit", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  console.log(stdout);
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, "m").exec(stdout)?.[1] ?? 0);
  const counts = { pass: count("pass"), fail: count("fail") + count("cancelled") };
  // A file that did not come so far as to count its tests has failed all the same.
  return counts.pass + counts.fail === 0 ? { pass: 0, fail: 1 } : counts;
}
