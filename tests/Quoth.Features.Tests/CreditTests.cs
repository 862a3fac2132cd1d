using Quoth.Analysis;

namespace Quoth.Features.Tests;

public sealed class CreditTests
{
    [Theory]
    [InlineData("The town, [!|it is s$0afe].", "The town, [!by=@orlan|it is safe].")]
    [InlineData("[!c2 type=opinion|It is s$0afe].", "[!c2 type=opinion by=@orlan|It is safe].")]
    [InlineData("[!by=none|It is s$0afe].", "[!by=@orlan|It is safe].")]
    [InlineData("[!by=@ndf,@herald type=opinion|It is s$0afe].", "[!by=@orlan type=opinion|It is safe].")]
    [InlineData("[!|It is [@ndf|s$0afe]].", "[!by=@orlan|It is [@ndf|safe]].")]
    public void A_claim_says_by_itself_who_is_credited(string text, string expected) => Check(text, expected);

    [Fact]
    public void A_source_that_names_nobody_and_says_nothing_else_is_given_the_name() =>
        Check("[^|He] [~|said] [!|it is s$0afe].", "[^@orlan|He] [~|said] [!|it is safe].");

    [Theory]
    [InlineData("[^@ndf|The army] [~|said] [!|it is s$0afe].", "[^@orlan|The army] [~|said] [!|it is safe].")]
    [InlineData("[^c1 @ndf?|It]. [!c1|It is s$0afe].", "[^c1 @orlan?|It]. [!c1|It is safe].")]
    [InlineData(
        "[!|“So,” [^@ndf,herald|they] [~|said], “is s$0afe.”]",
        "[!|“So,” [^@orlan|they] [~|said], “is safe.”]"
    )]
    public void A_source_of_this_claim_alone_becomes_somebody_elses(string text, string expected) =>
        Check(text, expected);

    [Fact]
    public void A_source_further_before_counts_no_longer() =>
        Check(
            "[^@ndf|It] [~|denied] [!|that] and [~|said] [!|it is s$0afe].",
            "[^@ndf|It] [~|denied] [!|that] and [~|said] [!by=@orlan|it is safe]."
        );

    [Fact]
    public void Who_is_credited_already_stays_so() =>
        Check("[^@orlan|He] [~|said] [!|it is s$0afe].", "[^@orlan|He] [~|said] [!|it is safe].");

    [Theory]
    [InlineData(
        "[^@ndf|The army] [~|said] [!by=@herald|it is s$0afe].",
        "“The army” stands beside the claim as its source and would be credited as well. Change or untie that source first."
    )]
    [InlineData(
        "[^c1 @ndf|The army] and [^c1 @herald|the Herald] [~|said] [!c1|it is s$0afe].",
        "“The army” stands beside the claim as its source and would be credited as well. Change or untie that source first."
    )]
    [InlineData(
        "[^@ndf|It] [~|said] [!|it is s$0afe] and [~|denied] [!|that].",
        "“It” is the source of other claims too, which would be credited anew with this one. Untie it first, or pick another person for it."
    )]
    [InlineData("It is s$0afe.", "There is no claim here to credit to anybody.")]
    [InlineData("[#|[!|no$0]] x", "There is no claim here to credit to anybody.")]
    public void What_cannot_be_says_why(string text, string expected)
    {
        var fixture = Fixture.Load(text + Fixture.Registry);
        Assert.Null(Credit.To(fixture.Corpus, fixture.Document, fixture.Cursor, "orlan", out var refusal));
        Assert.Equal(expected, refusal);
    }

    [Fact]
    public void Who_is_not_defined_cannot_be_credited()
    {
        var fixture = Fixture.Load("[!|It is s$0afe].");
        Assert.Null(Credit.To(fixture.Corpus, fixture.Document, fixture.Cursor, "orlan", out var refusal));
        Assert.Equal("`@orlan` is not defined, so that nobody can be credited by that id.", refusal);
    }

    private static void Check(string text, string expected)
    {
        var fixture = Fixture.Load(text + Fixture.Registry);
        var edits = Credit.To(fixture.Corpus, fixture.Document, fixture.Cursor, "orlan", out var refusal);
        Assert.Null(refusal);
        var after = FixApplier.Rewrite(fixture.Document.Tree.Text, (edits ?? []).Select(edit => edit.Change));
        Assert.Equal(expected, after.Content.TrimEnd());
        // It then is so.
        var known = fixture.With(after.Content);
        var at = expected.IndexOf("safe", StringComparison.Ordinal);
        Assert.Equal([], Credit.To(known.Corpus, known.Document, at, "orlan", out _) ?? default);
    }
}
