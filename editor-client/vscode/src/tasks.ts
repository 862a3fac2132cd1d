import * as vscode from "vscode";
import type { Server } from "./server";

/** What a task of the type `quoth` runs, as tasks.json says it. */
interface LintTask extends vscode.TaskDefinition {
  readonly command: "lint";
}

/** Offers to lint each folder by the program that serves as language server; what it finds comes into the Problems view. */
export function registerTasks(server: Server): vscode.Disposable {
  const taskFor = (folder: vscode.WorkspaceFolder, definition: LintTask) => {
    const program = server.program;
    if (program === undefined) {
      return undefined;
    }
    const task = new vscode.Task(
      definition,
      folder,
      "lint",
      "quoth",
      new vscode.ProcessExecution(program, ["lint", ".", "--output-format", "concise", "--max-diagnostics", "0"], { cwd: folder.uri.fsPath, env: { NO_COLOR: "1" } }),
      "$quoth",
    );
    task.detail = "Checks every article of the folder, open or not.";
    task.presentationOptions = { reveal: vscode.TaskRevealKind.Never, clear: true };
    return task;
  };

  return vscode.tasks.registerTaskProvider("quoth", {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? []).flatMap((folder) => taskFor(folder, { type: "quoth", command: "lint" }) ?? []),
    resolveTask: (task) => {
      const { scope, definition } = task;
      return typeof scope === "object" ? taskFor(scope, definition as LintTask) : undefined;
    },
  });
}
