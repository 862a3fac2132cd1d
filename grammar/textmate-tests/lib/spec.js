import { readFile } from "node:fs/promises";

const specFile = new URL("../../spec.md", import.meta.url);

/** The specification's examples that show a tree: { line, input, tree }. */
export async function loadExamples() {
  const examples = [];
  let example;
  for (const fence of fencesOf(await readFile(specFile, "utf8"))) {
    const [language, ...flags] = fence.info.split(/\s+/);
    if (language === "quoth") {
      example = { line: fence.line, input: flags.includes("escaped") ? unescape(fence.text) : fence.text };
    } else if (language === "tree" && example) {
      examples.push({ ...example, tree: fence.text });
    }
  }
  return examples;
}

function* fencesOf(markdown) {
  let open;
  for (const [index, line] of markdown.split("\n").entries()) {
    const fence = /^(`{3,})(.*)$/.exec(line);
    if (!open && fence) {
      open = { ticks: fence[1].length, info: fence[2].trim(), line: index + 1, lines: [] };
    } else if (open && fence && fence[1].length >= open.ticks && fence[2].trim() === "") {
      yield { info: open.info, line: open.line, text: open.lines.join("\n") };
      open = undefined;
    } else if (open) {
      open.lines.push(line);
    }
  }
}

function unescape(text) {
  const letters = { n: "\n", r: "\r", t: "\t", "\\": "\\" };
  return text.replace(/\\(?:u\{([0-9A-Fa-f]+)\}|([nrt\\]))/g, (_, code, letter) =>
    code ? String.fromCodePoint(parseInt(code, 16)) : letters[letter],
  );
}
