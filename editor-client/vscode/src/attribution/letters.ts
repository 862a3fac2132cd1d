// Accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic ones: what a reader leaves out when typing. Other scripts' signs
// are letters to their readers.
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0655]/g;

/** A text without case and accents, to be searched in. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(marks, "").toLowerCase();
}

/** `1 claim`, `2 claims`. */
export function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number.toLocaleString("en")} ${noun}s`;
}

/** What is said of something, the parts that there are, each set off from the next. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}
