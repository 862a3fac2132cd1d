using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;

namespace Quoth.Analysis.Rules.Attribution;

/// <summary>Q211: a source that stands for nobody.</summary>
public sealed class ExpletiveSource : Rule
{
    // The longest phrase of an impersonal cue, with room for blanks.
    private const int LongestCue = 60;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q211",
            "expletive-source",
            RulePack.Attribution,
            Severity.Warning,
            "A source that is only the “it” or “there” of grammar."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                In “it is said” and “there are reports” the subject stands for nobody; guidelines never mark it as a
                source. Who is behind the claim is left open, and `by=none` says so. An “it” that means an
                organization is another matter: its entity says which one.
                """,
            BadExample = "[^|It] [~|is said] [!by=none|that the bridge will close in May].",
            GoodExample = "It [~|is said] [!by=none|that the bridge will close in May].",
            FixSummary = "Removes the tag and keeps the words.",
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { Expletives.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        foreach (var tag in context.Document.Tags)
        {
            if (tag.Kind == TagKind.Source && !tag.IsInNote && Stands(context.Document, tag, language))
                yield return Find(context.Document, tag);
        }
    }

    /// <summary>Whether a source stands for nobody.</summary>
    internal static bool Stands(DocumentModel document, TagInfo tag, LanguageData language)
    {
        var text = document.Clean.Text.AsSpan();
        var words = text.Slice(tag.Clean.Start, tag.Clean.Length);
        if (!tag.Head.Entities.IsEmpty || !language.Expletives.Contains(words))
            return false;
        if (!language.Pronouns.Contains(words))
            return true;
        // “it said” has somebody behind it, “it is said” and „heißt es“ have not.
        var behind = text[tag.Clean.End..Math.Min(text.Length, tag.Clean.End + LongestCue)].TrimStart();
        var before = text[Math.Max(0, tag.Clean.Start - LongestCue)..tag.Clean.Start].TrimEnd();
        return language.Impersonals.Starts(behind) || language.Impersonals.Ends(before);
    }

    private static Finding Find(DocumentModel document, TagInfo tag)
    {
        var words = Excerpt.Of(document, tag);
        return new Finding(tag.TextSpan, $"{words} stands for nobody, so it is no source")
        {
            Hint = "remove the tag; where nobody is credited the claim says `by=none`",
            Fixes =
            [
                new Fix(
                    "Remove the source tag, keep its words",
                    IsSafe(document, tag) ? FixSafety.Safe : FixSafety.Offered,
                    HeadEdits.Unwrap(document, tag)
                ),
            ],
        };
    }

    /// <summary>
    /// Whether the tag can go without anything else being read otherwise: it says nothing in its head, is no hole, and no
    /// other source of its paragraph could come to stand in its place.
    /// </summary>
    private static bool IsSafe(DocumentModel document, TagInfo tag)
    {
        var isBare = tag.Tag.HeadSpan.IsEmpty && tag.Parent is null && tag.Tag.IsClosed;
        return isBare
            && tag.TextSpan.Length == tag.Clean.Length
            && HeadEdits.CanVanish(document, tag)
            && !HasSourceIn(document, tag, step: -1)
            && !HasSourceIn(document, tag, step: 1);
    }

    private static bool HasSourceIn(DocumentModel document, TagInfo tag, int step)
    {
        for (var i = tag.Index + step; i >= 0 && i < document.Tags.Length; i += step)
        {
            if (document.Tags[i].Paragraph != tag.Paragraph)
                return false;
            if (document.Tags[i].Kind == TagKind.Source)
                return true;
        }
        return false;
    }
}
