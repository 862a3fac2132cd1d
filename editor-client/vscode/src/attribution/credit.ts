import * as vscode from "vscode";
import { CreditRequest, PeopleRequest, type Claim, type Person, type PersonOffer } from "../protocol";
import { messageOf, type Server } from "../server";
import type { ActiveArticle, Snapshot } from "./article";
import { iconOf, nameOf } from "./labels";
import { joined } from "./letters";
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
    if (claims.length > 0) {
      data.set(mimeType, new vscode.DataTransferItem(claims));
    }
  }

  async handleDrop(target: Node | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = data.get(mimeType)?.value;
    const snapshot = await this.#article.current();
    const onto = personAbove(target === undefined ? undefined : findNode(this.#tree.roots(), target.id), snapshot);
    if (snapshot === undefined || onto === undefined || !Array.isArray(dragged)) {
      return;
    }
    const ids = dragged.filter((id) => typeof id === "string");
    const claims = ids.flatMap((id) => claimOf(findNode(this.#tree.roots(), id), snapshot) ?? []);
    await credit(this.#server, snapshot, claims, onto);
  }
}

/** The command "Credit to…", which does without a mouse what a drop does. */
export async function creditTo(server: Server, article: ActiveArticle, tree: AttributionTree, chosen: readonly Node[]): Promise<void> {
  const snapshot = await article.current();
  if (snapshot === undefined) {
    return;
  }
  const claims = chosen.flatMap(({ id }) => claimOf(findNode(tree.roots(), id), snapshot) ?? []);
  const [first] = claims;
  if (first === undefined) {
    return;
  }
  const person = await pickPerson(server, snapshot, first);
  if (person !== undefined) {
    await credit(server, snapshot, claims, person);
  }
}

async function credit(server: Server, { document }: Snapshot, claims: readonly Claim[], person: { readonly id?: string; readonly name: string }): Promise<void> {
  if (person.id === undefined) {
    void vscode.window.showWarningMessage(`“${person.name}” has no entry in the header or the registry, so nothing can be credited to it. Tag the words as a person first.`);
    return;
  }
  const { client } = server;
  if (client === undefined) {
    return;
  }

  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  // From the last one back, so that an edit moves none of those that are still to come.
  for (const piece of claims.flatMap(({ pieces: [piece] }) => piece ?? []).sort((one, other) => other.start.line - one.start.line || other.start.character - one.start.character)) {
    // Behind the bracket: at it the claim around this one ends as well.
    const position = { line: piece.start.line, character: piece.start.character + 1 };
    try {
      const edit = await server.request(CreditRequest, { textDocument, position, id: person.id });
      if (edit !== undefined) {
        await vscode.workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit));
      }
    } catch (error) {
      void vscode.window.showErrorMessage(messageOf(error));
      return;
    }
  }
}

interface Choice extends vscode.QuickPickItem {
  readonly id?: string;
  readonly name: string;
}

// The people of the article first; whom the registry knows besides are looked for as letters are typed.
async function pickPerson(server: Server, { document, attributions }: Snapshot, claim: Claim): Promise<Choice | undefined> {
  const here = attributions.people.filter((person) => person.id !== undefined).map(choiceOf);
  const ids = new Set(here.map(({ id }) => id));
  const pick = vscode.window.createQuickPick<Choice>();
  pick.title = "Credit to";
  pick.placeholder = `Who said “${shortened(claim.words)}”?`;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = here;
  const position = claim.pieces[0]?.start ?? { line: 0, character: 0 };
  const offer = async (query: string) => {
    const offers = await server.request(PeopleRequest, { textDocument: { uri: document.uri.toString() }, position, query }).catch(() => undefined);
    if (offers !== undefined && pick.value === query) {
      pick.items = [...here, ...separated(offers.filter(({ id }) => !ids.has(id)))];
    }
  };
  void offer("");

  try {
    return await new Promise<Choice | undefined>((resolve) => {
      pick.onDidChangeValue((query) => void offer(query));
      pick.onDidAccept(() => {
        resolve(pick.selectedItems[0]);
      });
      pick.onDidHide(() => {
        resolve(undefined);
      });
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

function choiceOf(person: Person | (PersonOffer & { readonly isUnnamed?: undefined })): Choice {
  const { id, name, role, aliases } = person;
  return {
    ...(id === undefined ? {} : { id, description: joined([`@${id}`, role]) }),
    name,
    label: nameOf({ ...person, isUnnamed: person.isUnnamed === true, mentions: [] }),
    iconPath: new vscode.ThemeIcon(iconOf({ ...person, isUnnamed: person.isUnnamed === true || person.kind?.startsWith("unnamed") === true, mentions: [] })),
    ...(aliases.length === 0 ? {} : { detail: aliases.join(", ") }),
  };
}

function separated(offers: readonly PersonOffer[]): Choice[] {
  const heading: Choice = { name: "", label: "elsewhere in the corpus", kind: vscode.QuickPickItemKind.Separator };
  return offers.length === 0 ? [] : [heading, ...offers.map(choiceOf)];
}

function personAbove(node: Node | undefined, snapshot: Snapshot | undefined): Person | undefined {
  for (let at = node; at !== undefined; at = at.parent) {
    if (at.subject.kind === "person") {
      return snapshot?.attributions.people[at.subject.person];
    }
  }
  return undefined;
}

function claimOf(node: Node | undefined, { attributions }: Snapshot): Claim | undefined {
  return node?.subject.kind === "claim" ? attributions.claims[node.subject.claim] : undefined;
}

function shortened(words: string): string {
  return words.length <= 60 ? words : `${words.slice(0, 59).trimEnd()}…`;
}
