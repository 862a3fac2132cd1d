namespace Quoth.Features.Tests;

public sealed class RenameTests
{
    private const string Articles = """
        === a.quoth
        ---
        outlet: @herald
        ---
        [^@orlan|Orlan] [~|told] [@herald|the paper] [!|so].
        === b.quoth
        [@ndf,orlan|Both] left. [!by=@orlan via=@herald,@orlan|It was over].
        === local.quoth
        ---
        @orlan: Dora Orlan
        ---
        [@orlan|Ms Orlan] left.
        """;

    private const string Claims = """
        === a.quoth
        ---
        !c2: The bridge is safe
          supports: !c1, c3
        ---
        [!c1|It is new]. [^c1,c2 @x?|She] [~c1|said]. [!c2|It is safe]. [!c1+|And strong]. [!c3 supports=c1,!c2|It holds].
        === b.quoth
        [!c1|Another].
        """;

    [Fact]
    public void An_entity_is_renamed_in_every_file_that_means_it() =>
        Check(
            (Articles + Fixture.Registry).Replace("^@orlan", "^@or$0lan", StringComparison.Ordinal),
            "general",
            """
            === a.quoth
            [^@orlan|Orlan] [~|told] [@herald|the paper] [!|so].
               ^^^^^ general
            === b.quoth
            [@ndf,orlan|Both] left. [!by=@orlan via=@herald,@orlan|It was over].
                  ^^^^^ general
                                          ^^^^^ general
                                                             ^^^^^ general
            === registry.quoth
            @orlan: Ilan Orlan
             ^^^^^ general
            """
        );

    [Fact]
    public void A_file_that_defines_its_own_is_left_alone_and_renames_alone() =>
        Check(
            (Articles + Fixture.Registry).Replace("@orlan: Dora", "@orlan$0: Dora", StringComparison.Ordinal),
            "@dora",
            """
            === local.quoth
            @orlan: Dora Orlan
             ^^^^^ dora
            [@orlan|Ms Orlan] left.
              ^^^^^ dora
            """
        );

    [Fact]
    public void A_value_in_the_registry_renames_what_it_means() =>
        Check(
            (Articles + Fixture.Registry).Replace("of: @ndf", "of: $0@ndf", StringComparison.Ordinal),
            "forces",
            """
            === b.quoth
            [@ndf,orlan|Both] left. [!by=@orlan via=@herald,@orlan|It was over].
              ^^^ forces
            === registry.quoth
              of: @ndf
                   ^^^ forces
            @ndf: National Defence Force
             ^^^ forces
            """
        );

    [Theory]
    [InlineData("[!c1|It", "[!c$01|It")]
    [InlineData("[^c1,c2", "[^c1$0,c2")]
    [InlineData("[~c1|", "[~$0c1|")]
    [InlineData("[!c1+", "[!c1$0+")]
    [InlineData("supports=c1", "supports=$0c1")]
    [InlineData("supports: !c1", "supports: $0!c1")]
    public void A_claim_is_renamed_in_its_document_from_any_place(string place, string withCursor) =>
        Check(
            Claims.Replace(place, withCursor, StringComparison.Ordinal),
            "!new",
            """
            === a.quoth
              supports: !c1, c3
                         ^^ new
            [!c1|It is new]. [^c1,c2 @x?|She] [~c1|said]. [!c2|It is safe]. [!c1+|And strong]. [!c3 supports=c1,!c2|It holds].
              ^^ new
                               ^^ new
                                                ^^ new
                                                                              ^^ new
                                                                                                             ^^ new
            """
        );

    [Fact]
    public void A_claim_of_the_registry_is_renamed_in_every_file() =>
        Check(
            """
            === a.quoth
            [!brid$0ge|It is safe].
            === b.quoth
            [!repeats=bridge|So it was]. [!about=!bridge|It matters].
            === registry.quoth
            ---
            !bridge: The bridge is safe
            ---
            """,
            "old-bridge",
            """
            === a.quoth
            [!bridge|It is safe].
              ^^^^^^ old-bridge
            === b.quoth
            [!repeats=bridge|So it was]. [!about=!bridge|It matters].
                      ^^^^^^ old-bridge
                                                  ^^^^^^ old-bridge
            === registry.quoth
            !bridge: The bridge is safe
             ^^^^^^ old-bridge
            """
        );

    [Fact]
    public void An_id_that_nothing_defines_is_renamed_in_its_document() =>
        Check(
            "[@a|She] met [@$0a|her] and [@b|him].",
            "c",
            """
            [@a|She] met [@a|her] and [@b|him].
              ^ c
                           ^ c
            """
        );

    [Theory]
    [InlineData("[@sato|$0佐藤]は[@sato|彼女]", "佐藤")]
    [InlineData("[@sato|ש$0לום] [@sato|שלום]", "שלום")]
    [InlineData("[@sato|$0A] [@sato|B]", "𞤀𞤁")]
    public void Ids_and_words_may_be_of_any_script(string text, string id)
    {
        var fixture = Fixture.Load(text);
        var edits = Rename.To(fixture.Corpus, fixture.Document, fixture.Cursor, id, out _);
        Assert.Equal([id, id], edits?.Select(edit => edit.Change.NewText));
    }

    [Theory]
    [InlineData("zoe\u0308", "zoë")]
    [InlineData("i\u0302n", "în")]
    [InlineData("nguye\u0323\u0302n", "nguyện")]
    [InlineData("nguye\u0302\u0323n", "nguyện")]
    [InlineData("и\u0306", "й")]
    [InlineData("  @zoë ", "zoë")]
    public void Accents_that_were_typed_apart_are_joined(string typed, string id)
    {
        var fixture = Fixture.Load("[@$0a|She]");
        var edits = Rename.To(fixture.Corpus, fixture.Document, fixture.Cursor, typed, out _);
        Assert.Equal([id], edits?.Select(edit => edit.Change.NewText));
    }

    [Fact]
    public void The_id_that_it_has_already_changes_nothing() => Check("[@$0a|She]", "@a", "nothing");

    [Theory]
    [InlineData("ndf", "`@ndf` is taken: registry.quoth, line 6, defines it as “National Defence Force”.")]
    [InlineData("dora", "`@dora` is taken: local.quoth, line 2, defines it as “Dora Orlan”.")]
    [InlineData(
        "nobody",
        "`@nobody` is used already, in stray.quoth, line 2, though nothing defines it; the two could not be told apart."
    )]
    [InlineData(
        "two words",
        "`two words` cannot be an id. An id is made of letters, digits, `_` and `-`, without blanks, and does not begin with `-`."
    )]
    [InlineData(
        "@",
        "No id was typed. An id is made of letters, digits, `_` and `-`, without blanks, and does not begin with `-`."
    )]
    [InlineData("!c1", "`!c1` is the id of a claim, and this is a person or source: write `@c1`, or the id alone.")]
    public void What_cannot_be_the_new_id_is_refused_with_the_reason(string typed, string reason) =>
        CheckRefusal(
            """
            === a.quoth
            [@or$0lan|Orlan] left.
            === local.quoth
            ---
            @dora: Dora Orlan
            ---
            === stray.quoth
            She left.
            [@nobody|He] stayed.
            """ + Fixture.Registry,
            typed,
            reason
        );

    [Fact]
    public void A_document_may_not_come_to_hide_what_the_registry_defines() =>
        CheckRefusal(
            (Articles + Fixture.Registry).Replace("@orlan: Dora", "@$0orlan: Dora", StringComparison.Ordinal),
            "ndf",
            "`@ndf` is taken: registry.quoth, line 6, defines it as “National Defence Force”. A definition of its own would "
                + "hide that one in local.quoth."
        );

    [Theory]
    [InlineData("c2", "`!c2` is taken: a.quoth, line 2, defines it as “The bridge is safe”.")]
    [InlineData("c3", "`!c3` is taken: a.quoth, line 5, has a claim of that id.")]
    [InlineData("@x", "`@x` is the id of a person or source, and this is a claim: write `!x`, or the id alone.")]
    public void Claims_of_one_document_may_not_come_together(string typed, string reason) =>
        CheckRefusal(Claims.Replace("[!c1|It", "[!c$01|It", StringComparison.Ordinal), typed, reason);

    [Fact]
    public void An_id_of_another_document_is_free() =>
        Check(
            """
            === a.quoth
            [!c$01|It is new].
            === b.quoth
            [!c2|Another].
            """,
            "c2",
            """
            === a.quoth
            [!c1|It is new].
              ^^ c2
            """
        );

    [Fact]
    public void A_claims_id_may_not_be_a_word_of_the_same_place() =>
        CheckRefusal(
            """
            === a.quoth
            [!c$01|It is new]. [!rests-on=c1|It holds].
            === quoth.json
            { "schema": { "attributes": { "rests-on": { "on": ["claim"], "type": "claim-list", "words": ["nothing"] } } } }
            """,
            "nothing",
            "`nothing` is a word that `rests-on` may say, so no claim can have it as its id."
        );

    [Theory]
    [InlineData(
        "[!type=opin$0ion|It is new].",
        "`opinion` is a word of the language and keeps its name. What can be renamed is an id."
    )]
    [InlineData(
        "[!ty$0pe=opinion|It is new].",
        "`type` is a word of the language and keeps its name. What can be renamed is an id."
    )]
    [InlineData(
        "[!by=no$0ne|It is new].",
        "`none` is a word of the language and keeps its name. What can be renamed is an id."
    )]
    [InlineData("She le$0ft.", NoId)]
    [InlineData("[!c1|It is n$0ew].", NoId)]
    [InlineData("[^|Offi$0cials] left.", NoId)]
    [InlineData("[#|see [@a$0|her]]", NoId)]
    public void What_has_no_id_is_not_renamed(string text, string reason) => CheckRefusal(text, "x", reason);

    [Theory]
    [InlineData("[@or$0lan|Orlan]", "orlan")]
    [InlineData("[$0@orlan|Orlan]", "orlan")]
    [InlineData("[@orlan|the old\nGeneral Or$0lan]", "General Orlan")]
    [InlineData("[!c$01+|Orlan]", "c1")]
    public void What_is_marked_is_the_id_or_the_words_that_stand_for_it(string text, string marked)
    {
        var fixture = Fixture.Load(text);
        var target = Rename.At(fixture.Corpus, fixture.Document, fixture.Cursor, out _);
        Assert.Equal(marked, target is null ? null : fixture.Document.Tree.Text.ToString(target.Span));
    }

    private const string NoId = "There is no id here to rename. Put the cursor on one, such as `@mayor` or `!c1`.";

    private static void Check(string marked, string typed, string expected)
    {
        var fixture = Fixture.Load(marked);
        var edits = Rename.To(fixture.Corpus, fixture.Document, fixture.Cursor, typed, out var refusal);
        Assert.Null(refusal);
        Fixture.AssertSame(
            expected,
            fixture.Show((edits ?? []).Select(edit => (edit.Path, edit.Change.Span, edit.Change.NewText)))
        );
    }

    private static void CheckRefusal(string marked, string typed, string reason)
    {
        var fixture = Fixture.Load(marked);
        var edits = Rename.To(fixture.Corpus, fixture.Document, fixture.Cursor, typed, out var refusal);
        Assert.Null(edits);
        Assert.Equal(reason, refusal);
    }
}
