import * as vscode from "vscode";
import { GivenRows } from "./givenRows";
import { findNode, type Node } from "./tree";
import type { AttributionTree } from "./treeData";

/**
 * The tree as the editor is given it: made anew only where a row that the editor has would be another one or look different.
 * While rows are made anew the editor knows none of them, and a claim that is dropped then goes nowhere.
 */
export class SteadyTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #tree: AttributionTree;
  readonly #given = new GivenRows();
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #subscription: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(tree: AttributionTree) {
    this.#tree = tree;
    this.#subscription = tree.onDidChangeTreeData(() => {
      // How often a registry's people are used is asked for with their rows.
      if (tree.isRegistry || !this.#given.areThoseOf(tree.roots(), (node) => this.#look(node))) {
        this.#given.forget();
        this.#changed.fire(undefined);
      }
    });
  }

  getChildren(node?: Node): Promise<Node[]> {
    const now = node === undefined ? undefined : this.#now(node);
    this.#given.giveChildren(now, now?.children() ?? this.#tree.roots());
    return this.#tree.getChildren(now);
  }

  getParent(node: Node): Node | undefined {
    return this.#tree.getParent(node);
  }

  getTreeItem(node: Node): vscode.TreeItem {
    const now = this.#now(node);
    const item = this.#tree.getTreeItem(now);
    this.#given.giveLook(now, this.#look(now, item));
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: Node): vscode.TreeItem {
    return this.#tree.resolveTreeItem(item, this.#now(node));
  }

  dispose(): void {
    vscode.Disposable.from(this.#subscription, this.#changed).dispose();
  }

  // The editor keeps the nodes of the tree from which it made its rows.
  #now(node: Node): Node {
    const roots = this.#tree.roots();
    let top = node;
    while (top.parent !== undefined) {
      top = top.parent;
    }
    return roots.includes(top) ? node : (findNode(roots, node.id) ?? node);
  }

  // All that a row shows, its card included. What it leads to is looked up when it is clicked.
  #look(node: Node, item = this.#tree.getTreeItem(node)): string {
    const { label, description, iconPath, resourceUri, collapsibleState, accessibilityInformation } = item;
    const { tooltip } = this.#tree.resolveTreeItem(new vscode.TreeItem(""), node);
    const card = tooltip instanceof vscode.MarkdownString ? tooltip.value : undefined;
    return JSON.stringify([label, description, iconPath, resourceUri?.path, collapsibleState, accessibilityInformation, card]);
  }
}
