import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";

/** A range of the server's; positions of both are UTF-16, as the client library asks for it. */
export function rangeOf({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
