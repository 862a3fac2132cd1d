import { type ChildProcess, spawn } from "node:child_process";
import type * as vscode from "vscode";
import { CloseAction, type ErrorHandler, type LanguageClientOptions, State } from "vscode-languageclient";
import { LanguageClient } from "vscode-languageclient/node";

/** Milliseconds that a server which was asked to end may take for it. */
const longestEnd = 2_000;

/**
 * The client of one server. The library leaves a program alone that never answers, and restarts one that never did; this one
 * ends it, whatever it is at, and restarts one alone that has answered before.
 */
export class QuothClient extends LanguageClient {
  readonly #server: Program;
  readonly #usual: ErrorHandler;
  #hasAnswered = false;

  constructor(command: string, folder: string | undefined, output: vscode.LogOutputChannel, options: LanguageClientOptions) {
    const server = new Program(command, folder, output);
    const inTheEnd: ErrorHandler = {
      error: (...trouble) => this.#usual.error(...trouble),
      closed: () => (this.#isLost ? { action: CloseAction.DoNotRestart, handled: true } : this.#usual.closed()),
    };
    super("quoth", "Quoth", () => server.start(), {
      ...options,
      outputChannel: output,
      errorHandler: inTheEnd,
      initializationFailedHandler: () => false,
    });
    this.#server = server;
    this.#usual = this.createDefaultErrorHandler();
    this.onDidChangeState(({ newState }) => {
      this.#hasAnswered ||= newState === State.Running;
    });
  }

  // Who starts and stops it tells of what went wrong then.
  override error(message: string, data?: unknown, showNotification?: boolean | "force"): void {
    super.error(message, data, this.#isLost ? false : showNotification);
  }

  // The server sends what `quoth.logLevel` asks for; the level that the channel has beside it would hold this back.
  override debug(message: string): void {
    this.info(message, undefined, false);
  }

  override async stop(timeout?: number): Promise<void> {
    if (!this.isRunning()) {
      this.#server.abandon();
      return;
    }
    try {
      await super.stop(timeout);
    } finally {
      this.#server.endSoon();
    }
  }

  /** Whether nothing more is expected of the server. */
  get #isLost(): boolean {
    return this.#server.isUnwanted || !this.#hasAnswered;
  }
}

/** The program that serves, from one start to the next. */
class Program {
  readonly #command: string;
  readonly #folder: string | undefined;
  readonly #output: vscode.LogOutputChannel;
  #child: ChildProcess | undefined;
  #isUnwanted = false;

  constructor(command: string, folder: string | undefined, output: vscode.LogOutputChannel) {
    this.#command = command;
    this.#folder = folder;
    this.#output = output;
  }

  get isUnwanted(): boolean {
    return this.#isUnwanted;
  }

  start(): Promise<ChildProcess> {
    return new Promise((resolve, reject) => {
      if (this.#isUnwanted) {
        throw new Error("another server is wanted by now");
      }
      const child = spawn(this.#command, ["lsp"], { cwd: this.#folder });
      this.#child = child;
      child.on("error", reject);
      child.on("spawn", () => {
        resolve(child);
      });
      child.on("exit", (code, signal) => {
        this.#output.info(`The server has ended with ${signal ?? `code ${String(code)}`}.`);
      });
    });
  }

  /** Ends one that has not answered yet, and so has nothing to lose. Who waits for its answer is told that none comes. */
  abandon(): void {
    this.#isUnwanted = true;
    this.#child?.kill("SIGKILL");
    // What it has started may still hold them open.
    this.#child?.stdin?.destroy();
    this.#child?.stdout?.destroy();
  }

  /** Sees to it that one ends that was asked to. */
  endSoon(): void {
    this.#isUnwanted = true;
    const child = this.#child;
    setTimeout(() => child?.kill("SIGKILL"), longestEnd).unref();
  }
}
