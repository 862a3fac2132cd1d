import * as vscode from "vscode";
import { isArticle } from "../articles";
import { PreviewRequest } from "../protocol";
import { messageOf, type Server } from "../server";
import { readPageFiles } from "./files";
import { exportedPage } from "./html";
import { noText } from "./messages";
import { nameOf } from "./name";

/**
 * Saves the preview as one HTML file that needs nothing else and opens anywhere.
 * @param previewed The document in the preview, for when no article's text has the focus.
 */
export async function exportPreview(server: Server, extensionFolder: vscode.Uri, previewed: vscode.TextDocument | undefined): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const document = active !== undefined && isArticle(active) ? active : previewed;
  if (document === undefined) {
    void vscode.window.showInformationMessage("Open an article first: its preview is what is exported.");
    return;
  }

  const name = nameOf(document.uri.path);
  try {
    const preview = await server.request(PreviewRequest.whole, { textDocument: { uri: document.uri.toString() } });
    if (preview === null || preview === undefined) {
      void vscode.window.showErrorMessage(`Quoth's language server has nothing to say of ${name}, so nothing was exported. Is it running?`);
      return;
    }
    if (preview.attributions.isRegistry) {
      void vscode.window.showInformationMessage(noText);
      return;
    }

    const target = await askWhere(document, name);
    if (target !== undefined) {
      const page = exportedPage(await readPageFiles(extensionFolder), preview, name);
      await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
      void vscode.window.showInformationMessage(`Exported to ${vscode.workspace.asRelativePath(target)}.`);
    }
  } catch (error) {
    server.output.error(`The preview of ${document.uri.toString()} was not exported: ${messageOf(error)}`);
    void vscode.window.showErrorMessage(`The preview of ${name} was not exported: ${messageOf(error)}`);
  }
}

function askWhere({ uri }: vscode.TextDocument, name: string): Thenable<vscode.Uri | undefined> {
  const folder = uri.scheme === "untitled" ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, "..");
  return vscode.window.showSaveDialog({
    title: "Export Preview as HTML",
    filters: { "HTML page": ["html"] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, `${name}.html`) }),
  });
}
