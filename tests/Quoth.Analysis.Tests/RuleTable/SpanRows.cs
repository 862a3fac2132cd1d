using Quoth.Analysis.Rules.Attribution;
using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.RuleTable;

/// <summary>The rows A7, A8, A9 and A16 of the table of rules: quotations and the edges of spans.</summary>
public sealed class SpanRows
{
    [Fact]
    public void A7_uncovered_quote()
    {
        RuleFixture.Check<UncoveredQuote>(
            """
            “The bridge is not safe,” Brill said.
            ^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q210: The quotation `“The bridge is not safe,”` is in no claim
                                      = mark it with who says it; where it is a title, mark that as a mention or silence the rule with a note
            """
        );
    }

    [Fact]
    public void A8_split_quotation()
    {
        RuleFixture.Check<SplitQuotation>(
            """
            [^|Brill] [~|said] “[!|the bridge] is not safe”.
                               ^ warning Q301: The claim `the bridge` takes in only part of `“the bridge is not safe”`
                                 = a claim takes in everything inside quotation marks, and the marks
            """
        );
    }

    [Fact]
    public void A9_boundary_punctuation()
    {
        RuleFixture.Check<BoundaryPunctuation>(
            """
            [^|Brill,] the mayor, [~|said,] [!|the bridge was safe.]
                    ^ info Q302: The source `Brill,` ends with a comma
                      = leave it outside the tag
                                         ^ info Q302: The cue `said,` ends with a comma
                                           = leave it outside the tag
                                                                  ^ info Q302: The claim `the bridge was safe.` ends with a full stop
                                                                    = it ends the whole sentence, with source and cue; leave it outside
            """
        );
    }

    [Fact]
    public void A16_scare_quote_as_claim()
    {
        RuleFixture.Check<ScareQuoteAsClaim>(
            """
            The [!|“new”] bridge is forty years old.
                   ^^^^^ info Q213: Nothing attributes the claim `“new”`, a word or two in quotation marks
                         = words at arm's length, titles and names are no claims: remove the tag, or mark the cue that attributes it
            """
        );
    }
}
