using Quoth.Semantics.Corpora;
using Quoth.Semantics.Model;

namespace Quoth.Features.Tests;

public sealed class AttributionsTests
{
    [Fact]
    public void People_come_in_text_order_with_all_that_names_them() =>
        CheckPeople(
            """
            [@herald|The Herald] met [^@orlan|the chief of staff]. [^@orlan|He] [~|said] [!|it rains]. [@nobody|X]
            [#|[@ndf|not here]]
            """ + Fixture.Registry,
            """
            @herald The Harbour Herald (outlet): The Herald
            @orlan Ilan Orlan (person): the chief of staff, He
            @nobody nobody (?): X
            """
        );

    [Fact]
    public void Words_that_name_no_entity_are_one_person_whatever_their_case() =>
        CheckPeople(
            "[^|Officials] [~|said] [!|one]. [^|officials] [~|said] [!|two]. [^|] [~|said] [!|three].",
            """
            - Officials (unnamed): Officials, officials
            - (nothing) (unnamed): 
            """
        );

    [Fact]
    public void Whom_claims_alone_name_come_last() =>
        CheckPeople(
            "[!by=@orlan via=@herald,@gone|It rains], [@ndf|they] say." + Fixture.Registry,
            """
            @ndf National Defence Force (organization): they
            @orlan Ilan Orlan (person):
            @herald The Harbour Herald (outlet):
            @gone gone (?):
            """
        );

    [Fact]
    public void Of_a_registry_file_there_are_those_whom_it_defines() =>
        CheckPeople(
            """
            ---
            @herald: The Harbour Herald
              kind: outlet
            @dip: a diplomat
              kind: unnamed-person
              terms: background
            ---
            """,
            """
            @herald The Harbour Herald (outlet):
            @dip a diplomat (unnamed-person) unnamed background:
            """
        );

    [Fact]
    public void A_group_is_named_by_one_tag_and_each_member_once() =>
        CheckPeople(
            "[^@orlan,@herald,@orlan|Both] [~|said] [!|so]." + Fixture.Registry,
            """
            @orlan Ilan Orlan (person): Both
            @herald The Harbour Herald (outlet): Both
            """
        );

    [Fact]
    public void Terms_are_the_definitions_or_else_the_sources() =>
        CheckPeople(
            """
            ---
            @dip: a diplomat
              kind: unnamed-person
              terms: background
            ---
            [^@dip terms=off-record|A diplomat] and [^terms=deep-background|an aide] [~|said] [!|so]. [^|An aide] too.
            """,
            """
            @dip a diplomat (unnamed-person) unnamed background: A diplomat
            - an aide (unnamed) deep-background: an aide, An aide
            """
        );

    [Fact]
    public void Claims_say_who_says_them_and_through_whom_by_number() =>
        CheckClaims(
            """
            According to [^@herald|the Herald], [!|[^@orlan|Orlan] [~|said] he believed [!type=prediction|it
            was near]].

            [!via=@ndf|“We cannot hold,” [^@orlan|he] [~|said], “unless they come.”] [!by=none|It was late]. [!?|Over].
            """ + Fixture.Registry,
            """
            0 by 0: Orlan said he believed it was near
            1 by 1 in 0 prediction: it was near
            2 by 1 via 2: “We cannot hold,” … “unless they come.”
            3 nobody: It was late
            4 doubt: Over
            """
        );

    [Fact]
    public void A_split_claim_is_one_with_all_its_pieces() =>
        CheckClaims(
            """
            [^@orlan|Orlan] [~|said]: [!c1 type=opinion|one,]

            [!c1+?|two.]

            [!c9+|a piece of nothing]
            """ + Fixture.Registry,
            "0 by 0 opinion doubt 2 pieces: one, … two."
        );

    [Fact]
    public void Type_and_status_are_the_tags_or_else_the_definitions() =>
        CheckClaims(
            """
            ---
            !c1: It rains
              status: disputed
              type: fact
            ---
            [!c1 status=refuted|It rains]. [!c1|It does rain].
            """,
            """
            0 fact refuted: It rains
            1 fact disputed: It does rain
            """
        );

    [Fact]
    public void Terms_of_a_claim_are_its_sources_before_those_of_who_says_it()
    {
        var found = Of(
            """
            ---
            @dip: a diplomat
              terms: background
            ---
            [^@dip terms=off-record|He] [~|said] [!|one]. [^@dip|He] [~|said] [!|two]. [!|Three].
            """
        );
        Assert.Equal(["off-record", "background", null], found.Claims.Select(claim => claim.Terms));
    }

    [Fact]
    public void Words_are_cut_to_a_line()
    {
        var found = Of($"[!|{string.Join(' ', Enumerable.Repeat("word", 100))}\n]");
        Assert.InRange(found.Claims[0].Words.Length, 100, 201);
        Assert.EndsWith("word…", found.Claims[0].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_scripts_are_people_and_words_too() =>
        CheckPeople(
            "[^|מקורות] [~|אמרו] [!|כן]. [^|ΠΗΓΈΣ] [~|λένε] [!|ναι]. [^|πηγέσ] [~|λένε] [!|όχι]。[^|官员][~|说][!|下雨]。",
            """
            - מקורות (unnamed): מקורות
            - ΠΗΓΈΣ (unnamed): ΠΗΓΈΣ, πηγέσ
            - 官员 (unnamed): 官员
            """
        );

    [Fact]
    public void A_registry_has_nobody_who_says_anything()
    {
        var fixture = Fixture.Load("---\n@orlan: Ilan Orlan\n---\n");
        Assert.Empty(Attributions.Of(fixture.Corpus, fixture.Document).Claims);
    }

    [Fact]
    public void A_source_of_many_people_shared_by_many_claims_stays_linear()
    {
        var people = string.Join(',', Enumerable.Range(0, 5000).Select(number => $"@p{number}"));
        var claims = string.Concat(Enumerable.Repeat(" [!|a]", 5000));
        var fixture = Fixture.Load($"[^{people}|They] [~|said]{claims}.");
        var found = Attributions.Of(fixture.Corpus, fixture.Document);
        Assert.Equal(5000, found.People.Length);
        Assert.All(found.Claims, claim => Assert.InRange(claim.Speakers.Length, 0, 100));
        Assert.Equal(0, Statistics.Of(fixture.Corpus, fixture.Document).Unnamed);
        Assert.Equal(fixture.Document.Claims, fixture.Document.FindClaimsBy("p4999"));
    }

    [Fact]
    public void Claims_around_claims_do_not_repeat_the_text()
    {
        const int depth = 250;
        var text = string.Join(' ', Enumerable.Repeat("word", 10_000));
        var found = Of(string.Concat(Enumerable.Repeat("[!|", depth)) + text + new string(']', depth));
        Assert.Equal(depth, found.Claims.Length);
        Assert.All(found.Claims, claim => Assert.InRange(claim.Words.Length, 100, 201));
        Assert.Equal(depth - 2, found.Claims[^1].Outer);
    }

    private static void CheckPeople(string text, string expected)
    {
        var fixture = Fixture.Load(text);
        var found = Attributions.Of(fixture.Corpus, fixture.Document);
        var lines = found.People.Select(person =>
        {
            var kind = person.Id is null ? "unnamed" : person.Entity?.Kind ?? "?";
            var unnamed = person is { IsUnnamed: true, Id: not null } ? " unnamed" : "";
            var terms = person.Terms is { } said ? " " + said : "";
            var names = string.Join(", ", person.Mentions.Select(fixture.Document.GetText));
            return $"{(person.Id is { } id ? "@" + id : "-")} {person.Name} ({kind}){unnamed}{terms}: {names}";
        });
        Fixture.AssertSame(Trimmed(expected), string.Join('\n', lines));
        CheckTags(fixture.Document, found);
    }

    private static void CheckClaims(string text, string expected)
    {
        var fixture = Fixture.Load(text);
        var found = Attributions.Of(fixture.Corpus, fixture.Document);
        Fixture.AssertSame(expected, string.Join('\n', found.Claims.Select((claim, index) => $"{index}{Show(claim)}")));
        for (var index = 0; index < found.Claims.Length; index++)
        {
            var claim = found.Claims[index];
            Assert.Equal(index, found.NumberOf(claim.Claim));
            Assert.Equal(
                AttributionChain
                    .GetSpeakers(claim.Claim, fixture.Document, fixture.Corpus)
                    .Select(speaker => speaker.Name),
                claim.Speakers.Select(speaker => found.People[speaker].Name)
            );
        }
    }

    private static string Show(AttributedClaim claim)
    {
        var parts = new[]
        {
            claim.Speakers.IsEmpty ? "" : $" by {string.Join(',', claim.Speakers)}",
            claim.Relays.IsEmpty ? "" : $" via {string.Join(',', claim.Relays)}",
            claim.SaysNobody ? " nobody" : "",
            claim.Outer is { } outer ? $" in {outer}" : "",
            claim.Type is { } type ? $" {type}" : "",
            claim.Status is { } status ? $" {status}" : "",
            claim.IsDoubtful ? " doubt" : "",
            claim.Claim.Pieces.Length > 1 ? $" {claim.Claim.Pieces.Length} pieces" : "",
        };
        return $"{string.Concat(parts)}: {claim.Words}";
    }

    private static void CheckTags(DocumentModel document, Attributions found)
    {
        foreach (var tag in document.Tags)
            Assert.All(found.PeopleOf(tag), number => Assert.Contains(tag, found.People[number].Mentions));
    }

    private static string Trimmed(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));

    private static Attributions Of(string text)
    {
        var fixture = Fixture.Load(text);
        return Attributions.Of(fixture.Corpus, fixture.Document);
    }
}
