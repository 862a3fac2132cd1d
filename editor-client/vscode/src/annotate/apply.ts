import * as vscode from "vscode";
import { isArticle } from "../articles";
import { changedMeanwhile } from "./ask";
import type { Replacement } from "./edits";

/** An article in an editor. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor !== undefined && isArticle(editor.document) ? editor : undefined;
}

/** Says something for as long as it takes to read it. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 8_000);
}

/**
 * Applies an edit to the version of an article for which it was asked, and to no other one: VS Code drops the version that the
 * server has put on it. Where the edit leaves a place to be typed over, as in a note, VS Code selects that.
 * @returns What was replaced, in offsets of that version. An error that is thrown says that the article is another one by now.
 */
export async function apply(document: vscode.TextDocument, version: number, edit: vscode.WorkspaceEdit): Promise<readonly Replacement[]> {
  if (document.isClosed || document.version !== version) {
    throw new Error(changedMeanwhile);
  }
  const replacements = edit.get(document.uri).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text: newText,
  }));
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(changedMeanwhile);
  }
  return replacements;
}
