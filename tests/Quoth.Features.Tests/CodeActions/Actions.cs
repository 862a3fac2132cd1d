using Quoth.Analysis;
using Quoth.Features.CodeActions;
using Quoth.Syntax.Text;

namespace Quoth.Features.Tests.CodeActions;

/// <summary>What is offered at a fixture's cursor, and what becomes of its files.</summary>
internal static class Actions
{
    public static ActionOffer[] Offered(string marked, params string[] only)
    {
        var fixture = Fixture.Load(marked);
        return [.. OfferedActions.At(SiteOf(fixture), only)];
    }

    public static string[] Titles(string marked, params string[] only) =>
        [.. Offered(marked, only).Where(offer => offer.Refusal is null).Select(offer => offer.Title)];

    /// <summary>The files that an action changes, with their new texts: of one alone the text, of several as a fixture has them.</summary>
    public static string Apply(string marked, string title) => Apply(Fixture.Load(marked), title);

    public static string Apply(Fixture fixture, string title)
    {
        var (edits, _) = Find(fixture, title).FindEdits();
        var files = edits
            .GroupBy(edit => edit.Path)
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => (file.Key, Text: Rewrite(fixture, file.Key, file)))
            .ToList();
        return files is [var (path, text)] && path == fixture.Document.Path
            ? text
            : string.Join('\n', files.Select(file => $"=== {file.Key}\n{file.Text}"));
    }

    /// <summary>What an action leaves a placeholder in, or null.</summary>
    public static string? Snippet(string marked, string title) =>
        Find(Fixture.Load(marked), title).FindEdits().Snippet?.Snippet;

    private static ActionOffer Find(Fixture fixture, string title)
    {
        var offers = OfferedActions.At(SiteOf(fixture), []);
        return offers.FirstOrDefault(offer => offer.Title == title && offer.Refusal is null)
            ?? throw new InvalidOperationException(
                $"No “{title}” among\n{string.Join('\n', offers.Select(offer => offer.Title))}"
            );
    }

    private static ActionSite SiteOf(Fixture fixture) =>
        new(
            fixture.Corpus,
            fixture.Document,
            fixture.Selection,
            () => Analyzer.Analyze(fixture.Document, fixture.Corpus)
        )
        {
            CanChoose = true,
        };

    private static string Rewrite(Fixture fixture, string path, IEnumerable<FixEdit> edits) =>
        FixApplier
            .Rewrite(
                fixture.Corpus.Find(path)?.Tree.Text ?? SourceText.From(""),
                edits.Select(edit => edit.Change).OrderBy(change => change.Span)
            )
            .Content;
}
