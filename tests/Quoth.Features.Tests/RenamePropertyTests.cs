using System.Collections.Immutable;
using FsCheck.Fluent;
using Quoth.Analysis;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Features.Tests;

/// <summary>What holds for every renaming, whatever the text.</summary>
public sealed class RenamePropertyTests
{
    private const string Fresh = "never-seen_9";

    [Fact]
    public void Renaming_any_symbol_of_the_seeds_changes_no_article_and_no_meaning()
    {
        var seeds = EveryOffsetTests.LoadSeeds();
        var symbols = seeds
            .Documents.Values.SelectMany(document =>
                document.References.Select(reference =>
                    (Document: document, Reference: reference, Symbol: seeds.GetSymbol(document, reference))
                )
            )
            .DistinctBy(found => found.Symbol)
            .ToList();
        Assert.True(symbols.Count > 100);
        Parallel.ForEach(symbols, found => Check(seeds, found.Document, found.Reference, found.Symbol));
    }

    [Fact]
    public void Renaming_any_symbol_of_random_markup_changes_no_text_and_no_meaning() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                text =>
                {
                    var corpus = Corpus.Create(QuothConfiguration.Default);
                    var document = Build(corpus, "a.quoth", text);
                    corpus = corpus.With([
                        document,
                        Build(corpus, "b.quoth", "[@a,b|They] left. [!c1 by=@orlan|So]."),
                        Build(corpus, "registry.quoth", "---\n@orlan: Ilan Orlan\n  of: @b\n@b: [B]\n!c1: So\n---\n"),
                    ]);
                    foreach (var reference in document.References)
                        Check(corpus, document, reference, corpus.GetSymbol(document, reference));
                }
            ),
            cases: 1000
        );

    private static void Check(Corpus before, DocumentModel document, SymbolReference reference, Symbol symbol)
    {
        var (after, edits) = Apply(before, document, reference.Span.Start, Fresh);
        var renamed = symbol with { Id = Fresh };
        Assert.Equal(before.FindReferences(symbol).Count(), edits.Length);
        foreach (var (path, old) in before.Documents)
        {
            var now = after.Documents[path];
            Assert.Equal(old.Clean.Text, now.Clean.Text);
            var expected = old.References.Select(place => before.GetSymbol(old, place)).Select(Renamed);
            Assert.Equal(expected, now.References.Select(place => after.GetSymbol(now, place)));
            Assert.Equal(old.References.Select(place => place.Role), now.References.Select(place => place.Role));
        }

        var (path2, start) = (edits[0].Path, edits[0].Change.Span.Start);
        var (back, _) = Apply(after, after.Documents[path2], start, symbol.Id);
        foreach (var (path, old) in before.Documents)
            Assert.Equal(old.Tree.Text.Content, back.Documents[path].Tree.Text.Content);

        Symbol Renamed(Symbol other) => other == symbol ? renamed : other;
    }

    private static (Corpus Corpus, ImmutableArray<FixEdit> Edits) Apply(
        Corpus corpus,
        DocumentModel document,
        int offset,
        string id
    )
    {
        var edits = Rename.To(corpus, document, offset, id, out var refusal) ?? [];
        Assert.Null(refusal);
        var changed = edits
            .GroupBy(edit => edit.Path)
            .Select(file =>
            {
                var text = FixApplier.Rewrite(corpus.Documents[file.Key].Tree.Text, file.Select(edit => edit.Change));
                return Build(corpus, file.Key, text.Content);
            });
        return (corpus.With([.. changed]), edits);
    }

    private static DocumentModel Build(Corpus corpus, string path, string text) =>
        DocumentBuilder.Build(path, SyntaxTree.Parse(text), corpus.Settings);
}
