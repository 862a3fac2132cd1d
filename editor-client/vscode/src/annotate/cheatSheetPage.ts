// The cheat sheet, made from the manifest, so that it cannot say another key than the one that works.
import { escapeHtml } from "../escapeHtml";
import { capital } from "../words";

/** What of package.json the page is made from. */
export interface KeyManifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
  };
}

/** A key and what it does. */
export interface KeyLine {
  readonly keys: string;
  readonly does: string;
}

const language: readonly (readonly [code: string, means: string])[] = [
  ["[@id|Ada Brill]", "a mention of somebody; [@a,b|both] of several"],
  ["[^@id|she]", "a source: the words that name who is credited; [^|officials] where nobody is named"],
  ["[~|said]", "a cue: the words that attribute"],
  ["[!|the bridge was safe]", "a claim: what is said"],
  ["[!c1|“One,”] … [!c1+|“two.”]", "a claim in two pieces"],
  ["[!type=opinion by=@id|…]", "a claim with attributes; by=none where nobody is credited"],
  ["[-|he said]", "a hole: words inside a claim that are not part of it"],
  ["[#|ask the desk]", "a note; it is no part of the article"],
  ["[@id?|her]", "doubt: somebody should look again"],
];

/** The keys in the manifest's order. */
export function keyLines({ contributes }: KeyManifest, isMac: boolean): KeyLine[] {
  const titles = new Map(contributes.commands.map(({ command, title }) => [command, title]));
  return contributes.keybindings.flatMap(({ command, key, mac }) => {
    const does = titles.get(command);
    return does === undefined ? [] : [{ keys: pretty(isMac ? (mac ?? key) : key), does }];
  });
}

/** The page: no script, no picture, nothing from elsewhere. */
export function cheatSheetPage(manifest: KeyManifest, isMac: boolean, nonce: string): string {
  const keys = keyLines(manifest, isMac).map(({ keys: pressed, does }) => `<tr><th scope="row">${kbd(pressed)}</th><td>${escapeHtml(does)}</td></tr>`);
  const marks = language.map(([code, means]) => `<tr><th scope="row"><code>${escapeHtml(code)}</code></th><td>${escapeHtml(means)}</td></tr>`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quoth cheat sheet</title>
<style nonce="${nonce}">
body { font: var(--vscode-font-size, 13px)/1.5 var(--vscode-font-family, sans-serif); color: var(--vscode-foreground); padding: 0 1.5rem 2rem; }
main { display: grid; grid-template-columns: repeat(auto-fit, minmax(22rem, 1fr)); gap: 0 3rem; max-width: 76rem; align-items: start; }
h1 { font-size: 1.5em; font-weight: 600; }
h2 { font-size: 1.15em; font-weight: 600; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; vertical-align: top; padding: .28rem .8rem .28rem 0; border-bottom: 1px solid var(--vscode-widget-border, #8884); }
th { font-weight: normal; white-space: nowrap; width: 1%; }
kbd { font: inherit; font-size: .9em; padding: .05em .45em; border: 1px solid var(--vscode-keybindingLabel-border, #8888); border-radius: 3px; background: var(--vscode-keybindingLabel-background, #8882); color: var(--vscode-keybindingLabel-foreground, inherit); }
code { font-family: var(--vscode-editor-font-family, monospace); color: var(--vscode-foreground); background: var(--vscode-textCodeBlock-background, #8882); padding: .1em .35em; border-radius: 3px; }
@media print { body { color: #000; font-size: 10pt; } main { grid-template-columns: 1fr 1fr; gap: 0 2rem; } }
</style>
</head>
<body>
<h1>Quoth on one page</h1>
<main>
<section aria-labelledby="keys"><h2 id="keys">Keys</h2><table>${keys.join("")}</table></section>
<section aria-labelledby="language"><h2 id="language">Language</h2><table>${marks.join("")}</table></section>
</main>
</body>
</html>
`;
}

/** `alt+q shift+e` as a person reads it: `Alt+Q Shift+E`. */
function pretty(key: string): string {
  const names: Record<string, string> = { right: "→", left: "←", up: "↑", down: "↓", cmd: "⌘" };
  const part = (name: string) => names[name] ?? capital(name);
  return key
    .split(" ")
    .map((stroke) => stroke.split("+").map(part).join("+"))
    .join(" ");
}

function kbd(keys: string): string {
  return keys
    .split(" ")
    .map((stroke) => `<kbd>${escapeHtml(stroke)}</kbd>`)
    .join(" ");
}
