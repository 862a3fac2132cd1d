import * as vscode from "vscode";
import { isArticle } from "../articles";
import type { Server } from "../server";
import { exportPreview } from "./export";
import { documentOf } from "./messages";
import { PreviewPanel } from "./panel";

const viewType = "quothPreview";
// The page has all that it needs in it, and no business with any file.
const webviewOptions: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [] };

/** The article as a reader sees it, beside its text: one panel, which follows the editor. */
export function registerPreview(server: Server, extensionFolder: vscode.Uri): vscode.Disposable {
  let shown: PreviewPanel | undefined;

  const take = (panel: vscode.WebviewPanel) => {
    panel.iconPath = vscode.Uri.joinPath(extensionFolder, "icon.png");
    const taken = new PreviewPanel(server, panel, extensionFolder);
    shown?.dispose();
    shown = taken;
    panel.onDidDispose(() => {
      shown = shown === taken ? undefined : shown;
      taken.dispose();
    });
    return taken;
  };

  const open = () => {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    const editor = [activeTextEditor, ...visibleTextEditors].find((shown) => shown !== undefined && isArticle(shown.document));
    if (editor === undefined) {
      const sample = "Open the Sample Article";
      void vscode.window.showInformationMessage("Open an article first: its preview stands beside it.", sample).then((chosen) => {
        if (chosen === sample) {
          void vscode.commands.executeCommand("quoth.openSample");
        }
      });
      return;
    }
    if (shown === undefined) {
      const { Beside, One, Two, Three, Four } = vscode.ViewColumn;
      // Beside means the editor that is active, which a walkthrough may be.
      const viewColumn = editor === activeTextEditor ? Beside : ([One, Two, Three, Four][editor.viewColumn ?? Beside] ?? Beside);
      take(vscode.window.createWebviewPanel(viewType, "Preview", { viewColumn, preserveFocus: true }, webviewOptions));
    } else {
      shown.reveal();
    }
    shown?.show(editor.document);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand("quoth.openPreview", open),
    vscode.commands.registerCommand("quoth.exportPreview", () => exportPreview(server, extensionFolder, shown?.document)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        panel.webview.options = webviewOptions;
        const restored = take(panel);
        const document = await openDocument(documentOf(state));
        if (document !== undefined) {
          restored.show(document);
        } else {
          restored.say("The article of this preview is gone. Open another one, and it shows here.");
        }
      },
    }),
    { dispose: () => shown?.dispose() },
  );
}

async function openDocument(address: string | undefined): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (address === undefined) {
    return active !== undefined && isArticle(active) ? active : undefined;
  }
  try {
    return await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true));
  } catch {
    return undefined;
  }
}
