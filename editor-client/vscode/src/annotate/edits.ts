// Where things stand after an edit. Offsets are UTF-16 units of the document, as VS Code counts them.

/** One replacement: what stood between two offsets became another text. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where an offset stands after some replacements; behind what is put in exactly there. */
export function offsetAfter(replacements: readonly Replacement[], offset: number): number {
  return replacements
    .filter(({ end }) => end <= offset)
    .reduce((moved, { start, end, text }) => moved + text.length - (end - start), offset);
}

export type EntityTagKind = "mention" | "source";

/**
 * The kind of the mention or source in which an offset of a line stands, or at whose end: the innermost tag that is open there;
 * undefined in any other tag, and in none.
 */
export function entityTagAt(line: string, offset: number): EntityTagKind | undefined {
  let depth = 0;
  // A cursor behind the closing bracket is still at the tag.
  for (let at = line[offset - 1] === "]" ? offset - 2 : offset - 1; at >= 0; at--) {
    const escaped = isEscaped(line, at);
    if (line[at] === "]" && !escaped) {
      depth++;
    } else if (line[at] === "[" && !escaped && depth-- === 0) {
      const sigil = line[at + 1];
      return sigil === "@" ? "mention" : sigil === "^" ? "source" : undefined;
    }
  }
  return undefined;
}

function isEscaped(line: string, at: number): boolean {
  let backslashes = 0;
  while (line[at - 1 - backslashes] === "\\") {
    backslashes++;
  }
  return backslashes % 2 === 1;
}
