import * as vscode from "vscode";
import { ExecuteCommandRequest, type ExecuteCommandParams, RequestType } from "vscode-languageclient";
import type { ActiveArticle } from "./attribution/article";
import type { SealState } from "./protocol";
import { messageOf, type Server } from "./server";
import { type ArticleStatus, spokenStatus, statusCard, statusText } from "./statusText";

/** What the server's command `quoth.stats` answers of one file, as far as the status bar shows it. */
type Statistics = Omit<ArticleStatus, "seal"> & { readonly registries: number; readonly seal?: SealState };

const StatisticsRequest = new RequestType<ExecuteCommandParams, Statistics | null, void>(ExecuteCommandRequest.method);

/** The status bar's item: how far the article is, and whether its text is the one that was sealed. */
export function registerStatusBar(server: Server, article: ActiveArticle): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("article", vscode.StatusBarAlignment.Right, 110);
  item.name = "Quoth: Article";
  item.command = "quoth.attribution.focus";
  let shown: vscode.TextDocument | undefined;

  const follow = async () => {
    const { document } = article;
    if (document !== shown || server.state !== "running") {
      shown = undefined;
      item.hide();
    }
    const status = await statusOf(server, article);
    if (document === article.document && status !== undefined) {
      shown = document;
      show(item, status, document?.uri);
    }
  };
  return vscode.Disposable.from(
    item,
    article.onDidChangeDocument(() => void follow()),
    article.onDidSettle(() => void follow()),
    server.onDidChangeState(() => void follow()),
  );
}

async function statusOf(server: Server, { document, snapshot }: ActiveArticle): Promise<ArticleStatus | "registry" | undefined> {
  if (document === undefined || server.client === undefined) {
    return undefined;
  }
  if (snapshot?.version === document.version) {
    const { isRegistry, counts, seal } = snapshot.attributions;
    return isRegistry ? "registry" : { ...counts, seal };
  }

  try {
    const { uri } = server.client.code2ProtocolConverter.asTextDocumentIdentifier(document);
    const statistics = await server.request(StatisticsRequest, { command: "quoth.stats", arguments: [{ uri }] });
    if (statistics === undefined || statistics === null) {
      return undefined;
    }
    return statistics.registries > 0 ? "registry" : { ...statistics, seal: statistics.seal ?? "unsealed" };
  } catch (error) {
    server.output.debug(`The counts of ${document.fileName} are not known: ${messageOf(error)}`);
    return undefined;
  }
}

function show(item: vscode.StatusBarItem, status: ArticleStatus | "registry", document: vscode.Uri | undefined): void {
  if (status === "registry") {
    item.text = "$(book) registry";
    item.tooltip = "This file defines people, outlets and claims for all articles.";
    item.accessibilityInformation = { label: "Quoth: a registry file" };
    item.backgroundColor = undefined;
    item.show();
    return;
  }

  const seal = `command:quoth.seal?${encodeURIComponent(JSON.stringify([{ uri: document?.toString() }]))}`;
  const tooltip = new vscode.MarkdownString(statusCard(status, { seal, next: "command:quoth.nextUnattributed", guidelines: "command:quoth.openGuidelines" }), true);
  tooltip.isTrusted = { enabledCommands: ["quoth.seal", "quoth.nextUnattributed", "quoth.openGuidelines"] };
  item.text = statusText(status);
  item.tooltip = tooltip;
  item.accessibilityInformation = { label: `Quoth: ${spokenStatus(status)}` };
  item.backgroundColor = status.seal === "drifted" ? new vscode.ThemeColor("statusBarItem.warningBackground") : undefined;
  item.show();
}
