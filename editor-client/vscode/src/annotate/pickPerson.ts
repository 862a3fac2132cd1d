import * as vscode from "vscode";
import { PeopleRequest, type PersonOffer, TagAsRequest, type TagAsParams } from "../protocol";
import { messageOf, type Server } from "../server";
import { actionsAt, eachSelection, refusalAt } from "./actions";
import { activeArticle, applyBehind, tell } from "./apply";
import { entityTagAt, type EntityTagKind } from "./edits";
import { describe, personEntries, type PersonEntry, type PersonList } from "./people";

interface Item extends vscode.QuickPickItem {
  readonly entry: PersonEntry;
}

interface Separator extends vscode.QuickPickItem {
  readonly kind: vscode.QuickPickItemKind.Separator;
}

/**
 * Tags each selection as a mention or source: at once where it can mean one entity alone, else whoever is picked.
 */
export async function tagEntity(server: Server, kind: EntityTagKind): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  await eachSelection(editor, (selection) => tagSelection(server, editor, selection, kind));
}

/** Picks whom the tag at the cursor means; a word without a tag becomes a mention. */
export async function changePerson(server: Server): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  const { selection, document } = editor;
  const kind = entityTagAt(document.lineAt(selection.active).text, selection.active.character) ?? "mention";
  const after = await pickFor(server, editor, selection, kind, { isAmbiguous: false, mayBeUnnamed: false });
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
  const reason = possible.length > 0 ? undefined : await refusalAt(server, editor.document, selection, `refactor.rewrite.quoth.wrap.${kind}`);
  if (reason !== undefined) {
    tell(`Not done: ${reason}.`);
    return undefined;
  }
  return pickFor(server, editor, selection, kind, { isAmbiguous: possible.length > 1, mayBeUnnamed: kind === "source" && possible.length > 0 });
}

async function pickFor(server: Server, editor: vscode.TextEditor, selection: vscode.Selection, kind: EntityTagKind, about: Pick<PersonList, "isAmbiguous" | "mayBeUnnamed">) {
  const { document } = editor;
  const words = wordsAt(document, selection);
  const entry = await pick(server, document, selection.start, document.getText(words).trim(), about, kind);
  if (entry === undefined) {
    return "cancelled";
  }
  if (entry.kind === "unnamed") {
    return tagUnnamed(editor, selection, words.end);
  }
  const entity = entry.kind === "known" ? { id: entry.person.id } : { name: entry.name };
  return tagAs(server, editor, words.end, { textDocument: { uri: document.uri.toString() }, range: selection, kind, entity });
}

// The server's own source would ask for a name. A cue goes around the same words, and its head is as empty.
async function tagUnnamed(editor: vscode.TextEditor, selection: vscode.Selection, end: vscode.Position) {
  const { document } = editor;
  const [cue] = await actionsAt(document, selection, "refactor.rewrite.quoth.wrap.cue");
  if (cue?.edit === undefined) {
    tell("These words cannot be tagged as a source.");
    return undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, cue.edit.get(document.uri).map(({ range, newText }) => new vscode.TextEdit(range, newText.replace("[~|", "[^|"))));
  return applyBehind(editor, edit, end);
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
function pick(server: Server, document: vscode.TextDocument, at: vscode.Position, words: string, about: Pick<PersonList, "isAmbiguous" | "mayBeUnnamed">, kind: EntityTagKind): Promise<PersonEntry | undefined> {
  const list = vscode.window.createQuickPick<Item | Separator>();
  list.title = words === "" ? "Who is it?" : `Who is “${shorten(words)}”?`;
  list.placeholder = "Type letters of a name, alias or id";
  list.matchOnDescription = list.matchOnDetail = false;
  keepOrder(list);
  let asked = 0;

  const search = async (typed: string) => {
    const number = ++asked;
    list.busy = true;
    const [found, meant] = await Promise.all([
      peopleFor(server, document, at, typed),
      typed.trim() === "" && words !== "" ? calledBy(server, document, at, words) : [],
    ]);
    if (number === asked) {
      list.items = withSeparators(personEntries({ typed, words, found, meant, ...about }).map((entry) => itemOf(entry, kind)));
      list.busy = false;
    }
  };

  return new Promise((resolve) => {
    let searched = search("");
    list.onDidChangeValue((typed) => {
      searched = search(typed);
    });
    list.onDidAccept(() => {
      // Who types and accepts at once means the best of what is still being searched.
      const chosen = list.busy ? undefined : list.selectedItems[0];
      void searched.then(() => {
        resolve(entryOf(chosen ?? list.items.find((item) => entryOf(item) !== undefined)));
        list.hide();
      });
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    // Whoever types at once must not choose from a list that is not there yet.
    void searched.then(() => {
      list.show();
    });
  });
}

// “The National Defence Force” has its name without the article, in any language, and “both sources” are those of before.
async function calledBy(server: Server, document: vscode.TextDocument, at: vscode.Position, words: string): Promise<readonly PersonOffer[]> {
  const found = await peopleFor(server, document, at, words);
  const [, second, ...others] = words.split(/\s+/u);
  return found.length > 0 || second === undefined || others.length === 0 ? found : peopleFor(server, document, at, [second, ...others].join(" "));
}

async function peopleFor(server: Server, document: vscode.TextDocument, at: vscode.Position, query: string): Promise<readonly PersonOffer[]> {
  return (await server.request(PeopleRequest, { textDocument: { uri: document.uri.toString() }, position: at, query })) ?? [];
}

function itemOf(entry: PersonEntry, kind: EntityTagKind): Item {
  switch (entry.kind) {
    case "known": {
      const { person } = entry;
      const icon = person.kind.startsWith("unnamed") ? "$(question)" : person.kind === "person" ? "$(person)" : "$(organization)";
      return { label: `${icon} ${person.name === "" ? person.id : person.name}`, description: describe(person), detail: `@${person.id}`, alwaysShow: true, entry };
    }
    case "new":
      return { label: `$(add) New person “${shorten(entry.name)}”…`, description: "declared in the header", alwaysShow: true, entry };
    case "unnamed":
      return { label: `$(question) Nobody by name`, description: `a ${kind} that the article does not name`, alwaysShow: true, entry };
  }
}

function entryOf(item: Item | Separator | undefined): PersonEntry | undefined {
  return item !== undefined && "entry" in item ? item.entry : undefined;
}

// Between those of the article and those of the registry, each of which stand together.
function withSeparators(items: readonly Item[]): (Item | Separator)[] {
  const titles = items.map(({ entry }) => (entry.kind !== "known" ? "" : entry.person.isLocal ? "in this article" : "in the registry"));
  return items.flatMap((item, at) => {
    const title = titles[at] ?? "";
    return title === titles[at - 1] || (at === 0 && title === "") ? [item] : [{ label: title, kind: vscode.QuickPickItemKind.Separator }, item];
  });
}

// VS Code would put names that begin with what was typed before those that the server found to fit best.
function keepOrder(list: vscode.QuickPick<Item | Separator>): void {
  (list as { sortByLabel?: boolean }).sortByLabel = false;
}

/** The selected words, or the word at a cursor. */
function wordsAt(document: vscode.TextDocument, selection: vscode.Selection): vscode.Range {
  return selection.isEmpty ? (document.getWordRangeAtPosition(selection.active) ?? selection) : selection;
}

function shorten(words: string): string {
  return words.length <= 40 ? words : `${words.slice(0, 39)}…`;
}
