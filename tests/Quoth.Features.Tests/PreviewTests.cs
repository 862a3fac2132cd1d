using Quoth.Syntax.Grammar;

namespace Quoth.Features.Tests;

public sealed class PreviewTests
{
    [Fact]
    public void Tags_lie_over_the_clean_text_an_outer_one_before_those_in_it() =>
        Check(
            """
            According to [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] [!c1?|it [-|he said] rains]].
            [#|ask \[@orlan|him\] [@orlan|again]][@nobody|X] [!c1+|and pours]. Then he [~|left]
            """ + Fixture.Registry,
            """
            According to the Herald, Orlan said it he said rains.
            X and pours. Then he left
                         source `the Herald` @herald !0
                         claim `Orlan said it he said rains` !0
                         source `Orlan` @orlan !1
                         cue `said` !1
                         claim `it he said rains` !1 doubt
                         hole `he said`
                         note at 54: ask [@orlan|him] [@orlan|again]
                         mention `X` @nobody unresolved
                         claim `and pours` !1
                         cue `left` unresolved
            """
        );

    [Fact]
    public void Who_is_not_named_is_no_less_resolved() =>
        Check(
            "[^|Officials] [~|said] [!|so].",
            "Officials said so.\nsource `Officials` @- !0\ncue `said` !0\nclaim `so` !0"
        );

    [Fact]
    public void Empty_tags_stand_where_they_are() =>
        Check("a [!|[^|]]b [#|]", "a b \nclaim `` !0\nsource `` @- !0\nnote at 4: ");

    [Fact]
    public void A_source_of_several_claims_has_them_all() =>
        Check(
            "[^|He] [~|denied] [!|one] and [~|warned of] [!|two].",
            "He denied one and warned of two.\nsource `He` @- !0 !1\ncue `denied` !0\nclaim `one` !0\ncue `warned of` !1\nclaim `two` !1"
        );

    [Fact]
    public void The_header_gives_headline_byline_and_language()
    {
        var preview = Of(
            """
            ---
            title: General makes quiet visit
            author: Mara Venn
            outlet: @herald
            date: 2026-02-02
            language: he
            ---
            ערב טוב.
            """ + Fixture.Registry
        );
        Assert.Equal("General makes quiet visit", preview.Title);
        Assert.Equal("Mara Venn, The Harbour Herald, 2026-02-02", string.Join(", ", preview.Byline));
        Assert.Equal("he", preview.Language);
    }

    [Fact]
    public void What_no_header_says_is_not_there()
    {
        var preview = Of("---\ntitle:\n---\nSo.");
        Assert.Null(preview.Title);
        Assert.Empty(preview.Byline);
        Assert.Null(preview.Language);
    }

    [Fact]
    public void The_configuration_knows_the_language_of_articles_that_do_not_say_it() =>
        Assert.Equal("ja", Of("=== a.quoth\n官员说。\n=== quoth.json\n{ \"language\": \"ja\" }").Language);

    private static void Check(string text, string expected)
    {
        var preview = Of(text);
        var document = preview.Attributions.Document;
        var lines = preview.Spans.Select(span =>
        {
            if (span.Note is { } note)
                return $"note at {span.Clean.Start}: {note}";
            var words = document.Clean.Text.Substring(span.Clean.Start, span.Clean.Length);
            var people = span.People.Select(person => " @" + (preview.Attributions.People[person].Id ?? "-"));
            var claims = span.Claims.Select(claim => $" !{claim}");
            var doubt = span.Modifiers.HasFlag(SemanticTokenModifiers.Doubt) ? " doubt" : "";
            var unresolved = span.Modifiers.HasFlag(SemanticTokenModifiers.Unresolved) ? " unresolved" : "";
            return $"{span.Tag.Kind.GetWord()} `{words}`{string.Concat(people)}{string.Concat(claims)}{doubt}{unresolved}";
        });
        var expectedLines = expected.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimStart());
        var actual = $"{document.Clean.Text.TrimEnd('\n')}\n{string.Join('\n', lines)}";
        Fixture.AssertSame(string.Join('\n', expectedLines.Select(line => line.TrimEnd())), actual);
    }

    private static Preview Of(string text)
    {
        var fixture = Fixture.Load(text);
        return Preview.Of(fixture.Corpus, fixture.Document);
    }
}
