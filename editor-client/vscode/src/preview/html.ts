import { createHash } from "node:crypto";
import { escapeHtml } from "../escapeHtml";
import type { Preview } from "../protocol";
import { readingParagraphs } from "./paragraphs";

/** The text of the page's script and style sheet. */
export interface PageFiles {
  readonly script: string;
  readonly style: string;
}

/**
 * The page in the editor: all in one, so that it asks for nothing at all. Its content comes by messages.
 * @param nonce A word that nobody can guess, which marks what is ours.
 */
export function webviewPage({ script, style }: PageFiles, nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Quoth preview</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
<script nonce="${nonce}">${escapeScript(script)}</script>
</body>
</html>
`;
}

/**
 * The page as one file that opens anywhere without a network. Where scripts are off, the article is there to read.
 * @param name What to call the page where the article has no title.
 */
export function exportedPage({ script, style }: PageFiles, preview: Preview, name: string): string {
  const code = escapeScript(script);
  const title = escapeHtml(preview.title ?? name);
  const paragraphs = readingParagraphs(preview).map(({ start, end }) => `<p dir="auto">${escapeHtml(preview.text.slice(start, end))}</p>`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(preview.language ?? "en")}" class="exported">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${hashOf(code)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Quoth">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<noscript>
<main>
<h1 dir="auto">${title}</h1>
${paragraphs.join("\n")}
</main>
</noscript>
<script type="application/json" id="preview">${escapeJson(JSON.stringify(withoutPlaces(preview)))}</script>
<script>${code}</script>
</body>
</html>
`;
}

/** The article without what leads to its file and the registry's: the page has no use for it, and whoever gets it shall not learn the names of folders. */
function withoutPlaces(preview: Preview): object {
  const { attributions } = preview;
  const people = attributions.people.map((person) => ({ ...person, definition: undefined, mentions: [] }));
  const claims = attributions.claims.map((claim) => ({ ...claim, pieces: [], sources: [], cues: [] }));
  return { ...preview, attributions: { ...attributions, people, claims } };
}

/** JSON that cannot end the script element in which it stands, whatever its strings hold. */
export function escapeJson(json: string): string {
  return json.replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("&", "\\u0026");
}

// In the page's own code these stand in strings alone, where a backslash before a letter or `!` changes nothing.
function escapeScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--)/gi, "\\x3c");
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
