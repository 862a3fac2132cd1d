using FsCheck.Fluent;
using Quoth.Semantics.Configuration;
using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;
using Quoth.Syntax.Text;
using Quoth.Syntax.Tree;
using Quoth.Testing;

namespace Quoth.Features.Tests;

/// <summary>Tokens are shown a line each: the words, the type, the modifiers.</summary>
public sealed class SemanticTokensTests
{
    private const SemanticTokenForm Flat = SemanticTokenForm.Flat;

    [Fact]
    public void A_sentence_shows_who_says_what_by_which_words_with_the_heads_as_punctuation() =>
        Check(
            "[^@orlan|Orlan] [~|said] [!type=opinion|that [@ndf|the force] holds]." + Fixture.Registry,
            """
            [^ Punctuation
            @ Punctuation
            orlan EntityId
            | Punctuation
            Orlan Source
            ] Punctuation
            [~ Punctuation
            | Punctuation
            said Cue
            ] Punctuation
            [! Punctuation
            type Key
            = Punctuation
            opinion Word
            | Punctuation
            that_ Claim
            [@ Punctuation
            ndf EntityId
            | Punctuation
            the_force Mention
            ] Punctuation
            _holds Claim
            ] Punctuation
            """
        );

    [Fact]
    public void Where_tokens_may_overlap_the_claim_reaches_over_what_stands_in_it() =>
        CheckWords(
            "[!|“No,” [^@orlan|he] [~|said], “never.”]" + Fixture.Registry,
            SemanticTokenForm.Overlapping,
            """
            “No,”_[^@orlan|he]_[~|said],_“never.” Claim
            orlan EntityId
            he Source
            said Cue
            """
        );

    [Fact]
    public void What_is_missing_kept_back_or_in_doubt_is_to_be_seen() =>
        CheckWords(
            """
            ---
            @dip: two diplomats
              kind: unnamed-group
            ---
            [^@zamir?|Zamir] left. [^@dip|They] [~|said] [!c1?|so]. [^|He] [~c9|added] [!|no]. [!|It is over]. [@dip,zamir|Them].
            """,
            Flat,
            """
            dip EntityId Definition, Unnamed
            two_diplomats Mention Definition, Unnamed
            kind Key
            unnamed-group Word
            zamir EntityId Unresolved
            Zamir Source Unresolved, Doubt
            dip EntityId Unnamed
            They Source Unnamed
            said Cue
            c1 ClaimId Definition
            so Claim Doubt
            He Source Unnamed
            c9 ClaimId Unresolved
            added Cue Unresolved
            no Claim
            It_is_over Claim Unresolved
            dip EntityId Unnamed
            zamir EntityId Unresolved
            Them Mention Unresolved
            """
        );

    [Fact]
    public void A_header_shows_fields_definitions_attributes_words_and_references() =>
        Check(
            """
            ---
            title: Quiet visit
            outlet: @herald
            status: done
            # People
            @orlan: Ilan Orlan
              of: @ndf, @nobody
              aka: Orlan, "a, b"
            !unsafe: It was unsafe
              evidence: "@ndf", https://example.org
            wrong line
            ---
            """ + Fixture.Registry,
            """
            --- Punctuation
            title Field
            : Punctuation
            Quiet_visit Value
            outlet Field
            : Punctuation
            @ Punctuation
            herald EntityId
            status Field
            : Punctuation
            done Word
            #_People Comment
            @ Punctuation
            orlan EntityId Definition
            : Punctuation
            Ilan_Orlan Mention Definition
            of Key
            : Punctuation
            @ Punctuation
            ndf EntityId
            , Punctuation
            @ Punctuation
            nobody EntityId Unresolved
            aka Key
            : Punctuation
            Orlan Value
            , Punctuation
            "a,_b" Value
            ! Punctuation
            unsafe ClaimId Definition
            : Punctuation
            It_was_unsafe Claim Definition
            evidence Key
            : Punctuation
            "@ Punctuation
            ndf EntityId
            " Punctuation
            , Punctuation
            https://example.org Value
            --- Punctuation
            """
        );

    [Fact]
    public void Notes_are_one_token_whatever_stands_in_them_and_holes_are_no_claim() =>
        CheckWords(
            "[!by=none|So [-|he told us] it is]. [#|ask [@orlan|him] again]",
            Flat,
            """
            by Key
            none Word
            So_ Claim
            he_told_us Hole
            _it_is Claim
            ask_[@orlan|him]_again Note
            """
        );

    [Fact]
    public void A_token_ends_with_its_line_unless_the_editor_takes_more()
    {
        const string Text = "[!by=none|One\r\ntwo\n [@x|three\rfour] five]";
        CheckWords(
            Text,
            Flat,
            "by Key\nnone Word\nOne Claim\ntwo Claim\n_ Claim\nx EntityId Unresolved\n"
                + "three Mention Unresolved\nfour Mention Unresolved\n_five Claim"
        );
        CheckWords(
            Text,
            SemanticTokenForm.Overlapping,
            "by Key\nnone Word\nOne Claim\ntwo Claim\n_[@x|three Claim\nx EntityId Unresolved\nthree Mention Unresolved\n"
                + "four]_five Claim\nfour Mention Unresolved"
        );
        CheckWords("[!by=none|One\ntwo]", SemanticTokenForm.Multiline, "by Key\nnone Word\nOne\\ntwo Claim");
    }

    [Fact]
    public void Arabic_Hebrew_Chinese_and_letters_of_two_units_are_words_like_any() =>
        CheckWords(
            "[^|השר] [~|אמר] [!|לא]. [^|部长][~|说][!|“不”]。 [^|𞤆𞤵𞤤] [~|😀] [!|وزير].",
            Flat,
            """
            השר Source Unnamed
            אמר Cue
            לא Claim
            部长 Source Unnamed
            说 Cue
            “不” Claim
            𞤆𞤵𞤤 Source Unnamed
            😀 Cue
            وزير Claim
            """
        );

    [Fact]
    public void Plain_text_has_no_tokens() => Check("“[W]e agree,” he said [sic]. [!NOTE]", "");

    [Fact]
    public void Tags_around_tags_around_many_lines_cost_no_more_than_some_times_the_lines()
    {
        var text =
            string.Concat(Enumerable.Repeat("[!|", 200))
            + string.Concat(Enumerable.Repeat("a\n", 2000))
            + new string(']', 200);
        var fixture = Fixture.Load(text);
        var whole = new TextSpan(0, fixture.Document.Tree.Text.Length);
        var tokens = SemanticTokens.Of(fixture.Corpus, fixture.Document, whole, SemanticTokenForm.Overlapping);
        Assert.InRange(tokens.Length, 2000, 30_000);
    }

    [Fact]
    public void Tokens_are_in_order_in_the_text_and_beside_each_other() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                text =>
                {
                    var (corpus, document) = Load(text);
                    foreach (var form in Forms)
                        CheckOrder(document, Of(corpus, document, Whole(document), form), form);
                }
            ),
            cases: 2000
        );

    [Fact]
    public void The_tokens_of_a_range_are_those_of_the_whole_that_lie_in_it() =>
        RandomMarkup.Check(
            Prop.ForAll(
                RandomMarkup.Any,
                RandomMarkup.Edit,
                (text, edit) =>
                {
                    var (corpus, document) = Load(text);
                    var start = text.Length * Math.Min(edit.From, 1000) / 1000;
                    var range = TextSpan.FromBounds(
                        start,
                        Math.Max(start, text.Length * Math.Min(edit.To, 1000) / 1000)
                    );
                    foreach (var form in Forms)
                    {
                        var filtered = Of(corpus, document, Whole(document), form)
                            .Where(token => token.Span.OverlapsWith(range));
                        Assert.Equal(filtered, Of(corpus, document, range, form));
                    }
                }
            ),
            cases: 2000
        );

    private static readonly SemanticTokenForm[] Forms =
    [
        Flat,
        SemanticTokenForm.Overlapping,
        SemanticTokenForm.Multiline,
        SemanticTokenForm.Overlapping | SemanticTokenForm.Multiline,
    ];

    private static void CheckOrder(DocumentModel document, SemanticToken[] tokens, SemanticTokenForm form)
    {
        var text = document.Tree.Text;
        var last = default(TextSpan);
        foreach (var token in tokens)
        {
            var span = token.Span;
            Assert.True(span.Length > 0 && span.Start >= 0 && span.End <= text.Length, $"{token}");
            var follows = form.HasFlag(SemanticTokenForm.Overlapping)
                ? span.Start >= last.Start
                : span.Start >= last.End;
            Assert.True(follows, $"{token} stands behind {last}");
            var isOnOneLine = text.GetLineSpan(text.Lines.GetLine(span.Start)).Contains(span);
            Assert.True(isOnOneLine || form.HasFlag(SemanticTokenForm.Multiline), $"{token} is on two lines");
            last = span;
        }
    }

    private static (Corpus Corpus, DocumentModel Document) Load(string text)
    {
        var corpus = Corpus.Create(QuothConfiguration.Default);
        var document = DocumentBuilder.Build("a.quoth", SyntaxTree.Parse(text), corpus.Settings);
        return (corpus.With(document), document);
    }

    private static TextSpan Whole(DocumentModel document) => new(0, document.Tree.Text.Length);

    private static SemanticToken[] Of(Corpus corpus, DocumentModel document, TextSpan range, SemanticTokenForm form) =>
        [.. SemanticTokens.Of(corpus, document, range, form)];

    private static void Check(string text, string expected) => Check(text, Flat, expected, _ => true);

    /// <summary>The same without the punctuation.</summary>
    private static void CheckWords(string text, SemanticTokenForm form, string expected) =>
        Check(text, form, expected, token => token.Type != SemanticTokenType.Punctuation);

    private static void Check(string text, SemanticTokenForm form, string expected, Func<SemanticToken, bool> isShown)
    {
        var fixture = text.Contains("===", StringComparison.Ordinal) ? Fixture.Load(text) : Fixture.Load("").With(text);
        var tokens = Of(fixture.Corpus, fixture.Document, Whole(fixture.Document), form).Where(isShown);
        Fixture.AssertSame(expected, string.Join('\n', tokens.Select(Show)));

        string Show(SemanticToken token)
        {
            var words = fixture.Document.Tree.Text.ToString(token.Span).Replace(' ', '_').Replace("\n", "\\n");
            var modifiers = token.Modifiers == SemanticTokenModifiers.None ? "" : $" {token.Modifiers}";
            return $"{words} {token.Type}{modifiers}";
        }
    }
}
