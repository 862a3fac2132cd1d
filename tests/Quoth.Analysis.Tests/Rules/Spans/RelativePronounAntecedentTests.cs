using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Spans;

public sealed class RelativePronounAntecedentTests
{
    [Fact]
    public void A_source_holds_the_pronoun_alone()
    {
        RuleFixture.Check<RelativePronounAntecedent>(
            """
            It belongs to [^|Bay Financial, which] [~|said] [!|so].
                             ^^^^^^^^^^^^^^^^^^^^ info Q305: The source `Bay Financial, which` holds more than its relative pronoun `which`
                                                  = the pronoun alone is the source; its entity says who is meant
            He is [^|the man who] [~|said] [!|so]. It belongs to Bay Financial, [^|which] [~|said] [!|so].
                     ^^^^^^^^^^^ info Q305: The source `the man who` holds more than its relative pronoun `who`
                                 = the pronoun alone is the source; its entity says who is meant
            There were two, [^|both of whom] [~|said] [!|so], and two, [^|one of which] [~|said] [!|so].
            """
        );
    }

    [Fact]
    public void Other_languages()
    {
        RuleFixture.Check<RelativePronounAntecedent>(
            """
            === de.quoth
            ---
            language: de
            ---
            Es war [^|die Bürgermeisterin, die] [!|so] [~|sagte]. Das waren [^|Quellen aus der] [!|so] [~|sagte].
                      ^^^^^^^^^^^^^^^^^^^^^^^^ info Q305: The source `die Bürgermeisterin, die` holds more than its relative pronoun `die`
                                               = the pronoun alone is the source; its entity says who is meant
            === fr.quoth
            ---
            language: fr
            ---
            C'était [^|la maire, qui] [~|a dit] [!|cela].
                       ^^^^^^^^^^^^^ info Q305: The source `la maire, qui` holds more than its relative pronoun `qui`
                                     = the pronoun alone is the source; its entity says who is meant
            === es.quoth
            ---
            language: es
            ---
            Era [^|la alcaldesa, quien] [~|dijo] [!|eso], y [^|uno de los que] [~|dijo] [!|aquello].
                   ^^^^^^^^^^^^^^^^^^^ info Q305: The source `la alcaldesa, quien` holds more than its relative pronoun `quien`
                                       = the pronoun alone is the source; its entity says who is meant
            === ru.quoth
            ---
            language: ru
            ---
            Это была [^|мэр, которая] [~|сказала] [!|это].
                        ^^^^^^^^^^^^ info Q305: The source `мэр, которая` holds more than its relative pronoun `которая`
                                     = the pronoun alone is the source; its entity says who is meant
            === ar.quoth
            ---
            language: ar
            ---
            هذا [^|العمدة الذي] [~|قال] [!|ذلك].
                   ^^^^^^^^^^^ info Q305: The source `العمدة الذي` holds more than its relative pronoun `الذي`
                               = the pronoun alone is the source; its entity says who is meant
            """
        );
    }

    [Fact]
    public void The_source_can_begin_at_the_pronoun()
    {
        RuleFixture.CheckFix<RelativePronounAntecedent>(
            "Of [^@bay?|[@bay|Bay Financial], which] [~|said] [!|so].",
            "Begin the source at `which`",
            "Of [@bay|Bay Financial], [^@bay?|which] [~|said] [!|so]."
        );
        Assert.Empty(RuleFixture.Titles<RelativePronounAntecedent>("[^|Bay, [@b|which]] [~|said] [!|so]."));
    }
}
