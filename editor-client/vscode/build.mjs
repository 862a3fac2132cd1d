// Bundles the extension and brings in what the repository keeps once for all editors. `node build.mjs tests` bundles the tests.
import { cpSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
process.chdir(here);

const common = { bundle: true, platform: "node", target: "node20", format: "cjs", logLevel: "warning" };

if (process.argv.includes("tests")) {
  rmSync("out/test", { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: readdirSync("test").filter((file) => file.endsWith(".test.ts")).map((file) => `test/${file}`),
    outdir: "out/test",
    // The types of requests are those of the protocol; the client around them asks for an editor, which is not there.
    alias: { "vscode-languageclient": "vscode-languageserver-protocol" },
    sourcemap: "inline",
  });
} else {
  mkdirSync("syntaxes", { recursive: true });
  cpSync(`${root}/grammar/quoth.tmLanguage.json`, "syntaxes/quoth.tmLanguage.json");
  cpSync(`${root}/docs/quoth.schema.json`, "schemas/quoth.schema.json");
  cpSync(`${root}/LICENSE`, "LICENSE");
  await build({
    ...common,
    entryPoints: ["src/extension.ts"],
    outfile: "out/extension.js",
    external: ["vscode"],
    minify: true,
    legalComments: "inline",
  });
  // The preview's page runs in a browser, with what it needs and nothing else.
  await build({
    ...common,
    platform: "browser",
    target: "chrome120",
    format: "iife",
    // Its style sheet comes out beside it.
    entryPoints: { preview: "src/preview/page/page.ts" },
    outdir: "out",
    minify: true,
    charset: "utf8",
  });
}
