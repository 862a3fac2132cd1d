import type { ClientCapabilities } from "vscode-languageclient";
import type { StaticFeature } from "vscode-languageclient/node";

/**
 * Quoth's own names among the semantic tokens, as far as they tell the server more than the grammar does: values and
 * punctuation, which the grammar sees as well and which are many, stay with it.
 */
export const tokenTypes = ["mention", "source", "cue", "claim", "hole", "note", "entityId", "claimId", "field", "key", "word"] as const;
export const tokenModifiers = ["unresolved", "unnamed", "doubt"] as const;

/** Tells the server that this editor knows Quoth's own names for colours: else it would send those of programming languages. */
export function knowTokenTypes(): StaticFeature {
  return {
    fillClientCapabilities: addTokenTypes,
    initialize: () => undefined,
    getState: () => ({ kind: "static" }),
    clear: () => undefined,
  };
}

/** Adds Quoth's names to those that the client library has listed already. */
export function addTokenTypes(capabilities: ClientCapabilities): void {
  const tokens = capabilities.textDocument?.semanticTokens;
  if (tokens !== undefined) {
    tokens.tokenTypes.push(...tokenTypes);
    tokens.tokenModifiers.push(...tokenModifiers);
  }
}
