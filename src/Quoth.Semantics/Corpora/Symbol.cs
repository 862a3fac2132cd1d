using Quoth.Semantics.Model;

namespace Quoth.Semantics.Corpora;

/// <summary>What an id means: the same symbol stands behind every reference to it.</summary>
/// <param name="Kind">Which namespace.</param>
/// <param name="Id">The id, without sigil.</param>
/// <param name="Scope">The path of the one document that knows it; null where the registry defines it for all.</param>
public readonly record struct Symbol(SymbolKind Kind, string Id, string? Scope);

/// <summary>A reference and the document in which it stands.</summary>
/// <param name="Document">The document.</param>
/// <param name="Reference">The place in it.</param>
public readonly record struct SymbolPlace(DocumentModel Document, SymbolReference Reference);
