using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q501: a source whose words say nothing of who it is.</summary>
public sealed class BareSource : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q501",
            "bare-source",
            RulePack.Newsroom,
            Severity.Error,
            "A source of which the article says no more than “a source”, “sources” or “officials”."
        )
        {
            Rationale = """
                The Associated Press almost always prohibits the bare “a source”: where a name is kept back, the reader
                is owed everything else, such as where the source works and how it knows. A short form that comes back to
                somebody described before (`[^@planner|the official]`) is not reported.
                """,
            BadExample = """
                === article.quoth
                [^|Sources] [~|said] [!|the harbour would close in May].
                === quoth.json
                { "rules": { "bare-source": "on" } }
                """,
            GoodExample = """
                === article.quoth
                [^|Two members of the harbour board] [~|said] [!|the harbour would close in May].
                === quoth.json
                { "rules": { "bare-source": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { BareSources.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        var document = context.Document;
        Dictionary<string, int>? described = null;
        foreach (var tag in document.Tags)
        {
            if (tag.Kind != TagKind.Source || tag.IsInNote || !language.BareSources.Contains(Words(document, tag)))
                continue;
            described ??= FindDescribed(document, language);
            if (WasDescribed(tag, described))
                continue;
            yield return new Finding(tag.TextSpan, $"{Excerpt.Of(document, tag)} does not tell the reader who speaks")
            {
                Hint = "describe the source as closely as its terms allow: where it works, and how it knows",
            };
        }
    }

    private static ReadOnlySpan<char> Words(DocumentModel document, TagInfo tag) =>
        document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length);

    private static bool WasDescribed(TagInfo tag, Dictionary<string, int> described)
    {
        foreach (var id in tag.Head.Entities)
        {
            if (described.TryGetValue(id.Name, out var at) && at < tag.Index)
                return true;
        }
        return false;
    }

    /// <summary>The number of the first tag that names each entity in words that are not bare.</summary>
    private static Dictionary<string, int> FindDescribed(DocumentModel document, LanguageData language)
    {
        var described = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var tag in document.Tags)
        {
            if (tag.IsInNote || tag.Head.Entities.IsEmpty || language.BareSources.Contains(Words(document, tag)))
                continue;
            foreach (var id in tag.Head.Entities)
                described.TryAdd(id.Name, tag.Index);
        }
        return described;
    }
}
