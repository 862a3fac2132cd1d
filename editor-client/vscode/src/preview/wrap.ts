/** Lines of at most so many pixels; what does not fit into the last one ends in an ellipsis. */
export function wrap(text: string, limit: number, lines: number, measure: (words: string) => number): string[] {
  const words = text.split(/\s+/).filter((word) => word !== "");
  const wrapped: string[] = [];
  let line = "";
  for (const [index, word] of words.entries()) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (measure(longer) <= limit || line === "") {
      line = longer;
    } else if (wrapped.length === lines - 1) {
      line = [line, ...words.slice(index)].join(" ");
      break;
    } else {
      wrapped.push(line);
      line = word;
    }
  }
  if (line !== "") {
    wrapped.push(line);
  }
  return wrapped.map((full) => shorten(full, limit, measure));
}

function shorten(text: string, limit: number, measure: (words: string) => number): string {
  if (measure(text) <= limit) {
    return text;
  }
  // Characters of people, not halves of them, so that no letter is cut in two.
  const letters = Array.from(text.slice(0, 200));
  while (letters.length > 1 && measure(`${letters.join("")}…`) > limit) {
    letters.pop();
  }
  return `${letters.join("").trimEnd()}…`;
}
