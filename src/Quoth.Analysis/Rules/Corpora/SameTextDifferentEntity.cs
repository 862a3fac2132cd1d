using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Corpora;

/// <summary>Q402: one name, marked as two entities in one document.</summary>
public sealed class SameTextDifferentEntity : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q402",
            "same-text-different-entity",
            RulePack.Corpus,
            Severity.Warning,
            "A name that is marked as one entity here and as another elsewhere in the document."
        )
        {
            Rationale = """
                The same name in one article nearly always means the same person, so of two ids one is a slip, and whatever
                was said under it is credited to somebody else. Pronouns and words that fit many (“the minister”) are not
                compared. Where two people do share the name, silence the rule with a note that says so.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                @clerk: Tom Hale
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe]. [^@clerk|Hale] [~|agreed] [!|that it was]. Nobody believes [@clerk|Brill], and [@mayor|Brill] knows.
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                @clerk: Tom Hale
                ---
                [^@mayor|Brill] [~|said] [!|the bridge was safe]. [^@clerk|Hale] [~|agreed] [!|that it was]. Nobody believes [@mayor|Brill], and [@mayor|Brill] knows.
                """,
            FixSummary = "Offers to write the id that the name has elsewhere.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context) =>
        MayHold(context.Document) ? FindAll(context) : [];

    /// <summary>Whether some text seems to have two ids: most documents have none, and are done without a string made.</summary>
    private static bool MayHold(DocumentModel document)
    {
        Dictionary<int, string>? seen = null;
        foreach (var tag in document.Tags)
        {
            if (!IsCompared(document, tag))
                continue;
            seen ??= [];
            var id = tag.Head.Entities[0].Name;
            var hash = string.GetHashCode(TextOf(document, tag));
            if (!seen.TryGetValue(hash, out var other))
                seen.Add(hash, id);
            else if (other != id)
                return true;
        }
        return false;
    }

    private static IEnumerable<Finding> FindAll(RuleContext context)
    {
        var document = context.Document;
        var byText = document
            .Tags.Where(tag => IsCompared(document, tag))
            .GroupBy(tag => TextOf(document, tag).ToString(), StringComparer.Ordinal);
        foreach (var group in byText)
        {
            var byId = group.GroupBy(tag => tag.Head.Entities[0].Name, StringComparer.Ordinal).ToList();
            if (byId.Count < 2 || !IsName(context, group.Key, group))
                continue;
            // What stands oftener is meant; of two equally often, what stands first.
            var usual = byId.MaxBy(tags => tags.Count());
            if (usual is null)
                continue;
            foreach (var tag in byId.Where(tags => tags != usual).SelectMany(tags => tags))
                yield return Find(document, tag, usual.Key, usual.First());
        }
    }

    private static Finding Find(DocumentModel document, TagInfo tag, string usual, TagInfo first)
    {
        var id = tag.Head.Entities[0];
        return new Finding(
            tag.TextSpan,
            $"{Excerpt.Of(document, tag)} is marked as `@{id.Name}` here, and as `@{usual}` elsewhere in this document"
        )
        {
            Hint = "give both the same id, or silence the rule with a note where two share the name",
            Related = [new RelatedPlace(document.Path, first.TextSpan, $"the same words, marked as `@{usual}`")],
            Fixes = [Fix.Offered($"Replace `@{id.Name}` by `@{usual}` here", document.Path, id.Span, usual)],
        };
    }

    /// <summary>A mention or source of one entity that nobody doubts, and whose words may be a name.</summary>
    private static bool IsCompared(DocumentModel document, TagInfo tag) =>
        tag.Kind is TagKind.Mention or TagKind.Source
        && tag is { IsInNote: false, Head: { Entities.Length: 1, Doubt: null } }
        && tag.Clean.Length <= NameForms.Longest
        && NameForms.LooksLikeName(TextOf(document, tag));

    /// <summary>
    /// Whether a text is a name of somebody, or has a capital that neither the sentence gave it nor, as in German, every
    /// noun has.
    /// </summary>
    private static bool IsName(RuleContext context, string text, IEnumerable<TagInfo> tags)
    {
        if (context.Names.MeaningsOf(text).Count > 0)
            return true;
        if (context.Language?.Pronouns.Contains(text) == true)
            return false;
        var document = context.Document;
        return context.Language?.Language != "de"
            && !document.Language.StartsWith("de", StringComparison.OrdinalIgnoreCase)
            && !NameForms.IsUncased(text[0])
            && tags.Any(tag => NameForms.LooksLikeName(text, BeginsSentence(document, tag)));
    }

    private static bool BeginsSentence(DocumentModel document, TagInfo tag)
    {
        var paragraph = document.Paragraphs[tag.Paragraph];
        var at = tag.Clean.Start;
        while (!paragraph.BeginsSentence(at))
        {
            // Only marks of quotation and the like may stand between.
            if (char.IsLetterOrDigit(document.Clean.Text[at - 1]) || char.IsWhiteSpace(document.Clean.Text[at - 1]))
                return false;
            at--;
        }
        return true;
    }

    private static ReadOnlySpan<char> TextOf(DocumentModel document, TagInfo tag) =>
        document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length).Trim();
}
