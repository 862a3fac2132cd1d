import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import type { Position } from "vscode-languageclient";
import { isArticle } from "../articles";
import { type PreviewPart, PreviewRequest } from "../protocol";
import { messageOf, type Server } from "../server";
import { readPageFiles } from "./files";
import { webviewPage } from "./html";
import { type FromPage, isFromPage, noText, type ToPage } from "./messages";
import { nameOf } from "./name";
import { revealLine, showsEnd, topLine } from "./scrolling";

/** Milliseconds without typing before the page is drawn anew. A long article is given more rest, as it takes longer. */
const shortestRest = 120;
/** Milliseconds in which an editor that the page has scrolled may still be on its way, so that it does not lead the page back. */
const onItsWay = 250;
/** Lines by which an editor may miss the place that it was asked to show. */
const farLines = 3;

/** The panel with the preview of one document at a time: that of the editor that was active last. */
export class PreviewPanel implements vscode.Disposable {
  readonly #server: Server;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #waiting: NodeJS.Timeout | undefined;
  #checking: NodeJS.Timeout | undefined;
  #asking: vscode.CancellationTokenSource | undefined;
  #rest = shortestRest;
  #isReady = false;
  /** What the page was last told to show: the parts of a long article, and the rest of it. */
  #lastShown: readonly ToPage[] = [];
  /** The parts of what it is to show next. */
  #coming: ToPage[] = [];
  #editorScrolledUntil = 0;
  /** Where a click on the page has put the cursor last. */
  #wentTo: vscode.Position | undefined;

  constructor(server: Server, panel: vscode.WebviewPanel, extensionFolder: vscode.Uri) {
    this.#server = server;
    this.#panel = panel;
    this.#subscriptions = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromPage(message)) {
          this.#receive(message);
        }
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor !== undefined && isArticle(editor.document)) {
          this.show(editor.document);
        }
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        // What is shown of an article depends on its registry too.
        if (isArticle(document)) {
          this.#updateSoon();
        }
      }),
      // They come again when the server has read the registry, or a file of it has changed on the disk.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = this.#document?.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) {
          this.#updateSoon();
        }
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document !== this.#document) {
          return;
        }
        this.#postCursor(textEditor);
        // Who moves the cursor leads from now on, however lately the page was scrolled.
        if (performance.now() <= this.#editorScrolledUntil && this.#wentTo?.isEqual(textEditor.selection.active) !== true) {
          this.#editorScrolledUntil = 0;
          this.#postScroll(textEditor);
        }
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        if (textEditor.document === this.#document && performance.now() > this.#editorScrolledUntil) {
          this.#postScroll(textEditor);
        }
      }),
      server.onDidChangeState(() => {
        this.#updateSoon();
      }),
    );
    void this.#load(extensionFolder);
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  reveal() {
    this.#panel.reveal(undefined, true);
  }

  show(document: vscode.TextDocument) {
    if (document === this.#document) {
      return;
    }
    this.#document = document;
    this.#lastShown = [];
    this.#panel.title = `Preview ${nameOf(document.uri.path)}`;
    void this.#update();
  }

  /** Shows a message in place of an article. */
  say(message: string) {
    this.#show({ type: "say", document: this.#document?.uri.toString() ?? "", message });
  }

  dispose() {
    clearTimeout(this.#waiting);
    clearTimeout(this.#checking);
    this.#asking?.cancel();
    this.#subscriptions.dispose();
    this.#panel.dispose();
  }

  async #load(extensionFolder: vscode.Uri) {
    try {
      this.#panel.webview.html = webviewPage(await readPageFiles(extensionFolder), randomBytes(16).toString("base64"));
    } catch (error) {
      this.#server.output.error(`The preview's page cannot be read: ${messageOf(error)}`);
      void vscode.window.showErrorMessage(`The preview cannot be shown: ${messageOf(error)} Installing the extension again may help.`);
    }
  }

  #receive(message: FromPage) {
    switch (message.type) {
      case "ready":
        // The page is made anew each time that it has been out of sight.
        this.#isReady = true;
        if (this.#lastShown.length === 0) {
          void this.#update();
        }
        for (const message of [...this.#lastShown, ...this.#coming]) {
          this.#post(message);
        }
        this.#postPlace();
        break;
      case "go":
        void this.#goTo(message.position);
        break;
      case "scrolled": {
        const editor = this.#editor();
        if (editor !== undefined) {
          this.#editorScrolledUntil = performance.now() + onItsWay;
          revealLine(editor, message.line);
          this.#checkSoon(message.line);
        }
        break;
      }
    }
  }

  // Whoever scrolled the text in the meantime was not heard, and leads after all.
  #checkSoon(asked: number) {
    clearTimeout(this.#checking);
    this.#checking = setTimeout(() => {
      const editor = this.#editor();
      const top = editor === undefined ? undefined : topLine(editor);
      if (editor !== undefined && top !== undefined && Math.abs(top - asked) > farLines && !showsEnd(editor)) {
        this.#postScroll(editor);
      }
    }, onItsWay);
  }

  #updateSoon() {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#update(), this.#rest);
  }

  async #update() {
    const document = this.#document;
    if (document === undefined) {
      return;
    }

    clearTimeout(this.#waiting);
    this.#asking?.cancel();
    if (!this.#panel.visible) {
      // The page is gone, and says when it is there again.
      this.#isReady = false;
      this.#lastShown = [];
      this.#coming = [];
      return;
    }

    const asking = new vscode.CancellationTokenSource();
    this.#asking = asking;
    this.#coming = [];
    const begin = performance.now();
    const address = document.uri.toString();
    const shown = await this.#ask(document, asking.token);
    if (asking.token.isCancellationRequested) {
      return;
    }
    if (shown === undefined) {
      this.#updateSoon();
      return;
    }

    const isAnother = this.#lastShown.length === 0;
    this.#show({ ...shown, document: address });
    this.#rest = Math.max(shortestRest, 4 * (performance.now() - begin));
    if (isAnother) {
      this.#postPlace();
    }
  }

  /** What the page should show; undefined where the text has changed in the meantime. */
  async #ask(document: vscode.TextDocument, token: vscode.CancellationToken) {
    const say = (message: string) => ({ type: "say", message }) as const;
    if (this.#server.state === "starting") {
      return say("Quoth's language server is starting.");
    }
    if (this.#server.state !== "running") {
      return say("Quoth's language server does not run, and the preview is made by it. “Quoth: Show Output” says why, “Quoth: Restart Language Server” tries again.");
    }

    try {
      const take = (part: PreviewPart) => {
        const message = { type: "part", part } as const;
        this.#coming.push(message);
        this.#post(message);
      };
      const preview = await this.#server.requestInParts(PreviewRequest, { textDocument: { uri: document.uri.toString() } }, take, token);
      if (preview === null) {
        return say("Quoth's language server does not know this document.");
      }
      if (preview?.attributions.isRegistry) {
        return say(noText);
      }
      return preview === undefined ? undefined : ({ type: "show", preview, parts: this.#coming.length } as const);
    } catch (error) {
      this.#server.output.error(`There is no preview of ${document.uri.toString()}: ${messageOf(error)}`);
      return say(`There is no preview: ${messageOf(error)}`);
    }
  }

  #show(message: ToPage) {
    this.#lastShown = [...this.#coming, message];
    this.#coming = [];
    this.#post(message);
  }

  #post(message: ToPage) {
    if (this.#isReady) {
      void this.#panel.webview.postMessage(message);
    }
  }

  // Where the reader of the text is, which the page should show too.
  #postPlace() {
    const editor = this.#editor();
    if (editor !== undefined) {
      this.#postScroll(editor);
      this.#postCursor(editor);
    }
  }

  #postCursor(editor: vscode.TextEditor) {
    const { line, character } = editor.selection.active;
    this.#post({ type: "cursor", position: { line, character } });
  }

  #postScroll(editor: vscode.TextEditor) {
    const line = topLine(editor);
    if (line !== undefined) {
      this.#post({ type: "scroll", line });
    }
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find((editor) => editor.document === this.#document);
  }

  async #goTo({ line, character }: Position) {
    if (this.#document === undefined) {
      return;
    }
    const place = new vscode.Position(line, character);
    this.#wentTo = place;
    // The page stays where it was clicked; only the editor moves.
    this.#editorScrolledUntil = performance.now() + onItsWay;
    const editor = await vscode.window.showTextDocument(this.#document, { viewColumn: this.#editor()?.viewColumn ?? vscode.ViewColumn.One, selection: new vscode.Range(place, place) });
    this.#editorScrolledUntil = performance.now() + onItsWay;
    editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}
