import * as vscode from "vscode";
import { CodeLensRequest, CodeLensResolveRequest } from "vscode-languageclient";
import type { LanguageClient } from "vscode-languageclient/node";
import { isArticle } from "../articles";
import { type Attributions, AttributionsRequest, type Claim, type Person } from "../protocol";
import { messageOf, type Server } from "../server";

/** How long nothing is typed before an article is looked at again. */
const calm = 300;

/** Who said what in a version of a document. */
export interface Snapshot {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly attributions: Attributions;
}

/** The article that the annotator works on, and who said what in it, asked for as long as somebody wants to know. */
export class ActiveArticle implements vscode.Disposable {
  readonly #server: Server;
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #documentChanged = new vscode.EventEmitter<void>();
  readonly #snapshotChanged = new vscode.EventEmitter<void>();
  readonly #textChanged = new vscode.EventEmitter<void>();
  #document: vscode.TextDocument | undefined;
  #snapshot: Snapshot | undefined;
  #isWanted = false;
  #timer: NodeJS.Timeout | undefined;
  #refreshes: { readonly client: LanguageClient; readonly subscription: vscode.Disposable } | undefined;
  #question: vscode.CancellationTokenSource | undefined;

  /** Fires when another document is the active article, or none is. */
  readonly onDidChangeDocument = this.#documentChanged.event;
  /** Fires with each new answer of the server, and when the last one no longer holds. */
  readonly onDidChangeSnapshot = this.#snapshotChanged.event;
  /** Fires when the server may say something new: a moment after the last edit, and when it runs again. */
  readonly onDidSettle = this.#textChanged.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions.push(
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#follow();
      }),
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#follow();
      }),
      vscode.workspace.onDidOpenTextDocument(() => {
        this.#follow();
      }),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.#document && contentChanges.length > 0) {
          this.#settle(calm);
        }
      }),
      server.onDidChangeState(() => {
        this.#drop();
        this.#settle(0);
      }),
    );
    this.#followOpening(server);
    this.#follow();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get snapshot(): Snapshot | undefined {
    return this.#snapshot;
  }

  /** The editor that shows the article, the active one first. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    return activeTextEditor?.document === this.#document ? activeTextEditor : visibleTextEditors.find(({ document }) => document === this.#document);
  }

  /** Whether somebody wants to know who said what; while nobody does, the server is not asked. */
  set isWanted(isWanted: boolean) {
    this.#isWanted = isWanted;
    if (isWanted && this.#snapshot?.version !== this.#document?.version) {
      void this.#ask();
    }
  }

  /** Who said what in the text as it is now, also right after an edit; undefined where the server does not say. */
  async current(): Promise<Snapshot | undefined> {
    if (this.#snapshot === undefined || this.#snapshot.version !== this.#document?.version) {
      await this.#ask();
    }
    return this.#snapshot?.version === this.#document?.version ? this.#snapshot : undefined;
  }

  /** How often the corpus uses each of some people, whom the article, a registry file, defines. */
  async usesOf(people: readonly Person[], { document }: Snapshot): Promise<ReadonlyMap<Person, string>> {
    const uses = new Map<Person, string>();
    try {
      const lenses = await this.#server.request(CodeLensRequest.type, { textDocument: { uri: document.uri.toString() } });
      const byLine = new Map((lenses ?? []).map((lens) => [lens.range.start.line, lens]));
      await Promise.all(
        people.map(async (person) => {
          const lens = byLine.get(person.definition?.range.start.line ?? -1);
          const counted = lens === undefined ? undefined : await this.#server.request(CodeLensResolveRequest.type, lens);
          if (counted?.command !== undefined) {
            uses.set(person, counted.command.title);
          }
        }),
      );
    } catch (error) {
      this.#server.output.error(`How often ${document.fileName} is used is not known: ${messageOf(error)}`);
    }
    return uses;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#question?.dispose();
    this.#refreshes?.subscription.dispose();
    vscode.Disposable.from(...this.#subscriptions, this.#documentChanged, this.#snapshotChanged, this.#textChanged).dispose();
  }

  #follow(): void {
    const document = this.#choose();
    if (document === this.#document) {
      return;
    }
    this.#document = document;
    this.#drop();
    this.#documentChanged.fire();
    this.#settle(0);
  }

  // Where no editor has the focus, but a preview or the side bar, the article is still the one that is on show.
  #choose(): vscode.TextDocument | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (activeTextEditor !== undefined && activeTextEditor.document.uri.scheme !== "output") {
      return isOpen(activeTextEditor.document) ? activeTextEditor.document : undefined;
    }
    return visibleTextEditors.find(({ document }) => document === this.#document && isOpen(document))?.document;
  }

  #drop(): void {
    this.#question?.cancel();
    if (this.#snapshot !== undefined) {
      this.#snapshot = undefined;
      this.#snapshotChanged.fire();
    }
  }

  #settle(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#followRefreshes();
      void this.#ask(this.#isWanted).then(() => {
        this.#textChanged.fire();
      });
    }, delay);
  }

  // A new server runs before it is told of the documents that are open.
  #followOpening({ middleware }: Server): void {
    const { didOpen } = middleware;
    middleware.didOpen = async (document, next) => {
      await (didOpen === undefined ? next(document) : didOpen(document, next));
      if (document.uri.toString() === this.#document?.uri.toString()) {
        this.#settle(0);
      }
    };
  }

  // The server says what to ask for again when the registry or the configuration has changed, or all files are read; colours are among it.
  #followRefreshes(): void {
    const { client } = this.#server;
    if (client === undefined || this.#document === undefined || this.#refreshes?.client === client) {
      return;
    }
    const refreshes = client.getFeature("textDocument/semanticTokens").getProvider(this.#document)?.onDidChangeSemanticTokensEmitter.event;
    if (refreshes !== undefined) {
      this.#refreshes?.subscription.dispose();
      this.#refreshes = {
        client,
        subscription: refreshes(() => {
          this.#settle(calm);
        }),
      };
    }
  }

  async #ask(isWanted = true): Promise<void> {
    const document = this.#document;
    const { client } = this.#server;
    if (!isWanted || document === undefined || client === undefined) {
      return;
    }

    this.#question?.cancel();
    const question = new vscode.CancellationTokenSource();
    this.#question = question;
    const { version } = document;
    try {
      const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
      const claims: Claim[] = [];
      const take = (part: readonly Claim[]) => claims.push(...part);
      const attributions = await this.#server.requestInParts(AttributionsRequest, { textDocument }, take, question.token);
      if (this.#question === question && document === this.#document && attributions !== undefined && attributions !== null) {
        this.#snapshot = { document, version, attributions: { ...attributions, claims: [...claims, ...attributions.claims] } };
        this.#snapshotChanged.fire();
      }
    } catch (error) {
      this.#server.output.error(`Who said what in ${document.fileName} is not known: ${messageOf(error)}`);
    } finally {
      question.dispose();
    }
  }
}

function isOpen(document: vscode.TextDocument): boolean {
  return isArticle(document) && !document.isClosed;
}
