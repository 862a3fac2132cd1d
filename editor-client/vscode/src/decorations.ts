import * as vscode from "vscode";
import { mapRanges, subtract } from "./flatRanges";
import type { VisibleMarks } from "./marks";
import type { FlatRanges, Marks } from "./protocol";

/** The looks that semantic tokens cannot give: see "Colours" in docs/lsp.md. Each is laid over the words of one sort of tag. */
const looks = {
  markup: { color: new vscode.ThemeColor("quoth.markupForeground") },
  notes: { fontStyle: "italic" },
  holes: { color: new vscode.ThemeColor("editor.foreground") },
  mentions: underline("solid", "1px", 3, "mention"),
  sources: underline("double", "1px", 3, "source"),
  cues: underline("dashed", "1px", 3, "cue"),
  claims: underline("solid", "1px", 5, "claim"),
  doubtful: underline("dotted", "2px", 3, "doubt"),
  unresolved: underline("wavy", "1px", 3, "unresolved"),
} satisfies Record<keyof Marks, vscode.DecorationRenderOptions>;

type Look = keyof typeof looks;

/** Underlines each kind of tag in its own way, dims heads, and sets off doubts and what is linked to nothing. */
export function registerDecorations(marks: VisibleMarks): vscode.Disposable {
  const types = Object.entries(looks).map(([look, options]) => ({
    look: look as Look,
    type: vscode.window.createTextEditorDecorationType({ ...options, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed }),
  }));

  const decorate = (editor: vscode.TextEditor) => {
    const found = marks.of(editor);
    const shown = found && apart(found, squigglesOf(editor.document));
    for (const { look, type } of types) {
      editor.setDecorations(type, shown === undefined ? [] : toRanges(shown[look]));
    }
  };

  return vscode.Disposable.from(...types.map(({ type }) => type), marks.onDidChange(decorate));
}

export function toRanges(ranges: FlatRanges): vscode.Range[] {
  return mapRanges(ranges, (...range) => new vscode.Range(...range));
}

/** Marks of which no two underline the same words: a wavy line is drawn instead of a dotted one, either instead of the kind's own, and a problem's instead of all. */
function apart(marks: Marks, squiggles: FlatRanges): Marks {
  const plain = (ranges: FlatRanges) => subtract(subtract(ranges, marks.doubtful), marks.unresolved);
  return {
    ...marks,
    mentions: plain(marks.mentions),
    sources: plain(marks.sources),
    cues: plain(marks.cues),
    claims: plain(marks.claims),
    doubtful: subtract(marks.doubtful, marks.unresolved),
    unresolved: subtract(marks.unresolved, squiggles),
  };
}

function squigglesOf({ uri }: vscode.TextDocument): FlatRanges {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity !== vscode.DiagnosticSeverity.Hint)
    .map(({ range }) => range)
    .toSorted((one, other) => one.start.compareTo(other.start))
    .flatMap(({ start, end }) => [start.line, start.character, end.line, end.character]);
}

// A decoration has no options for the style of an underline, but what it takes as text-decoration goes into the style sheet as it is.
function underline(style: string, thickness: string, offset: number, name: string): vscode.DecorationRenderOptions {
  return {
    textDecoration: `underline ${style} ${thickness} var(--vscode-quoth-${name}Underline); text-underline-offset: ${offset.toString()}px`,
  };
}
