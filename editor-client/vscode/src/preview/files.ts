import * as vscode from "vscode";
import type { PageFiles } from "./html";

/** Reads the page's script and style sheet, which are built beside the extension. */
export async function readPageFiles(extensionFolder: vscode.Uri): Promise<PageFiles> {
  const read = async (name: string) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionFolder, "out", name)));
  const [script, style] = await Promise.all([read("preview.js"), read("preview.css")]);
  return { script, style };
}
