using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Spans;

/// <summary>Q306: a cue whose negation stands outside it.</summary>
public sealed class MissingNegationInCue : Rule
{
    // “has not yet publicly said”: more words than these are no verb group.
    private const int MostWords = 6;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q306",
            "missing-negation-in-cue",
            RulePack.Spans,
            Severity.Info,
            "A negation that stands directly beside a cue and not in it."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A cue is the whole verb group: auxiliaries, negation and adverbs belong to the verb that attributes.
                Whoever reads “say” alone where the article has “did not say” takes a silence for a statement.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] did not [~|say] [!|whether the bridge was safe].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [^@mayor|Brill] [~|did not say] [!|whether the bridge was safe].
                """,
            FixSummary = "Extends the cue over the negation and the auxiliaries with it.",
        };

    /// <inheritdoc/>
    public override bool Knows(LanguageData? language) =>
        language is not null && !(language.Negations.IsEmpty && language.NegationsAfter.IsEmpty);

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Language is not { } language)
            yield break;
        foreach (var tag in context.Document.Tags)
        {
            if (tag.Kind != TagKind.Cue || tag.IsInNote || !tag.Tag.IsClosed || tag.Clean.IsEmpty)
                continue;
            var group = FindGroup(context.Document, tag, language);
            if (group != tag.Span)
                yield return Find(context.Document, tag, group);
        }
    }

    /// <summary>The cue's tag with the words of its negation, in UTF-16 offsets of the file; the tag alone where there is none.</summary>
    private static TextSpan FindGroup(DocumentModel document, TagInfo tag, LanguageData language)
    {
        var before = TextBeside.Before(document, tag.Span.Start);
        var behind = TextBeside.Behind(document, tag.Span.End);
        var start = FindStart(before, language);
        var end = FindEnd(behind, language);
        var isVerb =
            (start < before.Length || end > 0)
            && char.IsLetter(document.Clean.Text[tag.Clean.Start])
            && !language.CuePhrases.Contains(document.Clean.Text.AsSpan(tag.Clean.Start, tag.Clean.Length));
        return isVerb ? TextSpan.FromBounds(tag.Span.Start - before.Length + start, tag.Span.End + end) : tag.Span;
    }

    /// <summary>Where the words of a negation begin that a text ends with; its length where it ends with none.</summary>
    private static int FindStart(ReadOnlySpan<char> before, LanguageData language)
    {
        var start = before.Length;
        var end = before.Length;
        for (var words = 0; words < MostWords; words++)
        {
            var rest = before[..end].TrimEnd();
            var negation = language.Negations.EndLength(rest);
            var length = negation > 0 ? negation : language.CueHelpers.EndLength(rest);
            if (length == 0)
                break;
            end = rest.Length - length;
            if (negation > 0 && language.FalseNegations.Starts(before[end..]))
                break;
            var isNegated = negation > 0 || start < before.Length;
            if (isNegated)
                start = end;
            // Without blanks the end of a noun looks like a helper: 委员会没有.
            if (isNegated && !language.HasBlanks)
                break;
        }
        return start;
    }

    /// <summary>Where the negation ends that a text begins with; 0 where it begins with none.</summary>
    private static int FindEnd(ReadOnlySpan<char> behind, LanguageData language)
    {
        var text = behind.TrimStart();
        var length = language.NegationsAfter.StartLength(text);
        return length == 0 || language.FalseNegations.Starts(text) ? 0 : behind.Length - text.Length + length;
    }

    private static Finding Find(DocumentModel document, TagInfo tag, TextSpan group)
    {
        var text = document.Tree.Text;
        var before = text.Slice(TextSpan.FromBounds(group.Start, tag.Span.Start));
        var behind = text.Slice(TextSpan.FromBounds(tag.Span.End, group.End));
        var words = Excerpt.Of(before.IsEmpty ? behind : before);
        var cue = Excerpt.Of(document, tag);
        var extend = new List<FixEdit>();
        if (!before.IsEmpty)
            extend.AddRange(BoundaryEdits.ExtendStart(document, tag, group.Start));
        if (!behind.IsEmpty)
            extend.AddRange(BoundaryEdits.ExtendEnd(document, tag, group.End));
        var place = before.IsEmpty
            ? TextSpan.FromBounds(tag.TextSpan.Start, group.End)
            : TextSpan.FromBounds(group.Start, tag.TextSpan.End);
        return new Finding(place, $"The cue {cue} leaves out its negation: {words} stands beside it")
        {
            Hint = "a cue is the whole verb group, its negation and auxiliaries included",
            Fixes = extend.Count == 0 ? [] : [new Fix($"Extend the cue over {words}", FixSafety.Safe, [.. extend])],
        };
    }
}
