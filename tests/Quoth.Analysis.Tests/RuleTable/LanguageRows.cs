using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.RuleTable;

/// <summary>The rows A10 to A14, A17 and A18 of the table of rules: those that judge by the words of a language.</summary>
public sealed class LanguageRows
{
    [Fact]
    public void A10_boundary_function_word() =>
        RuleFixture.Check<BoundaryFunctionWord>(
            """
            [^|Brill] [~|said that] [!|it was closed], and [~|asked] whether [!|it was safe].
                              ^^^^ info Q303: The cue `said that` takes in the `that` that opens the claim
                                   = the word belongs to the claim: end the cue before it
                                                                     ^^^^^^^ info Q303: The claim leaves out the `whether` that opens it
                                                                             = the word belongs to the claim: begin the tag before it
            [^|Brill] [~|promised] to [!|close it].
                                   ^^ info Q303: The claim leaves out the `to` that opens it
                                      = the word belongs to the claim: begin the tag before it
            """
        );

    [Fact]
    public void A11_expletive_source() =>
        RuleFixture.Check<ExpletiveSource>(
            """
            [^|It] [~|is said] [!|that it was closed]. [^|There] [~|are reports] [!|that it was safe].
               ^^ warning Q211: `It` stands for nobody, so it is no source
                  = remove the tag; where nobody is credited the claim says `by=none`
                                                          ^^^^^ warning Q211: `There` stands for nobody, so it is no source
                                                                = remove the tag; where nobody is credited the claim says `by=none`
            """
        );

    [Fact]
    public void A12_pronoun_source_unresolved() =>
        RuleFixture.Check<PronounSourceUnresolved>(
            """
            [^|He] [~|said] [!|it was closed].
               ^^ warning Q212: `He` does not say who is meant
                  = name the entity, `[^@id|He]`, or mark the doubt with `?`
            """
        );

    [Fact]
    public void A13_relative_pronoun_antecedent() =>
        RuleFixture.Check<RelativePronounAntecedent>(
            """
            It went to [^|Bay Financial, which] [~|said] [!|it was closed].
                          ^^^^^^^^^^^^^^^^^^^^ info Q305: The source `Bay Financial, which` holds more than its relative pronoun `which`
                                               = the pronoun alone is the source; its entity says who is meant
            """
        );

    [Fact]
    public void A14_recipient_in_claim() =>
        RuleFixture.Check<RecipientInClaim>(
            """
            [^|Brill] [~c|told] [!c|reporters that it was closed].
                                    ^^^^^^^^^ info Q304: The claim begins with `reporters`, to whom it is told
                                              = leave the recipient out of the claim
            """
        );

    [Fact]
    public void A17_missing_negation_in_cue() =>
        RuleFixture.Check<MissingNegationInCue>(
            """
            [^|Brill] did not [~c1|say] [!c1|it was closed].
                      ^^^^^^^^^^^^^^^^ info Q306: The cue `say` leaves out its negation: `did not` stands beside it
                                       = a cue is the whole verb group, its negation and auxiliaries included
            """
        );

    [Fact]
    public void A18_declined_comment_channel() =>
        RuleFixture.Check<DeclinedCommentChannel>(
            """
            [^|Brill] [~|declined to comment] [!|on the bridge].
                         ^^^^^^^^^^^^^^^^^^^ info Q214: `declined to comment` is a refused answer, but the claim is not marked as one
                                             = write `channel=declined` in the claim's head
            """
        );
}
