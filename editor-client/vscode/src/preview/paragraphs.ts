import type { Preview, PreviewParagraph } from "../protocol";

// No one wraps lines by hand beyond this; a longer line was never wrapped.
const widestWrap = 120;

/**
 * The paragraphs as a reader takes them. Articles come both ways: with lines that are wrapped and a blank line behind each
 * paragraph, or with a paragraph a line and no blank line, which the language takes for one.
 */
export function readingParagraphs({ text, paragraphs }: Preview): PreviewParagraph[] {
  return paragraphs.flatMap((paragraph) => {
    const lines = linesOf(text, paragraph);
    if (lines.some((line) => line.end - line.start > widestWrap)) {
      return lines.filter((line) => line.end > line.start);
    }
    const last = lines.findLast((line) => line.end > line.start);
    return last === undefined ? [] : [{ ...paragraph, end: last.end }];
  });
}

function linesOf(text: string, { start, end, line }: PreviewParagraph): PreviewParagraph[] {
  const lines: PreviewParagraph[] = [];
  let from = start;
  for (const part of text.slice(start, end).split(/\r\n|[\r\n]/)) {
    lines.push({ start: from, end: from + part.length, line: line + lines.length });
    from += part.length;
    from += text.startsWith("\r\n", from) ? 2 : 1;
  }
  return lines;
}
