import * as vscode from "vscode";
import { InlayHintRequest } from "vscode-languageclient";
import { toRanges } from "./decorations";
import { mergeLines, withoutLines } from "./flatRanges";
import { lastLineOfHeader } from "./headerLines";
import type { VisibleMarks } from "./marks";
import type { Server } from "./server";

const key = "quoth.readingView";
/** How long the mouse must rest after it has put the cursor, in milliseconds: text that moves under a pressed button would be selected. */
const mouseRest = 200;

// Letters of no size keep their place in the line, so that the cursor, the mouse and selections find it; letters that are not
// displayed at all have none. That VS Code must measure such lines letter by letter it is told by the letter spacing.
const hidden: vscode.DecorationRenderOptions = {
  textDecoration: "none; font-size: 0",
  letterSpacing: "0",
  rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
};

/**
 * The article without its markup, on all lines but those with a cursor or a selection. It is on or off in all editors of a
 * workspace, and stays so until next time.
 */
export function registerReadingView(server: Server, marks: VisibleMarks, memory: vscode.Memento): vscode.Disposable {
  const markup = vscode.window.createTextEditorDecorationType(hidden);
  const note = vscode.window.createTextEditorDecorationType({
    ...hidden,
    before: { contentText: "✎", color: new vscode.ThemeColor("quoth.noteForeground"), margin: "0 0.2em 0 0" },
  });
  const noteWords = vscode.window.createTextEditorDecorationType({});
  const shownLines = new WeakMap<vscode.TextEditor, string>();
  const folded = new WeakSet<vscode.TextEditor>();
  const settling = new Map<vscode.TextEditor, NodeJS.Timeout>();
  let isOn = memory.get(key, false);

  const follow = (editor: vscode.TextEditor) => {
    if (marks.of(editor) !== undefined && cursorLines(editor) !== shownLines.get(editor)) {
      show(editor);
    }
  };

  const show = (editor: vscode.TextEditor) => {
    const found = marks.of(editor);
    if (!isOn || found === undefined) {
      shownLines.delete(editor);
      editor.setDecorations(markup, []);
      editor.setDecorations(note, []);
      editor.setDecorations(noteWords, []);
      return;
    }

    const edited = mergeLines(editor.selections.map(({ start, end }) => ({ first: start.line, last: end.line })));
    shownLines.set(editor, cursorLines(editor));
    editor.setDecorations(markup, toRanges(withoutLines(found.markup, edited)));
    const notes = toRanges(withoutLines(found.notes, edited));
    editor.setDecorations(note, notes);
    editor.setDecorations(noteWords, notes.map((range) => wordsOf(editor.document, range)));
  };

  const foldHeader = async (editor: vscode.TextEditor | undefined) => {
    // The commands for folding know the active editor alone.
    if (editor === undefined || editor !== vscode.window.activeTextEditor || marks.of(editor) === undefined || folded.has(editor) === isOn) {
      return;
    }

    const last = lastLineOfHeader(editor.document.lineCount, (line) => editor.document.lineAt(line).text);
    if (last === undefined || editor.selections.some(({ active }) => active.line > 0 && active.line <= last)) {
      return;
    }
    if (isOn) {
      folded.add(editor);
    } else {
      folded.delete(editor);
    }
    await vscode.commands.executeCommand(isOn ? "editor.fold" : "editor.unfold", { selectionLines: [0], levels: 1 });
  };

  const become = async (on: boolean) => {
    isOn = on;
    for (const editor of marks.editors) {
      show(editor);
    }
    await vscode.commands.executeCommand("setContext", key, isOn);
    refreshHints(server, marks.editors);
    await foldHeader(vscode.window.activeTextEditor);
    await memory.update(key, isOn);
  };

  // Who says a claim stands before it in grey, which is for annotators, not for readers.
  server.middleware.provideInlayHints = (document, range, token, next) => (isOn ? [] : next(document, range, token));
  void vscode.commands.executeCommand("setContext", key, isOn);
  return vscode.Disposable.from(
    markup,
    note,
    noteWords,
    vscode.commands.registerCommand("quoth.toggleReadingView", () => become(!isOn)),
    vscode.commands.registerCommand("quoth.leaveReadingView", () => become(false)),
    marks.onDidChange((editor) => {
      show(editor);
      void foldHeader(editor);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => void foldHeader(editor)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      clearTimeout(settling.get(textEditor));
      settling.delete(textEditor);
      if (!isOn) {
        return;
      }
      if (kind !== vscode.TextEditorSelectionChangeKind.Mouse) {
        follow(textEditor);
        return;
      }
      settling.set(
        textEditor,
        setTimeout(() => {
          settling.delete(textEditor);
          follow(textEditor);
        }, mouseRest),
      );
    }),
    new vscode.Disposable(() => {
      settling.forEach(clearTimeout);
    }),
  );
}

function refreshHints({ client }: Server, editors: Iterable<vscode.TextEditor>): void {
  for (const { document } of editors) {
    client?.getFeature(InlayHintRequest.method).getProvider(document)?.onDidChangeInlayHints.fire();
  }
}

function cursorLines({ selections }: vscode.TextEditor): string {
  return selections.map(({ start, end }) => `${start.line.toString()}-${end.line.toString()}`).join();
}

/** The words of a note, for the mouse that rests on its sign: VS Code takes the sign for a part of the letter before it. */
function wordsOf(document: vscode.TextDocument, note: vscode.Range): vscode.DecorationOptions {
  const { start, end } = note;
  const words = document.getText(note).replace(/^\[#[^|]*\||\]$/g, "");
  return {
    range: new vscode.Range(start.line, Math.max(0, start.character - 1), end.line, end.character),
    hoverMessage: new vscode.MarkdownString().appendText(words),
  };
}
