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

    [Theory]
    [InlineData("[^@ndf|The army] [~|said] [!by=@herald|it is s$0afe].", "[^@orlan|The army] [~|said] [!|it is safe].")]
    [InlineData(
        "[!c2 by=@herald,@ndf type=opinion|It is s$0afe], [^|officials] [~|said].",
        "[!c2 type=opinion|It is safe], [^@orlan|officials] [~|said]."
    )]
    [InlineData(
        "[!by=\"@herald\"  type=opinion|“So,” [^@orlan|he] [~|said], “is s$0afe.”]",
        "[!type=opinion|“So,” [^@orlan|he] [~|said], “is safe.”]"
    )]
    [InlineData(
        "[!c2 type=opinion|It [^@ndf|it] [~|said] is] [!c2+ by=@herald|s$0afe].",
        "[!c2 type=opinion|It [^@orlan|it] [~|said] is] [!c2+|safe]."
    )]
    public void Whom_the_claim_named_besides_its_source_goes(string text, string expected) => Check(text, expected);

    [Theory]
    [InlineData(
        "[!c1|It is s$0afe], [~c1,c2|according to] [^c1,c2 @herald|the Herald]. [!c2|Nobody looked].",
        "[!c1 by=@orlan|It is safe], [~c1,c2|according to] [^c2 @herald|the Herald]. [!c2|Nobody looked]."
    )]
    [InlineData(
        "[^c2,c1 @herald|The Herald] [~|said] [!c1 by=@ndf|it is s$0afe] and [!c2|that nobody looked].",
        "[^c2 @herald|The Herald] [~|said] [!c1 by=@orlan|it is safe] and [!c2|that nobody looked]."
    )]
    public void A_source_that_is_tied_to_others_too_is_untied_from_the_claim(string text, string expected) =>
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
        "[^c1 @ndf|The army] and [^c1 @herald|the Herald] [~|said] [!c1|it is s$0afe].",
        "“The army” and “the Herald” are both sources of this claim. Pick the right person for each, or take the tag off the one that is none."
    )]
    [InlineData(
        "[^@ndf|It] [~|said] [!|it is s$0afe] and [~|denied] [!|that].",
        "“It” is the source of other claims too, which would be credited anew with this one. Write the ids of its attributions first, or pick another person for it."
    )]
    [InlineData(
        "[^c1,c2 @ndf|The army]’s paper: [^@herald|the Herald] [~|read] that [!c1|it is s$0afe]. [!c2|So].",
        "“The army” is the source of other claims too, which would be credited anew with this one. Untie it first, or pick another person for it."
    )]
    [InlineData(
        "[^@ndf @herald|The army] [~|said] [!|it is s$0afe].",
        "The head of “The army” or of the claim has a mistake. Mend it first."
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
