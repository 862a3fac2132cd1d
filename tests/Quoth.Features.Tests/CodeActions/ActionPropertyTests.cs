using System.Collections.Immutable;
using FsCheck.Fluent;
using Quoth.Analysis;
using Quoth.Features.CodeActions;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Features.Tests.CodeActions;

/// <summary>Whatever is offered, wherever: its edits fit together, the article's words stay, and no markup breaks.</summary>
public sealed class ActionPropertyTests
{
    private static readonly Lazy<Corpus> Seeds = new(LoadSeeds);

    public static TheoryData<string> SeedPaths() => new(Seeds.Value.Documents.Keys);

    [Theory]
    [MemberData(nameof(SeedPaths))]
    public void In_a_seed(string path)
    {
        var corpus = Seeds.Value;
        var document = corpus.Documents[path];
        var found = Analyzer.Analyze(document, corpus);
        var done = new HashSet<string>(StringComparer.Ordinal);
        // Steps that share no divisor with anything in the texts, so that all sorts of places come up.
        for (var start = 0; start <= document.Tree.Text.Length; start += 131)
        {
            foreach (var length in (int[])[0, 31])
                Check(corpus, document, new TextSpan(start, length), found, done);
        }
    }

    [Fact]
    public void In_random_markup() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                text =>
                {
                    var corpus = Corpus.Create(QuothConfiguration.Default);
                    var document = Build("a.quoth", text, corpus);
                    var registry = Build(
                        "registry.quoth",
                        "---\n@orlan: Ilan Orlan\n  of: @b\n@b: [B]\n!c1: So\n---\n",
                        corpus
                    );
                    corpus = corpus.With([document, registry]);
                    var found = Analyzer.Analyze(document, corpus);
                    var done = new HashSet<string>(StringComparer.Ordinal);
                    for (var start = 0; start <= text.Length; start++)
                    {
                        foreach (var length in (int[])[0, 7])
                            Check(corpus, document, new TextSpan(start, length), found, done);
                    }
                }
            ),
            cases: 100
        );

    [Theory]
    [MemberData(nameof(SeedPaths))]
    public void An_organized_header_is_in_order_and_formatted(string path)
    {
        var corpus = Seeds.Value;
        var document = corpus.Documents[path];
        // Turned around, so that there is something to do.
        var turned = Turn(corpus, document);
        var organized = Organize(corpus.With(turned), turned);
        Assert.Equal(organized.Tree.Text.Content, Organize(corpus.With(organized), organized).Tree.Text.Content);
        Assert.DoesNotContain(
            Formatting.Format(organized, corpus.With(organized)),
            change => change.Span.Start < organized.Tree.BodyStart
        );
        Assert.Equal(
            document.Entities.Select(entity => entity.Id).Order(),
            organized.Entities.Select(entity => entity.Id).Order()
        );
    }

    private static void Check(
        Corpus corpus,
        DocumentModel document,
        TextSpan selection,
        ImmutableArray<Diagnostic> found,
        HashSet<string> done
    )
    {
        var length = document.Tree.Text.Length;
        var span = TextSpan.FromBounds(selection.Start, Math.Min(selection.End, length));
        var site = new ActionSite(corpus, document, span, () => found) { CanChoose = true };
        foreach (var offer in OfferedActions.At(site, []))
        {
            // What concerns the whole document is the same wherever it is asked for.
            var isOfAll =
                offer.IsCostly || ActionKinds.IsOf(offer.Kind, "source") || offer.Title.EndsWith("this document");
            if (offer.Refusal is not null || (isOfAll && !done.Add(offer.Title)))
                continue;
            var (edits, snippet) = offer.FindEdits();
            if (snippet is not null && !edits.Contains(snippet.Plain))
                Assert.Fail($"{offer.Title} at {span}: the snippet is none of the edits");
            foreach (var file in edits.GroupBy(edit => edit.Path))
                CheckFile(corpus, file.Key, [.. file.Select(edit => edit.Change)], offer, $"{offer.Title} at {span}");
        }
    }

    private static void CheckFile(Corpus corpus, string path, TextChange[] changes, ActionOffer offer, string what)
    {
        if (corpus.Find(path) is not { } document)
        {
            Assert.True(offer.CreatesFile && changes is [{ Span: { Start: 0, Length: 0 } }], $"{what}: {path} is new");
            return;
        }
        var sorted = changes.OrderBy(change => change.Span).ToList();
        for (var i = 0; i < sorted.Count; i++)
        {
            if (
                sorted[i].Span.End > document.Tree.Text.Length
                || (i > 0 && sorted[i - 1].Span.End > sorted[i].Span.Start)
            )
                Assert.Fail($"{what}: edits overlap or lie outside the text");
        }
        // A fix that a person chooses may say that it changes the words; all else may not.
        if (offer.Diagnostics.Any(one => one.Finding.Fixes.Any(fix => fix.Safety == FixSafety.Offered)))
            return;
        var after = SyntaxTree.Parse(FixApplier.Rewrite(document.Tree.Text, sorted));
        if (CleanText.Of(after).Text != document.Clean.Text)
            Assert.Fail($"{what} changes the text of\n{document.Tree.Text.Content}\nto\n{after.Text.Content}");
        if (after.GetErrors().Length > document.SyntaxErrors.Length)
            Assert.Fail($"{what} breaks the markup of\n{document.Tree.Text.Content}\nto\n{after.Text.Content}");
    }

    private static DocumentModel Organize(Corpus corpus, DocumentModel document)
    {
        var site = new ActionSite(corpus, document, default, () => []);
        var edits = OfferedActions
            .At(site, [ActionKinds.Organize])
            .SelectMany(offer => offer.FindEdits().Edits)
            .Select(edit => edit.Change);
        return Build(document.Path, FixApplier.Rewrite(document.Tree.Text, edits).Content, corpus);
    }

    /// <summary>The document with its definitions in the reverse order.</summary>
    private static DocumentModel Turn(Corpus corpus, DocumentModel document)
    {
        var definitions = document.Entities.Concat(document.ClaimDefinitions).OrderBy(one => one.Span).ToList();
        var text = document.Tree.Text;
        var changes = definitions.Select(
            (one, i) => new TextChange(one.Span, text.ToString(definitions[definitions.Count - 1 - i].Span))
        );
        return Build(document.Path, FixApplier.Rewrite(text, changes).Content, corpus);
    }

    private static DocumentModel Build(string path, string text, Corpus corpus) =>
        DocumentBuilder.Build(path, SyntaxTree.Parse(text), corpus.Settings);

    private static Corpus LoadSeeds()
    {
        var root = RepositoryFiles.PathOf("seeds");
        var corpus = Corpus.Create(QuothConfiguration.Default);
        return corpus.With([
            .. Directory
                .EnumerateFiles(root, "*.quoth", SearchOption.AllDirectories)
                .Select(file =>
                    Build(Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file), corpus)
                ),
        ]);
    }
}
