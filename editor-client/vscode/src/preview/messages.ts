// What the extension and the page of the preview say to each other.
import type { Position } from "vscode-languageclient";
import type { Preview, PreviewPart } from "../protocol";

/** To the page. Lines are those of the file, with the part of a line that has been scrolled past behind the point. */
export type ToPage =
  /** Tags and claims of a long article, ahead of what is left of it to show. */
  | { readonly type: "part"; readonly part: PreviewPart }
  /** An article, to which the last so many parts belong; those before them were of a text that has changed since. */
  | { readonly type: "show"; readonly document: string; readonly preview: Preview; readonly parts: number }
  /** There is no article to show; the message says why and what to do. */
  | { readonly type: "say"; readonly document: string; readonly message: string }
  | { readonly type: "cursor"; readonly position: Position }
  | { readonly type: "scroll"; readonly line: number };

/** From the page. */
export type FromPage =
  | { readonly type: "ready" }
  | { readonly type: "go"; readonly position: Position }
  | { readonly type: "scrolled"; readonly line: number };

/** What the page remembers of itself over a reload of the window. */
export interface PageState {
  /** The address of the document that was shown. */
  readonly document?: string;
  readonly view?: View;
}

/** What is said of a registry in place of a preview. */
export const noText = "This file defines people and claims for other articles. It has no text of its own to show.";

export type View = "article" | "graph" | "mix";

export function isFromPage(message: unknown): message is FromPage {
  return typeof message === "object" && message !== null && "type" in message && typeof message.type === "string";
}

/** The document that a saved state names, whatever was saved. */
export function documentOf(state: unknown): string | undefined {
  const document = typeof state === "object" && state !== null && "document" in state ? state.document : undefined;
  return typeof document === "string" ? document : undefined;
}
