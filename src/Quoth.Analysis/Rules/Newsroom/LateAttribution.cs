using System.Collections.Immutable;
using Quoth.Semantics.Model;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q512: a quotation whose speaker the reader learns late.</summary>
public sealed class LateAttribution : Rule
{
    private const int MostWords = 30;

    // “No. Never,” he said: nobody loses the thread in so few words.
    private const int FewWords = 12;

    // In characters: what is farther away than this need not be counted.
    private const int FarAway = 1_000;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q512",
            "late-attribution",
            RulePack.Newsroom,
            Severity.Info,
            "A quotation whose source comes after more than 30 words, or after its second sentence."
        )
        {
            Reach = RuleReach.Paragraph,
            Rationale = """
                Reuters identifies the speaker right after the first sentence of a quotation, and the Associated Press
                just before or just after the first reference, in the same sentence: until then the reader does not know
                whose words these are. Two sentences of twelve words or fewer together are let pass.
                """,
            BadExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                ---
                [!|“The bridge was built by people who knew what they were doing. It will stand when we are gone,”] [^@mayor|Ada Brill] [~|said].
                === quoth.json
                { "rules": { "late-attribution": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                ---
                [!c1|“The bridge was built by people who knew what they were doing,”] [^@mayor|Ada Brill] [~|said]. [!c1+|“It will stand when we are gone.”]
                === quoth.json
                { "rules": { "late-attribution": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var document = context.Document;
        foreach (var claim in document.Claims)
        {
            if (claim.Sources.IsEmpty || claim.Content.IsEmpty)
                continue;
            var start = claim.Content[0].Start;
            var source = claim.Sources[0].Tag;
            foreach (var link in claim.Sources)
            {
                if (link.Tag.Clean.Start < source.Clean.Start)
                    source = link.Tag;
            }
            if (source.Clean.Start - start < FewWords || !BeginsInQuotation(document, start))
                continue;
            var said = document.Clean.Text.AsSpan(start, Math.Min(source.Clean.Start - start, FarAway));
            var words = said.Length == FarAway ? MostWords + 1 : TextWords.Count(said, MostWords + 1);
            var sentences = CountSentenceEnds(
                document.Paragraphs[claim.Tag.Paragraph].SentenceStarts,
                start,
                source.Clean.Start
            );
            if (words <= MostWords && (sentences == 0 || words <= FewWords))
                continue;
            var after = words > MostWords ? $"more than {MostWords} words" : $"{sentences + 1} sentences";
            yield return new Finding(
                source.Tag.OpenerSpan,
                $"The reader learns only after {after} that {Excerpt.Of(document, source)} is speaking"
            )
            {
                Hint = "name the speaker after the first sentence of the quotation",
                Related = [new RelatedPlace(document.Path, claim.Tag.Tag.OpenerSpan, "the quotation begins here")],
            };
        }
    }

    private static bool BeginsInQuotation(DocumentModel document, int start)
    {
        var (low, high) = (0, document.Quotations.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var quotation = document.Quotations[middle];
            if (quotation.Start <= start && start < quotation.End)
                return true;
            if (quotation.Start > start)
                high = middle - 1;
            else
                low = middle + 1;
        }
        return false;
    }

    /// <summary>How many sentences of a paragraph begin between two places.</summary>
    private static int CountSentenceEnds(ImmutableArray<int> starts, int from, int to) =>
        Math.Max(0, FirstBehind(starts, to - 1) - FirstBehind(starts, from));

    /// <summary>The number of the first sentence start behind a place.</summary>
    private static int FirstBehind(ImmutableArray<int> starts, int place)
    {
        var found = starts.BinarySearch(place);
        return found < 0 ? ~found : found + 1;
    }
}
