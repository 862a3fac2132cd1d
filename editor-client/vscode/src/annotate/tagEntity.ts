import * as vscode from "vscode";
import { isTag, withoutMarkup, wordsOf } from "../attribution/tagWords";
import { TagAsRequest, type TagAsParams } from "../protocol";
import type { Server } from "../server";
import { shorten } from "../shorten";
import { actionsAt, eachSelection, refusalAt } from "./actions";
import { tell } from "./apply";
import { askForEdit, idOf } from "./ask";
import type { PersonEntry } from "./people";
import { pickPerson, type Who } from "./pickPerson";

/** Tags each selection as a mention or source: at once where it can mean one entity alone, else whoever is picked. */
export function tagEntity(server: Server, kind: "mention" | "source"): Promise<void> {
  const wrap = `refactor.rewrite.quoth.wrap.${kind}` as const;
  return eachSelection(async ({ document }, selection) => {
    const [actions, [cue]] = await Promise.all([actionsAt(document, selection, wrap), actionsAt(document, selection, "refactor.rewrite.quoth.wrap.cue")]);
    const possible = actions.filter(({ disabled }) => disabled === undefined);
    const sure = possible.find(({ isPreferred, edit }) => isPreferred === true && edit !== undefined);
    if (sure?.edit !== undefined) {
      return sure.edit;
    }
    const reason = possible.length > 0 ? undefined : await refusalAt(server, document, selection, wrap);
    if (reason !== undefined) {
      tell(`Not done: ${reason}.`);
      return undefined;
    }
    // The server's own source would ask for a name. A cue goes around the same words, and its head is as empty.
    const unnamed = kind === "source" && possible.length > 0 ? sourceOf(cue?.edit, document) : undefined;
    const words = tagged(cue?.edit, document) ?? wordsAt(document, selection);
    const who = await pickPerson(server, document, selection.start, askingFor(document.getText(words), { isAmbiguous: possible.length > 1, mayBeUnnamed: unnamed !== undefined }));
    return who?.kind === "unnamed" ? unnamed : editFor(server, document, who, { range: selection, kind });
  });
}

/** Picks whom the tag at the cursor means, which stays a mention or a source; a word without a tag becomes a mention. */
export function changePerson(server: Server): Promise<void> {
  return eachSelection(async ({ document }, selection) => {
    const words = (await entityAt(document, selection)) ?? document.getText(wordsAt(document, selection));
    const who = await pickPerson(server, document, selection.start, askingFor(words, { isAmbiguous: false, mayBeUnnamed: false }));
    return editFor(server, document, who, { range: selection });
  });
}

function askingFor(text: string, about: Pick<Who, "isAmbiguous" | "mayBeUnnamed">): Who {
  const words = text.trim();
  return { title: words === "" ? "Who is it?" : `Who is “${shorten(words, 40)}”?`, words, mayBeNew: true, ...about };
}

async function editFor(server: Server, document: vscode.TextDocument, who: PersonEntry | undefined, parameters: Pick<TagAsParams, "range" | "kind">) {
  if (who === undefined || who.kind === "unnamed") {
    return "cancelled";
  }
  const entity = who.kind === "known" ? { id: who.person.id } : { name: who.name };
  return askForEdit(server, document, TagAsRequest, { textDocument: idOf(document), entity, ...parameters });
}

function sourceOf(cue: vscode.WorkspaceEdit | undefined, { uri }: vscode.TextDocument): vscode.WorkspaceEdit | undefined {
  if (cue === undefined) {
    return undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, cue.get(uri).map(({ range, newText }) => new vscode.TextEdit(range, newText.replace("[~|", "[^|"))));
  return edit;
}

/** The words that a tag is put around: those that are selected, or the known name or word at a cursor. */
function tagged(edit: vscode.WorkspaceEdit | undefined, { uri }: vscode.TextDocument): vscode.Range | undefined {
  return edit?.get(uri).reduce<vscode.Range | undefined>((all, { range }) => all?.union(range) ?? range, undefined);
}

/** The words of the mention or source in which a place stands, if that is the innermost tag there. */
async function entityAt(document: vscode.TextDocument, { active }: vscode.Selection): Promise<string | undefined> {
  const [steps] = (await vscode.commands.executeCommand<readonly vscode.SelectionRange[] | undefined>("vscode.executeSelectionRangeProvider", document.uri, [active])) ?? [];
  for (let step = steps; step !== undefined; step = step.parent) {
    const text = document.getText(step.range);
    if (isTag(text)) {
      const { start, end } = wordsOf(text);
      return /^\[[@^]/.test(text) ? withoutMarkup(text.slice(start, end)) : undefined;
    }
  }
  return undefined;
}

/** The selected words, or the word at a cursor. */
function wordsAt(document: vscode.TextDocument, selection: vscode.Selection): vscode.Range {
  return selection.isEmpty ? (document.getWordRangeAtPosition(selection.active) ?? selection) : selection;
}
