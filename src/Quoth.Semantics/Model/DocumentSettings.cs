using System.Collections.Immutable;
using Quoth.Semantics.Schema;

namespace Quoth.Semantics.Model;

/// <summary>What a corpus's configuration says about reading a document.</summary>
/// <param name="Schema">The tag set.</param>
/// <param name="Language">The language of documents that do not name one.</param>
/// <param name="Abbreviations">Words after which a full stop ends no sentence, besides the built-in ones.</param>
public sealed record DocumentSettings(TagSchema Schema, string Language, ImmutableArray<string> Abbreviations);
