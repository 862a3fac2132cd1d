using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void An_articles_claims_are_counted_by_whom_they_credit()
    {
        var fixture = Fixture.Load(
            """
            ---
            @dip: a diplomat
              kind: unnamed-person
            ---
            [^@orlan|Orlan] [~|said] [!|one]. [^@dip|A diplomat] [~|said] [!|two]. [^|Officials] [~|said] [!|three].
            [!|Four]. [!by=none|Five]. [@orlan?|He] left. [#|[!?|not this]]

            [^|Who]?
            """ + Fixture.Registry
        );
        var counts = Statistics.Of(fixture.Corpus, fixture.Document);
        Assert.Equal(
            new ArticleCounts(Claims: 5, Unattributed: 1, Unnamed: 2, Mentions: 3, Doubts: 1, Orphans: 1),
            counts
        );
        Assert.Equal(50, counts.UnnamedPercent);
        Assert.Equal(10, (counts + counts).Claims);
    }

    [Theory]
    [InlineData(21, 0, 6, 29)]
    [InlineData(8, 0, 1, 13)]
    [InlineData(4, 1, 1, 33)]
    [InlineData(3, 0, 3, 100)]
    public void The_share_of_the_unnamed_is_rounded(int claims, int unattributed, int unnamed, int percent) =>
        Assert.Equal(percent, new ArticleCounts(claims, unattributed, unnamed, 0, 0, 0).UnnamedPercent);

    [Fact]
    public void Where_nobody_is_credited_there_is_no_share_of_the_unnamed()
    {
        var fixture = Fixture.Load("[!|So].");
        Assert.Null(Statistics.Of(fixture.Corpus, fixture.Document).UnnamedPercent);
    }

    [Fact]
    public void A_symbol_is_counted_in_the_articles_that_mean_it()
    {
        var fixture = Fixture.Load(
            """
            === a.quoth
            [^@orlan|Orlan] [~|said] [!|one]. [@orlan|He] left. [!by=@orlan|Two].
            === b.quoth
            ---
            @orlan: Another Orlan
            ---
            [@orlan|He] stayed.
            """ + Fixture.Registry
        );
        var orlan = new Symbol(SymbolKind.Entity, "orlan", Scope: null);
        Assert.Equal(new SymbolCounts(Mentions: 2, Claims: 2, Articles: 1), Statistics.Of(fixture.Corpus, orlan));
        var other = orlan with { Scope = "b.quoth" };
        Assert.Equal(new SymbolCounts(Mentions: 1, Claims: 0, Articles: 1), Statistics.Of(fixture.Corpus, other));
    }

    [Theory]
    [InlineData("So it is.", SealState.Unsealed)]
    [InlineData(
        "---\ntext-sha256: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae\n---\nfoo",
        SealState.Sealed
    )]
    [InlineData(
        "---\ntext-sha256: 2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae\n---\nbar",
        SealState.Drifted
    )]
    public void A_seal_holds_or_the_text_has_drifted(string text, SealState expected) =>
        Assert.Equal(expected, Statistics.SealOf(Fixture.Load("So it is.").With(text).Document));
}
