import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import oniguruma from "vscode-oniguruma";
import textmate from "vscode-textmate";

const grammarFile = new URL("../../quoth.tmLanguage.json", import.meta.url);

/** Loads the grammar; the result turns a text into its tokens, as an editor would, line by line. */
export async function loadTokenizer() {
  const wasm = await readFile(createRequire(import.meta.url).resolve("vscode-oniguruma/release/onig.wasm"));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope) =>
      scope === "text.quoth" ? textmate.parseRawGrammar(await readFile(grammarFile, "utf8"), grammarFile.pathname) : null,
  });
  const grammar = await registry.loadGrammar("text.quoth");
  return (text) => tokenize(grammar, text);
}

/** Every token as { line, start, end, text, scopes }; the root scope is left out. */
function tokenize(grammar, text) {
  const tokens = [];
  let state = textmate.INITIAL;
  text.split(/\r\n|\r|\n/).forEach((content, line) => {
    const result = grammar.tokenizeLine(content, state);
    state = result.ruleStack;
    for (const token of result.tokens) {
      const end = Math.min(token.endIndex, content.length);
      tokens.push({
        line,
        start: token.startIndex,
        end,
        text: content.slice(token.startIndex, end),
        scopes: token.scopes.slice(1),
      });
    }
  });
  return tokens;
}
