import * as vscode from "vscode";
import type { Server } from "../server";
import type { ActiveArticle } from "./article";
import { ClaimDrop, creditTo } from "./credit";
import { registerBadges } from "./badges";
import { FollowingCursor } from "./followCursor";
import { AttributionTree } from "./treeData";
import type { Grouping, Node } from "./tree";
import { reveal } from "./reveal";
import { SteadyTree } from "./steadyTree";

const viewId = "quoth.attribution";
const groupingKey = "attributionGrouping";

/** The view of the side bar: people and sources with their claims. */
export function registerAttributionView(server: Server, article: ActiveArticle, memory: vscode.Memento): vscode.Disposable {
  const tree = new AttributionTree(server, article);
  const steady = new SteadyTree(tree);
  const view = vscode.window.createTreeView<Node>(viewId, {
    treeDataProvider: steady,
    dragAndDropController: new ClaimDrop(server, article, tree),
    canSelectMany: true,
    showCollapseAll: true,
  });
  const follower = new FollowingCursor(article, tree, view);

  const group = (grouping: Grouping) => {
    tree.grouping = grouping;
    void memory.update(groupingKey, grouping);
    describe(view, tree);
  };
  const filter = (text: string) => {
    tree.filter = text;
    describe(view, tree);
  };
  tree.grouping = memory.get<Grouping>(groupingKey, "person");
  describe(view, tree);
  article.isWanted = view.visible;

  return vscode.Disposable.from(
    tree,
    steady,
    view,
    follower,
    registerBadges(view, article, tree),
    view.onDidChangeVisibility(({ visible }) => {
      article.isWanted = visible;
    }),
    tree.onDidChangeTreeData(() => {
      describe(view, tree);
    }),
    vscode.commands.registerCommand("quoth.attribution.groupByPerson", () => {
      group("person");
    }),
    vscode.commands.registerCommand("quoth.attribution.groupByTerms", () => {
      group("terms");
    }),
    vscode.commands.registerCommand("quoth.attribution.groupByText", () => {
      group("text");
    }),
    vscode.commands.registerCommand("quoth.attribution.filter", () => {
      void vscode.commands.executeCommand(`${viewId}.focus`).then(() => {
        askForFilter(tree.filter, filter);
      });
    }),
    vscode.commands.registerCommand("quoth.attribution.clearFilter", () => {
      filter("");
    }),
    vscode.commands.registerCommand("quoth.attribution.reveal", (node: Node) => reveal(node, article, tree, follower)),
    vscode.commands.registerCommand("quoth.attribution.creditTo", (node?: Node, nodes?: readonly Node[]) =>
      creditTo(server, article, tree, nodes ?? (node === undefined ? view.selection : [node])),
    ),
  );
}

// The tree follows each letter; Escape brings back what was there before.
function askForFilter(before: string, filter: (text: string) => void): void {
  const input = vscode.window.createInputBox();
  input.title = "Filter people and claims";
  input.placeholder = "A name, other name, role, type, or words of a claim";
  input.value = before;
  // A click on a row that was found is no reason to forget what was looked for.
  input.ignoreFocusOut = true;
  let isAccepted = false;
  input.onDidChangeValue(filter);
  input.onDidAccept(() => {
    isAccepted = true;
    input.hide();
  });
  input.onDidHide(() => {
    if (!isAccepted) {
      filter(before);
    }
    input.dispose();
  });
  input.show();
}

const groupingWords: Record<Grouping, string> = { person: "by person", terms: "by terms", text: "in text order" };

function describe(view: vscode.TreeView<Node>, tree: AttributionTree): void {
  const words = tree.filter.trim();
  const { found } = tree;
  view.description = tree.isRegistry ? "registry" : groupingWords[tree.grouping];
  view.message = words === "" || found === undefined ? "" : `Filtered by “${words}”: ${found}.`;
  void vscode.commands.executeCommand("setContext", "quothAttributionFiltered", words !== "");
  void vscode.commands.executeCommand("setContext", "quothAttributionGrouping", tree.grouping);
  void vscode.commands.executeCommand("setContext", "quothAttributionState", tree.state);
}
