import * as vscode from "vscode";
import type { ActiveArticle } from "./article";
import { subjectAt } from "./subjectAt";
import { findClaim, findPerson, type Node } from "./tree";
import type { AttributionTree } from "./treeData";

const setting = "quoth.attribution.followCursor";

/** How long the cursor rests before the view follows it. */
const rest = 150;

/** Shows the claim at the cursor in the view; the focus stays where it is. */
export class FollowingCursor implements vscode.Disposable {
  readonly #article: ActiveArticle;
  readonly #tree: AttributionTree;
  readonly #view: vscode.TreeView<Node>;
  readonly #subscriptions: vscode.Disposable;
  #timer: NodeJS.Timeout | undefined;
  #expected: vscode.Range | undefined;

  constructor(article: ActiveArticle, tree: AttributionTree, view: vscode.TreeView<Node>) {
    this.#article = article;
    this.#tree = tree;
    this.#view = view;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
        if (textEditor.document === article.document && selection !== undefined && this.#expected?.isEqual(selection) !== true) {
          this.#expected = undefined;
          this.#wait();
        }
      }),
      article.onDidChangeSnapshot(() => {
        this.#wait();
      }),
      view.onDidChangeVisibility(() => {
        this.#wait();
      }),
    );
  }

  /** Tells that the view itself is about to select a place: the row that was clicked stays the selected one. */
  expect(selection: vscode.Range): void {
    this.#expected = selection;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#subscriptions.dispose();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.#view.visible) {
      this.#timer = setTimeout(() => {
        void this.#follow();
      }, rest);
    }
  }

  async #follow(): Promise<void> {
    const { snapshot, editor } = this.#article;
    const isOn = vscode.workspace.getConfiguration().get<boolean>(setting, true);
    // Right after an edit the places are those of an older text; the next answer brings the view here again.
    if (!isOn || !this.#view.visible || snapshot === undefined || snapshot.version !== editor?.document.version) {
      return;
    }
    if (this.#expected?.isEqual(editor.selection) === true) {
      return;
    }

    const found = subjectAt(snapshot.attributions, editor.selection.active);
    if (found === undefined) {
      return;
    }
    const roots = this.#tree.roots();
    const node = "claim" in found ? findClaim(roots, found.claim, this.#tree.grouping) : findPerson(roots, found.person);
    if (node !== undefined) {
      // The tree may have changed while the editor shows the way to the row; the view is then here again.
      await Promise.resolve(this.#view.reveal(node, { select: true, focus: false, expand: false })).catch(() => undefined);
    }
  }
}
