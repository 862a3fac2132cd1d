import * as vscode from "vscode";

/** The command that opens a small corpus to try things in: a copy, so that nothing can be spoilt. */
export function registerSample(context: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand("quoth.openSample", async () => {
    const copy = vscode.Uri.joinPath(context.globalStorageUri, "sample");
    const article = vscode.Uri.joinPath(copy, "articles", "footbridge.quoth");
    if (!(await exists(article))) {
      await vscode.workspace.fs.copy(vscode.Uri.joinPath(context.extensionUri, "sample"), copy, { overwrite: true });
    }
    await vscode.window.showTextDocument(article);
  });
}

async function exists(file: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
