// Packs the extension with the server for this machine inside: `npm run package:platform`. Needs the .NET 10 SDK.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL(".", import.meta.url)));

const target = `${process.platform}-${process.arch}`;
const known = ["linux-x64", "linux-arm64", "darwin-x64", "darwin-arm64", "win32-x64", "win32-arm64"];
if (!known.includes(target)) {
  console.error(`There is no server for ${target}: the extension knows ${known.join(", ")}. Pack it without one: npm run package`);
  process.exit(1);
}

rmSync("server", { recursive: true, force: true });
// Native code where this machine can make it, else code that needs the .NET 10 run time: see docs/decisions/0007.
if (!published([]) && !published(["-p:PublishAot=false"])) {
  console.error("The server could not be published: see above.");
  process.exit(1);
}
for (const file of readdirSync("server").filter((name) => /\.(pdb|dbg|xml)$/.test(name))) {
  rmSync(`server/${file}`);
}

const vsix = `quoth-${target}.vsix`;
run("npx", ["vsce", "package", "--no-dependencies", "--target", target, "--out", vsix]);
console.log(`${vsix}: ${(statSync(vsix).size / 1_000_000).toFixed(1)} MB`);

function published(options) {
  rmSync("server", { recursive: true, force: true });
  const { status } = spawnSync("dotnet", ["publish", "../../src/Quoth.Cli", "-c", "Release", "-o", "server", ...options], { stdio: "inherit" });
  return status === 0;
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}
