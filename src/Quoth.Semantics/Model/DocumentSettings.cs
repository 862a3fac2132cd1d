using System.Collections.Immutable;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Schema;
using Quoth.Semantics.Sentences;

namespace Quoth.Semantics.Model;

/// <summary>The part of a corpus's configuration that decides what a document means.</summary>
/// <param name="Schema">The tag set.</param>
/// <param name="Language">The language of documents that do not name one.</param>
/// <param name="Abbreviations">Words after which a full stop ends no sentence, besides the built-in ones.</param>
public sealed record DocumentSettings(TagSchema Schema, string Language, LanguageWords Abbreviations)
{
    /// <summary>The settings with abbreviations that hold in every language.</summary>
    public DocumentSettings(TagSchema schema, string language, ImmutableArray<string> abbreviations)
        : this(schema, language, new LanguageWords { Everywhere = abbreviations }) { }

    /// <summary>What holds where there is no configuration.</summary>
    public static DocumentSettings Default { get; } = From(QuothConfiguration.Default);

    /// <summary>What a configuration says about reading a document.</summary>
    public static DocumentSettings From(QuothConfiguration configuration) =>
        new(configuration.Schema, configuration.Language ?? "en", configuration.Abbreviations);

    /// <summary>Where sentences end in a document of a language.</summary>
    public SentenceRules SentenceRulesFor(string language) => SentenceRules.For(language, Abbreviations.For(language));
}
