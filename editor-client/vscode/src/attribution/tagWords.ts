import { shorten, wholeBehind } from "../shorten";

const opener = /^\[[@^~!\-#][^[\]|\r\n]*\|/;
const openers = /\[[@^~!\-#][^[\]|\r\n]*\||\\[[\]\\]|[[\]]/g;

/** Where a tag's words stand in it: from behind its head to its closing bracket, which one that ends with its line lacks. Offsets of its text. */
export function wordsOf(tag: string): { readonly start: number; readonly end: number } {
  const head = opener.exec(tag)?.[0] ?? "";
  const end = head !== "" && tag.endsWith("]") ? tag.length - 1 : tag.length;
  return { start: head.length, end: Math.max(head.length, end) };
}

/** Whether a text is one tag, from its opener to the bracket that closes it. */
export function isTag(text: string): boolean {
  if (!opener.test(text)) {
    return false;
  }
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(openers)) {
    depth += found.startsWith("\\") ? 0 : found === "]" ? -1 : 1;
    if (depth === 0) {
      return index === text.length - 1;
    }
  }
  return false;
}

/** Markup taken out of a part of an article, which may begin and end within tags: for showing, on one line. */
export function withoutMarkup(part: string): string {
  const isTag: boolean[] = [];
  return part
    .replace(openers, (found) => {
      if (found.startsWith("\\")) {
        return found.slice(1);
      }
      if (found !== "]") {
        isTag.push(found !== "[");
        return found === "[" ? found : "";
      }
      // What was opened before this part is a tag more likely than not.
      return isTag.pop() === false ? found : "";
    })
    .replace(/\s+/g, " ");
}

/** A tag's words and some of what stands around them. */
export interface Excerpt {
  readonly text: string;
  /** Where the words stand in it: start and end, UTF-16. */
  readonly words: readonly [number, number];
}

const reach = { before: 24, after: 60 };

/** What a reader sees around a tag: `before` and `after` are what its paragraph has on either side. */
export function excerptOf(before: string, tag: string, after: string): Excerpt {
  const { start, end } = wordsOf(tag);
  const words = withoutMarkup(tag.slice(start, end)).trim();
  const left = withoutMarkup(before).trimStart();
  const right = withoutMarkup(after).trimEnd();
  const leftPart = left.length <= reach.before ? left : `…${left.slice(wordStart(left, left.length - reach.before))}`;
  return { text: leftPart + words + shorten(right, reach.after), words: [leftPart.length, leftPart.length + words.length] };
}

function wordStart(text: string, from: number): number {
  const blank = text.indexOf(" ", from);
  return blank === -1 || blank === text.length - 1 ? wholeBehind(text, from) : blank + 1;
}
