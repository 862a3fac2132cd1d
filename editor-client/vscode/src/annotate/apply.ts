import * as vscode from "vscode";
import { noteAfter, offsetAfter, type Replacement } from "./edits";

/** An article in an editor. */
export function activeArticle(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === "quoth" ? editor : undefined;
}

/** Says something for as long as it takes to read it. */
export function tell(message: string): void {
  vscode.window.setStatusBarMessage(message, 8_000);
}

/**
 * Applies an edit of tags and leaves the cursor behind what was tagged, where the next words are selected from; in a note
 * that was put in, its words are selected to be typed over.
 * @returns Where a selection of the same document stands now.
 */
export async function applyBehind(editor: vscode.TextEditor, edit: vscode.WorkspaceEdit, end: vscode.Position): Promise<vscode.Selection | undefined> {
  const { document } = editor;
  const replacements = replacementsIn(document, edit);
  const offset = document.offsetAt(end);
  if (!(await vscode.workspace.applyEdit(edit))) {
    tell("The article has changed meanwhile. Try again.");
    return undefined;
  }
  const note = noteAfter(replacements);
  const behind = offsetAfter(replacements, offset);
  return note === undefined
    ? new vscode.Selection(document.positionAt(behind), document.positionAt(behind))
    : new vscode.Selection(document.positionAt(note.start), document.positionAt(note.end));
}

function replacementsIn(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Replacement[] {
  return edit.get(document.uri).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text: newText,
  }));
}
