import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { until } from "./until";

const here = dirname(dirname(fileURLToPath(import.meta.url)));

/** The checkout. */
export const root = join(here, "../../..");
/** Where runs leave what is not kept. */
export const artifacts = join(root, "artifacts/e2e");

const program = join(process.env.QUOTH_VSCODE ?? join(root, "artifacts/vscode"), "node_modules/code-server/out/node/entry.js");
const vsix = join(artifacts, "quoth.vsix");

export type Settings = Readonly<Record<string, unknown>>;

export interface CodeServerOptions {
  /** The files of the folder that is opened, by their paths in it; a copy of the seeds where there are none. */
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Settings;
}

// What every run of VS Code asks of the network, or shows to a newcomer, is off; and in a browser it would save by itself.
const calm: Settings = {
  "editor.cursorBlinking": "solid",
  // Else Enter behind typed words goes to their first place or to the second, as the search was slow or quick.
  "editor.find.cursorMoveOnType": false,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "files.autoSave": "off",
  "git.enabled": false,
  "npm.fetchOnlinePackageInfo": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "typescript.disableAutomaticTypeAcquisition": true,
  "update.mode": "none",
  "window.commandCenter": false,
  "workbench.enableExperiments": false,
  "workbench.layoutControl.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
};

/** A real VS Code of its own: its own folders, its own port, and the packed extension. */
export class CodeServer {
  readonly #home = mkdtempSync(join(tmpdir(), "quoth-e2e-"));
  /** The folder that it opens. */
  readonly folder = join(this.#home, "news");
  readonly #network = join(this.#home, "network.log");
  readonly #hostSocket = join(this.#home, "host.sock");
  readonly #userData = join(this.#home, "user");
  #process: ChildProcess | undefined;
  #address = "";
  readonly #endWithTests = () => {
    this.#kill("SIGKILL");
  };

  constructor(options: CodeServerOptions) {
    if (options.files === undefined) {
      cpSync(join(root, "seeds"), this.folder, { recursive: true });
    }
    mkdirSync(this.folder, { recursive: true });
    for (const [path, text] of Object.entries(options.files ?? {})) {
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      writeFileSync(join(this.folder, path), text);
    }
    // The browser's settings, and those of the machine on which extensions run, which may know them first.
    for (const place of ["User", "Machine"]) {
      mkdirSync(join(this.#userData, place), { recursive: true });
      writeFileSync(join(this.#userData, place, "settings.json"), JSON.stringify({ ...calm, ...options.settings }));
    }
    writeFileSync(this.#network, "");
  }

  /** The page that shows the folder. */
  get address(): string {
    return `${this.#address}?folder=${encodeURIComponent(this.folder)}`;
  }

  /** Sets the workspace's settings, which weigh more than the user's; VS Code follows by itself. */
  configure(settings: Settings): void {
    mkdirSync(join(this.folder, ".vscode"), { recursive: true });
    writeFileSync(join(this.folder, ".vscode/settings.json"), JSON.stringify(settings));
  }

  async start(): Promise<void> {
    const extensions = installed();
    const started = spawn(
      process.execPath,
      [
        program,
        ...["--auth", "none", "--bind-addr", "127.0.0.1:0", "--config", join(this.#home, "config.yaml")],
        ...["--user-data-dir", this.#userData, "--extensions-dir", extensions],
        ...["--disable-telemetry", "--disable-update-check", "--disable-workspace-trust", "--disable-proxy"],
      ],
      // A group of its own, so that nothing of it is left behind.
      { env: this.#environment(), stdio: ["ignore", "pipe", "pipe"], detached: true },
    );
    this.#process = started;
    process.once("exit", this.#endWithTests);
    let said = "";
    const listen = (part: Buffer) => {
      said += part.toString();
    };
    started.stdout.on("data", listen);
    started.stderr.on("data", listen);
    this.#address = await until("code-server listens", () => {
      if (started.exitCode !== null) {
        throw new Error(`code-server ended with ${String(started.exitCode)}: ${said}`);
      }
      return /HTTP server listening on (http:\S+)/.exec(said)?.[1];
    });
  }

  /** What the extension's output channel says, of all starts of the extension host. */
  log(): string {
    return this.#logFiles("Quoth.log").map((file) => readFileSync(file, "utf8")).join("");
  }

  /** What the extension hosts say of extensions that fail. */
  hostLog(): string {
    return this.#logFiles("remoteexthost.log").map((file) => readFileSync(file, "utf8")).join("");
  }

  /**
   * Says how long the event loop of the extension host stood still while something was done, in milliseconds. With
   * `QUOTH_PROFILE=1` what it did meanwhile is written to `artifacts/e2e/NAME.cpuprofile`, and the figures are no use.
   */
  async hostDelays(name: string, act: () => Promise<void>): Promise<{ readonly longest: number; readonly p99: number }> {
    const isProfiled = process.env.QUOTH_PROFILE === "1";
    const socket = connect(this.#hostSocket);
    socket.write(isProfiled ? "start profile" : "start");
    await once(socket, "data");
    await act();
    socket.write("stop");
    const parts: Buffer[] = [];
    for await (const part of socket) {
      parts.push(part as Buffer);
    }
    const { profile, ...delays } = JSON.parse(Buffer.concat(parts).toString()) as { longest: number; p99: number; profile?: object };
    if (profile !== undefined) {
      writeFileSync(join(artifacts, `${name}.cpuprofile`), JSON.stringify(profile));
    }
    return delays;
  }

  /** Who tried to leave the loopback, a line an attempt; and what of the processes is open to the network now. */
  outsideConnections(): readonly string[] {
    const attempts = readFileSync(this.#network, "utf8").split("\n").filter((line) => line !== "");
    return [...attempts, ...this.processes().flatMap(openOutside)];
  }

  /** The ids of the processes of this VS Code, the language server among them. */
  processes(name?: RegExp): readonly number[] {
    return readdirSync("/proc")
      .filter((entry) => /^\d+$/.test(entry))
      .map(Number)
      .filter((id) => {
        // All inherit the variable, by which they are known even when their parent is gone.
        const isOurs = readOrEmpty(`/proc/${String(id)}/environ`).includes(`QUOTH_E2E_NETWORK=${this.#network}\0`);
        return isOurs && (name === undefined || name.test(readOrEmpty(`/proc/${String(id)}/cmdline`).replaceAll("\0", " ")));
      });
  }

  async stop(): Promise<void> {
    process.removeListener("exit", this.#endWithTests);
    this.#kill("SIGTERM");
    for (const id of this.processes()) {
      end(id, "SIGTERM");
    }
    await until("all processes of VS Code end", () => {
      const left = this.processes();
      left.forEach((id) => {
        end(id, "SIGKILL");
      });
      return left.length === 0 ? true : undefined;
    });
    rmSync(this.#home, { recursive: true, force: true });
  }

  #kill(signal: NodeJS.Signals): void {
    if (this.#process?.pid !== undefined) {
      end(-this.#process.pid, signal);
    }
  }

  #environment(): NodeJS.ProcessEnv {
    return {
      // No quoth of the reader's: what is tested is the one in the extension.
      PATH: "/usr/local/bin:/usr/bin:/bin",
      LANG: "C.UTF-8",
      HOME: this.#home,
      TMPDIR: this.#home,
      XDG_CONFIG_HOME: join(this.#home, "config"),
      XDG_DATA_HOME: join(this.#home, "data"),
      EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "" }),
      NODE_OPTIONS: `--require ${join(here, "probe.cjs")}`,
      QUOTH_E2E_NETWORK: this.#network,
      QUOTH_E2E_HOST: this.#hostSocket,
      ...(process.env.DOTNET_ROOT === undefined ? {} : { DOTNET_ROOT: process.env.DOTNET_ROOT }),
    };
  }

  #logFiles(name: string): readonly string[] {
    const logs = join(this.#userData, "logs");
    if (!existsSync(logs)) {
      return [];
    }
    return readdirSync(logs, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(name))
      .sort()
      .map((file) => join(logs, file));
  }
}

// An installed extension is kept until another one is packed.
function installed(): string {
  if (!existsSync(program)) {
    throw new Error(`There is no VS Code at ${program}: run ./setup, or name the folder of one in QUOTH_VSCODE.`);
  }
  if (!existsSync(vsix)) {
    throw new Error(`There is no ${vsix}: run ./pack PROGRAM.`);
  }

  const key = createHash("sha256").update(readFileSync(vsix)).digest("hex").slice(0, 16);
  const all = join(artifacts, "extensions");
  const folder = join(all, key);
  if (existsSync(join(folder, "extensions.json"))) {
    return folder;
  }

  rmSync(all, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const scratch = mkdtempSync(join(tmpdir(), "quoth-e2e-install-"));
  execFileSync(process.execPath, [program, "--extensions-dir", folder, "--user-data-dir", scratch, "--install-extension", vsix], {
    env: { PATH: process.env.PATH, HOME: scratch, XDG_CONFIG_HOME: scratch, XDG_DATA_HOME: scratch },
    stdio: ["ignore", "ignore", "inherit"],
  });
  rmSync(scratch, { recursive: true, force: true });
  return folder;
}

function end(id: number, signal: NodeJS.Signals): void {
  try {
    process.kill(id, signal);
  } catch {
    // It has ended by itself.
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

// Sockets that a process has open to another machine, as the kernel lists them.
function openOutside(id: number): readonly string[] {
  const inodes = new Set<string>();
  try {
    for (const entry of readdirSync(`/proc/${String(id)}/fd`)) {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${String(id)}/fd/${entry}`))?.[1];
      if (inode !== undefined) {
        inodes.add(inode);
      }
    }
  } catch {
    return [];
  }

  return ["tcp", "tcp6", "udp", "udp6"].flatMap((kind) =>
    readOrEmpty(`/proc/${String(id)}/net/${kind}`)
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((columns) => inodes.has(columns[9] ?? "") && isOutside(columns[2] ?? ""))
      .map((columns) => `process ${String(id)} has a ${kind} socket to ${columns[2] ?? ""}`),
  );
}

// Addresses are hexadecimal, in the machine's byte order: 127.x.x.x ends with 7F, and all zeros is nobody.
function isOutside(address: string): boolean {
  const host = address.split(":")[0] ?? "";
  return !/^0*$/.test(host) && !/^[0-9A-F]{6}7F$/.test(host) && !/^0{24}01000000$/.test(host) && !/^0{16}FFFF0000[0-9A-F]{6}7F$/.test(host);
}
