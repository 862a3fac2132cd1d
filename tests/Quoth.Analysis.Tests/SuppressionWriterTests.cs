using FsCheck;
using FsCheck.Fluent;
using Quoth.Analysis.Tests.Fixture;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Tree;

namespace Quoth.Analysis.Tests;

/// <summary>Silencing all that is found, in the article itself.</summary>
public sealed class SuppressionWriterTests
{
    [Fact]
    public void A_note_at_the_end_of_a_paragraph_names_all_its_rules_once()
    {
        Check(
            """
            [@aa|She] left,
            and [@bb|he] ] stayed.  

            It rained.

            [@cc|They] came.
            """,
            "nobody knows them",
            """
            [@aa|She] left,
            and [@bb|he] ] stayed.[#|quoth-disable stray-closer, undefined-entity: nobody knows them]  

            It rained.

            [@cc|They] came.[#|quoth-disable undefined-entity: nobody knows them]
            """
        );
    }

    [Fact]
    public void What_is_wrong_in_the_header_is_silenced_by_a_comment_in_it()
    {
        Check(
            """
            ---
            title: Rain
            colour: blue
            ---
            It rained.
            """,
            "an old key",
            """
            ---
            title: Rain
            colour: blue
            # quoth-disable unknown-attribute: an old key
            ---
            It rained.
            """
        );
    }

    [Fact]
    public void A_paragraph_that_ends_with_a_backslash_is_silenced_for_the_file()
    {
        Check(
            """
            [@aa|She] left \
            """,
            "odd",
            """
            ---
            # quoth-disable undefined-entity: odd
            ---
            [@aa|She] left \
            """
        );
    }

    [Fact]
    public void A_note_that_is_never_closed_cannot_hold_another()
    {
        Check(
            """
            [#|who is [@aa|this]
            """,
            "odd",
            """
            ---
            # quoth-disable unclosed-tag: odd
            ---
            [#|who is [@aa|this]
            """
        );
    }

    [Theory]
    [InlineData("see [the list]", @"see \[the list\]")]
    [InlineData("a\r\n\u2028 b\tc\0d", "a b c d")]
    [InlineData(@"C:\ and \[ and \", @"C:\ and \\\[ and \\")]
    [InlineData("] [#|x] [!|", @"\] \[#|x\] \[!|")]
    [InlineData("quoth-disable a: b, c", "quoth-disable a: b, c")]
    public void No_reason_breaks_the_markup(string reason, string written) =>
        Check("[@aa|She] left.\n", reason, $"[@aa|She] left.[#|quoth-disable undefined-entity: {written}]\n");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\u2028\0")]
    public void A_reason_has_words(string reason) => Assert.False(SuppressionWriter.IsReason(reason));

    [Fact]
    public void What_cannot_be_silenced_stays()
    {
        var corpus = RuleFixture.Load("It rained.[#|quoth-disable undefined-entity: nobody knows her]\n");
        var document = corpus.Documents.Values.Single();
        var outcome = Add(document, corpus, "why");
        Assert.Same(document, outcome.Document);
        Assert.Equal(0, outcome.Silenced);
    }

    [Fact]
    public void Any_text_is_clean_afterwards_and_says_the_same_words() =>
        Prop.ForAll(
                RandomTexts(),
                text =>
                {
                    var corpus = Corpus.Create(Quoth.Semantics.Configuration.QuothConfiguration.Default);
                    var document = DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(text), corpus.Settings);
                    corpus = corpus.With(document);
                    var after = Add(document, corpus, "why ] not").Document;
                    Assert.Equal(document.Clean.Text, after.Clean.Text);
                    Assert.Same(after, Add(after, corpus.With(after), "why ] not").Document);
                    Assert.Empty(Open(after, corpus).Select(found => $"{found.Rule.Name} {found.Message}\n{text}"));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Arbitrary<string> RandomTexts() =>
        Gen.Elements(
                "[!|",
                "[!c1|",
                "[^@aa|",
                "[~|",
                "[#|",
                "[#|quoth-disable empty-tag: x]",
                "]",
                "]",
                "[",
                "\\",
                "“",
                "”",
                "said",
                "It",
                "is.",
                " ",
                "\n",
                "\n\n",
                "\r\n",
                "---\n",
                "# x\n",
                "@aa: A\n",
                "key: x\n"
            )
            .ListOf()
            .Select(parts => string.Concat(parts))
            .ToArbitrary();

    private static void Check(string before, string reason, string after)
    {
        var corpus = RuleFixture.Load(before);
        var document = corpus.Documents.Values.Single();
        var outcome = Add(document, corpus, reason);
        Assert.Equal(after.ReplaceLineEndings("\n"), outcome.Document.Tree.Text.Content);
        Assert.Equal(document.Clean.Text, outcome.Document.Clean.Text);
        Assert.Empty(Open(outcome.Document, corpus).Select(found => found.Message));
        Assert.Same(outcome.Document, Add(outcome.Document, corpus, reason).Document);
    }

    private static IEnumerable<Diagnostic> Open(DocumentModel document, Corpus corpus) =>
        Analyzer
            .Analyze(document, corpus.With(document))
            .Where(found => found.Rule.Pack != RulePack.Configuration && found.Severity > Severity.Hint);

    private static SuppressionOutcome Add(DocumentModel document, Corpus corpus, string reason) =>
        SuppressionWriter.Add(document, corpus, reason, (_, found) => found);
}
