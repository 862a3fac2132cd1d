/** The fence that ends a file's header, also that of a file that is nothing else: a line counted from 0. Undefined where there is none. */
export function closingFence(lineCount: number, lineAt: (line: number) => string): number | undefined {
  if (lineCount === 0 || !isFence(lineAt(0))) {
    return undefined;
  }

  for (let line = 1; line < lineCount; line++) {
    if (isFence(lineAt(line))) {
      return line;
    }
  }
  return undefined;
}

/**
 * The last line of an article's header, counted from 0: the fence that closes it. Undefined where there is no header, where it
 * is not closed, and in a registry file, which is nothing but a header.
 */
export function lastLineOfHeader(lineCount: number, lineAt: (line: number) => string): number | undefined {
  const line = closingFence(lineCount, lineAt);
  return line !== undefined && hasText(line + 1, lineCount, lineAt) ? line : undefined;
}

function hasText(line: number, lineCount: number, lineAt: (line: number) => string): boolean {
  for (; line < lineCount; line++) {
    if (lineAt(line).trim() !== "") {
      return true;
    }
  }
  return false;
}

function isFence(line: string): boolean {
  return /^(?:\uFEFF)?---\s*$/.test(line);
}
