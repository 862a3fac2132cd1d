import * as vscode from "vscode";
import { isArticle } from "./articles";
import { type Edit, type Lines, shift } from "./flatRanges";
import { type Marks, MarksRequest } from "./protocol";
import { messageOf, type Server } from "./server";

/** Articles up to this many characters are marked as a whole, so that nothing changes under the reader who scrolls. */
const charactersAtOnce = 60_000;
/** Of others, so many screens above and below. */
const screensAround = 2;
/** How long typing may go on before the server is asked again, in milliseconds. */
const patience = 120;

interface Marked {
  marks: Marks | undefined;
  /** The lines that the marks are of; none while there are no marks. */
  lines: Lines;
  timer: NodeJS.Timeout | undefined;
  asked: vscode.CancellationTokenSource | undefined;
}

/** The marks of what the visible editors show and a little around it, kept up with the text. */
export class VisibleMarks implements vscode.Disposable {
  readonly #server: Server;
  readonly #editors = new Map<vscode.TextEditor, Marked>();
  readonly #changed = new vscode.EventEmitter<vscode.TextEditor>();
  readonly #subscriptions: vscode.Disposable;

  /** Fires when an editor has new marks from the server, or shows no article any more; not when they only move with the text, as decorations do themselves. */
  readonly onDidChange = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#followEditors();
      }),
      // A document whose language becomes another one is opened anew.
      vscode.workspace.onDidOpenTextDocument(() => {
        this.#followEditors();
      }),
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        this.#askWhatIsMissing(textEditor);
      }),
      vscode.workspace.onDidChangeTextDocument((change) => {
        this.#move(change);
      }),
      // A change elsewhere, say in the registry, is told of by new diagnostics.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const changed = new Set(uris.map(String));
        this.#askSoon((document) => changed.has(document.uri.toString()));
      }),
      server.onDidChangeState((state) => {
        if (state === "running") {
          this.#askSoon(() => true);
        }
      }),
    );
    this.#followEditors();
  }

  /** The editors that show articles. */
  get editors(): Iterable<vscode.TextEditor> {
    return this.#editors.keys();
  }

  /** What is marked around the visible part of an editor, as the text is now; undefined while nobody knows. */
  of(editor: vscode.TextEditor): Marks | undefined {
    return this.#editors.get(editor)?.marks;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const marked of this.#editors.values()) {
      forget(marked);
    }
    this.#editors.clear();
    this.#changed.dispose();
  }

  #followEditors(): void {
    const { visibleTextEditors } = vscode.window;
    for (const [editor, marked] of this.#editors) {
      const isVisible = visibleTextEditors.includes(editor);
      if (!isVisible || !isArticle(editor.document)) {
        forget(marked);
        this.#editors.delete(editor);
        if (isVisible) {
          this.#changed.fire(editor);
        }
      }
    }
    for (const editor of visibleTextEditors.filter(({ document }) => isArticle(document))) {
      if (!this.#editors.has(editor)) {
        this.#editors.set(editor, { marks: undefined, lines: { first: 0, last: -1 }, timer: undefined, asked: undefined });
        void this.#ask(editor);
      }
    }
  }

  #askWhatIsMissing(editor: vscode.TextEditor): void {
    const marked = this.#editors.get(editor);
    const wanted = linesAround(editor, screensAround / 2);
    if (marked !== undefined && (wanted.first < marked.lines.first || wanted.last > marked.lines.last)) {
      void this.#ask(editor);
    }
  }

  #move({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const [editor, marked] of this.#editors) {
      if (editor.document === document && contentChanges.length > 0) {
        for (const edit of contentChanges.map(toEdit)) {
          const { first, last } = marked.lines;
          marked.marks = marked.marks && mapValues(marked.marks, (ranges) => shift(ranges, edit));
          marked.lines = { first, last: last + edit.newEndLine - edit.endLine };
        }
        this.#askLater(editor, marked);
      }
    }
  }

  #askSoon(isConcerned: (document: vscode.TextDocument) => boolean): void {
    for (const [editor, marked] of this.#editors) {
      if (isConcerned(editor.document)) {
        this.#askLater(editor, marked);
      }
    }
  }

  #askLater(editor: vscode.TextEditor, marked: Marked): void {
    clearTimeout(marked.timer);
    marked.timer = setTimeout(() => void this.#ask(editor), patience);
  }

  async #ask(editor: vscode.TextEditor): Promise<void> {
    const { document } = editor;
    const marked = this.#editors.get(editor);
    if (marked === undefined || this.#server.client === undefined) {
      return;
    }

    forget(marked);
    const asked = new vscode.CancellationTokenSource();
    marked.asked = asked;
    const { version } = document;
    const lines = linesAround(editor, screensAround);
    const marks = await this.#server
      .request(
        MarksRequest,
        {
          textDocument: { uri: document.uri.toString() },
          range: { start: { line: lines.first, character: 0 }, end: { line: lines.last + 1, character: 0 } },
        },
        asked.token,
      )
      .catch((error: unknown) => {
        this.#server.output.warn(`The underlines could not be brought up to date: ${messageOf(error)}`);
        return undefined;
      });
    // An answer to an older text, or to another part of it, would underline other words.
    if (marked.asked === asked) {
      marked.asked = undefined;
      if (marks !== undefined && marks !== null && document.version === version) {
        marked.marks = marks;
        marked.lines = lines;
        this.#changed.fire(editor);
      }
    }
    asked.dispose();
  }
}

function forget(marked: Marked): void {
  clearTimeout(marked.timer);
  marked.asked?.cancel();
  marked.asked = undefined;
}

/** The lines that an editor shows, and so many screens around them. */
function linesAround({ document, visibleRanges }: vscode.TextEditor, screens: number): Lines {
  const bottom = document.lineCount - 1;
  if (document.offsetAt(new vscode.Position(bottom, 0)) < charactersAtOnce) {
    return { first: 0, last: bottom };
  }

  const first = visibleRanges[0]?.start.line ?? 0;
  const last = visibleRanges.at(-1)?.end.line ?? first;
  const margin = (last - first + 1) * screens;
  return { first: Math.max(0, first - margin), last: Math.min(bottom, last + margin) };
}

function toEdit({ range, text }: vscode.TextDocumentContentChangeEvent): Edit {
  const lines = text.split(/\r\n|\r|\n/);
  const { start, end } = range;
  return {
    startLine: start.line,
    startCharacter: start.character,
    endLine: end.line,
    endCharacter: end.character,
    newEndLine: start.line + lines.length - 1,
    newEndCharacter: (lines.length === 1 ? start.character : 0) + (lines.at(-1)?.length ?? 0),
  };
}

function mapValues(marks: Marks, change: (ranges: readonly number[]) => readonly number[]): Marks {
  const { markup, notes, mentions, sources, cues, claims, holes, doubtful, unresolved } = marks;
  return {
    markup: change(markup),
    notes: change(notes),
    mentions: change(mentions),
    sources: change(sources),
    cues: change(cues),
    claims: change(claims),
    holes: change(holes),
    doubtful: change(doubtful),
    unresolved: change(unresolved),
  };
}
