using System.Collections.Immutable;
using Quoth.Semantics.Languages;
using Quoth.Semantics.Model;
using Quoth.Semantics.Quotations;
using Quoth.Syntax.Text;

namespace Quoth.Analysis.Rules.Newsroom;

/// <summary>Q513: quotations of two speakers in one paragraph.</summary>
public sealed class AdjacentSpeakers : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } =
        new(
            "Q513",
            "adjacent-speakers",
            RulePack.Newsroom,
            Severity.Info,
            "A quotation that follows another speaker's in the same paragraph."
        )
        {
            Rationale = """
                Reuters does not run quotations of different speakers together: with one voice a paragraph, nobody has to
                count quotation marks to know who is speaking. Claims that are quoted whole are looked at; a few quoted
                words inside the article's own sentence are not.
                """,
            BadExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                @clerk: Tom Hale
                ---
                [!|“The bridge is safe,”] [^@mayor|Ada Brill] [~|said]. [!|“I would not walk on it,”] [^@clerk|Tom Hale] [~|said].
                === quoth.json
                { "rules": { "adjacent-speakers": "on" } }
                """,
            GoodExample = """
                === article.quoth
                ---
                @mayor: Ada Brill
                @clerk: Tom Hale
                ---
                [!|“The bridge is safe,”] [^@mayor|Ada Brill] [~|said].

                [!|“I would not walk on it,”] [^@clerk|Tom Hale] [~|said].
                === quoth.json
                { "rules": { "adjacent-speakers": "on" } }
                """,
        };

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RuleContext context)
    {
        var (document, credits) = (context.Document, context.Credits);
        var before = -1;
        var told = -1;
        for (var i = 0; i < document.Claims.Length; i++)
        {
            var claim = document.Claims[i];
            // Words that somebody quotes are not a second voice of the paragraph.
            if (claim.Outer is not null || claim.Sources.IsEmpty || QuoteForms.Of(claim, document) != QuoteForm.Direct)
                continue;
            var last = before;
            before = i;
            var paragraph = claim.Tag.Paragraph;
            if (last < 0 || told == paragraph || document.Claims[last].Pieces[^1].Paragraph != paragraph)
                continue;
            var between = TextSpan.FromBounds(
                Math.Min(claim.Tag.Clean.Start, document.Claims[last].Pieces[^1].Clean.End),
                claim.Tag.Clean.Start
            );
            if (BeginsLine(document, paragraph, between))
                continue;
            if (!Differ(credits.OfClaim(last), credits.OfClaim(i), document, context.Language))
                continue;
            told = paragraph;
            var (first, second) = (document.Claims[last], Excerpt.Of(document, claim.Sources[0].Tag));
            yield return new Finding(
                claim.Tag.Tag.OpenerSpan,
                $"The words of {second} follow those of {Excerpt.Of(document, first.Sources[0].Tag)} in one paragraph"
            )
            {
                Hint = "let each speaker begin a paragraph, where the article may still be edited",
                Related = [new RelatedPlace(document.Path, first.Tag.Tag.OpenerSpan, "the first speaker's words")],
            };
        }
    }

    /// <summary>
    /// Whether a sentence begins a line: then the article sets a paragraph a line, without blank lines between. In text
    /// that is wrapped, lines seldom break there.
    /// </summary>
    private static bool BeginsLine(DocumentModel document, int paragraph, TextSpan between)
    {
        var text = document.Clean.Text.AsSpan(between.Start, between.Length);
        var starts = document.Paragraphs[paragraph].SentenceStarts;
        for (var at = text.IndexOfAny('\n', '\r'); at >= 0; )
        {
            var begins = at + 1;
            while (begins < text.Length && char.IsWhiteSpace(text[begins]))
                begins++;
            if (starts.BinarySearch(between.Start + begins) >= 0)
                return true;
            var next = text[begins..].IndexOfAny('\n', '\r');
            at = next < 0 ? -1 : begins + next;
        }
        return false;
    }

    /// <summary>Whether nobody of the ones may be among the others: then the speaker has changed for sure.</summary>
    private static bool Differ(
        ReadOnlySpan<Credit> ones,
        ReadOnlySpan<Credit> others,
        DocumentModel document,
        LanguageData? language
    )
    {
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (MayBeSame(one, other, document, language))
                    return false;
            }
        }
        return true;
    }

    private static bool MayBeSame(Credit one, Credit other, DocumentModel document, LanguageData? language)
    {
        if (one.Entity is not null && other.Entity is not null)
            return one.Entity == other.Entity;
        return IsOpen(one, document, language)
            || IsOpen(other, document, language)
            || (one.Entity is null && other.Entity is null && one.Source == other.Source);
    }

    /// <summary>Whether a source is a pronoun that nobody identified, and so may mean anybody.</summary>
    private static bool IsOpen(Credit credit, DocumentModel document, LanguageData? language) =>
        credit.Entity is null
        && credit.Source is { } source
        && (
            language is null
            || !source.Head.Entities.IsEmpty
            || language.Pronouns.Contains(document.Clean.Text.AsSpan(source.Clean.Start, source.Clean.Length))
        );
}
