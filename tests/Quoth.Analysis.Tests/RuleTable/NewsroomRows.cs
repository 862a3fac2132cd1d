using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.RuleTable;

/// <summary>The rows N1 to N18 of the table of rules: what newsrooms ask of sources, and above all of unnamed ones.</summary>
public sealed class NewsroomRows
{
    [Fact]
    public void N1_bare_source() =>
        NewsroomFixture.Check<BareSource>(
            """
            [^|A source] [~|said] [!|so]. [^|Sources] [~|said] [!|so]. [^|Officials] [~|said] [!|so].
               ^^^^^^^^ error Q501: `A source` does not tell the reader who speaks
                        = describe the source as closely as its terms allow: where it works, and how it knows
                                             ^^^^^^^ error Q501: `Sources` does not tell the reader who speaks
                                                     = describe the source as closely as its terms allow: where it works, and how it knows
                                                                          ^^^^^^^^^ error Q501: `Officials` does not tell the reader who speaks
                                                                                    = describe the source as closely as its terms allow: where it works, and how it knows
            """
        );

    [Fact]
    public void N2_plural_single_source() =>
        NewsroomFixture.Check<PluralSingleSource>(
            """
            ---
            @one: sources close to the talks
              kind: unnamed-group
              count: 1
            @pair: the two ministers
              kind: unnamed-group
            @minister: one of them
              kind: unnamed-person
              of: @pair
            ---
            [^@one|Sources close to the talks] [~|said] [!|so]. [^@pair|Two ministers] [~|said] [!|so].
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^ error Q502: `Sources close to the talks` speaks of several, but `@one` is a group of one (`count: 1`)
                                              = let the article speak of one; if more spoke, make `@one` a group with its `count`
                                                                        ^^^^^^^^^^^^^ error Q502: `Two ministers` speaks of several, but `@pair` has one known member and no `count`
                                                                                      = let the article speak of one; if more spoke, make `@pair` a group with its `count`
            """
        );

    [Fact]
    public void N3_anonymous_without_reason() =>
        NewsroomFixture.Check<AnonymousWithoutReason>(
            """
            ---
            @dip: a diplomat
            ^^^^ warning Q503: Nothing says why the name of `@dip` is kept back
                 = write why in `reason`, as the article gives it; where it gives none, ask the desk
              kind: unnamed-person
            ---
            [^@dip|A diplomat] [~|said] [!|so].
            """
        );

    [Fact]
    public void N4_anonymous_without_basis() =>
        NewsroomFixture.Check<AnonymousWithoutBasis>(
            """
            ---
            @dip: a diplomat
            ^^^^ warning Q504: Nothing says how `@dip`, whose name is kept back, came to know this
                 = write it in `basis`, such as `read the letter` or `sat in the meeting`
              kind: unnamed-person
            ---
            [^@dip|A diplomat] [~|said] [!|so].
            """
        );

    [Fact]
    public void N5_single_anonymous_source() =>
        NewsroomFixture.Check<SingleAnonymousSource>(
            """
            ---
            @dip: a diplomat
              kind: unnamed-person
            ---
            [^@dip|A diplomat] [~|said] [!|the talks had failed].
                                        ^^^ warning Q505: `the talks had failed` rests on `@dip` alone, whose name is kept back
                                            = find a second source or a document, and record it: as a source, by `supports`, or as `evidence`
            """
        );

    [Fact]
    public void N6_anonymous_opinion()
    {
        RuleFixture.Check<AnonymousOpinion>(
            """
            === article.quoth
            ---
            @dip: a diplomat
              kind: unnamed-person
            ---
            [^@dip|A diplomat] [~|called] [!type=opinion|the minister weak] and [!type=attack by=@dip|a crook].
                                                 ^^^^^^^ warning Q506: `the minister weak` is an opinion of `@dip`, whose name is kept back
                                                         = take opinions from people who put their names to them, and from this source facts alone
                                                                                       ^^^^^^ warning Q506: `a crook` is an opinion of `@dip`, whose name is kept back
                                                                                              = take opinions from people who put their names to them, and from this source facts alone
            === quoth.json
            {
              "rules": { "newsroom": "on" },
              "schema": { "attributes": { "type": { "words": { "attack": "An attack on a person." } } } }
            }
            """
        );
    }

    [Fact]
    public void N7_anonymous_identity_leak() =>
        NewsroomFixture.Check<AnonymousIdentityLeak>(
            """
            ---
            @eli: Eli Cohen
            @dip: Eli Cohen
                  ^^^^^^^^^ error Q507: `@dip` is of an unnamed kind, but has the name of `@eli`
                            = write the words that the article describes the source by, such as `a clerk of the harbour board`
              kind: unnamed-person
              wikidata: Q12345
              ^^^^^^^^^^^^^^^^ error Q507: `wikidata` tells who `@dip` is, whose name is kept back
                               = remove it; the newsroom keeps such knowledge outside the article
              same-as: @eli
              ^^^^^^^^^^^^^ error Q507: `same-as` tells who `@dip` is, whose name is kept back
                            = remove it; the newsroom keeps such knowledge outside the article
            @eli-cohen: a diplomat
            ^^^^^^^^^^ error Q507: The id `@eli-cohen` names `@eli`, though the name of this source is kept back
                       = give it an id that tells nothing, such as `@source1`
              kind: unnamed-person
            ---
            [^@dip|A diplomat], [^@eli-cohen|another] and [^@eli|Eli Cohen] [~|said] [!|so].
            """
        );

    [Fact]
    public void N8_anonymous_and_declined() =>
        NewsroomFixture.Check<AnonymousAndDeclined>(
            """
            ---
            @eli: Eli Cohen
            @dan: Dan Cohen
            ---
            [^@eli terms=background|A diplomat] [~|said] [!|so]. [^@eli|Cohen] [~|declined to comment on] [!channel=declined|it].
                                                                 ^^^^^^^ error Q508: `@eli` is said to decline here, and is quoted without a name in the same article
                                                                         = take out what the source said, or the words that it declined

            [^@dan terms=background|A minister] [~|said] [!|so]. [^@dan|Dan Cohen] [~|said] [!|no].
                                                                 ^^^^^^^ error Q508: `@dan` is credited by name here and without a name elsewhere in this article
                                                                         = keep the name back in both places, or give it in both
            """
        );

    [Fact]
    public void N9_terms_violated() =>
        NewsroomFixture.Check<TermsViolated>(
            """
            ---
            @off: a diplomat
              kind: unnamed-person
              terms: off-record
            @eli: Eli Cohen
              terms: background
            @deep: a minister
              kind: unnamed-person
              terms: deep-background
            ---
            [^@off|A diplomat] [~|said] [!|so]. [^@eli|Eli Cohen] [~|said] [!|so]. [^@deep|A minister] [~|said] [!|so].
            ^^^^^^^ error Q509: `@off` spoke off the record, so `so` is not for publication
                    = take the claim out, or find it elsewhere; if the source agreed to more, write its `terms`
                                                ^^^^^^^ error Q509: `@eli` speaks on background, and is defined as somebody with a name
                                                        = make it an `unnamed-person` that is described by its position, or write its `terms` anew
                                                                                   ^^^^^^^^ error Q509: `@deep` speaks on deep background, and may not be credited in the text
                                                                                            = report it without a source (`by`), or agree on `terms: background` with the source
            """
        );

    [Fact]
    public void N10_loaded_cue() =>
        NewsroomFixture.Check<LoadedCue>(
            """
            [^|He] [~|claimed] [!|so], [~|admitted] [!|so], [~|insisted] [!|so] and [~|conceded] [!|so].
                      ^^^^^^^ info Q510: `claimed` judges the words that it reports
                              = `said` only reports; write it in the article where that may still be edited
                                          ^^^^^^^^ info Q510: `admitted` judges the words that it reports
                                                   = `said` only reports; write it in the article where that may still be edited
                                                               ^^^^^^^^ info Q510: `insisted` judges the words that it reports
                                                                        = `said` only reports; write it in the article where that may still be edited
                                                                                       ^^^^^^^^ info Q510: `conceded` judges the words that it reports
                                                                                                = `said` only reports; write it in the article where that may still be edited
            """
        );

    [Fact]
    public void N11_allegation_without_response() =>
        NewsroomFixture.Check<AllegationWithoutResponse>(
            """
            ---
            @x: Eli Cohen
            ---
            [^|The prosecutor] [~|said] [!type=allegation about=@x|that he had sold the list].
                                                                ^^ warning Q511: `@x` is accused in `that he had sold the list`, and has no say in this article
                                                                   = add what they answer, or that they declined to comment (`channel=declined`); if nobody asked them, ask
            """
        );

    [Fact]
    public void N12_late_attribution() =>
        NewsroomFixture.Check<LateAttribution>(
            """
            [!|“We have waited at this quay for seven hours. Nobody has told us anything at all,”] [^|he] [~|said].
                                                                                                   ^^^ info Q512: The reader learns only after 2 sentences that `he` is speaking
                                                                                                       = name the speaker after the first sentence of the quotation
            """
        );

    [Fact]
    public void N13_adjacent_speakers() =>
        NewsroomFixture.Check<AdjacentSpeakers>(
            """
            [!|“It is safe,”] [^|the mayor] [~|said]. [!|“It is not,”] [^|the clerk] [~|said].
                                                      ^^^ info Q513: The words of `the clerk` follow those of `the mayor` in one paragraph
                                                          = let each speaker begin a paragraph, where the article may still be edited
            """
        );

    [Fact]
    public void N14_unidentified_on_first_use() =>
        NewsroomFixture.Check<UnidentifiedOnFirstUse>(
            """
            ---
            @eli: Eli Cohen
              role: minister
            @dan: Dan Cohen
            ---
            [^@eli|Cohen] [~|said] [!|so], and [^@dan|Dan Cohen] [~|said] [!|no].
            ^^^^^^^ info Q514: `@eli` is quoted before the article gives the name `Eli Cohen`
                    = give name and position at the first reference, where the article may still be edited
                                               ^^^^^^^ info Q514: `@dan` is quoted, and nothing says who that is
                                                       = write the `role` of `@dan` in its definition, as the article gives it
            """
        );

    [Fact]
    public void N15_single_source_story() =>
        NewsroomFixture.Check<SingleSourceStory>(
            """
            ---
            @eli: Eli Cohen
            ---
            [^@eli|Eli Cohen] [~|said] [!|so]. [^@eli|He] [~|said] [!|so again]. [^@eli|He] [~|said] [!|so once more].
                                       ^^^ info Q515: All 3 claims of this article come from `@eli`
                                           = let others speak too: whoever is concerned, whoever disagrees, whoever can check it
            """
        );

    [Fact]
    public void N16_source_mix() =>
        NewsroomFixture.Check<SourceMix>(
            """
            ---
            @a: a diplomat
              kind: unnamed-person
              affiliation: government
            @b: a minister
              kind: unnamed-person
              affiliation: government
            @c: an aide
              kind: unnamed-person
              affiliation: government
            @d: Eli Cohen
              affiliation: government
            ---
            [^@a,@b,@c,@d|They] [~|said] [!|so].
            ^^^^^^^^^^^^^^ info Q516: 3 of the 4 sources of this article are unnamed
                           = look for people who speak on the record, and for papers that bear it out
            ^^^^^^^^^^^^^^ info Q516: All 4 sources of this article have the affiliation `government`
                           = hear somebody from outside: whoever it concerns, whoever watched, whoever studies it
            """
        );

    [Fact]
    public void N17_second_hand_without_via() =>
        NewsroomFixture.Check<SecondHandWithoutVia>(
            """
            ---
            @herald: The Harbour Herald
              kind: outlet
            ---
            [^@herald|The Herald] [~|reported] [!|that the talks had failed].
                                               ^^^ info Q517: `@herald` has `that the talks had failed` from somebody, and nothing says from whom
                                                   = mark whom it quotes inside the claim, or credit them with `by` and write `via=@herald`
            """
        );

    [Fact]
    public void N18_claimreview_incomplete() =>
        NewsroomFixture.Check<ClaimreviewIncomplete>(
            """
            [^|Cohen] [~|said] [!status=refuted|that the bridge was free].
                                        ^^^^^^^ error Q518: This article calls a claim `refuted`, and its header lacks `url`, `date` and `author`
                                                = a fact check is published with its address, its date and who made it: add them to the header
                                        ^^^^^^^ error Q518: `that the bridge was free` is called `refuted`, and nothing says on what evidence
                                                = write what the verdict rests on in `evidence`: a document (`@id`), a claim (`!id`) or an address
            """
        );
}
