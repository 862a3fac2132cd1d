import * as vscode from "vscode";
import { registerAnnotating } from "./annotate/annotate";
import { ActiveArticle } from "./attribution/article";
import { registerAttributionView } from "./attribution/view";
import { registerComments } from "./comments";
import { registerDecorations } from "./decorations";
import { registerGuidelines } from "./guidelines";
import { registerLanguageStatus } from "./languageStatus";
import { VisibleMarks } from "./marks";
import { registerPreview } from "./preview/preview";
import { registerReadingView } from "./readingView";
import { registerReferences } from "./references";
import { followPathSetting, openPathSetting, Server } from "./server";
import { registerStatusBar } from "./statusBar";
import { registerSample } from "./sample";
import { registerTasks } from "./tasks";
import { knowTokenTypes } from "./tokenTypes";

let server: Server | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const started = new Server(context, [knowTokenTypes]);
  server = started;
  const marks = new VisibleMarks(started);
  const article = new ActiveArticle(started);
  context.subscriptions.push(
    started,
    followPathSetting(started),
    vscode.commands.registerCommand("quoth.restartServer", () => started.restart()),
    vscode.commands.registerCommand("quoth.openPathSetting", openPathSetting),
    vscode.commands.registerCommand("quoth.showOutput", () => {
      started.output.show();
    }),
    // A feature is a file beside this one, and a line here.
    registerReferences(started),
    registerAnnotating(started, context.extension.packageJSON),
    article,
    registerAttributionView(started, article, context.workspaceState),
    registerStatusBar(started, article),
    registerGuidelines(started, article),
    registerLanguageStatus(started),
    registerComments(),
    registerSample(context),
    registerTasks(started),
    registerPreview(started, context.extensionUri),
    marks,
    registerDecorations(marks),
    registerReadingView(started, marks, context.workspaceState),
  );
  // Nobody waits for it: a program that never answers would leave the extension without its commands.
  void started.restart();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
