import * as vscode from "vscode";
import { PeopleRequest, type PersonOffer, TagAsRequest, type TagAsParams } from "../protocol";
import { messageOf, type Server } from "../server";
import { actionsAt } from "./actions";
import { activeArticle, applyBehind, tell } from "./apply";
import { entityTagAt, type EntityTagKind } from "./edits";
import { describe, personEntries, type PersonEntry } from "./people";

interface Item extends vscode.QuickPickItem {
  readonly entry: PersonEntry;
}

/**
 * Tags each selection as a mention or source: at once where it can mean one entity alone, else whoever is picked.
 */
export async function tagEntity(server: Server, kind: EntityTagKind): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  const lastFirst = [...editor.selections].sort((one, other) => other.start.compareTo(one.start));
  for (const selection of lastFirst) {
    const after = await tagSelection(server, editor, selection, kind);
    if (after === "cancelled") {
      return;
    }
    if (after !== undefined && lastFirst.length === 1) {
      editor.selection = after;
    }
  }
}

/** Picks whom the tag at the cursor means; a word without a tag becomes a mention. */
export async function changePerson(server: Server): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  const { selection, document } = editor;
  const kind = entityTagAt(document.lineAt(selection.active).text, selection.active.character) ?? "mention";
  const after = await pickFor(server, editor, selection, kind, false);
  if (after !== undefined && after !== "cancelled") {
    editor.selection = after;
  }
}

async function tagSelection(server: Server, editor: vscode.TextEditor, selection: vscode.Selection, kind: EntityTagKind) {
  const actions = await actionsAt(editor.document, selection, `refactor.rewrite.quoth.wrap.${kind}`);
  const possible = actions.filter(({ disabled }) => disabled === undefined);
  const sure = possible.find(({ isPreferred, edit }) => isPreferred === true && edit !== undefined);
  if (sure?.edit !== undefined) {
    return applyBehind(editor, sure.edit, wordsAt(editor.document, selection).end);
  }
  if (possible.length === 0 && actions[0]?.disabled !== undefined) {
    tell(`Not tagged: ${actions[0].disabled.reason}.`);
    return undefined;
  }
  return pickFor(server, editor, selection, kind, kind === "source" && possible.some(({ edit }) => edit !== undefined));
}

async function pickFor(server: Server, editor: vscode.TextEditor, selection: vscode.Selection, kind: EntityTagKind, mayBeUnnamed: boolean) {
  const { document } = editor;
  const words = wordsAt(document, selection);
  const entry = await pick(server, document, selection.start, document.getText(words).trim(), mayBeUnnamed, kind);
  if (entry === undefined) {
    return "cancelled";
  }
  if (entry.kind === "unnamed") {
    const [action] = await actionsAt(document, selection, "refactor.rewrite.quoth.wrap.source");
    return action?.edit === undefined ? undefined : applyBehind(editor, action.edit, words.end);
  }
  const entity = entry.kind === "known" ? { id: entry.person.id } : { name: entry.name };
  return tagAs(server, editor, words.end, { textDocument: { uri: document.uri.toString() }, range: selection, kind, entity });
}

async function tagAs(server: Server, editor: vscode.TextEditor, end: vscode.Position, parameters: TagAsParams) {
  try {
    const edit = await server.request(TagAsRequest, parameters);
    const converted = await server.client?.protocol2CodeConverter.asWorkspaceEdit(edit);
    return converted === undefined ? undefined : await applyBehind(editor, converted, end);
  } catch (error) {
    // The server says in the annotator's words why it cannot be.
    tell(messageOf(error));
    return undefined;
  }
}

/** The list of people, which the server searches as somebody types. */
function pick(server: Server, document: vscode.TextDocument, at: vscode.Position, words: string, mayBeUnnamed: boolean, kind: EntityTagKind): Promise<PersonEntry | undefined> {
  const list = vscode.window.createQuickPick<Item>();
  list.title = words === "" ? "Who is it?" : `Who is “${shorten(words)}”?`;
  list.placeholder = "Type letters of a name, alias or id";
  list.matchOnDescription = list.matchOnDetail = false;
  let asked = 0;

  const search = async (typed: string) => {
    const number = ++asked;
    list.busy = true;
    const [found, meant] = await Promise.all([
      peopleFor(server, document, at, typed),
      typed.trim() === "" && words !== "" ? peopleFor(server, document, at, words) : [],
    ]);
    if (number === asked) {
      list.items = personEntries({ typed, words, found, meant, mayBeUnnamed }).map((entry) => itemOf(entry, kind));
      list.busy = false;
    }
  };

  return new Promise((resolve) => {
    list.onDidChangeValue((typed) => void search(typed));
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]?.entry);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    // Whoever types at once must not choose from a list that is not there yet.
    void search("").then(() => {
      list.show();
    });
  });
}

async function peopleFor(server: Server, document: vscode.TextDocument, at: vscode.Position, query: string): Promise<readonly PersonOffer[]> {
  return (await server.request(PeopleRequest, { textDocument: { uri: document.uri.toString() }, position: at, query })) ?? [];
}

function itemOf(entry: PersonEntry, kind: EntityTagKind): Item {
  switch (entry.kind) {
    case "known": {
      const { person } = entry;
      const icon = person.kind.startsWith("unnamed") ? "$(question)" : person.kind === "person" ? "$(person)" : "$(organization)";
      return { label: `${icon} ${person.name === "" ? person.id : person.name}`, description: describe(person), detail: `@${person.id}${person.isLocal ? ", in this article" : ""}`, alwaysShow: true, entry };
    }
    case "new":
      return { label: `$(add) New person “${shorten(entry.name)}”…`, description: "declared in the header", alwaysShow: true, entry };
    case "unnamed":
      return { label: `$(question) Nobody by name`, description: `a ${kind} that the article does not name`, alwaysShow: true, entry };
  }
}

/** The selected words, or the word at a cursor. */
function wordsAt(document: vscode.TextDocument, selection: vscode.Selection): vscode.Range {
  return selection.isEmpty ? (document.getWordRangeAtPosition(selection.active) ?? selection) : selection;
}

function shorten(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 39)}…`;
}
