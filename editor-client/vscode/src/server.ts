import { statSync } from "node:fs";
import { homedir } from "node:os";
import * as vscode from "vscode";
import { CancellationToken, type RequestType, RevealOutputChannelOn } from "vscode-languageclient";
import { type LanguageClient, type Middleware, type StaticFeature, State } from "vscode-languageclient/node";
import { articleSelector, inSchemes } from "./articles";
import type { InParts } from "./protocol";
import { isProgram } from "./programs";
import { QuothClient } from "./quothClient";
import { findServer, type ServerLocation } from "./serverLocation";
import { traceInto } from "./trace";

const pathSetting = "quoth.server.path";
/** Seconds without an answer after which a program that was started is probably none that serves. */
const longestSilence = 10;

export type ServerState = "starting" | "running" | "stopped" | "missing" | "failed";

/** The language server, as the features of the extension know it: there now, or not, and asked by its requests. */
export class Server implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #features: (() => StaticFeature)[];
  readonly #changed = new vscode.EventEmitter<ServerState>();
  #client: LanguageClient | undefined;
  #program: string | undefined;
  #state: ServerState = "stopped";
  #lastParts = 0;
  // One start or stop at a time, and the last that was asked for counts: a start that another comes after is given up.
  #lastStep: Promise<void> = Promise.resolve();
  #lastOrder = new AbortController();

  readonly output = vscode.window.createOutputChannel("Quoth", { log: true });
  readonly #trace = traceInto(this.output);
  /** What features put between the editor and the server's answers; it holds for every server that is started later too. */
  readonly middleware: Middleware = {
    handleRegisterCapability: async ({ registrations }, next) => {
      await next({ registrations: registrations.map(inSchemes) }, CancellationToken.None);
    },
  };
  /** Fires with each new state. */
  readonly onDidChangeState = this.#changed.event;

  /**
   * @param features Each makes what tells a new server of capabilities that the client library does not know.
   */
  constructor(context: vscode.ExtensionContext, features: (() => StaticFeature)[] = []) {
    this.#context = context;
    this.#features = features;
  }

  /** The program that serves, or last did; undefined where none was found. */
  get program(): string | undefined {
    return this.#program;
  }

  get state(): ServerState {
    return this.#state;
  }

  /** The running client, for its converters; undefined while there is none. */
  get client(): LanguageClient | undefined {
    return this.#client;
  }

  /** Asks the server; undefined while it does not run, or where it no longer wants to answer since the text has changed. Its other errors are thrown. */
  async request<P, R>(type: RequestType<P, R, void>, parameters: P, token?: vscode.CancellationToken): Promise<R | undefined> {
    try {
      // An absent token would be sent as a second parameter.
      return await (token === undefined ? this.#client?.sendRequest<R>(type.method, parameters) : this.#client?.sendRequest<R>(type.method, parameters, token));
    } catch (error) {
      if (this.#client === undefined || isOutdated(error)) {
        return undefined;
      }
      throw error;
    }
  }

  /** Asks for a long answer, and takes it in parts as they come, ahead of what is left of it: no message is so long that the editor would stand still over it. */
  async requestInParts<P extends object, R, Part>(type: InParts<P, R, Part>, parameters: P, take: (part: Part) => void, token: vscode.CancellationToken): Promise<R | undefined> {
    const partialResultToken = `quoth-parts-${String(++this.#lastParts)}`;
    const parts = this.#client?.onProgress(type.part, partialResultToken, (part) => {
      if (!token.isCancellationRequested) {
        take(part);
      }
    });
    try {
      return await this.request(type.whole, { ...parameters, partialResultToken }, token);
    } finally {
      parts?.dispose();
    }
  }

  restart(): Promise<void> {
    return this.#inTurn((order) => this.#start(order));
  }

  stop(): Promise<void> {
    return this.#inTurn(() => this.#stop());
  }

  dispose(): void {
    this.#changed.dispose();
    this.#trace.disposable.dispose();
    this.output.dispose();
  }

  #inTurn(step: (order: AbortSignal) => Promise<void>): Promise<void> {
    this.#lastOrder.abort();
    this.#lastOrder = new AbortController();
    const { signal } = this.#lastOrder;
    const take = () => step(signal);
    this.#lastStep = this.#lastStep.then(take, take);
    return this.#lastStep;
  }

  async #start(order: AbortSignal): Promise<void> {
    const isSuperseded = () => order.aborted;
    await this.#stop();
    if (isSuperseded()) {
      return;
    }
    const location = this.#locate();
    this.#program = location.kind === "found" ? location.command : undefined;
    if (location.kind === "missing") {
      this.output.error(location.message);
      this.#become("missing");
      void offer(location.message, { "Get Quoth": openInstructions, "Set the path": openPathSetting, "Try again": () => this.restart() });
      return;
    }

    this.output.info(`Starting ${location.command}, from ${location.origin}.`);
    this.#become("starting");
    const client = this.#create(location.command);
    const giveUp = () => void client.stop();
    const waiting = setTimeout(() => {
      this.#tellOfSilence(location.command);
    }, longestSilence * 1_000);
    order.addEventListener("abort", giveUp);
    try {
      await client.start();
    } catch (error) {
      if (isSuperseded()) {
        return;
      }
      const reason = messageOf(error);
      this.output.error(`The server did not start: ${reason}`);
      this.#become("failed");
      void offer(`Quoth's language server did not start: ${reason}`, { "Show output": this.#showOutput, "Try again": () => this.restart() });
      return;
    } finally {
      clearTimeout(waiting);
      order.removeEventListener("abort", giveUp);
    }
    if (isSuperseded()) {
      return;
    }

    this.#client = client;
    // It may end by itself and be started again by the client.
    client.onDidChangeState(({ newState }) => {
      if (this.#client === client) {
        this.#become(newState === State.Running ? "running" : newState === State.Starting ? "starting" : "failed");
      }
    });
    this.#become("running");
  }

  async #stop(): Promise<void> {
    const running = this.#client;
    this.#client = undefined;
    try {
      await running?.dispose();
    } catch (error) {
      // One that has ended, or never came up, refuses to be stopped; another is to be started all the same.
      this.output.info(`There was no server left to stop: ${messageOf(error)}`);
    }
    this.#become("stopped");
  }

  #tellOfSilence(command: string): void {
    const message = `${command} was started as Quoth's language server, and has not answered for ${String(longestSilence)} seconds.`;
    this.output.warn(message);
    void offer(message, { "Show output": this.#showOutput, "Set the path": openPathSetting, Restart: () => this.restart() });
  }

  readonly #showOutput = (): void => {
    this.output.show();
  };

  #become(state: ServerState): void {
    if (state !== this.#state) {
      this.#state = state;
      this.#changed.fire(state);
    }
  }

  #locate(): ServerLocation {
    return findServer({
      configured: vscode.workspace.getConfiguration().get<string>(pathSetting, ""),
      extensionFolder: this.#context.extensionPath,
      homeFolder: homedir(),
      workspaceFolder: workspaceFolder(),
      searchPath: process.env.PATH ?? "",
      platform: process.platform,
      isProgram,
    });
  }

  #create(command: string): LanguageClient {
    const client = new QuothClient(command, workspaceFolder(), this.output, {
      documentSelector: articleSelector,
      middleware: this.middleware,
      traceOutputChannel: this.#trace.channel,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    });
    client.registerFeatures(this.#features.map((make) => make()));
    return client;
  }
}

/** The first folder of the workspace on the disk, if it is there: in none that is gone can anything be started. */
function workspaceFolder(): string | undefined {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder?.scheme === "file" && statSync(folder.fsPath, { throwIfNoEntry: false })?.isDirectory() === true ? folder.fsPath : undefined;
}

/** Starts the server anew when the setting names another one. */
export function followPathSetting(server: Server): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(pathSetting)) {
      void server.restart();
    }
  });
}

/** Shows the setting that names the server; in a remote window it is the remote machine's, and among the user's it is not found. */
export function openPathSetting(): Thenable<unknown> {
  const command = vscode.env.remoteName === undefined ? "workbench.action.openSettings" : "workbench.action.openRemoteSettings";
  return vscode.commands.executeCommand(command, { query: pathSetting });
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

// ContentModified, ServerCancelled and RequestCancelled: the text is another one by now, and whoever asked will ask again.
function isOutdated(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === -32801 || code === -32802 || code === -32800;
}

async function offer(message: string, actions: Record<string, () => unknown>): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(message, ...Object.keys(actions));
  if (chosen !== undefined) {
    actions[chosen]?.();
  }
}

const openInstructions = () => vscode.env.openExternal(vscode.Uri.parse("https://github.com/quoth-lang/quoth#in-your-editor"));
