using System.Text.RegularExpressions;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;

namespace Quoth.Features.Tests;

/// <summary>
/// What holds of every offer at every place of every seed, as it stands and cut off behind the cursor as while it was typed:
/// its range lies in one line and holds the cursor; where it replaces words of the text, what a client compares, from the
/// start of the range to the cursor, fits its filter; and with it taken the text has no error that it had not before, but
/// for one: a tag that it opens may lack its closer or id, and a key that it gives its value.
/// </summary>
public sealed partial class CompletionPropertyTests
{
    private static readonly SyntaxErrorKind[] OfUnfinished =
    [
        SyntaxErrorKind.UnclosedTag,
        SyntaxErrorKind.BracketTookCloser,
        SyntaxErrorKind.UnbalancedBracket,
        SyntaxErrorKind.MissingId,
        SyntaxErrorKind.MissingValue,
    ];

    public static TheoryData<string> SeedPaths() => EveryOffsetTests.SeedPaths();

    [Theory]
    [MemberData(nameof(SeedPaths))]
    public void In_a_seed(string path)
    {
        var corpus = EveryOffsetTests.SeedCorpus;
        var document = corpus.Documents[path];
        for (var offset = 0; offset <= document.Tree.Text.Length; offset++)
            Check(corpus, document, offset);
    }

    [Theory]
    [MemberData(nameof(SeedPaths))]
    public void In_a_seed_while_it_is_typed(string path)
    {
        var corpus = EveryOffsetTests.SeedCorpus;
        var document = corpus.Documents[path];
        foreach (var paragraph in document.Paragraphs)
        {
            var text = document.Tree.Text.ToString(paragraph.Span);
            for (var end = 1; end <= text.Length; end++)
            {
                // As an editor closes brackets, and as it does not.
                foreach (var rest in (string[])["", "]"])
                {
                    var typed = DocumentBuilder.Build(
                        "typed.quoth",
                        SyntaxTree.Parse(text[..end] + rest),
                        corpus.Settings
                    );
                    Check(corpus, typed, end);
                }
            }
        }
    }

    /// <summary>Whatever id stands in a seed is offered at every place in it, with a filter that fits what stands before.</summary>
    [Theory]
    [MemberData(nameof(SeedPaths))]
    public void What_stands_there_is_offered(string path)
    {
        var corpus = EveryOffsetTests.SeedCorpus;
        var document = corpus.Documents[path];
        foreach (var reference in document.References)
        {
            var isOffered =
                reference.Role is ReferenceRole.Mention or ReferenceRole.Source or ReferenceRole.Tie
                || (reference.Kind == SymbolKind.Entity && reference.Role != ReferenceRole.Definition);
            if (!isOffered)
                continue;
            for (var offset = reference.Span.Start; offset <= reference.Span.End; offset++)
            {
                var typed = document.Tree.Text.ToString(TextSpan.FromBounds(reference.Span.Start, offset));
                var offers = Completion.At(corpus, document, offset);
                var same = offers.Where(offer => offer.Symbol?.Id == reference.Id && offer.Replaced == reference.Span);
                if (!same.Any(offer => Completion.Fits(typed, offer.Filter)))
                    Assert.Fail($"{reference.Id} is not offered at {offset}");
            }
        }
    }

    private static void Check(Corpus corpus, DocumentModel document, int offset)
    {
        var offers = Completion.At(corpus, document, offset);
        if (offers.IsEmpty)
            return;
        var text = document.Tree.Text;
        var before = Count(document.Tree);
        foreach (var group in offers.GroupBy(offer => offer.Kind))
        {
            var all = group.ToList();
            foreach (var offer in all)
            {
                var isInLine = offer.Replaced.Touches(offset) && !text.Slice(offer.Replaced).ContainsAny('\n', '\r');
                Require(isInLine, "the range", offer, offset);
                var typed = text.Span[offer.Replaced.Start..offset];
                Require(!offer.ReplacesRest || Completion.Fits(typed, offer.Filter), "the filter", offer, offset);
            }
            // Those between differ in their names alone.
            foreach (var offer in (CompletionOffer[])[all[0], all[^1]])
            {
                CheckTaken(document, before, offer, offer.NewText, offset);
                if (offer.Snippet is { } snippet)
                    CheckTaken(document, before, offer, Expand(snippet), offset);
            }
        }
    }

    private static void CheckTaken(
        DocumentModel document,
        (int Wrong, int Unfinished) before,
        CompletionOffer offer,
        string text,
        int offset
    )
    {
        var (wrong, unfinished) = Count(document.Tree.With(new TextChange(offer.Replaced, text)));
        var opens = offer.Kind == CompletionKind.Tag || text.EndsWith('|') || text.EndsWith('=') || text.Contains("|]");
        Require(wrong <= before.Wrong, "an error", offer, offset);
        Require(unfinished <= before.Unfinished + (opens ? 1 : 0), "unfinished", offer, offset);
    }

    private static (int Wrong, int Unfinished) Count(SyntaxTree tree)
    {
        var errors = tree.GetErrors();
        var unfinished = errors.Count(error => OfUnfinished.Contains(error.Kind));
        return (errors.Length - unfinished, unfinished);
    }

    private static string Expand(string snippet) =>
        Places().Replace(snippet, match => match.Groups[1].Value.Replace("\\", "", StringComparison.Ordinal));

    [GeneratedRegex(@"\$\d|\$\{\d:((?:[^}\\]|\\.)*)\}")]
    private static partial Regex Places();

    private static void Require(bool holds, string what, CompletionOffer offer, int offset)
    {
        if (!holds)
            Assert.Fail($"{what} of `{offer.Label}` ({offer.Kind}, {offer.Replaced}, `{offer.NewText}`) at {offset}");
    }
}
