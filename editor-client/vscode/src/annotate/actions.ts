import * as vscode from "vscode";
import { type CodeAction, type CodeActionParams, RequestType } from "vscode-languageclient";
import type { Server } from "../server";
import { activeArticle, applyBehind, applyOrTell, tell } from "./apply";

/** What the server offers of one kind, by which editors ask: see ActionKinds in the server's code actions. */
export type ActionKind =
  | "refactor.rewrite.quoth.wrap.mention"
  | "refactor.rewrite.quoth.wrap.source"
  | "refactor.rewrite.quoth.wrap.cue"
  | "refactor.rewrite.quoth.wrap.claim"
  | "refactor.rewrite.quoth.wrap.hole"
  | "refactor.rewrite.quoth.wrap.note"
  | "refactor.rewrite.quoth.tag.doubt"
  | "refactor.inline.quoth.unwrap";

/** As many as are looked at with their edits: the first one that can be done is taken. */
const mostResolved = 4;

/** The code actions of a kind at a selection, those that can be done with their edits. */
export async function actionsAt(document: vscode.TextDocument, selection: vscode.Selection, kind: ActionKind): Promise<readonly vscode.CodeAction[]> {
  // The provider is asked for a range that is a selection, or VS Code takes the word around it.
  const found = await vscode.commands.executeCommand<readonly vscode.CodeAction[] | undefined>(
    "vscode.executeCodeActionProvider",
    document.uri,
    selection,
    kind,
    mostResolved,
  );
  return found ?? [];
}

const CodeActionsRequest = new RequestType<CodeActionParams, readonly CodeAction[] | null, void>("textDocument/codeAction");

/** Why nothing of a kind can be done at a selection, as the server says it. VS Code keeps such actions to itself. */
export async function refusalAt(server: Server, { uri }: vscode.TextDocument, { start, end }: vscode.Selection, kind: ActionKind): Promise<string | undefined> {
  const context = { diagnostics: [], only: [kind] };
  const found = await server.request(CodeActionsRequest, { textDocument: { uri: uri.toString() }, range: { start, end }, context });
  return found?.find(({ disabled }) => disabled !== undefined)?.disabled?.reason;
}

// Where the last of what a tag is put around ends, be it what was selected or the word at the cursor.
function endOf(edit: vscode.WorkspaceEdit, { uri }: vscode.TextDocument): vscode.Position {
  return edit.get(uri).reduce((last, { range }) => (range.end.isAfter(last) ? range.end : last), new vscode.Position(0, 0));
}

/** Does the first action of a kind at each selection, the last one first, so that those before stay where they are. */
export async function doAtSelections(server: Server, kind: ActionKind, nothing: string): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  await eachSelection(editor, async (selection) => {
    const actions = await actionsAt(editor.document, selection, kind);
    const action = actions.find(({ disabled, edit }) => disabled === undefined && edit !== undefined);
    if (action?.edit === undefined) {
      const reason = await refusalAt(server, editor.document, selection, kind);
      tell(reason === undefined ? nothing : `Not done: ${reason}.`);
      return undefined;
    }
    if (kind === "refactor.rewrite.quoth.wrap.note") {
      await applyOrTell(action.edit);
      return undefined;
    }
    return applyBehind(editor, action.edit, kind.includes(".wrap.") ? endOf(action.edit, editor.document) : selection.end);
  });
}

/** Does something at each selection, the last one first, and puts the cursor where it says; ends where somebody has cancelled it. */
export async function eachSelection(
  editor: vscode.TextEditor,
  act: (selection: vscode.Selection) => Promise<vscode.Selection | "cancelled" | undefined>,
): Promise<void> {
  const lastFirst = [...editor.selections].sort((one, other) => other.start.compareTo(one.start));
  for (const selection of lastFirst) {
    const after = await act(selection);
    if (after === "cancelled") {
      return;
    }
    // Of several cursors VS Code moves the others with the text.
    if (after !== undefined && lastFirst.length === 1) {
      editor.selection = after;
    }
  }
}
