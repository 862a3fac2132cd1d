import { homedir } from "node:os";
import * as vscode from "vscode";
import { LanguageClient, type Location, ReferencesRequest, RevealOutputChannelOn } from "vscode-languageclient/node";
import { isProgram } from "./programs";
import { findServer, type ServerLocation } from "./serverLocation";

const pathSetting = "quoth.server.path";

let client: LanguageClient | undefined;
// One start or stop at a time: a restart in the middle of a start would leave two servers behind.
let lastStep: Promise<void> = Promise.resolve();

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Quoth", { log: true });
  const restart = () => inTurn(() => startServer(context, output));
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("quoth.restartServer", restart),
    vscode.commands.registerCommand("quoth.showOutput", () => {
      output.show();
    }),
    vscode.commands.registerCommand("quoth.showReferences", showReferences),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(pathSetting)) {
        void restart();
      }
    }),
  );
  await restart();
}

export async function deactivate(): Promise<void> {
  await inTurn(stopServer);
}

function inTurn(step: () => Promise<void>): Promise<void> {
  lastStep = lastStep.then(step, step);
  return lastStep;
}

async function startServer(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): Promise<void> {
  await stopServer();
  const server = locateServer(context);
  if (server.kind === "missing") {
    output.error(server.message);
    void offer(server.message, { "Set the path": openSetting, "Try again": restartServer });
    return;
  }

  output.info(`Starting ${server.command}, from ${server.origin}.`);
  const candidate = createClient(server.command, output);
  try {
    await candidate.start();
    client = candidate;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    output.error(`The server did not start: ${reason}`);
    void offer(`Quoth's language server did not start: ${reason}`, { "Show output": showOutput, "Try again": restartServer });
  }
}

async function stopServer(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.dispose();
}

/** Shows the uses of an id: what a click on the lens above a definition asks for. */
async function showReferences(place: Location): Promise<void> {
  const server = client;
  if (server === undefined) {
    return;
  }

  const found = await server.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: place.uri },
    position: place.range.start,
    context: { includeDeclaration: false },
  });
  const { protocol2CodeConverter: from } = server;
  await vscode.commands.executeCommand(
    "editor.action.showReferences",
    from.asUri(place.uri),
    from.asPosition(place.range.start),
    (found ?? []).map((location) => from.asLocation(location)),
  );
}

function locateServer(context: vscode.ExtensionContext): ServerLocation {
  return findServer({
    configured: vscode.workspace.getConfiguration().get<string>(pathSetting, ""),
    extensionFolder: context.extensionPath,
    homeFolder: homedir(),
    workspaceFolder: vscode.workspace.workspaceFolders?.[0]?.uri.fsPath,
    searchPath: process.env.PATH ?? "",
    platform: process.platform,
    isProgram,
  });
}

function createClient(command: string, output: vscode.LogOutputChannel): LanguageClient {
  return new LanguageClient(
    "quoth",
    "Quoth",
    { command, args: ["lsp"] },
    {
      documentSelector: [
        { scheme: "file", language: "quoth" },
        { scheme: "untitled", language: "quoth" },
      ],
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
}

async function offer(message: string, actions: Record<string, () => Thenable<unknown>>): Promise<void> {
  const chosen = await vscode.window.showErrorMessage(message, ...Object.keys(actions));
  await (chosen === undefined ? undefined : actions[chosen]?.());
}

const openSetting = () => vscode.commands.executeCommand("workbench.action.openSettings", pathSetting);
const restartServer = () => vscode.commands.executeCommand("quoth.restartServer");
const showOutput = () => vscode.commands.executeCommand("quoth.showOutput");
