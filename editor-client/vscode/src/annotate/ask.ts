import type * as vscode from "vscode";
import type { RequestType, TextDocumentIdentifier, WorkspaceEdit } from "vscode-languageclient";
import type { DocumentParams } from "../protocol";
import type { Server } from "../server";

/** What a user is told where an answer is for a text that is no more. */
export const changedMeanwhile = "The article has changed meanwhile. Try again.";

/** Why the server does not answer. */
export function whySilent({ state }: Pick<Server, "state">): string {
  switch (state) {
    case "running":
      return changedMeanwhile;
    case "starting":
      return "Quoth's language server is still starting. Try again in a moment.";
    default:
      return "Quoth's language server does not run. Start it with “Quoth: Restart Language Server”.";
  }
}

/** An article as requests name it. */
export function idOf(document: vscode.TextDocument): TextDocumentIdentifier {
  return { uri: document.uri.toString() };
}

/**
 * Asks the server about an article.
 * @returns What holds of the text as it still is. What is thrown says, in the annotator's words, why there is no answer.
 */
export async function ask<P extends DocumentParams, R>(
  server: Pick<Server, "state" | "request">,
  document: Pick<vscode.TextDocument, "version">,
  type: RequestType<P, R, void>,
  parameters: P,
): Promise<R> {
  const { version } = document;
  const answer = await server.request(type, parameters);
  if (answer === undefined) {
    throw new Error(whySilent(server));
  }
  if (document.version !== version) {
    throw new Error(changedMeanwhile);
  }
  return answer;
}

/** Asks the server for an edit, as VS Code takes it; undefined where the answer is that there is none. */
export async function askForEdit<P extends DocumentParams>(
  server: Server,
  document: vscode.TextDocument,
  type: RequestType<P, WorkspaceEdit, void> | RequestType<P, WorkspaceEdit | null, void>,
  parameters: P,
): Promise<vscode.WorkspaceEdit | undefined> {
  const edit = await ask<P, WorkspaceEdit | null>(server, document, type, parameters);
  return server.client?.protocol2CodeConverter.asWorkspaceEdit(edit);
}
