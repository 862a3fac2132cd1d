import * as vscode from "vscode";

const files = ["quoth.json", "registry.quoth", "articles/footbridge.quoth"];

/** The command that opens a small corpus to try things in: a copy, with which one can begin anew. */
export function registerSample({ extensionUri, globalStorageUri }: vscode.ExtensionContext): vscode.Disposable {
  const original = vscode.Uri.joinPath(extensionUri, "sample");
  const copy = vscode.Uri.joinPath(globalStorageUri, "sample");
  const article = vscode.Uri.joinPath(copy, "articles/footbridge.quoth");

  // The walkthrough has it opened beside itself.
  return vscode.commands.registerCommand("quoth.openSample", async (where?: "beside") => {
    const state = await stateOf(original, copy);
    const isAnew = state === "changed" ? await askWhetherAnew() : state === "absent";
    if (isAnew === undefined) {
      return;
    }
    if (isAnew) {
      await vscode.workspace.fs.copy(original, copy, { overwrite: true });
    }
    const { document } = await vscode.window.showTextDocument(article, { viewColumn: where === "beside" ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active });
    if (isAnew && document.isDirty) {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });
}

async function stateOf(original: vscode.Uri, copy: vscode.Uri): Promise<"absent" | "same" | "changed"> {
  const read = (folder: vscode.Uri) => Promise.all(files.map((file) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file))));
  const copied = await read(copy).catch(() => undefined);
  if (copied === undefined) {
    return "absent";
  }
  const isTyped = vscode.workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.toString().startsWith(`${copy.toString()}/`));
  const isSame = (await read(original)).every((bytes, index) => Buffer.compare(bytes, copied[index] ?? new Uint8Array()) === 0);
  return isSame && !isTyped ? "same" : "changed";
}

/** Undefined where nobody chooses. */
async function askWhetherAnew(): Promise<boolean | undefined> {
  const leave = { label: "Open It as I Left It", isAnew: false };
  const anew = { label: "Begin Anew", detail: "What was changed in the sample is gone.", isAnew: true };
  const chosen = await vscode.window.showQuickPick([leave, anew], { title: "You have changed the sample", ignoreFocusOut: true });
  return chosen?.isAnew;
}
