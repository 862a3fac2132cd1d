import { randomBytes } from "node:crypto";
import * as vscode from "vscode";
import { cheatSheetPage, type KeyManifest } from "./cheatSheetPage";

/** The command that shows the language and the keys on one page, beside the article. */
export function registerCheatSheet(manifest: unknown): vscode.Disposable {
  let panel: vscode.WebviewPanel | undefined;
  return vscode.commands.registerCommand("quoth.cheatSheet", () => {
    if (panel !== undefined) {
      panel.reveal();
      return;
    }
    panel = vscode.window.createWebviewPanel("quothCheatSheet", "Quoth Cheat Sheet", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
    panel.onDidDispose(() => {
      panel = undefined;
    });
    panel.webview.html = cheatSheetPage(manifest as KeyManifest, process.platform === "darwin", randomBytes(16).toString("base64"));
  });
}
