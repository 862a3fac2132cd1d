// Packs the extension and looks at what was packed: `node package.mjs` without a server, `node package.mjs platform [TARGET]`
// with the server for a platform inside. docs/decisions/0009 says how each server is made.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { isMusl, targets, hostTarget } from "./targets.mjs";
import { entriesOf } from "./vsixEntries.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const vsce = createRequire(import.meta.url).resolve("@vscode/vsce/vsce");
// What the extension may weigh without its server, packed.
const limit = 1_000_000;
process.chdir(here);

const [kind, wanted] = process.argv.slice(2);
const host = hostTarget(process.platform, process.arch, isMusl());
const target = kind === "platform" ? (wanted ?? host) : undefined;
if (kind !== undefined && kind !== "platform") {
  fail(`package.mjs does not know “${kind}”: say nothing, or platform and one of ${Object.keys(targets).join(", ")}.`);
}
if (kind === "platform" && (target === undefined || !(target in targets))) {
  fail(`There is no server for ${target ?? `${process.platform}-${process.arch}`}. The platforms are ${Object.keys(targets).join(", ")}.`);
}

const file = target === undefined ? "quoth.vsix" : `quoth-${target}.vsix`;
rmSync("server", { recursive: true, force: true });
try {
  if (target !== undefined) {
    publish(target);
  }
  pack(file, target);
  await check(file, target);
} finally {
  rmSync("server", { recursive: true, force: true });
}

function publish(target) {
  // Only the platform itself can link its native code. Elsewhere the server brings the .NET run time along.
  if (target === host && dotnet(target, []) === 0) {
    return;
  }
  if (target === host) {
    console.log("\nNo native code could be made here, see above: the server will bring the .NET run time along instead.\n");
  }
  rmSync("server", { recursive: true, force: true });
  if (dotnet(target, ["-p:PublishAot=false"]) !== 0) {
    fail(`The server for ${target} could not be published, see above.`);
  }
}

function dotnet(target, options) {
  const shared = ["-r", targets[target], "--self-contained", "-p:PublishTrimmed=true", "-p:DebugType=none", "-o", `${here}server`];
  const run = spawnSync("dotnet", ["publish", `${root}src/Quoth.Cli`, "-c", "Release", "--nologo", "-v", "quiet", ...shared, ...options], {
    stdio: "inherit",
  });
  if (run.error !== undefined) {
    fail(`The .NET 10 SDK is needed to build the server, and \`dotnet\` did not start: ${run.error.message}`);
  }
  return run.status;
}

function pack(file, target) {
  const platform = target === undefined ? [] : ["--target", target];
  const run = spawnSync(process.execPath, [vsce, "package", "--no-dependencies", "--out", file, ...platform], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said = run.stdout + run.stderr;
  process.stdout.write(said);
  if (run.status !== 0) {
    fail("vsce did not pack the extension, see above.");
  }
  if (/\bwarn(ing)?\b/i.test(said)) {
    fail("vsce warns, see above: what it says is to be mended.");
  }
}

async function check(file, target) {
  const entries = await entriesOf(file);
  const isServer = ({ name }) => name.startsWith("extension/server/");
  const own = entries.filter((entry) => !isServer(entry)).reduce((sum, entry) => sum + entry.packed, 0);
  if (own > limit) {
    fail(`Without its server the extension is ${own} bytes packed, and more than ${limit} are too many.`);
  }
  if (target !== undefined) {
    const name = target.startsWith("win32") ? "quoth.exe" : "quoth";
    const program = entries.find((entry) => entry.name === `extension/server/${name}`);
    if (program === undefined) {
      fail(`${file} has no server/${name} inside.`);
    }
    if (process.platform !== "win32" && (program.mode & 0o111) === 0) {
      fail(`server/${name} cannot be run as it is packed in ${file}.`);
    }
  }
  const names = new Set(entries.map(({ name }) => name));
  const missing = filesIn(JSON.parse(readFileSync("package.json", "utf8"))).filter((path) => !names.has(`extension/${path}`));
  if (missing.length > 0) {
    fail(`package.json names ${missing.join(", ")}, and ${file} does not hold that.`);
  }
  console.log(`${file}: ${statSync(file).size} bytes, of them ${own} without the server.`);
}

// The files that the manifest names, wherever it does: paths of its own folder with an ending.
function filesIn(value) {
  if (typeof value === "string") {
    return /^(\.\/)?[\w-]+(\/[\w.-]+)*\.(css|js|json|md|png|svg)$/.test(value) && value !== "quoth.json" ? [value.replace(/^\.\//, "")] : [];
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(filesIn) : [];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
