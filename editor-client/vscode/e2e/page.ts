// What is read from the page itself. Each of these functions runs in the browser, so it knows nothing but its arguments.

/** A rectangle in the page, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of the text as it is shown. */
export interface Shown {
  readonly text: string;
  readonly box: Box;
  readonly color: string;
  readonly fontStyle: string;
  readonly decoration: string;
  readonly opacity: string;
}

export interface Squiggle {
  readonly severity: "error" | "warning" | "info" | "hint";
  /** The words above it. */
  readonly text: string;
}

/** The lines that the active editor shows, top to bottom; a line that is wrapped is several. */
export function visibleLines(): string[] {
  const editor = document.querySelector(".editor-group-container.active .editor-instance .monaco-editor") ?? document.querySelector(".editor-instance .monaco-editor");
  return [...(editor?.querySelectorAll<HTMLElement>(".view-lines > .view-line") ?? [])]
    .sort((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
    .map((line) => line.textContent.replaceAll("\u00a0", " ").replaceAll("\u200b", ""));
}

/** Where the active editor shows some words, and in which looks; the first place of several. They must stand on one shown line. */
export function findShown(words: string): Shown | undefined {
  const editor = document.querySelector(".editor-group-container.active .editor-instance .monaco-editor") ?? document.querySelector(".editor-instance .monaco-editor");
  const lines = [...(editor?.querySelectorAll<HTMLElement>(".view-lines > .view-line") ?? [])].sort(
    (one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top,
  );
  for (const line of lines) {
    const at = line.textContent.replaceAll("\u00a0", " ").indexOf(words);
    if (at < 0) {
      continue;
    }
    const range = document.createRange();
    let seen = 0;
    let first: Element | null = null;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (at >= seen && at < seen + length) {
        range.setStart(node, at - seen);
        first = node.parentElement;
      }
      if (at + words.length > seen && at + words.length <= seen + length) {
        range.setEnd(node, at + words.length - seen);
      }
      seen += length;
    }
    const box = range.getClientRects()[0];
    if (box === undefined || first === null) {
      continue;
    }
    const style = getComputedStyle(first);
    return {
      text: words,
      box: { x: box.x, y: box.y, width: box.width, height: box.height },
      color: style.color,
      fontStyle: style.fontStyle,
      decoration: style.textDecoration,
      opacity: style.opacity,
    };
  }
  return undefined;
}

/** The squiggles of the active editor, top to bottom; those of one wrapped range are one each line. */
export function findSquiggles(): Squiggle[] {
  const editor = document.querySelector(".editor-group-container.active .editor-instance .monaco-editor") ?? document.querySelector(".editor-instance .monaco-editor");
  const severities = ["error", "warning", "info", "hint"] as const;
  const found = [...(editor?.querySelectorAll<HTMLElement>(".view-overlays .cdr") ?? [])].flatMap((element) => {
    const severity = severities.find((name) => element.classList.contains(`squiggly-${name}`));
    return severity === undefined ? [] : [{ severity, box: element.getBoundingClientRect() }];
  });
  const lines = [...(editor?.querySelectorAll<HTMLElement>(".view-lines > .view-line") ?? [])];
  const wordsAt = (box: DOMRect): string => {
    const middle = (box.top + box.bottom) / 2;
    const line = lines.find((candidate) => {
      const place = candidate.getBoundingClientRect();
      return place.top <= middle && middle < place.bottom;
    });
    if (line === undefined) {
      return "";
    }
    let words = "";
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent ?? "";
      for (let index = 0; index < text.length; index++) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const place = range.getBoundingClientRect();
        const center = (place.left + place.right) / 2;
        if (center > box.left && center < box.right) {
          words += text[index] ?? "";
        }
      }
    }
    return words.replaceAll("\u00a0", " ");
  };
  return found
    .sort((one, other) => one.box.top - other.box.top || one.box.left - other.box.left)
    .map(({ severity, box }) => ({ severity, text: wordsAt(box) }));
}
