using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Semantics.Tests.Corpora;

/// <summary>A search by the index finds what going through every document finds.</summary>
public sealed class ReferenceIndexTests
{
    private static readonly string[] Texts =
    [
        "",
        "[@a|She] left.",
        "[@a,b|They] left. [@a|She] came.",
        "[!c1 by=@b|So]. [~c1|he]",
        "---\n@a: Ada\n---\n[@a|Ada] left. [!supports=c1|So].",
        "---\n@a: Ada\n  of: @b\n!c1: So\n---\n",
        "---\n@b: Bo\n---\n",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_is_added_changed_and_removed_meanwhile(int seed)
    {
        var random = new Random(seed);
        var corpus = Corpus.Create(QuothConfiguration.Default);
        // More changes than an index bears, so that it is made anew between.
        for (var step = 0; step < 900; step++)
        {
            corpus = random.Next(10) switch
            {
                0 => corpus.Without(PathOf(random)),
                1 => corpus.With([Read(random), Read(random), Read(random)]),
                _ => corpus.With(Read(random)),
            };
            if (random.Next(3) == 0)
                Check(corpus);
        }
    }

    [Fact]
    public void A_snapshot_before_still_finds_what_it_held()
    {
        var before = Corpus
            .Create(QuothConfiguration.Default)
            .With([Read("a", "[@x|She]"), Read("r", "---\n@x: X\n---\n")]);
        Check(before);
        var after = before.With(Read("a", "She")).With(Read("b", "[@x|He]"));
        Assert.Equal(["a", "r"], PathsOf(before));
        Assert.Equal(["b", "r"], PathsOf(after));
        Assert.Equal(["b"], PathsOf(after.Without("r").Without("a"), scope: "b"));

        static IEnumerable<string> PathsOf(Corpus corpus, string? scope = null) =>
            corpus.FindReferences(new Symbol(SymbolKind.Entity, "x", scope)).Select(place => place.Document.Path);
    }

    private static void Check(Corpus corpus)
    {
        foreach (
            var (kind, id) in new[] { (SymbolKind.Entity, "a"), (SymbolKind.Entity, "b"), (SymbolKind.Claim, "c1") }
        )
        {
            var symbol = new Symbol(kind, id, null);
            var scanned =
                from document in corpus.Documents.Values
                from reference in document.References
                where corpus.GetSymbol(document, reference) == symbol
                select new SymbolPlace(document, reference);
            Assert.Equal(scanned, corpus.FindReferences(symbol));
            var holding = corpus.Documents.Values.Where(document => document.FindReferences(kind, id).Any());
            Assert.Equal(
                holding,
                corpus.FindDocuments(kind, id).Where(document => document.FindReferences(kind, id).Any())
            );
        }
    }

    private static string PathOf(Random random) => $"{random.Next(400):D3}";

    private static DocumentModel Read(Random random) => Read(PathOf(random), Texts[random.Next(Texts.Length)]);

    private static DocumentModel Read(string path, string text) =>
        DocumentBuilder.Build(path, SyntaxTree.Parse(text), DocumentSettings.From(QuothConfiguration.Default));
}
