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

// One at a time: each has a VS Code and a browser of its own.
const { status } = spawnSync(process.execPath, ["--enable-source-maps", "--test", "--test-concurrency=1", ...names.map((name) => `out/${name}.test.mjs`)], {
  stdio: "inherit",
});
process.exit(status ?? 1);
