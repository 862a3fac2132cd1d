using Quoth.Analysis;

namespace Quoth.Features.Tests;

public sealed class ResizeTests
{
    [Theory]
    [InlineData("[^|the ma$0yor] of Ostmere said", "[^|the mayor of] Ostmere said")]
    [InlineData("[~|sa$0id], firmly.", "[~|said, firmly].")]
    [InlineData("[~|sa$0id].”", "[~|said.”]")]
    [InlineData("[!|it$0] [@ndf|the army] left", "[!|it [@ndf|the army]] left")]
    [InlineData("[!|[^|th$0e mayor] of Ostmere] left", "[!|[^|the mayor of] Ostmere] left")]
    [InlineData("[^|市$0长]说谎", "[^|市长说]谎")]
    [InlineData("[^|l'a$0mi] d'un jour", "[^|l'ami d'un] jour")]
    public void A_tag_grows_by_a_word_at_its_end(string text, string expected) =>
        Check(text, TagSide.End, true, expected);

    [Theory]
    [InlineData("the [^|ma$0yor] said", "[^|the mayor] said")]
    [InlineData("“No”, [~?|sa$0id] he", "“[~?|No”, said] he")]
    [InlineData("the [@ndf|old army] [!c1 by=none|wo$0n]", "the [!c1 by=none|[@ndf|old army] won]")]
    [InlineData("“[!|N$0o]”", "[!|“No]”")]
    public void A_tag_grows_by_a_word_at_its_start(string text, string expected) =>
        Check(text, TagSide.Start, true, expected);

    [Theory]
    [InlineData("[^|the ma$0yor of] Ostmere", "[^|the mayor] of Ostmere")]
    [InlineData("[!|he$0 left, yesterday]", "[!|he left], yesterday")]
    [InlineData("[!|“It i$0s.”]", "[!|“It is].”")]
    [InlineData("[!|he$0 saw [@ndf|the army]]", "[!|he saw] [@ndf|the army]")]
    public void A_tag_shrinks_by_a_word_at_its_end(string text, string expected) =>
        Check(text, TagSide.End, false, expected);

    [Theory]
    [InlineData("[^|the ma$0yor]", "the [^|mayor]")]
    [InlineData("[!|[@ndf|The old army] le$0ft]", "[@ndf|The old army] [!|left]")]
    public void A_tag_shrinks_by_a_word_at_its_start(string text, string expected) =>
        Check(text, TagSide.Start, false, expected);

    [Theory]
    [InlineData("[^|mayo$0r]", TagSide.End, false)]
    [InlineData("[^|mayo$0r]", TagSide.Start, true)]
    [InlineData("[!|the [^|mayo$0r]] said", TagSide.End, true)]
    [InlineData("no ta$0g here", TagSide.End, true)]
    [InlineData("[#|a no$0te] here", TagSide.End, true)]
    [InlineData("one [^|le$0ft open", TagSide.End, true)]
    public void Where_there_is_no_word_left_it_stays(string text, TagSide side, bool grows) =>
        Check(text, side, grows, null);

    private static void Check(string text, TagSide side, bool grows, string? expected)
    {
        var fixture = Fixture.Load(text);
        var edits = grows
            ? Resize.Grow(fixture.Document, fixture.Cursor, side)
            : Resize.Shrink(fixture.Document, fixture.Cursor, side);
        var changes = edits?.Select(edit => edit.Change).OrderBy(change => change.Span);
        Assert.Equal(
            expected,
            changes is null ? null : FixApplier.Rewrite(fixture.Document.Tree.Text, changes).Content
        );
    }
}
