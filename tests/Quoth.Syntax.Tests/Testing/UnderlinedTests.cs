using Quoth.Testing;

namespace Quoth.Syntax.Tests.Testing;

public sealed class UnderlinedTests
{
    [Fact]
    public void Carets_and_a_label_stand_below_the_line() =>
        Assert.Equal(
            """
            [@zamir|Zamir] spoke.
             ^^^^^^ error Q101: `@zamir` is not defined
            She left.

            """,
            Underlined.Print("[@zamir|Zamir] spoke.\nShe left.\n", [(1, 6, "error Q101: `@zamir` is not defined")])
        );

    [Fact]
    public void Spans_of_a_line_are_shown_in_text_order() =>
        Assert.Equal("one two\n^^^ a\n    ^^^ b\n", Underlined.Print("one two", [(4, 3, "b"), (0, 3, "a")]));

    [Fact]
    public void Columns_are_what_a_reader_sees_as_one_character() =>
        Assert.Equal("é👨‍👩‍👧x\n  ^ x\n", Underlined.Print("é👨‍👩‍👧x", [("é👨‍👩‍👧".Length, 1, "x")]));

    [Fact]
    public void A_tab_is_kept_above_the_carets() =>
        Assert.Equal("\tx\n\t^ x\n", Underlined.Print("\tx", [(1, 1, "x")]));

    [Fact]
    public void An_empty_span_shows_one_caret_at_the_very_end_too() =>
        Assert.Equal("ab\n ^ here\n  ^ end\n", Underlined.Print("ab", [(2, 0, "end"), (1, 0, "here")]));

    [Fact]
    public void A_span_over_line_ends_says_how_many_lines_more() =>
        Assert.Equal("ab\n ^ (+2 lines) x\ncd\nef\n", Underlined.Print("ab\r\ncd\ref", [(1, 7, "x")]));
}
