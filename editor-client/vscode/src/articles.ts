import type { TextDocument } from "vscode";

const language = "quoth";
const schemes = ["file", "untitled"];

/** The documents that the server is told of. */
export const articleSelector = schemes.map((scheme) => ({ scheme, language }));

/** Whether a document is one of those: what a git diff shows on its left, say, is none. */
export function isArticle({ languageId, uri }: TextDocument): boolean {
  return languageId === language && schemes.includes(uri.scheme);
}
