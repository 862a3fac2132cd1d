/** The beginning of a text, with an ellipsis at its end where it is longer than so many UTF-16 units. No character is cut in two. */
export function shorten(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, wholeBefore(text, length - 1)).trimEnd()}…`;
}

/** An offset, or the one before it where it stands within a surrogate pair. */
export function wholeBefore(text: string, offset: number): number {
  return isWithinPair(text, offset) ? offset - 1 : offset;
}

/** An offset, or the one behind it where it stands within a surrogate pair. */
export function wholeBehind(text: string, offset: number): number {
  return isWithinPair(text, offset) ? offset + 1 : offset;
}

function isWithinPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}
