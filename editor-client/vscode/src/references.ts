import * as vscode from "vscode";
import { type Location, ReferencesRequest } from "vscode-languageclient";
import type { Server } from "./server";

/** The command behind the lens above a definition: shows the uses of the id. */
export function registerReferences(server: Server): vscode.Disposable {
  return vscode.commands.registerCommand("quoth.showReferences", (place: Location) => showReferences(server, place));
}

async function showReferences({ client }: Server, place: Location): Promise<void> {
  if (client === undefined) {
    return;
  }

  const found = await client.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: place.uri },
    position: place.range.start,
    context: { includeDeclaration: false },
  });
  const { protocol2CodeConverter: from } = client;
  await vscode.commands.executeCommand(
    "editor.action.showReferences",
    from.asUri(place.uri),
    from.asPosition(place.range.start),
    (found ?? []).map((location) => from.asLocation(location)),
  );
}
