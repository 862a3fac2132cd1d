import * as vscode from "vscode";
import { type CodeAction, type CodeActionParams, RequestType } from "vscode-languageclient";
import type { Server } from "../server";
import { activeArticle, apply, tell } from "./apply";
import { ask, idOf } from "./ask";
import { cursorAfter, spanAfter, type Span } from "./edits";

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
export async function refusalAt(server: Server, document: vscode.TextDocument, { start, end }: vscode.Selection, kind: ActionKind): Promise<string | undefined> {
  const context = { diagnostics: [], only: [kind] };
  const found = await ask(server, document, CodeActionsRequest, { textDocument: idOf(document), range: { start, end }, context });
  return found?.find(({ disabled }) => disabled !== undefined)?.disabled?.reason;
}

/** Does the first action of a kind at each selection. */
export async function doAtSelections(server: Server, kind: ActionKind, nothing: string): Promise<void> {
  await eachSelection(async ({ document }, selection) => {
    const actions = await actionsAt(document, selection, kind);
    const edit = actions.find((action) => action.disabled === undefined && action.edit !== undefined)?.edit;
    if (edit === undefined) {
      const reason = await refusalAt(server, document, selection, kind);
      tell(reason === undefined ? nothing : `Not done: ${reason}.`);
    }
    return edit;
  });
}

/**
 * Applies what there is to do at each selection of the active article, the last one first, and puts the cursor behind it; ends
 * where somebody has cancelled it. Each edit is for the text as it was when it was asked for.
 */
export async function eachSelection(find: (editor: vscode.TextEditor, selection: vscode.Selection) => Promise<vscode.WorkspaceEdit | "cancelled" | undefined>): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  const { document } = editor;
  let waiting = [...editor.selections]
    .sort((one, other) => one.start.compareTo(other.start))
    .map(({ start, end }): Span => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
  const isAlone = waiting.length === 1;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { version } = document;
    const edit = await find(editor, new vscode.Selection(document.positionAt(next.start), document.positionAt(next.end)));
    if (edit === "cancelled") {
      return;
    }
    if (edit === undefined) {
      continue;
    }
    const replacements = await apply(document, version, edit);
    // Somebody new is declared in the header, before all that is still to come.
    waiting = waiting.map((span) => spanAfter(replacements, span));
    // Of several cursors VS Code moves the others with the text; and where nothing was replaced there is a note to be typed.
    if (isAlone && replacements.length > 0) {
      const cursor = document.positionAt(cursorAfter(replacements, next.end));
      editor.selection = new vscode.Selection(cursor, cursor);
    }
  }
}
