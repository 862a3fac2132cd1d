using Quoth.Analysis;
using Quoth.Syntax.Text;

namespace Quoth.Features.Tests;

public sealed class TypedFormattingTests
{
    [Theory]
    [InlineData("---\n@velt: Mara Velt\n$0\n---\n", "---\n@velt: Mara Velt\n  \n---\n")]
    [InlineData("---\n@velt: Mara Velt\n  role: mayor\n$0\n---\n", "---\n@velt: Mara Velt\n  role: mayor\n  \n---\n")]
    [InlineData("---\n!unsafe: It was\n\t$0\n---\n", "---\n!unsafe: It was\n  \n---\n")]
    [InlineData("---\n@velt: 市長\n$0\n---\n", "---\n@velt: 市長\n  \n---\n")]
    public void A_line_below_a_definition_is_indented(string before, string after) => Check(before, '\n', after);

    [Fact]
    public void An_indented_line_that_was_left_empty_ends_the_definition() =>
        Check("---\n@velt: Mara Velt\n  \n  $0\n---\n", '\n', "---\n@velt: Mara Velt\n\n\n---\n");

    [Theory]
    [InlineData("---\ntitle: x\n$0\n---\n")]
    [InlineData("---\n$0\n---\n")]
    [InlineData("---\n@velt: Mara Velt\n  $0\n---\n")]
    [InlineData("---\n@velt: Mara Velt\n$0role: mayor\n---\n")]
    [InlineData("---\n# a note\n$0\n---\n")]
    [InlineData("---\n@velt: Mara Velt\n---\n$0\n")]
    [InlineData("---\n@velt: Mara Velt\n$0\nnever closed")]
    [InlineData("@velt: a line of the article\n$0\n")]
    public void Elsewhere_a_new_line_stays_as_it_is(string marked) => Check(marked, '\n', marked);

    [Theory]
    [InlineData("[!c1  type=fact |$0", "[!c1 type=fact|")]
    [InlineData("He [^c1, c2 @velt|$0he] said", "He [^c1,c2 @velt|he] said")]
    [InlineData("[!c1  type=|$0so]", "[!c1  type=|so]")]
    [InlineData("[#|see [@velt |$0her]]", "[#|see [@velt |her]]")]
    [InlineData("[@velt |a |$0b]", "[@velt |a |b]")]
    [InlineData("[@velt |a] | b |$0", "[@velt |a] | b |")]
    public void A_head_is_written_in_its_one_way_when_its_bar_is_there(string before, string after) =>
        Check(before, '|', after);

    [Fact]
    public void A_closing_bracket_changes_nothing() => Check("[@velt |her]$0", ']', "[@velt |her]$0");

    private static void Check(string marked, char typed, string after)
    {
        var fixture = Fixture.Load(marked);
        var changes = TypedFormatting.At(fixture.Corpus, fixture.Document, fixture.Cursor, typed);
        var text = FixApplier.Rewrite(fixture.Document.Tree.Text, changes).Content;
        Assert.Equal(after.Replace("$0", "", StringComparison.Ordinal), text);
    }
}
