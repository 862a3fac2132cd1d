import * as vscode from "vscode";
import { CounterpartsRequest, type Landmark, NextRequest, type NextParams, ResizeRequest, type ResizeParams } from "../protocol";
import type { Server } from "../server";
import { activeArticle, tell } from "./apply";

const names: Record<Landmark, string> = {
  doubt: "tag in doubt",
  orphan: "source or cue without a claim",
  untagged: "known name without a tag",
  unattributed: "claim without a source",
};

/** Goes to the next or previous place that somebody should look at, and selects its words. */
export async function goToLandmark(server: Server, landmark: Landmark, direction: NextParams["direction"]): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  const found = await server.request(NextRequest, { ...placeOf(editor, editor.selection.start), landmark, direction });
  if (found === undefined || found === null) {
    tell(`There is no ${names[landmark]} in this article.`);
    return;
  }
  show(editor, found);
}

/** Moves a bracket of the tag at the cursor over a word. */
export async function resize(server: Server, side: ResizeParams["side"], direction: ResizeParams["direction"]): Promise<void> {
  const editor = activeArticle();
  if (editor === undefined) {
    return;
  }

  const cursor = editor.selection.active;
  const ask = () => server.request(ResizeRequest, { ...placeOf(editor, cursor), side, direction });
  // A key that repeats comes before the server has read what the last one did.
  const edit = (await ask()) ?? (await ask());
  const converted = await server.client?.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (converted === undefined) {
    tell(direction === "grow" ? "There is no word there that this tag could take in." : "This tag has no word left to give up there.");
    return;
  }
  await vscode.workspace.applyEdit(converted);
}

/** Jumps from a claim to its source and back; of several, to the next one each time. */
export function jumps(server: Server): { readonly jump: () => Promise<void>; readonly jumpOn: () => Promise<void> } {
  // Where the last jump came from, and where else it could have gone.
  let last: { readonly uri: string; readonly from: vscode.Position; readonly places: readonly vscode.Range[]; readonly at: number } | undefined;

  return {
    jump: async () => {
      const editor = activeArticle();
      if (editor === undefined) {
        return;
      }

      const from = editor.selection.active;
      const found = (await server.request(CounterpartsRequest, placeOf(editor, from))) ?? [];
      const places = found.map(rangeOf);
      if (places.length === 0) {
        tell("Nothing is linked to what stands here: put the cursor into a claim, a source or a cue.");
        return;
      }
      const uri = editor.document.uri.toString();
      // Back goes to where somebody came from, not to the first of several.
      const came = last?.uri === uri ? last.from : undefined;
      const back = came === undefined ? -1 : places.findIndex((place) => place.contains(came));
      const at = Math.max(0, back);
      last = { uri, from, places, at };
      go(editor, places, at);
    },
    jumpOn: async () => {
      const editor = activeArticle();
      if (editor === undefined || last?.uri !== editor.document.uri.toString()) {
        return;
      }
      const at = (last.at + 1) % last.places.length;
      last = { ...last, at };
      go(editor, last.places, at);
      return Promise.resolve();
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

interface PlainRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

function rangeOf({ start, end }: PlainRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

function show(editor: vscode.TextEditor, range: PlainRange): void {
  const { start, end } = rangeOf(range);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function placeOf({ document }: vscode.TextEditor, position: vscode.Position) {
  return { textDocument: { uri: document.uri.toString() }, position };
}
