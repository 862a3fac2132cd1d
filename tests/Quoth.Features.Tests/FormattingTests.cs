using Quoth.Analysis;
using Quoth.Syntax.Text;

namespace Quoth.Features.Tests;

public sealed class FormattingTests
{
    [Theory]
    // Blanks: one between parts, none elsewhere.
    [InlineData("[@orlan |Orlan]", "[@orlan|Orlan]")]
    [InlineData("[@velt, @quill   role=mayor |both]", "[@velt,quill role=mayor|both]")]
    [InlineData("[^c1, c2@velt, quill|they]", "[^c1,c2 @velt,quill|they]")]
    [InlineData("[^ @velt|she] [~ |said]", "[^@velt|she] [~|said]")]
    [InlineData("[!c2+?  type=fact|so] [~c1 |said]", "[!c2+? type=fact|so] [~c1|said]")]
    [InlineData("[!topic=pier,  ferry|so]", "[!topic=pier,ferry|so]")]
    [InlineData("[# |check] [!|so [- |, they say,] it is]", "[#|check] [!|so [-|, they say,] it is]")]
    [InlineData("[!c1\u00A0\ttype=fact|so]", "[!c1 type=fact|so]")]
    // Attributes: the order of the schema; what it does not know follows as it stands.
    [InlineData("[!c4 topic=pier type=opinion by=@velt|so]", "[!c4 by=@velt type=opinion topic=pier|so]")]
    [InlineData("[!zone=b type=fact area=a|so]", "[!type=fact zone=b area=a|so]")]
    // Quotation marks: where they protect something.
    [InlineData("[!type=\"opinion\" by=\"@velt\"|so]", "[!by=@velt type=opinion|so]")]
    [InlineData("[!topic=\"the pier\",\"a,b\",\"\"|so]", "[!topic=\"the pier\",\"a,b\",\"\"|so]")]
    [InlineData("[!topic=\"the \\\"old\\\" gate\"|so]", "[!topic=\"the \\\"old\\\" gate\"|so]")]
    [InlineData("[!topic=\"a\\b\"|so]", "[!topic=a\\b|so]")]
    // A key alone must not become an id.
    [InlineData("[!  disputed  type=fact|so]", "[!type=fact disputed|so]")]
    [InlineData("[!   disputed|so]", "[! disputed|so]")]
    [InlineData("[!disputed=true|so]", "[!disputed=true|so]")]
    public void A_head_has_one_writing(string before, string after) => Check(before, after);

    [Theory]
    [InlineData("[!c1  type= |so]")]
    [InlineData("[@orlan,  |he]")]
    [InlineData("[~c1   tone=dry|said]")]
    [InlineData("[!type=fact   type=opinion|so]")]
    [InlineData("[-   because|, she said,]")]
    public void A_wrong_head_is_left_as_it_is(string text) => Check(text, text);

    [Theory]
    [InlineData("a  b \n\n\n c\t[!|  two  blanks ]  ")]
    [InlineData("\\[!  c1|no tag] and [see  @velt|x]")]
    [InlineData("[#|a note says [!c1   type=fact|what] its writer wrote]")]
    [InlineData("---\ntitle:x\nnever closed")]
    public void Text_is_sacred(string text) => Check(text, text);

    [Fact]
    public void A_flag_is_its_key_alone()
    {
        const string Configuration = """

            === quoth.json
            {"schema": {"attributes": {"disputed": {"type": "flag", "on": ["claim"]}}}}
            """;
        Check("[!c1 disputed=true|so]" + Configuration, "[!c1 disputed|so]");
        Check("[! disputed|so]" + Configuration, "[!disputed=true|so]");
    }

    [Fact]
    public void A_header_has_one_layout()
    {
        Check(
            """
            ---   

            title :  General makes quiet visit   
            date:2026-02-02
            # People.
            @orlan:Ilan Orlan
            	role:   chief of the defence staff

                aka:Orlan,  "the chief" ,"Orlan, Ilan",
            	# from the ministry's site   
              note:


            # Papers.
            !pier :The pier is safe.  
              topic: "pier",ferry

            --- 
            [@orlan|He] left.
            """,
            """
            ---
            title: General makes quiet visit
            date: 2026-02-02

            # People.
            @orlan: Ilan Orlan
              role: chief of the defence staff
              aka: Orlan, the chief, "Orlan, Ilan"
              # from the ministry's site
              note:

            # Papers.
            !pier: The pier is safe.
              topic: pier, ferry
            ---
            [@orlan|He] left.
            """
        );
    }

    [Fact]
    public void Header_lines_stay_in_their_order()
    {
        const string Text = """
            ---
            @orlan: Ilan Orlan
              aka: Orlan
              role: chief of the defence staff
              kind: person

            title: Quiet
            outlet: @herald
            date: 2026
            ---
            """;
        Check(Text, Text);
    }

    [Fact]
    public void A_blank_line_that_is_there_may_stand_on_either_side_of_a_comment()
    {
        const string Text = "---\ntitle: x\n# about the title\n\n@a: A\n---\n";
        Check(Text, Text);
        Check("---\n@a: A\n# more\ntitle: x\n---\n", "---\n@a: A\n\n# more\ntitle: x\n---\n");
    }

    [Fact]
    public void Broken_header_lines_are_left_as_they_are()
    {
        Check(
            "---\n  role :  mayor  \n@ velt:  x  \nkey  without colon \n@a:A\n  b:c\n---\n",
            "---\n  role :  mayor  \n@ velt:  x  \nkey  without colon \n@a: A\n  b: c\n---\n"
        );
    }

    [Fact]
    public void A_single_value_keeps_its_quotation_marks_and_commas() =>
        Check("---\ntitle:  \"Quiet,  please\"\n---\n", "---\ntitle: \"Quiet,  please\"\n---\n");

    [Fact]
    public void Line_ends_stay_and_a_new_line_ends_as_the_one_before()
    {
        Check("---\r\ntitle:x\r\n@a:A\r\n\r\n---\r\nA.\r\n", "---\r\ntitle: x\r\n\r\n@a: A\r\n---\r\nA.\r\n");
        Check("---\rtitle:x\r@a:A\r---", "---\rtitle: x\r\r@a: A\r---");
    }

    [Fact]
    public void A_range_formats_the_heads_and_lines_in_it()
    {
        var fixture = Fixture.Load("---\ntitle:x\n---\n[@a |A] and [@b |B]");
        var text = fixture.Document.Tree.Text;
        var second = new TextSpan(text.Content.IndexOf("[@b", StringComparison.Ordinal), 5);
        var changes = Formatting.FormatRange(fixture.Document, fixture.Corpus, second);
        Assert.Equal("---\ntitle:x\n---\n[@a |A] and [@b|B]", FixApplier.Rewrite(text, changes).Content);
    }

    [Fact]
    public void Ranges_may_come_in_any_order_and_overlap()
    {
        var fixture = Fixture.Load("[@a |A] and [@b |B] and [@c |C] and [@d |D]");
        var text = fixture.Document.Tree.Text;
        var changes = Formatting.FormatRanges(
            fixture.Document,
            fixture.Corpus,
            [new TextSpan(38, 2), new TextSpan(0, 3), new TextSpan(0, 14)]
        );
        Assert.Equal("[@a|A] and [@b|B] and [@c |C] and [@d|D]", FixApplier.Rewrite(text, changes).Content);
        Assert.Empty(Formatting.FormatRanges(fixture.Document, fixture.Corpus, []));
    }

    [Theory]
    [InlineData("[!c1  type=fact|so]", "5..6 ''")]
    [InlineData("---\ntitle:x\n---\n", "10..10 ' '")]
    public void An_edit_takes_in_no_more_than_what_changes(string before, string edits)
    {
        var fixture = Fixture.Load("").With(before.Replace("\\n", "\n", StringComparison.Ordinal));
        var changes = Formatting.Format(fixture.Document, fixture.Corpus);
        Assert.Equal(edits, string.Join(", ", changes.Select(change => $"{change.Span} '{change.NewText}'")));
    }

    private static void Check(string before, string after)
    {
        // The files of a fixture have other line ends than their text may have.
        var isFixture = before.Contains("\n=== ", StringComparison.Ordinal);
        var fixture = isFixture ? Fixture.Load(before) : Fixture.Load("").With(before);
        var text = fixture.Document.Tree.Text;
        var formatted = FixApplier.Rewrite(text, Formatting.Format(fixture.Document, fixture.Corpus)).Content;
        Assert.Equal(after, formatted);
    }
}
