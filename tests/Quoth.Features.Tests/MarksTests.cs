using System.Text;
using FsCheck.Fluent;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Grammar;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Features.Tests;

/// <summary>Marks are shown a list a line, their stretches in guillemets.</summary>
public sealed class MarksTests
{
    [Fact]
    public void What_is_not_the_article_and_the_words_of_each_tag_are_found() =>
        Check(
            "[^@orlan|Orlan] [~|said] [!type=opinion|that [@ndf|the force] holds[-|, he claims]]." + Fixture.Registry,
            """
            markup «[^@orlan|» «]» «[~|» «]» «[!type=opinion|» «[@ndf|» «]» «[-|» «]» «]»
            mentions «the force»
            sources «Orlan»
            cues «said»
            claims «that » « holds»
            holes «, he claims»
            """
        );

    [Fact]
    public void A_note_is_a_note_whatever_lies_in_it() =>
        Check(
            @"[^|He] [#|who is [@x|this]? \[sic\]] [~|said] [!|so].",
            """
            markup «[^|» «]» «[~|» «]» «[!|» «]»
            notes «[#|who is [@x|this]? \[sic\]]»
            sources «He»
            cues «said»
            claims «so»
            """
        );

    [Fact]
    public void Backslashes_that_escape_a_bracket_are_markup_and_others_are_text() =>
        Check(
            @"\[@x|no\] \n [^|he] [~|said] [!|a\]b\c\\] \\\[end",
            """
            markup «\» «\» «[^|» «]» «[~|» «]» «[!|» «\» «\» «]» «\» «\»
            sources «he»
            cues «said»
            claims «a» «]b\c» «\»
            """
        );

    [Fact]
    public void Doubt_and_what_is_linked_to_nothing_are_underlined_in_their_own_words_alone() =>
        Check(
            "[^@zamir?|Zamir] left. [!c1?|It [@ndf|the force] knows]. [^@orlan|He] [~|said] [!|so]." + Fixture.Registry,
            """
            markup «[^@zamir?|» «]» «[!c1?|» «[@ndf|» «]» «]» «[^@orlan|» «]» «[~|» «]» «[!|» «]»
            mentions «the force»
            sources «Zamir» «He»
            cues «said»
            claims «It » « knows» «so»
            doubtful «Zamir» «It » « knows»
            unresolved «Zamir» «It » « knows»
            """
        );

    [Fact]
    public void A_tag_that_is_never_closed_has_no_closing_bracket() =>
        Check(
            "[^@orlan|Orlan said\nit." + Fixture.Registry,
            """
            markup «[^@orlan|»
            sources «Orlan said»
            unresolved «Orlan said»
            """
        );

    [Fact]
    public void The_blocks_that_a_range_touches_are_marked_whole_and_no_others()
    {
        var fixture = Fixture.Load("[!|one]\n\n[!|two] [!|t$0hree]\n\n[!|four]");
        Fixture.AssertSame(
            """
            markup «[!|» «]» «[!|» «]»
            claims «two» «three»
            unresolved «two» «three»
            """,
            Show(fixture, fixture.Selection)
        );
    }

    [Fact]
    public void A_header_and_a_registry_have_no_marks()
    {
        Check("---\ntitle: A [!|claim]\n---\n", "");
        var fixture = Fixture.Load("---\ntit$0le: A\n---\n[!|so]");
        Assert.Equal("", Show(fixture, fixture.Selection));
    }

    [Fact]
    public void Without_its_marks_a_text_is_the_article()
    {
        foreach (var document in EveryOffsetTests.SeedCorpus.Documents.Values)
            CheckDocument(EveryOffsetTests.SeedCorpus, document);
    }

    [Fact]
    public void Without_its_marks_any_text_is_the_article() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                text =>
                {
                    var corpus = Corpus.Create(QuothConfiguration.Default);
                    var document = DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(text), corpus.Settings);
                    CheckDocument(corpus.With(document), document);
                }
            ),
            cases: 1000
        );

    private static void CheckDocument(Corpus corpus, DocumentModel document)
    {
        var text = document.Tree.Text;
        var marks = Marks.Of(corpus, document, new TextSpan(0, text.Length));
        var article = new StringBuilder();
        var at = document.Tree.BodyStart;
        foreach (var mark in marks.Markup.Concat(marks.Notes).Order())
        {
            Assert.True(mark.Start >= at, $"the mark {mark} overlaps another");
            article.Append(text.Slice(TextSpan.FromBounds(at, mark.Start)));
            at = mark.End;
        }
        article.Append(text.Slice(TextSpan.FromBounds(at, text.Length)));
        Assert.Equal(document.Clean.Text, article.ToString());
        // Each word of a tag is marked once, and none outside of tags.
        var words = Kinds.SelectMany(kind => marks.Of(kind)).Sum(span => span.Length);
        var inTags = document.Tags.Where(tag => tag is { Parent: null, Kind: not TagKind.Note });
        Assert.Equal(inTags.Sum(tag => tag.Clean.Length), words);
    }

    private static readonly TagKind[] Kinds =
    [
        TagKind.Mention,
        TagKind.Source,
        TagKind.Cue,
        TagKind.Claim,
        TagKind.Hole,
    ];

    private static void Check(string marked, string expected)
    {
        var fixture = Fixture.Load(marked);
        Fixture.AssertSame(expected, Show(fixture, new TextSpan(0, fixture.Document.Tree.Text.Length)));
    }

    private static string Show(Fixture fixture, TextSpan range)
    {
        var marks = Marks.Of(fixture.Corpus, fixture.Document, range);
        (string Name, IReadOnlyList<TextSpan> Spans)[] lists =
        [
            ("markup", marks.Markup),
            ("notes", marks.Notes),
            .. Kinds.Select(kind => (kind.GetWord() + "s", marks.Of(kind))),
            ("doubtful", marks.Doubtful),
            ("unresolved", marks.Unresolved),
        ];
        var text = fixture.Document.Tree.Text;
        var shown = lists
            .Where(list => list.Spans.Count > 0)
            .Select(list => $"{list.Name} {string.Join(' ', list.Spans.Select(span => $"«{text.ToString(span)}»"))}");
        return string.Join('\n', shown);
    }
}
