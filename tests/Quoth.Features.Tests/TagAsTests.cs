using System.Collections.Immutable;
using Quoth.Analysis;
using Quoth.Syntax.Grammar;

namespace Quoth.Features.Tests;

public sealed class TagAsTests
{
    [Theory]
    [InlineData("$1The general$1 left.", TagKind.Mention, "[@orlan|The general] left.")]
    [InlineData("The ge$0neral left.", TagKind.Source, "The [^@orlan|general] left.")]
    [InlineData("[@ndf|The gene$0ral] left.", TagKind.Mention, "[@orlan|The general] left.")]
    [InlineData(
        "[^c1 @ndf,herald? terms=background|Bo$0th] [~c1|said]",
        TagKind.Source,
        "[^c1 @orlan? terms=background|Both] [~c1|said]"
    )]
    [InlineData("[^|$1He$1] [~|said] [!|so].", TagKind.Source, "[^@orlan|He] [~|said] [!|so].")]
    [InlineData("[@ndf?|The gene$0ral] said.", TagKind.Source, "[^@orlan?|The general] said.")]
    [InlineData("[^|an aide of $1the general$1] said.", TagKind.Mention, "[^|an aide of [@orlan|the general]] said.")]
    public void Words_are_tagged_as_whom_somebody_picked(string text, TagKind kind, string expected)
    {
        var fixture = Fixture.Load(text + Fixture.Registry);
        var edits = TagAs.Known(fixture.Corpus, fixture.Document, fixture.Selection, kind, "orlan", out _);
        Assert.Equal(expected, Apply(fixture, edits).TrimEnd());
    }

    [Theory]
    [InlineData("[^@ndf|two senior\ndiplo$0matic sources] left.", "[^@orlan|two senior\ndiplomatic sources] left.")]
    [InlineData("So $0[^@ndf|they] left.", "So [^@orlan|they] left.")]
    [InlineData("[^@ndf|an aide of $1the general$1] left.", "[^@orlan|an aide of the general] left.")]
    [InlineData("[@ndf|Th$0ey] left.", "[@orlan|They] left.")]
    [InlineData("Th$0ey left.", "[@orlan|They] left.")]
    public void A_tag_stays_what_it_is_where_nobody_says_what_it_shall_be(string text, string expected)
    {
        var fixture = Fixture.Load(text + Fixture.Registry);
        var edits = TagAs.Known(fixture.Corpus, fixture.Document, fixture.Selection, null, "orlan", out _);
        Assert.Equal(expected, Apply(fixture, edits).TrimEnd());
    }

    [Fact]
    public void Somebody_new_is_declared_in_the_header()
    {
        var fixture = Fixture.Load("---\ntitle: Quiet\n---\n$1Ada Brill$1 left.");
        var edits = TagAs.New(
            fixture.Corpus,
            fixture.Document,
            fixture.Selection,
            TagKind.Mention,
            " Ada  Brill ",
            out _
        );
        Assert.Equal("---\ntitle: Quiet\n\n@brill: Ada Brill\n---\n[@brill|Ada Brill] left.", Apply(fixture, edits));
    }

    [Fact]
    public void A_header_is_begun_where_there_is_none()
    {
        var fixture = Fixture.Load("$1Ada Brill$1 left.");
        var edits = TagAs.New(fixture.Corpus, fixture.Document, fixture.Selection, TagKind.Source, "Ada Brill", out _);
        Assert.Equal("---\n@brill: Ada Brill\n---\n[^@brill|Ada Brill] left.", Apply(fixture, edits));
    }

    [Theory]
    [InlineData(
        "He $0 left.",
        "orlan",
        "There are no words here to tag. Select some, or put the cursor on a word of the article."
    )]
    [InlineData("H$0e left.", "nobody", "`@nobody` is not defined. Pick somebody else, or define it first.")]
    [InlineData("[^@a b c=|H$0e] left.", "orlan", "The head of this tag has a mistake. Mend it first.")]
    public void What_cannot_be_says_why(string text, string id, string expected)
    {
        var fixture = Fixture.Load(text + Fixture.Registry);
        Assert.Null(
            TagAs.Known(fixture.Corpus, fixture.Document, fixture.Selection, TagKind.Source, id, out var refusal)
        );
        Assert.Equal(expected, refusal);
    }

    [Fact]
    public void A_name_needs_a_letter()
    {
        var fixture = Fixture.Load("H$0e left.");
        Assert.Null(
            TagAs.New(fixture.Corpus, fixture.Document, fixture.Selection, TagKind.Mention, "…", out var refusal)
        );
        Assert.Equal("“…” has no letter of which an id could be made. Type a name.", refusal);
    }

    private static string Apply(Fixture fixture, ImmutableArray<FixEdit>? edits) =>
        FixApplier
            .Rewrite(
                fixture.Document.Tree.Text,
                (edits ?? []).Select(edit => edit.Change).OrderBy(change => change.Span)
            )
            .Content;
}
