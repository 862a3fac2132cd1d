import * as vscode from "vscode";
import { apply } from "../annotate/apply";
import { askForEdit, changedMeanwhile, idOf, whySilent } from "../annotate/ask";
import { offsetAfter } from "../annotate/edits";
import { pickPerson } from "../annotate/pickPerson";
import { CreditRequest, type Claim, type Person } from "../protocol";
import { messageOf, type Server } from "../server";
import { shorten } from "../shorten";
import type { ActiveArticle, Snapshot } from "./article";
import { findNode, type Node } from "./tree";
import type { AttributionTree } from "./treeData";

const mimeType = "application/vnd.code.tree.quoth.attribution";

/** Credits claims to the person on whose row, or among whose claims, they are dropped. */
export class ClaimDrop implements vscode.TreeDragAndDropController<Node> {
  readonly dragMimeTypes = [];
  readonly dropMimeTypes = [mimeType];
  readonly #server: Server;
  readonly #article: ActiveArticle;
  readonly #tree: AttributionTree;

  constructor(server: Server, article: ActiveArticle, tree: AttributionTree) {
    this.#server = server;
    this.#article = article;
    this.#tree = tree;
  }

  handleDrag(dragged: readonly Node[], data: vscode.DataTransfer): void {
    const claims = dragged.filter(({ subject }) => subject.kind === "claim").map(({ id }) => id);
    data.set(mimeType, new vscode.DataTransferItem(claims));
  }

  async handleDrop(target: Node | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = data.get(mimeType)?.value;
    const snapshot = await this.#article.current();
    if (snapshot === undefined) {
      void vscode.window.showWarningMessage(whySilent(this.#server));
      return;
    }
    const row = target === undefined ? undefined : findNode(this.#tree.roots(), target.id);
    const claims = claimsOf(dragged, this.#tree, snapshot);
    if (claims === undefined || (target !== undefined && row === undefined)) {
      void vscode.window.showWarningMessage("The article has changed meanwhile. Drag the claim again.");
      return;
    }
    const onto = personAbove(row, snapshot);
    if (onto === undefined || claims.length === 0) {
      return;
    }
    const { id, name } = onto;
    if (id === undefined) {
      void vscode.window.showWarningMessage(`“${name}” has no entry in the header or the registry, so nothing can be credited to it. Tag the words as a person first.`);
      return;
    }
    await orShow(() => credit(this.#server, snapshot, claims, id));
  }
}

/** The command "Credit to…", which does without a mouse what a drop does. */
export async function creditTo(server: Server, article: ActiveArticle, tree: AttributionTree, chosen: readonly Node[]): Promise<void> {
  const snapshot = await article.current();
  if (snapshot === undefined) {
    void vscode.window.showWarningMessage(whySilent(server));
    return;
  }
  const claims = chosen.flatMap(({ id }) => claimOf(findNode(tree.roots(), id), snapshot) ?? []);
  const [first] = claims;
  const at = first?.pieces[0]?.start;
  if (first === undefined || at === undefined) {
    return;
  }
  await orShow(async () => {
    const title = `Who said “${shorten(first.words, 60)}”?`;
    const who = await pickPerson(server, snapshot.document, new vscode.Position(at.line, at.character), { title, words: "", isAmbiguous: false, mayBeUnnamed: false, mayBeNew: false });
    if (who?.kind === "known") {
      await credit(server, snapshot, claims, who.person.id);
    }
  });
}

/** Credits claims to somebody, of the text that the snapshot is of and of no other one. */
async function credit(server: Server, snapshot: Snapshot, claims: readonly Claim[], id: string): Promise<void> {
  const { document } = snapshot;
  let { version } = snapshot;
  if (document.version !== version) {
    throw new Error(changedMeanwhile);
  }
  // Behind the bracket: at it the claim around this one ends as well.
  let waiting = claims.flatMap(({ pieces: [piece] }) => (piece === undefined ? [] : [document.offsetAt(new vscode.Position(piece.start.line, piece.start.character + 1))]));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const edit = await askForEdit(server, document, CreditRequest, { textDocument: idOf(document), position: document.positionAt(next), id });
    // Who is credited already needs no edit, which VS Code would take for one that failed.
    if (edit === undefined || edit.size === 0) {
      continue;
    }
    const replacements = await apply(document, version, edit);
    ({ version } = document);
    // A source may stand before claims that are still to come.
    waiting = waiting.map((offset) => offsetAfter(replacements, offset));
  }
}

async function orShow(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    void vscode.window.showErrorMessage(messageOf(error));
  }
}

/** The claims whose rows were dragged, by the rows' ids; undefined where the editor knew the rows no longer, or one is there no longer. */
function claimsOf(dragged: unknown, tree: AttributionTree, snapshot: Snapshot): readonly Claim[] | undefined {
  if (!Array.isArray(dragged)) {
    return undefined;
  }
  const claims = dragged.flatMap((id) => (typeof id === "string" ? (claimOf(findNode(tree.roots(), id), snapshot) ?? []) : []));
  return claims.length === dragged.length ? claims : undefined;
}

function personAbove(node: Node | undefined, snapshot: Snapshot): Person | undefined {
  for (let at = node; at !== undefined; at = at.parent) {
    if (at.subject.kind === "person") {
      return snapshot.attributions.people[at.subject.person];
    }
  }
  return undefined;
}

function claimOf(node: Node | undefined, { attributions }: Snapshot): Claim | undefined {
  return node?.subject.kind === "claim" ? attributions.claims[node.subject.claim] : undefined;
}
