import * as path from "node:path";

/** Where the language server was found, in the words of the output channel. */
export type ServerOrigin = "the setting quoth.server.path" | "the extension" | "the PATH";

/** A server to start, or the reason why there is none. */
export type ServerLocation =
  | { readonly kind: "found"; readonly command: string; readonly origin: ServerOrigin }
  | { readonly kind: "missing"; readonly message: string };

/** What the search depends on; everything that a test would otherwise have to fake. */
export interface ServerSearch {
  /** The setting `quoth.server.path`; empty where it is not set. */
  readonly configured: string;
  readonly extensionFolder: string;
  readonly homeFolder: string;
  /** The workspace's first folder, to which a relative setting refers. */
  readonly workspaceFolder: string | undefined;
  /** The environment variable `PATH`. */
  readonly searchPath: string;
  readonly platform: NodeJS.Platform;
  readonly isProgram: (file: string) => boolean;
}

/**
 * Looks for the server: what the setting names, else what the extension carries, else `quoth` on the PATH. A setting that names
 * nothing is an error rather than a reason to look on: another server than the one asked for would only confuse.
 */
export function findServer(search: ServerSearch): ServerLocation {
  const configured = search.configured.trim();
  if (configured !== "") {
    return findConfigured(configured, search);
  }

  const paths = pathsOf(search.platform);
  const bundled = programNames(search.platform)
    .map((name) => paths.join(search.extensionFolder, "server", name))
    .find(search.isProgram);
  if (bundled !== undefined) {
    return { kind: "found", command: bundled, origin: "the extension" };
  }

  const installed = findOnPath(search);
  return installed === undefined
    ? { kind: "missing", message: "Quoth found no language server: this extension carries none, and there is no quoth on the PATH." }
    : { kind: "found", command: installed, origin: "the PATH" };
}

function findConfigured(configured: string, search: ServerSearch): ServerLocation {
  const paths = pathsOf(search.platform);
  const expanded = /^~[/\\]/.test(configured) ? paths.join(search.homeFolder, configured.slice(2)) : configured;
  const command = search.workspaceFolder === undefined ? expanded : paths.resolve(search.workspaceFolder, expanded);
  return search.isProgram(command)
    ? { kind: "found", command, origin: "the setting quoth.server.path" }
    : { kind: "missing", message: `The setting quoth.server.path names ${command}, which is no program.` };
}

function findOnPath(search: ServerSearch): string | undefined {
  const paths = pathsOf(search.platform);
  return search.searchPath
    .split(paths.delimiter)
    .filter((folder) => folder !== "")
    .flatMap((folder) => programNames(search.platform).map((name) => paths.join(folder, name)))
    .find(search.isProgram);
}

// A script cannot be started without a shell on Windows, so only programs count there.
function programNames(platform: NodeJS.Platform): readonly string[] {
  return platform === "win32" ? ["quoth.exe"] : ["quoth"];
}

function pathsOf(platform: NodeJS.Platform): path.PlatformPath {
  return platform === "win32" ? path.win32 : path.posix;
}
