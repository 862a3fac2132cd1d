using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Corpora;

public sealed class LabelConflictTests
{
    [Fact]
    public void Two_annotations_of_one_article_are_told_what_they_differ_on()
    {
        RuleFixture.Check<LabelConflict>(
            """
            === ann.quoth
            ---
            @ada: Ada Brill
            @tom: Tom Hale
            ---
            [^@ada|Brill] [~|has said] [!|that it was safe]. [@tom|He] left, and [@ada|she] [~|, laughing], stayed.
                          ^^^ info Q407: The cue `has said` is `said` in `bob.quoth`
                              = decide which of the two annotations is right
                                       ^^^ info Q407: The claim `that it was safe` is `it was safe` in `bob.quoth`
                                           = decide which of the two annotations is right
                                                             ^^^^^^ info Q407: The mention `He` means `Tom Hale` here, and `Ada Brill` in `bob.quoth`
                                                                    = decide which of the two annotations is right
                                                                                 ^^^^^^ info Q407: `she` is a mention here, and a source in `bob.quoth`
                                                                                        = decide which of the two annotations is right
                                                                                            ^^^ info Q407: `bob.quoth` does not mark the cue `, laughing`
                                                                                                = decide which of the two annotations is right
            === bob.quoth
            ---
            @brill: Ada Brill
            @tom: Tom Hale
            ---
            [^@brill|Brill] has [~|said] that [!c1|it was safe]. [@brill|He] left, and [^@brill|she] , laughing, stayed.
                                ^^^ info Q407: The cue `said` is `has said` in `ann.quoth`
                                    = decide which of the two annotations is right
                                              ^^^^^ info Q407: The claim `it was safe` is `that it was safe` in `ann.quoth`
                                                    = decide which of the two annotations is right
                                                                 ^^^^^^^^ info Q407: The mention `He` means `Ada Brill` here, and `Tom Hale` in `ann.quoth`
                                                                          = decide which of the two annotations is right
                                                                                       ^^^^^^^^^ info Q407: `she` is a source here, and a mention in `ann.quoth`
                                                                                                 = decide which of the two annotations is right
            === other.quoth
            [^|Brill] has said that it was safe. He left, and she , laughing, stayed!
            """
        );
    }

    [Fact]
    public void Of_long_spans_that_begin_alike_the_ends_are_told() =>
        RuleFixture.Check<LabelConflict>(
            """
            === ann.quoth
            [!|That the bridge was as safe as any other in the country when it opened] last May, they said.
            ^^^ info Q407: The claim `That the bridge was as safe as any other…` ends with `country when it opened` here, and with `when it opened last May` in `bob.quoth`
                = decide which of the two annotations is right
            === bob.quoth
            [!|That the bridge was as safe as any other in the country when it opened last May], they said.
            ^^^ info Q407: The claim `That the bridge was as safe as any other…` ends with `when it opened last May` here, and with `country when it opened` in `ann.quoth`
                = decide which of the two annotations is right
            """
        );

    [Fact]
    public void Ids_of_claims_notes_and_the_headers_own_ids_may_differ()
    {
        RuleFixture.Check<LabelConflict>(
            """
            === ann.quoth
            ---
            @ada: Ada Brill
            ---
            [^@ada|Brill] [~|said] [!type=fact|it was safe].
            === bob.quoth
            ---
            @brill: Ada Brill
            ---
            [^c1 @brill|Brill] [~c1|said] [!c1|it was safe].[#|sure?]
            """
        );
    }
}
