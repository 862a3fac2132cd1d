import { closingFence } from "./headerLines";

/** A change of one line: so many characters from a column on are replaced. */
export interface LineEdit {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly text: string;
}

/**
 * What makes lines of a header comments, or comments lines again if all of them are; blank lines are left alone. Undefined where
 * one of the lines is no line between a header's two fences: what stands in the article is not to be commented out.
 */
export function toggledComments(lines: readonly number[], lineCount: number, lineAt: (line: number) => string): readonly LineEdit[] | undefined {
  const end = closingFence(lineCount, lineAt);
  if (end === undefined || lines.some((line) => line <= 0 || line >= end)) {
    return undefined;
  }

  const written = lines.map((line) => ({ line, text: lineAt(line), column: lineAt(line).search(/\S/) })).filter(({ column }) => column >= 0);
  if (written.every(({ text, column }) => text.startsWith("#", column))) {
    return written.map(({ line, text, column }) => ({ line, column, length: text.startsWith("# ", column) ? 2 : 1, text: "" }));
  }

  const column = Math.min(...written.map((entry) => entry.column));
  return written.map(({ line }) => ({ line, column, length: 0, text: "# " }));
}
