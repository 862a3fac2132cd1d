import * as vscode from "vscode";
import { offsetAfter, type Replacement } from "./edits";

/** An article in an editor. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === "quoth" ? editor : undefined;
}

/** Says something for as long as it takes to read it. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 8_000);
}

/** Applies an edit; where it leaves a place to be typed over, as in a note, VS Code selects that. */
export async function applyOrTell(edit: vscode.WorkspaceEdit): Promise<boolean> {
  const isDone = await vscode.workspace.applyEdit(edit);
  if (!isDone) {
    tell("The article has changed meanwhile. Try again.");
  }
  return isDone;
}

/**
 * Applies an edit of tags.
 * @returns The cursor behind what was tagged, where the next words are selected from; undefined where nothing was done.
 */
export async function applyBehind(editor: vscode.TextEditor, edit: vscode.WorkspaceEdit, end: vscode.Position): Promise<vscode.Selection | undefined> {
  const { document } = editor;
  const replacements = replacementsIn(document, edit);
  const offset = document.offsetAt(end);
  if (!(await applyOrTell(edit))) {
    return undefined;
  }
  const behind = document.positionAt(offsetAfter(replacements, offset));
  return new vscode.Selection(behind, behind);
}

function replacementsIn(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Replacement[] {
  return edit.get(document.uri).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text: newText,
  }));
}
