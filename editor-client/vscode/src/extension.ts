import * as vscode from "vscode";
import { registerPreview } from "./preview/preview";
import { registerReferences } from "./references";
import { followPathSetting, Server } from "./server";

let server: Server | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const started = new Server(context);
  server = started;
  context.subscriptions.push(
    started,
    followPathSetting(started),
    vscode.commands.registerCommand("quoth.restartServer", () => started.restart()),
    vscode.commands.registerCommand("quoth.showOutput", () => {
      started.output.show();
    }),
    // A feature is a file beside this one, and a line here.
    registerReferences(started),
    registerPreview(started, context.extensionUri),
  );
  await started.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
