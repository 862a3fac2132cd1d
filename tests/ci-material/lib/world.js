import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseDocument } from "yaml";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/** The folder of the published program, which `run` names. */
export const program = process.env.QUOTH_PROGRAM;

/** A YAML file of the repository; one that is not sound YAML fails. */
export function readYaml(path) {
  const document = parseDocument(readFileSync(join(root, path), "utf8"));
  if (document.errors.length > 0 || document.warnings.length > 0) {
    throw new Error(`${path}: ${[...document.errors, ...document.warnings].join("; ")}`);
  }
  return document.toJS();
}

/** A folder that is gone when the test ends. */
export function temporaryFolder(test) {
  const folder = mkdtempSync(join(tmpdir(), "quoth-ci-"));
  test.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files, given by their paths below a folder. */
export function writeFiles(folder, files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Runs a program with the published quoth in its path. */
export function run(command, args, { cwd, env = {}, input } = {}) {
  const ran = spawnSync(command, args, {
    cwd,
    input,
    encoding: "utf8",
    env: { ...process.env, PATH: `${program}:${process.env.PATH}`, ...env },
    timeout: 900_000,
  });
  if (ran.error) {
    throw ran.error;
  }
  return { code: ran.status, output: ran.stdout, error: ran.stderr };
}

export const clean = "---\n@velt: Mara Velt\n---\n[^@velt|Velt] [~|said] [!|the pier was safe].\n";
export const broken = "---\n@velt: Mara Velt\n---\n[^@vlet|Velt] [~|said] [!|the pier was safe].\n";
export const warned = "---\n@velt: Mara Velt\n---\n[^@velt| Velt] [~|said] [!|the pier was safe].\n";
