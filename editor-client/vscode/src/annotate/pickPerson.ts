import * as vscode from "vscode";
import { PeopleRequest, type PersonOffer } from "../protocol";
import type { Server } from "../server";
import { shorten } from "../shorten";
import { ask, idOf } from "./ask";
import { describe, personEntries, type PersonEntry, type PersonList } from "./people";

interface Item extends vscode.QuickPickItem {
  readonly entry: PersonEntry;
}

interface Separator extends vscode.QuickPickItem {
  readonly kind: vscode.QuickPickItemKind.Separator;
}

/** Who is asked for. */
export interface Who extends Omit<PersonList, "typed" | "found" | "meant"> {
  readonly title: string;
}

/**
 * The list of people, which the server searches as somebody types; whoever is spoken of near a place of the article comes first.
 * @returns Whom somebody picked; undefined where nobody. What is thrown says why there is no list.
 */
export async function pickPerson(server: Server, document: vscode.TextDocument, at: vscode.Position, who: Who): Promise<PersonEntry | undefined> {
  const list = vscode.window.createQuickPick<Item | Separator>();
  list.title = who.title;
  list.placeholder = "Type letters of a name, alias or id";
  list.matchOnDescription = list.matchOnDetail = false;
  keepOrder(list);
  const peopleFor = (query: string) => ask(server, document, PeopleRequest, { textDocument: idOf(document), position: at, query });
  let asked = 0;

  try {
    return await new Promise<PersonEntry | undefined>((resolve, reject) => {
      const search = async (typed: string) => {
        const number = ++asked;
        list.busy = true;
        try {
          const [found, meant] = await Promise.all([peopleFor(typed), typed.trim() === "" && who.words !== "" ? calledBy(who.words, peopleFor) : []]);
          if (number === asked) {
            list.items = withSeparators(personEntries({ ...who, typed, found, meant }).map(itemOf));
            list.busy = false;
          }
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      };

      let searched = search("");
      list.onDidChangeValue((typed) => {
        searched = search(typed);
      });
      list.onDidAccept(() => {
        // Who types and accepts at once means the best of what is still being searched.
        const chosen = list.busy ? undefined : list.selectedItems[0];
        void searched.then(() => {
          resolve(entryOf(chosen ?? list.items.find((item) => entryOf(item) !== undefined)));
        });
      });
      list.onDidHide(() => {
        resolve(undefined);
      });
      // At once: what is typed before the first answer would go into the article, in place of the words that are selected.
      list.show();
    });
  } finally {
    list.dispose();
  }
}

// “The National Defence Force” has its name without the article, in any language, and “both sources” are those of before.
async function calledBy(words: string, peopleFor: (query: string) => Promise<readonly PersonOffer[]>): Promise<readonly PersonOffer[]> {
  const found = await peopleFor(words);
  const [, second, ...others] = words.split(/\s+/u);
  return found.length > 0 || second === undefined || others.length === 0 ? found : peopleFor([second, ...others].join(" "));
}

function itemOf(entry: PersonEntry): Item {
  switch (entry.kind) {
    case "known": {
      const { person } = entry;
      const icon = person.kind.startsWith("unnamed") ? "$(question)" : person.kind === "person" ? "$(person)" : "$(organization)";
      return { label: `${icon} ${person.name === "" ? person.id : person.name}`, description: describe(person), detail: `@${person.id}`, alwaysShow: true, entry };
    }
    case "new":
      return { label: `$(add) New person “${shorten(entry.name, 40)}”…`, description: "declared in the header", alwaysShow: true, entry };
    case "unnamed":
      return { label: `$(question) Nobody by name`, description: `a source that the article does not name`, alwaysShow: true, entry };
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
