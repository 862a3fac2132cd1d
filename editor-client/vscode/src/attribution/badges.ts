import * as vscode from "vscode";
import { count } from "../words";
import type { ActiveArticle } from "./article";
import { wordsOfProblems } from "./labels";
import type { ProblemCount } from "./problems";
import type { AttributionTree } from "./treeData";

const scheme = "quoth-attribution";

/** The address of a row with something to look at, which says what: the editor asks for badges by addresses. Undefined where there is nothing. */
export function decorated({ errors, warnings }: ProblemCount, isDoubtful: boolean): vscode.Uri | undefined {
  return errors + warnings === 0 && !isDoubtful ? undefined : vscode.Uri.from({ scheme, path: `/${String(errors)}/${String(warnings)}/${isDoubtful ? "?" : ""}` });
}

/** The badges of the rows and of the whole view. */
export function registerBadges(view: vscode.TreeView<unknown>, article: ActiveArticle, tree: AttributionTree): vscode.Disposable {
  const show = () => {
    view.badge = badgeOf(article, tree);
  };
  show();
  return vscode.Disposable.from(
    tree.onDidChangeTreeData(show),
    tree.onDidCountProblems(show),
    vscode.window.registerFileDecorationProvider({
      provideFileDecoration: (uri) => (uri.scheme === scheme ? decorationOf(uri) : undefined),
    }),
  );
}

function decorationOf({ path }: vscode.Uri): vscode.FileDecoration {
  const [, errors, warnings, doubt] = path.split("/");
  const problems = { errors: Number(errors), warnings: Number(warnings) };
  const total = problems.errors + problems.warnings;
  const words = [wordsOfProblems(problems), doubt === "?" ? "doubt" : undefined].filter((part) => part !== undefined).join(", ");
  const badge = total === 0 ? "?" : total > 9 ? "9+" : String(total);
  const colour = problems.errors > 0 ? "list.errorForeground" : problems.warnings > 0 ? "list.warningForeground" : "quoth.doubtUnderline";
  return new vscode.FileDecoration(badge, words, new vscode.ThemeColor(colour));
}

// Claims without a source are problems too, unless the corpus has that rule turned off.
function badgeOf(article: ActiveArticle, tree: AttributionTree): vscode.ViewBadge | undefined {
  const { errors, warnings } = tree.problems;
  const unattributed = article.snapshot?.attributions.counts.unattributed ?? 0;
  const value = Math.max(errors + warnings, unattributed);
  if (article.document === undefined || value === 0) {
    return undefined;
  }
  const parts = [wordsOfProblems(tree.problems), unattributed === 0 ? undefined : `${count(unattributed, "claim")} without a source`];
  return { value, tooltip: parts.filter((part) => part !== undefined).join(", ") };
}
