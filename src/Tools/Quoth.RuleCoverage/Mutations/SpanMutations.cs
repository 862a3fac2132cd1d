using System.Collections.Immutable;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using static Quoth.RuleCoverage.Breaking;

namespace Quoth.RuleCoverage.Mutations;

/// <summary>Spans that begin or end a word or a mark too early or too late.</summary>
internal static class SpanMutations
{
    public static ImmutableArray<Mutation> All { get; } =
    [
        new("opening quotation mark left out", LoseOpeningMarks),
        new("closing quotation mark left out", LoseClosingMarks),
        new("quotation cut in the middle", CutQuotations),
        new("comma taken into the source", document => TakeIn(document, TagKind.Source, ",，、،")),
        new("comma taken into the cue", document => TakeIn(document, TagKind.Cue, ",，、،")),
        new("full stop taken into the claim", document => TakeIn(document, TagKind.Claim, ".。").Where(StandsUnquoted)),
        new("claim's first word left out", LoseOpeners),
        new("recipient taken into the claim", TakeRecipientsIn),
        new("negation left out of the cue", LoseNegations),
        new("claim cut at a comma", CutClaims),
    ];

    private static IEnumerable<TagInfo> Quotations(DocumentModel document) =>
        Tags(document, TagKind.Claim)
            .Where(tag => tag.TextSpan.Length > 8 && QuotationMarks.IsMark(CharAt(document, tag.TextSpan.Start)))
            .Where(tag => document.Quotations.Any(quotation => quotation.Start == tag.Clean.Start));

    private static IEnumerable<Mutant> LoseOpeningMarks(DocumentModel document) =>
        Quotations(document).Select(tag => At(tag.Span, MoveOpener(document, tag, tag.TextSpan.Start + 1)));

    private static IEnumerable<Mutant> LoseClosingMarks(DocumentModel document) =>
        Quotations(document)
            .Where(tag => document.Quotations.Any(quotation => quotation.End == tag.Clean.End))
            .Where(tag => QuotationMarks.IsMark(CharAt(document, tag.TextSpan.End - 1)))
            .Select(tag => At(tag.Span, MoveCloser(tag, tag.TextSpan.End - 1)));

    private static IEnumerable<Mutant> CutQuotations(DocumentModel document) =>
        from tag in Quotations(document)
        where
            IsLeaf(document, tag)
            && !QuotationMarks.IsMark(CharAt(document, tag.TextSpan.Start + tag.TextSpan.Length / 2))
        where document.Quotations.Any(quotation => quotation.Start == tag.Clean.Start && quotation.End >= tag.Clean.End)
        select At(tag.Span, MoveCloser(tag, NextBlank(document, tag)));

    private static int NextBlank(DocumentModel document, TagInfo tag)
    {
        var middle = tag.TextSpan.Length / 2;
        var blank = Text(document, tag).IndexOf(' ', middle);
        return tag.TextSpan.Start + (blank < 0 ? middle : blank);
    }

    private static IEnumerable<Mutant> TakeIn(DocumentModel document, TagKind kind, string marks) =>
        Tags(document, kind)
            .Where(tag => marks.Contains(CharAt(document, tag.Span.End), StringComparison.Ordinal))
            .Where(tag => !QuotationMarks.IsMark(CharAt(document, tag.TextSpan.End - 1)))
            .Select(tag => At(new TextSpan(tag.Span.Start, tag.Span.Length + 1), MoveCloser(tag, tag.Span.End + 1)));

    /// <summary>A full stop before a letter or digit parts no sentences, and one of three makes an ellipsis.</summary>
    private static bool StandsUnquoted(Mutant mutant) => mutant.Edits.Length == 2;

    private static IEnumerable<Mutant> LoseOpeners(DocumentModel document)
    {
        if (LanguageData.For(document.Language) is not { ClaimOpeners.IsEmpty: false } language)
            yield break;
        foreach (var tag in Tags(document, TagKind.Claim))
        {
            var text = Text(document, tag);
            var blank = text.IndexOf(' ', StringComparison.Ordinal);
            if (blank > 0 && language.ClaimOpeners.Contains(text.AsSpan(0, blank)))
                yield return At(tag.Span, MoveOpener(document, tag, tag.TextSpan.Start + blank + 1));
        }
    }

    /// <summary>“told [@reporters|reporters] [!|that” with the claim begun a word too early.</summary>
    private static IEnumerable<Mutant> TakeRecipientsIn(DocumentModel document)
    {
        if (LanguageData.For(document.Language) is not { Recipients.IsEmpty: false } language)
            yield break;
        foreach (var tag in Tags(document, TagKind.Claim))
        {
            var text = document.Tree.Text.Span;
            var start = tag.Span.Start - 1;
            if (start < 0 || text[start] != ' ')
                continue;
            var word = start;
            while (word > 0 && char.IsLetter(text[word - 1]))
                word--;
            if (!language.Recipients.Contains(text[word..start]))
                continue;
            var opener = document.Tree.Text.ToString(tag.Tag.OpenerSpan);
            yield return At(TextSpan.FromBounds(word, tag.Span.End), Insert(word, opener), Delete(tag.Tag.OpenerSpan));
        }
    }

    private static IEnumerable<Mutant> LoseNegations(DocumentModel document)
    {
        if (LanguageData.For(document.Language) is not { Negations.IsEmpty: false } language)
            yield break;
        foreach (var cue in Tags(document, TagKind.Cue).Where(cue => IsLeaf(document, cue)))
        {
            var text = Text(document, cue);
            for (var (at, next) = (0, 0); (next = text.IndexOf(' ', at)) > 0; at = next + 1)
            {
                if (!language.Negations.Contains(text.AsSpan(at, next - at)))
                    continue;
                var start = cue.TextSpan.Start + next + 1;
                yield return At(TextSpan.FromBounds(cue.Span.Start, cue.Span.End), MoveOpener(document, cue, start));
                break;
            }
        }
    }

    /// <summary>A claim in quotation marks that ends at its first comma, though the quotation goes on.</summary>
    private static IEnumerable<Mutant> CutClaims(DocumentModel document) =>
        from tag in Quotations(document)
        where IsLeaf(document, tag)
        let comma = Text(document, tag).AsSpan().IndexOfAny(",，、،")
        where comma > 3 && comma < tag.TextSpan.Length - 3
        where document.Quotations.Any(quotation => quotation.Start == tag.Clean.Start && quotation.End >= tag.Clean.End)
        select At(tag.Span, MoveCloser(tag, tag.TextSpan.Start + comma));
}
