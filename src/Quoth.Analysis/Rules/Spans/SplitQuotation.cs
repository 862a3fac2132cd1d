using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Spans;

/// <summary>Q301: a claim that takes in a part of a quotation.</summary>
public sealed class SplitQuotation : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q301",
            "split-quotation",
            RulePack.Spans,
            Severity.Warning,
            "A claim that begins or ends inside a quotation, or leaves its marks out."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                A claim takes in everything inside quotation marks, and the marks: that is how PolNeAR and PARC are
                annotated, and whoever compares annotators counts a mark that one has and another lacks. 478 claims of a
                published, reviewed corpus cut a quotation; most leave a mark just outside.

                A few quoted words inside a claim are fine, and so is a claim inside the words of another, as long as a
                claim takes in those words.
                """,
            BadExample = """
                ---
                @mayor: Ada Brill
                ---
                “[!|The bridge is safe],” [~|said] [^@mayor|Brill].
                """,
            GoodExample = """
                ---
                @mayor: Ada Brill
                ---
                [!|“The bridge is safe,”] [~|said] [^@mayor|Brill].
                """,
            FixSummary = "Extends the claim over the whole quotation, where no other tag stands in the way.",
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        if (document.Claims.IsEmpty || document.Quotations.IsEmpty)
            yield break;
        var claims = context.Quoted.OutermostClaims;
        var first = 0;
        foreach (var quotation in document.Quotations)
        {
            while (first < claims.Count && claims[first].Clean.End <= quotation.Start)
                first++;
            if (first == claims.Count)
                break;
            var last = first;
            while (last + 1 < claims.Count && claims[last + 1].Clean.Start < quotation.End)
                last++;
            if (claims[first].Clean.Start >= quotation.End)
                continue;
            foreach (var finding in CheckQuotation(document, quotation, claims, first, last))
                yield return finding;
        }
        foreach (var finding in CheckNested(context))
            yield return finding;
    }

    /// <summary>A quotation is whole if claims begin with it and end with it; who parts it into several does so on purpose.</summary>
    private static IEnumerable<Finding> CheckQuotation(
        DocumentModel document,
        TextSpan quotation,
        List<TagInfo> claims,
        int first,
        int last
    )
    {
        var clean = document.Clean.Text;
        var isClosed = QuotationMarks.IsClosed(clean.AsSpan(quotation.Start, quotation.Length));
        var (begin, end) = (claims[first], claims[last]);
        var before = TextSpan.FromBounds(quotation.Start, Math.Max(quotation.Start, begin.Clean.Start));
        var after = TextSpan.FromBounds(Math.Min(quotation.End, end.Clean.End), quotation.End);
        // Where the mark at the end is missing, nobody knows what is quoted; the mark at its beginning belongs to it all the same.
        var cutsStart = !before.IsEmpty && IsCut(clean, before) && (isClosed || !HasWord(clean, before));
        var cutsEnd = isClosed && !after.IsEmpty && IsCut(clean, after);
        if ((!cutsStart && !cutsEnd) || HoldsSpeech(document, quotation, begin, end))
            yield break;
        if (begin == end)
        {
            yield return Find(document, begin, quotation, cutsStart ? before : default, cutsEnd ? after : default);
            yield break;
        }
        if (cutsStart)
            yield return Find(document, begin, quotation, before, default);
        if (cutsEnd)
            yield return Find(document, end, quotation, default, after);
    }

    /// <summary>
    /// A claim inside the words of another may begin and end anywhere in them. One that goes over their edge cuts a quotation
    /// like any other.
    /// </summary>
    private static IEnumerable<Finding> CheckNested(RuleContext context)
    {
        var document = context.Document;
        var clean = document.Clean.Text;
        var end = 0;
        foreach (var tag in document.Tags)
        {
            if (tag.Kind != TagKind.Claim || tag.IsInNote || tag.Clean.IsEmpty)
                continue;
            if (tag.Span.Start >= end)
            {
                end = tag.Span.End;
                continue;
            }
            var atStart = context.Quoted.QuotationAround(tag.Clean.Start);
            var atEnd = context.Quoted.QuotationAround(tag.Clean.End);
            if (atEnd is { } right && right.End > tag.Clean.End && right.Start > tag.Clean.Start)
            {
                var isWhole = !HasWord(clean, TextSpan.FromBounds(tag.Clean.Start, right.Start));
                if (!isWhole && QuotationMarks.IsClosed(clean.AsSpan(right.Start, right.Length)))
                    yield return Find(document, tag, right, default, TextSpan.FromBounds(tag.Clean.End, right.End));
            }
            else if (atStart is { } left && left.End < tag.Clean.End)
            {
                if (HasWord(clean, TextSpan.FromBounds(left.End, tag.Clean.End)))
                    yield return Find(document, tag, left, TextSpan.FromBounds(left.Start, tag.Clean.Start), default);
            }
        }
    }

    /// <summary>
    /// Whether somebody is credited inside the quotation and outside its claims: “Orlan told us it was over” is said by
    /// another, whose claim is missing, and not a claim cut short.
    /// </summary>
    private static bool HoldsSpeech(DocumentModel document, TextSpan quotation, TagInfo begin, TagInfo end)
    {
        for (var i = begin.Index - 1; i >= 0 && document.Tags[i].Clean.End > quotation.Start; i--)
        {
            if (document.Tags[i].Kind is TagKind.Source or TagKind.Cue)
                return true;
        }
        for (var i = end.Index + 1; i < document.Tags.Length && document.Tags[i].Clean.Start < quotation.End; i++)
        {
            var tag = document.Tags[i];
            if (tag.Kind is TagKind.Source or TagKind.Cue && tag.Span.Start >= end.Span.End)
                return true;
        }
        return false;
    }

    private static Finding Find(
        DocumentModel document,
        TagInfo claim,
        TextSpan quotation,
        TextSpan before,
        TextSpan after
    )
    {
        var clean = document.Clean.Text;
        var isPart = HasWord(clean, before) || HasWord(clean, after);
        var target = TextSpan.FromBounds(
            before.IsEmpty ? claim.Span.Start : document.Clean.ToSource(quotation.Start),
            after.IsEmpty ? claim.Span.End : document.Clean.ToSource(quotation.End, behindMarkup: false)
        );
        var fix = !claim.Tag.IsClosed
            ? null
            : SpanEdits.Extend(
                document,
                claim,
                target,
                isPart ? "Extend the claim over the whole quotation" : "Take the quotation marks into the claim"
            );
        return new Finding(document.Clean.ToSource(before.IsEmpty ? after : before), Message())
        {
            Hint = "a claim takes in everything inside quotation marks, and the marks",
            Fixes = fix is null ? [] : [fix],
        };

        string Message()
        {
            var words = Excerpt.Of(document, claim);
            if (isPart)
                return $"The claim {words} takes in only part of {Excerpt.Of(clean.AsSpan(quotation.Start, quotation.Length))}";
            if (!before.IsEmpty && !after.IsEmpty)
                return $"The claim {words} leaves out the quotation marks around it";
            return before.IsEmpty
                ? $"The claim {words} leaves out the `{clean[quotation.End - 1]}` that ends its quotation"
                : $"The claim {words} leaves out the `{clean[quotation.Start]}` that begins its quotation";
        }
    }

    /// <summary>Whether something of a quotation lies in a stretch of it: a word or one of its marks.</summary>
    private static bool IsCut(string clean, TextSpan stretch)
    {
        foreach (var c in clean.AsSpan(stretch.Start, stretch.Length))
        {
            if (char.IsLetterOrDigit(c) || QuotationMarks.IsMark(c))
                return true;
        }
        return false;
    }

    private static bool HasWord(string clean, TextSpan stretch)
    {
        foreach (var c in clean.AsSpan(stretch.Start, stretch.Length))
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }
}
