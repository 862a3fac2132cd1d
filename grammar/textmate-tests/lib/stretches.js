// A document as stretches of text, each with the kinds of the tags around it: the common ground of tree and tokens.

const kinds = ["mention", "source", "cue", "claim", "hole", "note"];

/** The stretches and tags of a tree as the specification prints it. */
export function readTree(tree) {
  const stretches = [];
  const tags = [];
  const path = [];
  for (const line of tree.split("\n")) {
    const [, indent, word, rest] = /^( *)(?:unclosed )?(\S+) ?(.*)$/.exec(line) ?? [];
    if (word === "text") {
      stretches.push({ path: path.slice(0, indent.length / 2), text: JSON.parse(rest) });
    } else if (kinds.includes(word)) {
      path.length = indent.length / 2;
      path.push(word);
      tags.push({ kind: word, isClosed: !/^ *unclosed /.test(line), depth: path.length });
    }
  }
  return { stretches: joined(stretches), tags, hasHeader: tree.startsWith("header") };
}

/** The stretches and tags that the highlighting shows. */
export function readTokens(tokens) {
  const stretches = [];
  const openers = [];
  const closers = [];
  for (const { text, scopes } of tokens) {
    const begin = kindOf(scopes, "punctuation.definition.tag.begin");
    const end = kindOf(scopes, "punctuation.definition.tag.end");
    if (begin) {
      openers.push(begin);
    } else if (end) {
      closers.push(end);
    } else if (!scopes.some((scope) => /^(meta\.head(er)?|punctuation\.separator\.head)\./.test(scope))) {
      const path = scopes.map((scope) => /^markup\.quoth\.(\w+)$/.exec(scope)?.[1]).filter(Boolean);
      stretches.push({ path, text: scopes.includes("constant.character.escape.quoth") ? unescape(text) : text });
    }
  }
  return { stretches: joined(stretches), openers, closers };
}

function kindOf(scopes, prefix) {
  const scope = scopes.find((candidate) => candidate.startsWith(prefix + "."));
  return scope?.slice(prefix.length + 1).split(".")[0];
}

function unescape(text) {
  const backslashes = text.length - text.replaceAll("\\", "").length;
  return "\\".repeat(Math.floor(backslashes / 2)) + text.slice(backslashes);
}

/** Neighbours with one path as one stretch, without line ends, which tokens do not have. */
function joined(stretches) {
  const result = [];
  for (const { path, text } of stretches) {
    const visible = text.replace(/[\r\n]/g, "");
    const last = result.at(-1);
    if (last && last.path === path.join(" > ")) {
      last.text += visible;
    } else if (visible) {
      result.push({ path: path.join(" > "), text: visible });
    }
  }
  return result;
}
