// How numbers and words of the vocabulary are written, wherever a person reads them.

/** `1 claim`, `2 claims`, `1,234 claims`. */
export function count(number: number, noun: string): string {
  return number === 1 ? `1 ${noun}` : `${number.toLocaleString("en")} ${noun}s`;
}

/** What is said of something, the parts that there are, each set off from the next. */
export function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** The same words with a capital in front. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A word of the vocabulary as people write it: “unnamed-person” is “unnamed person”. */
export function plain(word: string): string {
  return word.replaceAll("-", " ");
}

const terms = new Map([
  ["on-record", "on the record"],
  ["background", "on background"],
  ["deep-background", "on deep background"],
  ["off-record", "off the record"],
]);

/** The terms on which somebody speaks: “on-record” is “on the record”; a project's own are as people write them. */
export function termsInWords(word: string): string {
  return terms.get(word) ?? plain(word);
}
