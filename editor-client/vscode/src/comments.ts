import * as vscode from "vscode";
import { toggledComments } from "./headerComments";

/**
 * What the key for comments does: in a header it comments lines out and in again; in the article, whose words are not to be
 * commented away, it adds a note.
 */
export function registerComments(): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand("quoth.toggleComment", (editor) => {
    void toggleComment(editor);
  });
}

async function toggleComment(editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const edits = toggledComments(linesOf(editor.selections), document.lineCount, (line) => document.lineAt(line).text);
  if (edits === undefined) {
    await vscode.commands.executeCommand("quoth.addNote");
    return;
  }

  await editor.edit((builder) => {
    for (const edit of edits) {
      builder.replace(new vscode.Range(edit.line, edit.column, edit.line, edit.column + edit.length), edit.text);
    }
  });
}

// A selection that ends before the first character of a line does not mean that line.
function linesOf(selections: readonly vscode.Selection[]): readonly number[] {
  const lines = new Set<number>();
  for (const { start, end } of selections) {
    const last = end.line > start.line && end.character === 0 ? end.line - 1 : end.line;
    for (let line = start.line; line <= last; line++) {
      lines.add(line);
    }
  }
  return [...lines].sort((a, b) => a - b);
}
