import * as vscode from "vscode";
import type { Location, Range } from "vscode-languageclient";
import { rangeOf } from "../ranges";
import type { ActiveArticle, Snapshot } from "./article";
import type { FollowingCursor } from "./followCursor";
import { wordsOf } from "./tagWords";
import { findNode, type Node } from "./tree";
import type { AttributionTree } from "./treeData";

/** Goes to what a row stands for, and selects its words. */
export async function reveal(clicked: Node, article: ActiveArticle, tree: AttributionTree, follower: FollowingCursor): Promise<void> {
  const snapshot = await article.current();
  const node = snapshot === undefined ? undefined : findNode(tree.roots(), clicked.id);
  if (snapshot === undefined || node === undefined) {
    return;
  }

  const tag = tagOf(node, snapshot);
  if (tag !== undefined) {
    const selection = wordsRange(snapshot.document, rangeOf(tag));
    follower.expect(selection);
    await vscode.window.showTextDocument(snapshot.document, { selection, ...columnOf(article) });
    return;
  }
  const definition = definitionOf(node, snapshot);
  if (definition !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.parse(definition.uri, true), { selection: rangeOf(definition.range) });
  }
}

function tagOf({ subject }: Node, { attributions: { people, claims } }: Snapshot): Range | undefined {
  switch (subject.kind) {
    case "claim":
      return claims[subject.claim]?.pieces[0];
    case "mention":
      return people[subject.person]?.mentions[subject.mention];
    case "person":
      return people[subject.person]?.mentions[0];
    default:
      return undefined;
  }
}

function definitionOf({ subject }: Node, { attributions }: Snapshot): Location | undefined {
  return subject.kind === "person" ? attributions.people[subject.person]?.definition : undefined;
}

function wordsRange(document: vscode.TextDocument, tag: vscode.Range): vscode.Range {
  const { start, end } = wordsOf(document.getText(tag));
  const offset = document.offsetAt(tag.start);
  return new vscode.Range(document.positionAt(offset + start), document.positionAt(offset + end));
}

function columnOf({ editor }: ActiveArticle): { viewColumn: vscode.ViewColumn } | Record<string, never> {
  return editor?.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn };
}
