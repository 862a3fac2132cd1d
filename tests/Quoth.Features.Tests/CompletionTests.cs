using System.Collections.Immutable;
using Quoth.Semantics.Model;

namespace Quoth.Features.Tests;

/// <summary>
/// Offers are shown a line each: the label, then the text as it stands when the offer is taken, around the place, with
/// <c>$0</c> behind what was inserted.
/// </summary>
public sealed class CompletionTests
{
    private const string People = """

        === registry.quoth
        ---
        @velt: Mara Velt
          role: mayor
          aka: the mayor, Velt
        @orlan: Ilan Orlan
        @ndf: National Defence Force
          kind: organization
        ---
        """;

    [Fact]
    public void People_are_offered_by_name_and_alias_with_what_they_are() =>
        Assert.Equal(
            [
                "Ilan Orlan | @orlan · person · registry.quoth | Ilan Orlan orlan person",
                "Mara Velt | @velt · mayor · registry.quoth | Mara Velt velt mayor",
                "the mayor | @velt · Mara Velt, mayor · registry.quoth | the mayor velt mayor",
                "Velt | @velt · Mara Velt, mayor · registry.quoth | Velt velt mayor",
                "National Defence Force | @ndf · organization · registry.quoth | National Defence Force ndf organization",
            ],
            Offers("[@$0|text]" + People).Select(offer => $"{offer.Label} | {offer.Detail} | {offer.Filter}")
        );

    [Theory]
    [InlineData("[@$0|he]", "[@velt|he]")]
    [InlineData("[@ve$0|he]", "[@velt|he]")]
    [InlineData("[@orl$0an|he]", "[@velt|he]")]
    [InlineData("[@$0orlan|he]", "[@velt|he]")]
    [InlineData("[@orlan,$0|they]", "[@orlan,velt|they]")]
    [InlineData("[@orlan, $0|they]", "[@orlan, velt|they]")]
    [InlineData("[@orlan,@ve$0|they]", "[@orlan,@velt|they]")]
    [InlineData("[@or$0,ndf|they]", "[@velt,ndf|they]")]
    [InlineData("[^@$0|he]", "[^@velt|he]")]
    [InlineData("[^@orlan,v$0|he]", "[^@orlan,velt|he]")]
    [InlineData("[^c1 @$0|he]", "[^c1 @velt|he]")]
    [InlineData("[^c1,c2 @v$0?|he]", "[^c1,c2 @velt?|he]")]
    [InlineData("[^$0|he]", "[^@velt|he]")]
    [InlineData("[^ve$0|he]", "[^@velt|he]")]
    [InlineData("[^c1 ve$0|he]", "[^c1 @velt|he]")]
    [InlineData("[!by=@$0|so]", "[!by=@velt|so]")]
    [InlineData("[!by=$0|so]", "[!by=@velt|so]")]
    [InlineData("[!by=ve$0|so]", "[!by=@velt|so]")]
    [InlineData("[!by=@orlan,$0|so]", "[!by=@orlan,@velt|so]")]
    [InlineData("[!by=@orlan,@ve$0 type=fact|so]", "[!by=@orlan,@velt type=fact|so]")]
    [InlineData("[!c1 via=@v$0|so]", "[!c1 via=@velt|so]")]
    [InlineData("He wrote \\\\[@v$0|so]", "He wrote \\\\[@velt|so]")]
    [InlineData("[!|“No,” [^@v$0|he] said.]", "[!|“No,” [^@velt|he] said.]")]
    [InlineData("---\noutlet: @$0\n---\n", "---\noutlet: @velt\n---\n")]
    [InlineData("---\noutlet: $0\n---\n", "---\noutlet: @velt\n---\n")]
    [InlineData("---\nauthor: @orlan, @ve$0\n---\n", "---\nauthor: @orlan, @velt\n---\n")]
    [InlineData("---\n@x: X\n  of: @ndf,@n$0df\n---\n", "---\n@x: X\n  of: @ndf,@velt\n---\n")]
    [InlineData("---\n!x: X\n  by: @$0\n---\n", "---\n!x: X\n  by: @velt\n---\n")]
    public void Somebody_is_put_in_the_place_of_exactly_the_typed_id(string before, string after) =>
        Assert.Equal(after, Accept(before + People, "Mara Velt")[..^People.Length]);

    [Theory]
    [InlineData("[@ve$0 spoke.", "[@velt| spoke.")]
    [InlineData("[@$0Mara Velt spoke.", "[@velt|Mara Velt spoke.")]
    [InlineData("[@ve$0\nspoke [@orlan|with him].", "[@velt|\nspoke [@orlan|with him].")]
    [InlineData("[@ve$0 spoke [@orlan|with him].", "[@velt| spoke [@orlan|with him].")]
    [InlineData("[^c1 @ve$0", "[^c1 @velt|")]
    [InlineData("[^ve$0", "[^@velt|")]
    [InlineData("[@ve$0]", "[@velt|Mara Velt]")]
    [InlineData("[^@$0] spoke.", "[^@velt|Mara Velt] spoke.")]
    [InlineData("[!by=@ve$0", "[!by=@velt")]
    [InlineData("[!by=@ve$0]", "[!by=@velt]")]
    public void A_head_that_has_no_bar_yet_gets_one_and_the_words_behind_it_are_kept(string before, string after) =>
        Assert.Equal(after, Accept(before + People, "Mara Velt")[..^People.Length]);

    [Fact]
    public void An_alias_that_is_chosen_becomes_the_words_of_an_empty_tag() =>
        Assert.Equal("[@velt|the mayor]" + People, Accept("[@ve$0]" + People, "the mayor"));

    [Fact]
    public void A_name_with_a_bracket_is_not_put_into_a_tag_that_it_could_close() =>
        Assert.Equal("---\n@x: X] Y\n---\n[@x|]", Accept("---\n@x: X] Y\n---\n[@$0]", "X] Y"));

    [Fact]
    public void Who_was_named_nearest_comes_first() =>
        Assert.Equal(
            ["ndf", "velt", "orlan"],
            Ids(
                "[@velt|Velt] met [@ndf|them]. [^@$0|She] [~|said] [!|so]. More words here, and [@orlan|Orlan]."
                    + People
            )
        );

    [Fact]
    public void An_article_offers_its_own_before_the_registrys_of_the_same_id()
    {
        var offers = Offers("---\n@velt: Dora Velt\n---\n[@$0|text]" + People);
        Assert.Equal(["Dora Velt"], offers.Where(offer => offer.NewText == "velt").Select(offer => offer.Label));
    }

    [Fact]
    public void A_name_that_is_missing_or_double_is_offered_once() =>
        Assert.Equal(
            ["Mara", "x"],
            Offers("---\n@x:\n@y: Mara\n  aka: Mara\n@y: Again\n---\n[@$0|text]").Select(offer => offer.Label).Order()
        );

    [Theory]
    [InlineData("Write to desk@her$0ald.")]
    [InlineData("desk@$0")]
    [InlineData("[desk@$0]")]
    [InlineData("\\[@v$0|so]")]
    [InlineData("[@orlan|desk@$0]")]
    [InlineData("[@smith 2001, desk@$0")]
    [InlineData("[@orlan?$0|he]")]
    [InlineData("[#|ask [@$0|him]]")]
    [InlineData("[#|ask [@$0 again]")]
    [InlineData("[-@$0|x]")]
    [InlineData("[#@$0|x]")]
    [InlineData("[!note=\"see @$0\"|x]")]
    [InlineData("[!note=@$0|x]")]
    [InlineData("[!nosuch=@$0|x]")]
    [InlineData("[$0@orlan|x]")]
    [InlineData("[^$0@orlan|x]")]
    [InlineData("[^$0c1 @orlan|x]")]
    [InlineData("---\nnote: @$0\n---\n")]
    [InlineData("---\nauthor: desk@$0\n---\n")]
    [InlineData("---\n# outlet: @$0\n---\n")]
    [InlineData("---\n@x: @$0\n---\n")]
    [InlineData("---\n@$0\n---\n")]
    [InlineData("---$0\ntitle: x\n---\n")]
    [InlineData("---\ntitle: x\n---$0\n")]
    [InlineData("---\ntitle: x\n  of: @$0\n---\n")]
    public void Elsewhere_nothing_is_offered(string body) => Assert.Empty(Offers(body + People));

    [Theory]
    [InlineData("[~$0|said]", "[~c2|said]")]
    [InlineData("[~c$0|said]", "[~c2|said]")]
    [InlineData("[~c1,$0|said]", "[~c1,c2|said]")]
    [InlineData("[~c", "[~c2|")]
    [InlineData("[^c$0|he]", "[^c2|he]")]
    [InlineData("[^c1,c$0 @orlan|he]", "[^c1,c2 @orlan|he]")]
    [InlineData("[!contradicts=$0|so]", "[!contradicts=c2|so]")]
    [InlineData("[!contradicts=c1,!c$0|so]", "[!contradicts=c1,!c2|so]")]
    [InlineData("[!via=!$0|so]", "[!via=!c2|so]")]
    public void Claims_are_offered_where_a_claim_can_stand(string before, string after)
    {
        var body = "[!c1|One] and [!c2|two]. ";
        var marked = body + (before.Contains("$0", StringComparison.Ordinal) ? before : before + "$0");
        Assert.Equal(body + after, Accept(marked, "c2"));
    }

    [Fact]
    public void Claims_show_what_is_said_nearest_first_and_the_registrys_last() =>
        Assert.Equal(
            ["c2: two", "c1: One", "unsafe: The bridge was unsafe"],
            Offers(
                    """
                    [!c1|One] and [!c2|two]. [~$0|said]
                    === claims.quoth
                    ---
                    !unsafe: The bridge was unsafe
                    ---
                    """
                )
                .Select(offer => $"{offer.Label}: {offer.Detail}")
        );

    [Fact]
    public void A_claim_tag_is_offered_the_claims_that_headers_state_and_keys() =>
        Assert.Equal(
            ["unsafe", "c2", "by=", "type="],
            Offers("---\n!unsafe: The bridge was unsafe\n---\n[!c1|So]. [!$0|it was].")
                .Select(offer => offer.NewText)
                .Take(4)
        );

    [Theory]
    [InlineData("[!ty$0|so]", "type", "[!type=|so]")]
    [InlineData("[!c1 ty$0|so]", "type", "[!c1 type=|so]")]
    [InlineData("[!c1 $0|so]", "type", "[!c1 type=|so]")]
    [InlineData("[!c1 $0typ=fact|so]", "type", "[!c1 type=fact|so]")]
    [InlineData("[!type=fact qu$0|so]", "quote", "[!type=fact quote=|so]")]
    [InlineData("[^$0type=x|he]", "terms", "[^terms=x|he]")]
    [InlineData("[^@orlan te$0|he]", "terms", "[^@orlan terms=|he]")]
    [InlineData("[@orlan $0|he]", "note", "[@orlan note=|he]")]
    [InlineData("[!type=op$0|so]", "opinion", "[!type=opinion|so]")]
    [InlineData("[!type=$0|so]", "opinion", "[!type=opinion|so]")]
    [InlineData("[!by=n$0|so]", "none", "[!by=none|so]")]
    [InlineData("[!quote=free-in$0direct|so]", "reported", "[!quote=reported|so]")]
    [InlineData("[!c1 type=op$0", "opinion", "[!c1 type=opinion")]
    [InlineData("---\nsta$0\n---\n", "status", "---\nstatus: \n---\n")]
    [InlineData("---\n$0\n---\n", "status", "---\nstatus: \n---\n")]
    [InlineData("---\nsta$0: done\n---\n", "status", "---\nstatus: done\n---\n")]
    [InlineData("---\nstatus: $0\n---\n", "done", "---\nstatus: done\n---\n")]
    [InlineData("---\n@x: X\n  $0\n---\n", "role", "---\n@x: X\n  role: \n---\n")]
    [InlineData("---\n@x: X\n  kind: $0\n---\n", "outlet", "---\n@x: X\n  kind: outlet\n---\n")]
    [InlineData("---\n!x: X\n  # and\n  ty$0\n---\n", "type", "---\n!x: X\n  # and\n  type: \n---\n")]
    public void Keys_and_words_come_from_the_schema(string before, string label, string after) =>
        Assert.Equal(after, Accept(before, label));

    [Theory]
    [InlineData("[!type=fact $0 quote=direct|so]")]
    [InlineData("---\n@x: X\n  type: fact\n!y: Y\n  type: fact\n  # now\n  $0\n  quote: direct\n@z: Z\n---\n")]
    public void A_key_that_is_there_already_is_not_offered_again(string body)
    {
        var keys = Offers(body).Select(offer => offer.Label).ToList();
        Assert.Contains("status", keys);
        Assert.DoesNotContain("type", keys);
        Assert.DoesNotContain("quote", keys);
    }

    [Fact]
    public void A_field_that_is_there_already_is_not_offered_again()
    {
        var keys = Offers("---\ntitle: x\n$0\n@x: X\n  url: https://example.org\ndate: 2026-02-02\n---\n")
            .Select(offer => offer.Label)
            .ToList();
        Assert.Contains("url", keys);
        Assert.DoesNotContain("title", keys);
        Assert.DoesNotContain("date", keys);
    }

    [Theory]
    [InlineData("[$0", "[@ [^@ [^| [~| [!| [-| [#|")]
    [InlineData("So [$0] it is.", "[@ [^@ [^| [~| [!| [-| [#|")]
    [InlineData("\\[$0", "")]
    [InlineData("[#|so [$0]", "")]
    [InlineData("[$0@x|so]", "")]
    [InlineData("[s$0ic]", "")]
    public void Behind_a_bracket_the_sigils_are_offered(string body, string labels) =>
        Assert.Equal(labels, string.Join(' ', Offers(body).Select(offer => offer.Label)));

    [Fact]
    public void A_sigil_is_put_behind_its_bracket_with_the_bar_where_nothing_must_come_between() =>
        Assert.Equal("So [~|] it is.", Accept("So [$0] it is.", "[~|"));

    [Theory]
    [InlineData("Then Ve$0", "Velt", "Then [@velt|Velt]")]
    [InlineData("Then Ve$0", "Velt (source)", "Then [^@velt|Velt]")]
    [InlineData("Then Velt$0 left.", "Velt", "Then [@velt|Velt] left.")]
    [InlineData("Then Ve$0lt left.", "Velt", "Then [@velt|Velt] left.")]
    [InlineData("Then Mara V$0", "Mara Velt", "Then [@velt|Mara Velt]")]
    [InlineData("Then Ma$0ra Velt left.", "Mara Velt", "Then [@velt|Mara Velt] left.")]
    [InlineData("Then mar$0", "Mara Velt", "Then [@velt|Mara Velt]")]
    [InlineData("The mayo$0 left.", "the mayor", "[@velt|The mayor] left.")]
    [InlineData("Then Orl$0", "Orlan", "Then [@orlan|Orlan]")]
    [InlineData("[!|No, Ve$0]", "Velt", "[!|No, [@velt|Velt]]")]
    [InlineData("“Ve$0", "Velt", "“[@velt|Velt]")]
    [InlineData("[sic] Ve$0", "Velt", "[sic] [@velt|Velt]")]
    public void A_name_that_is_typed_in_the_text_becomes_a_tag(string before, string label, string after) =>
        Assert.Equal(after, Accept(before + People, label)[..^People.Length]);

    [Theory]
    [InlineData("然后李明$0", "李明", "然后[@li|李明]")]
    [InlineData("وقال سليم ح$0", "سليم حداد", "وقال [@salim|سليم حداد]")]
    [InlineData("ואז דנה זמ$0 יצאה", "דנה זמיר", "ואז [@zamir|דנה זמיר] יצאה")]
    [InlineData("Тогда Вер$0", "Вера Лис", "Тогда [@lis|Вера Лис]")]
    public void A_name_of_any_script_does(string before, string label, string after)
    {
        const string Names = """

            === registry.quoth
            ---
            @li: 李明
            @salim: سليم حداد
            @zamir: דנה זמיר
            @lis: Вера Лис
            ---
            """;
        Assert.Equal(after, Accept(before + Names, label)[..^Names.Length]);
    }

    [Theory]
    [InlineData("V$0")]
    [InlineData("ve$0")]
    [InlineData("the$0")]
    [InlineData("The$0")]
    [InlineData("Shovelt$0")]
    [InlineData("Ve$0st")]
    [InlineData("Velt $0")]
    [InlineData("[@velt|Ve$0]")]
    [InlineData("[^@velt|Ve$0]")]
    [InlineData("[#|ask Ve$0]")]
    [InlineData("The may$0")]
    [InlineData("desk@Ve$0")]
    [InlineData("---\ntitle: Ve$0\n---\n")]
    public void Other_words_are_left_alone(string body) => Assert.Empty(Offers(body + People));

    [Theory]
    [InlineData("[^|He] [~|sa$0]", "said", "[^|He] [~|said]")]
    [InlineData("[~|$0]", "said", "[~|said]")]
    [InlineData("[~|acc$0ording]", "according to", "[~|according to]")]
    [InlineData("[~|according t$0]", "according to", "[~|according to]")]
    [InlineData("[~|has sa$0]", "said", "[~|has said]")]
    [InlineData("[~$0", "said", "[~|said]")]
    [InlineData("[~$0] it", "said", "[~|said] it")]
    [InlineData("[!|So [~$0 he thinks]", "said", "[!|So [~|said] he thinks]")]
    [InlineData("---\nlanguage: de\n---\n[~|sag$0]", "sagte", "---\nlanguage: de\n---\n[~|sagte]")]
    [InlineData("---\nlanguage: zh\n---\n他[~|表$0]", "表示", "---\nlanguage: zh\n---\n他[~|表示]")]
    public void A_cue_is_offered_the_verbs_of_the_language(string before, string label, string after) =>
        Assert.Equal(after, Accept(before, label));

    [Fact]
    public void The_cues_of_the_article_come_first() =>
        Assert.Equal(
            ["had it that", "said"],
            Offers("[^|He] [~|said] [!|a]. [^|She] [~|had it that] [!|b]. [^|It] [~|$0]")
                .Take(2)
                .Select(offer => offer.Label)
        );

    [Theory]
    [InlineData("[~$0said]")]
    [InlineData("[~$0 x]")]
    public void Before_words_a_cue_needs_none(string body) => Assert.Empty(Offers(body));

    [Theory]
    [InlineData("So [$0", "[^@", "^@$1|$2]")]
    [InlineData("So [$0]", "[^@", "^@$1|$2")]
    [InlineData("So [$0 and", "[!|", "!|$1]")]
    [InlineData("[!|So [$0 and]", "[~|", "~|$1]")]
    [InlineData("So [$0said he", "[~|", null)]
    [InlineData("So [$0 said]", "[~|", null)]
    [InlineData("So [@ve$0", "Mara Velt", "velt|${1:Mara Velt}]")]
    [InlineData("So [@ve$0]", "Mara Velt", "velt|${1:Mara Velt}")]
    [InlineData("So [@ve$0|her]", "Mara Velt", null)]
    [InlineData("So [^$0", "Mara Velt", "@velt|${1:Mara Velt}]")]
    public void A_snippet_has_places_for_what_is_still_to_be_typed(string body, string label, string? snippet) =>
        Assert.Equal(snippet, Offers(body + People).First(offer => offer.Label == label).Snippet);

    [Theory]
    [InlineData("[!$0|so]", "[!c1|so]")]
    [InlineData("[!c1|a] [!c2|b] [!$0", "[!c1|a] [!c2|b] [!c3|")]
    [InlineData("---\n!c1: It was\n---\n[!$0|so]", "---\n!c1: It was\n---\n[!c2|so]")]
    public void A_new_claim_is_offered_the_next_free_id(string before, string after)
    {
        var fixture = Fixture.Load(before);
        var offers = Completion.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        var offer = offers.First(offer => offer.Detail == "the next free id");
        var text = fixture.Document.Tree.Text.Content;
        Assert.Equal(after, text[..offer.Replaced.Start] + offer.NewText + text[offer.Replaced.End..]);
    }

    [Fact]
    public void What_an_attribute_names_most_often_comes_first()
    {
        Assert.Equal("ndf", Ids("---\n@x: X\n  of: @$0\n---\n" + People).First());
        Assert.Equal("herald", Ids("---\noutlet: @$0\n---\n" + Fixture.Registry).First());
    }

    [Theory]
    [InlineData("---\nlanguage: $0\n---\n", "de", "---\nlanguage: de\n---\n")]
    [InlineData("---\nlanguage: e$0\n---\n", "en", "---\nlanguage: en\n---\n")]
    public void Languages_are_offered_with_their_names(string before, string label, string after) =>
        Assert.Equal(after, Accept(before, label));

    [Fact]
    public void Every_language_that_the_rules_know_is_offered() =>
        Assert.Equal(
            Quoth.Semantics.Languages.LanguageData.All,
            Offers("---\nlanguage: $0\n---\n").Select(offer => offer.Label)
        );

    [Fact]
    public void A_flag_is_true_or_false() =>
        Assert.Equal(
            ["true", "false"],
            Offers(
                    """
                    [!c1 disputed=$0|so]
                    === quoth.json
                    {"schema": {"attributes": {"disputed": {"type": "flag", "on": ["claim"]}}}}
                    """
                )
                .Select(offer => offer.Label)
        );

    [Fact]
    public void Of_more_than_anybody_reads_those_are_shown_that_fit_what_is_typed()
    {
        var people = string.Concat(Enumerable.Range(0, 50).Select(number => $"@p{number}: Person {number}\n"));
        var fixture = Fixture.Load($"---\n{people}@velt: Mara Velt\n  role: mayor\n---\n[@mv$0|her]");
        var offers = Completion.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        var chosen = Completion.Choose(offers, fixture.Document, fixture.Cursor, 10);
        Assert.Equal(51, offers.Length);
        Assert.Equal(["Mara Velt"], chosen.Select(offer => offer.Label));
        Assert.Equal(offers, Completion.Choose(offers, fixture.Document, fixture.Cursor, 51));
    }

    [Theory]
    [InlineData("[@velt|Velt] left. [@$0|her]", SymbolKind.Entity, "velt", "**Mara Velt**")]
    [InlineData("[^@velt|Velt] [~|said] [!c1|so]. [~$0|said]", SymbolKind.Claim, "c1", "> so")]
    public void A_symbol_has_a_card(string body, SymbolKind kind, string id, string part)
    {
        var fixture = Fixture.Load(body + People);
        Assert.Contains((kind, id), Offers(body + People).Select(offer => offer.Symbol ?? default));
        var card = Completion.Describe(fixture.Corpus, fixture.Document, kind, id) ?? "";
        Assert.Contains(part, card, StringComparison.Ordinal);
        Assert.Null(Completion.Describe(fixture.Corpus, fixture.Document, kind, "nobody"));
    }

    [Fact]
    public void A_registry_offers_what_all_registries_define() =>
        Assert.Equal(
            ["orlan", "velt"],
            Ids(
                    """
                    === a.quoth
                    ---
                    @orlan: Ilan Orlan
                      of: @$0
                    ---
                    === b.quoth
                    ---
                    @velt: Mara Velt
                    ---
                    """
                )
                .Order()
        );

    private static IEnumerable<string> Ids(string marked) => Offers(marked).Select(offer => offer.NewText).Distinct();

    private static ImmutableArray<CompletionOffer> Offers(string marked)
    {
        var fixture = Fixture.Load(marked);
        return Completion.At(fixture.Corpus, fixture.Document, fixture.Cursor);
    }

    /// <summary>The fixture's first file when the offer of a label is taken, and what stands behind it.</summary>
    private static string Accept(string marked, string label)
    {
        var fixture = Fixture.Load(marked);
        var offers = Completion.At(fixture.Corpus, fixture.Document, fixture.Cursor);
        var offer = offers.FirstOrDefault(offer => offer.Label == label);
        if (offer is null)
            Assert.Fail($"No offer `{label}` among {string.Join(", ", offers.Select(offer => offer.Label))}.");
        var text = fixture.Document.Tree.Text.Content;
        var rest = marked.IndexOf("\n===", StringComparison.Ordinal);
        return text[..offer.Replaced.Start]
            + offer.NewText
            + text[offer.Replaced.End..]
            + (rest < 0 ? "" : marked[rest..]);
    }
}
