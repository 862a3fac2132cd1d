import * as vscode from "vscode";
import { ExecuteCommandRequest, type ExecuteCommandParams, RequestType } from "vscode-languageclient";
import type { ActiveArticle } from "./attribution/article";
import { messageOf, type Server } from "./server";

/** The server's command `quoth.guidelines`: an address, or null where none is set. */
const GuidelinesRequest = new RequestType<ExecuteCommandParams, string | null, void>(ExecuteCommandRequest.method);

const howToSet = 'No guidelines are set for this article. Name them in its quoth.json, as a file or an address: "guidelines": "guidelines.md".';

/** The command that opens the guidelines which the annotators of the article on show follow. */
export function registerGuidelines(server: Server, article: ActiveArticle): vscode.Disposable {
  return vscode.commands.registerCommand("quoth.openGuidelines", async () => {
    const { document } = article;
    if (document === undefined) {
      tell("Open an article first: its corpus says which guidelines hold for it.");
      return;
    }
    if (server.state !== "running") {
      tell("Quoth's language server does not run, and it alone knows where the guidelines are.");
      return;
    }

    try {
      const address = await server.request(GuidelinesRequest, { command: "quoth.guidelines", arguments: [{ uri: document.uri.toString() }] });
      if (address === null) {
        tell(howToSet);
      } else if (address !== undefined) {
        await open(vscode.Uri.parse(address, true));
      }
    } catch (error) {
      void vscode.window.showErrorMessage(`The guidelines were not opened: ${messageOf(error)}`);
    }
  });
}

async function open(page: vscode.Uri): Promise<void> {
  if (page.scheme === "file") {
    await vscode.workspace.fs.stat(page);
    const isMarkdown = /\.(md|markdown)$/i.test(page.path) && vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined;
    await (isMarkdown
      ? vscode.commands.executeCommand("markdown.showPreviewToSide", page)
      : vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true }));
    return;
  }

  // Whoever wrote the quoth.json does not send the reader anywhere unasked.
  const isPage = page.scheme === "https" || page.scheme === "http";
  const inBrowser = "Open in Browser";
  const chosen = await vscode.window.showInformationMessage(`The guidelines are at ${page.toString(true)}.`, ...(isPage ? [inBrowser] : []));
  if (chosen === inBrowser) {
    await vscode.env.openExternal(page);
  }
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}
