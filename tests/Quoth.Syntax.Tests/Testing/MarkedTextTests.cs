using Quoth.Testing;

namespace Quoth.Syntax.Tests.Testing;

public sealed class MarkedTextTests
{
    [Fact]
    public void A_cursor_is_taken_out_of_the_text() =>
        Assert.Equal(("[@velt|Velt]", 3), MarkedText.ParseCursor("[@v$0elt|Velt]"));

    [Fact]
    public void A_selection_is_what_stands_between_its_marks() =>
        Assert.Equal(("Mara Velt left", 5, 4), MarkedText.ParseSelection("Mara $1Velt$1 left"));

    [Fact]
    public void A_cursor_may_stand_in_a_selection()
    {
        var marked = MarkedText.Parse("$1Mara$0 Velt$1");
        Assert.Equal(new MarkedText("Mara Velt", 4, (0, 9)), marked);
    }

    [Fact]
    public void Other_dollars_are_text() =>
        Assert.Equal(new MarkedText("$5, $", null, null), MarkedText.Parse("$5, $"));

    [Theory]
    [InlineData("$0 and $0")]
    [InlineData("$1 without an end")]
    [InlineData("$1a$1b$1")]
    public void Marks_that_do_not_fit_are_refused(string marked) =>
        Assert.Throws<FormatException>(() => MarkedText.Parse(marked));

    [Fact]
    public void A_mark_that_a_test_needs_must_be_there()
    {
        Assert.Throws<FormatException>(() => MarkedText.ParseCursor("Velt"));
        Assert.Throws<FormatException>(() => MarkedText.ParseSelection("$0Velt"));
    }
}
