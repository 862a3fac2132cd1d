import * as vscode from "vscode";
import type { Server } from "./server";
import { serverStatus } from "./statusText";

const severities = {
  information: vscode.LanguageStatusSeverity.Information,
  warning: vscode.LanguageStatusSeverity.Warning,
  error: vscode.LanguageStatusSeverity.Error,
};

/** The server's state, among what the editor says of the language of the file on show. */
export function registerLanguageStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem("server", { language: "quoth" });
  item.name = "Quoth: Language Server";
  const show = () => {
    const { text, detail, severity, isBusy, offer } = serverStatus(server.state, server.client?.initializeResult?.serverInfo?.version);
    item.text = text;
    item.detail = detail;
    item.severity = severities[severity];
    item.busy = isBusy;
    item.command = offer;
    item.accessibilityInformation = { label: text };
  };
  show();
  return vscode.Disposable.from(item, server.onDidChangeState(show));
}
