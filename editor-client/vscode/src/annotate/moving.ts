import * as vscode from "vscode";
import type { Range } from "vscode-languageclient";
import { CounterpartsRequest, type Landmark, NextRequest, type NextParams, type PlaceParams, ResizeRequest, type ResizeParams } from "../protocol";
import { rangeOf } from "../ranges";
import type { Server } from "../server";
import { activeArticle, apply, tell } from "./apply";
import { ask, askForEdit, idOf } from "./ask";

const names: Record<Landmark, string> = {
  doubt: "tag in doubt",
  orphan: "source or cue without a claim",
  untagged: "known name without a tag",
  unattributed: "claim without a source",
};

/** Goes to the next or previous problem of the active article, and shows what it says. */
export async function goToProblem(command: "editor.action.marker.next" | "editor.action.marker.prev"): Promise<void> {
  if (activeArticle() === undefined) {
    tell("There is no article here to go through. Put the cursor into one.");
    return;
  }
  await vscode.commands.executeCommand(command);
}

/** Goes to the next or previous place that somebody should look at, and selects its words. */
export async function goToLandmark(server: Server, landmark: Landmark, direction: NextParams["direction"]): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  const found = await ask(server, editor.document, NextRequest, { ...placeOf(editor, editor.selection.start), landmark, direction });
  if (found === null) {
    tell(`There is no ${names[landmark]} in this article.`);
    return;
  }
  show(editor, found);
}

type Resize = (side: ResizeParams["side"], direction: ResizeParams["direction"]) => Promise<void>;

/** Moves a bracket of the tag at the cursor over a word. A key that repeats comes before the last move is done: one waits for another. */
export function resizing(server: Server): Resize {
  let last = Promise.resolve();
  return (side, direction) => {
    const next = last.then(() => resize(server, side, direction));
    last = next.catch(() => undefined);
    return next;
  };
}

async function resize(server: Server, side: ResizeParams["side"], direction: ResizeParams["direction"]): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  const { document, selection } = editor;
  const { version } = document;
  const edit = await askForEdit(server, document, ResizeRequest, { ...placeOf(editor, selection.active), side, direction });
  if (edit === undefined) {
    tell(direction === "grow" ? "There is no word there that this tag could take in." : "This tag has no word left to give up there.");
    return;
  }
  await apply(document, version, edit);
}

/** Jumps from a claim to its source and back; of several, to the next one each time. */
export function jumps(server: Server): { readonly jump: () => Promise<void>; readonly jumpOn: () => void } {
  // Where the last jump came from, and where else it could have gone, in a version of an article.
  let last: { readonly document: vscode.TextDocument; readonly version: number; readonly from: vscode.Position; readonly places: readonly vscode.Range[]; readonly at: number } | undefined;

  return {
    jump: async () => {
      const editor = activeArticle();
      if (editor === undefined) {
        return;
      }

      const { document } = editor;
      const { version } = document;
      const from = editor.selection.active;
      const places = (await ask(server, document, CounterpartsRequest, placeOf(editor, from))).map(rangeOf);
      if (places.length === 0) {
        tell("Nothing is linked to what stands here: put the cursor into a claim, a source or a cue.");
        return;
      }
      // Back goes to where somebody came from, not to the first of several.
      const came = last?.document === document && last.version === version ? last.from : undefined;
      const back = came === undefined ? -1 : places.findIndex((place) => place.contains(came));
      const at = Math.max(0, back);
      last = { document, version, from, places, at };
      go(editor, places, at);
    },
    jumpOn: () => {
      const editor = activeArticle();
      if (editor === undefined) {
        return;
      }
      if (last?.document !== editor.document) {
        tell("Jump first (Alt+Q J).");
        return;
      }
      if (last.version !== editor.document.version) {
        tell("The article has changed since the last jump. Jump again (Alt+Q J).");
        return;
      }
      const at = (last.at + 1) % last.places.length;
      last = { ...last, at };
      go(editor, last.places, at);
    },
  };
}

function go(editor: vscode.TextEditor, places: readonly vscode.Range[], at: number): void {
  const place = places[at];
  if (place !== undefined) {
    show(editor, place);
  }
  if (places.length > 1) {
    tell(`${String(at + 1)} of ${String(places.length)}`);
  }
}

function show(editor: vscode.TextEditor, range: Range): void {
  const { start, end } = rangeOf(range);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function placeOf({ document }: vscode.TextEditor, position: vscode.Position): PlaceParams {
  return { textDocument: idOf(document), position };
}
