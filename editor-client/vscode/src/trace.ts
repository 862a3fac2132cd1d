import * as vscode from "vscode";

const traceSetting = "quoth.trace.server";

/**
 * The output channel as the client library should see it where it writes its trace. The library asks for the level of the
 * channel first, which a reader would have to set beside the setting; here the setting alone decides.
 */
export function traceInto(output: vscode.LogOutputChannel): { readonly channel: vscode.LogOutputChannel; readonly disposable: vscode.Disposable } {
  const changed = new vscode.EventEmitter<vscode.LogLevel>();
  const following = vscode.workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(traceSetting)) {
      changed.fire(level());
    }
  });
  const channel = Object.create(output, {
    logLevel: { get: level },
    onDidChangeLogLevel: { value: changed.event },
    trace: {
      value: (message: string) => {
        output.info(message);
      },
    },
  }) as vscode.LogOutputChannel;
  return { channel, disposable: vscode.Disposable.from(changed, following) };
}

function level(): vscode.LogLevel {
  return vscode.workspace.getConfiguration().get<string>(traceSetting, "off") === "off" ? vscode.LogLevel.Info : vscode.LogLevel.Trace;
}
