using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Spans;

/// <summary>Q305: a source that holds a relative pronoun and what it stands for.</summary>
public sealed class RelativePronounAntecedent : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q305",
            "relative-pronoun-antecedent",
            RulePack.Spans,
            Severity.Info,
            "A source that holds a relative pronoun together with the words before it."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                In “Bay Financial, which said ...” the source is “which”: it is the subject of the verb that
                attributes, and its entity says who is meant. With the words before it the span takes in the end of
                another clause, and two annotators seldom stop at the same word.
                """,
            BadExample = """
                ---
                @bay: Bay Financial
                  kind: organization
                ---
                The bridge is owned by [^@bay|Bay Financial, which] [~|said] [!|that it was safe].
                """,
            GoodExample = """
                ---
                @bay: Bay Financial
                  kind: organization
                ---
                The bridge is owned by [@bay|Bay Financial], [^@bay|which] [~|said] [!|that it was safe].
                """,
            FixSummary = "Offers to begin the source at the relative pronoun.",
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) => language is { RelativePronouns.IsEmpty: false };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        var document = context.Document;
        foreach (var tag in document.Tags)
        {
            if (tag.Kind != TagKind.Source || tag.IsInNote || tag.Clean.IsEmpty)
                continue;
            var words = document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length).TrimEnd();
            var length = language.RelativePronouns.EndLength(words);
            if (length == 0 || !IsAntecedent(words[..^length].Trim(), language))
                continue;
            yield return Find(document, tag, new TextSpan(tag.Clean.Start + words.Length - length, length));
        }
    }

    /// <summary>Whether what stands before a relative pronoun is what it stands for, and not the rest of “one of whom”.</summary>
    private static bool IsAntecedent(ReadOnlySpan<char> before, LanguageData language)
    {
        if (before.IsEmpty || language.RelativeLinks.Ends(before))
            return false;
        return !language.RelativesFollowComma || before[^1] == ',';
    }

    private static Finding Find(DocumentModel document, TagInfo tag, TextSpan pronoun)
    {
        var place = document.Clean.ToSource(pronoun);
        var word = Excerpt.Of(document.Clean.Text.AsSpan(pronoun.Start, pronoun.Length));
        var rest = TextSpan.FromBounds(place.Start, tag.TextSpan.End);
        var edits = BoundaryEdits.IsPlain(document, rest) ? BoundaryEdits.ShrinkStart(document, tag, place.Start) : [];
        return new Finding(
            tag.TextSpan,
            $"The source {Excerpt.Of(document, tag)} holds more than its relative pronoun {word}"
        )
        {
            Hint = "the pronoun alone is the source; its entity says who is meant",
            Fixes = edits.IsEmpty ? [] : [new Fix($"Begin the source at {word}", FixSafety.Offered, edits)],
        };
    }
}
