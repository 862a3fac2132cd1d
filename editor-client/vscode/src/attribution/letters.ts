// Accents of Latin, Greek and Cyrillic letters, and the points of Hebrew and Arabic ones: what a reader leaves out when typing. Other scripts' signs
// are letters to their readers.
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0655]/g;

/** A text without case and accents, to be searched in. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(marks, "").toLowerCase();
}
