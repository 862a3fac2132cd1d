import * as vscode from "vscode";

/** The line at the top of an editor, with the part of it that is out of sight behind the point; undefined where nothing is seen. */
export function topLine({ document, visibleRanges }: vscode.TextEditor): number | undefined {
  const first = visibleRanges[0]?.start;
  if (first === undefined || first.line >= document.lineCount) {
    return undefined;
  }
  const { length } = document.lineAt(first.line).text;
  return first.line + first.character / (length + 1);
}

/** Scrolls an editor so that a line, or the part of it behind the point, is at the top. */
export function revealLine(editor: vscode.TextEditor, line: number): void {
  const whole = Math.min(Math.max(Math.floor(line), 0), editor.document.lineCount - 1);
  const { text } = editor.document.lineAt(whole);
  const start = new vscode.Position(whole, Math.floor((line - whole) * text.length));
  editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
}

/** Whether an editor shows the last line, and so may be unable to scroll as far as it was asked to. */
export function showsEnd({ document, visibleRanges }: vscode.TextEditor): boolean {
  return (visibleRanges.at(-1)?.end.line ?? 0) >= document.lineCount - 1;
}
