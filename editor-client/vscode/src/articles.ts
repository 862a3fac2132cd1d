import type { TextDocument } from "vscode";
import type { Registration } from "vscode-languageclient";

const language = "quoth";
const schemes = ["file", "untitled"];

/** The documents that the server is told of. */
export const articleSelector = schemes.map((scheme) => ({ scheme, language }));

/** Whether a document is one of those: what a git diff shows on its left, say, is none. */
export function isArticle({ languageId, uri }: TextDocument): boolean {
  return languageId === language && schemes.includes(uri.scheme);
}

/**
 * A registration of the server's for documents of these schemes alone. The server names a language and a file's name, of which a git
 * diff's old side is too: it would have problems that nobody can mend there any more.
 */
export function inSchemes(registration: Registration): Registration {
  const options = registration.registerOptions as { documentSelector?: readonly { scheme?: string }[] | null } | undefined;
  const selector = options?.documentSelector ?? undefined;
  if (selector === undefined) {
    return registration;
  }
  const documentSelector = selector.flatMap((filter) => (filter.scheme === undefined ? schemes.map((scheme) => ({ ...filter, scheme })) : [filter]));
  return { ...registration, registerOptions: { ...options, documentSelector } };
}
