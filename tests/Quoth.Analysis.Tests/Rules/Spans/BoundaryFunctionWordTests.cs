using Quoth.Analysis.Rules.Spans;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Spans;

public sealed class BoundaryFunctionWordTests
{
    [Fact]
    public void The_word_that_opens_a_claim_belongs_to_it()
    {
        RuleFixture.Check<BoundaryFunctionWord>(
            """
            [^|Brill] [~|said] that [!|the bridge was safe].
                               ^^^^ info Q303: The claim leaves out the `that` that opens it
                                    = the word belongs to the claim: begin the tag before it
            [^|Brill] [~|said] on Monday that [!|it was safe].
                                         ^^^^ info Q303: The claim leaves out the `that` that opens it
                                              = the word belongs to the claim: begin the tag before it
            [^|Brill] [~|told] reporters that [!|it was safe].
                                         ^^^^ info Q303: The claim leaves out the `that` that opens it
                                              = the word belongs to the claim: begin the tag before it
            [~|Said] [^|Brill] on Monday that [!|it was safe].
                                         ^^^^ info Q303: The claim leaves out the `that` that opens it
                                              = the word belongs to the claim: begin the tag before it
            [^|Brill] [~|asked] whether [!|it was safe].
                                ^^^^^^^ info Q303: The claim leaves out the `whether` that opens it
                                        = the word belongs to the claim: begin the tag before it
            [^|Brill] [~|promised] to [!|close it].
                                   ^^ info Q303: The claim leaves out the `to` that opens it
                                      = the word belongs to the claim: begin the tag before it
            """
        );
    }

    [Fact]
    public void It_does_not_belong_to_the_cue()
    {
        RuleFixture.Check<BoundaryFunctionWord>(
            """
            [^|Brill] [~|said that] [!|the bridge was safe].
                              ^^^^ info Q303: The cue `said that` takes in the `that` that opens the claim
                                   = the word belongs to the claim: end the cue before it
            [^|Brill] [~|promised to] [!|close it].
                                  ^^ info Q303: The cue `promised to` takes in the `to` that opens the claim
                                     = the word belongs to the claim: end the cue before it
            [^|Brill] [~|wondered if] [!|“anybody” had looked].
                                  ^^ info Q303: The cue `wondered if` takes in the `if` that opens the claim
                                     = the word belongs to the claim: end the cue before it
            """
        );
    }

    [Fact]
    public void Another_to_or_that_stays_where_it_is()
    {
        RuleFixture.Check<BoundaryFunctionWord>(
            """
            [^|Brill] [~|said] [!|that the bridge was safe].
            [^|Brill] [~|objected to] [!|the plan].
            [^|Brill] [~|agreed] to [!|their terms].
            [^|Brill] [~|admitted to] [!|stealing the plan].
            [^|Brill] [~|turned to] [!|“Bridge First”].
            [^|Brill] [~|attacked] a plan that [!|“ruins us all”].
            [^|Brill] [~|said] it would close if [!|the bridge failed].
            [!|The bridge], a thing that [!|stood], [^|Brill] [~|said].
            [~|That] [!|the bridge is safe] is [~|said] often.
            """
        );
    }

    [Fact]
    public void Other_languages_have_such_words_too()
    {
        RuleFixture.Check<BoundaryFunctionWord>(
            """
            === de.quoth
            ---
            language: de-AT
            ---
            [^|Brill] [~|sagte], dass [!|die Brücke sicher sei].
                                 ^^^^ info Q303: The claim leaves out the `dass` that opens it
                                      = the word belongs to the claim: begin the tag before it
            [^|Brill] [~|versprach], sofort zu [!|gehen], und [~|äußerte sich] zu [!|den Plänen].
                                            ^^ info Q303: The claim leaves out the `zu` that opens it
                                               = the word belongs to the claim: begin the tag before it
            [^|Brill] [~|fragte, ob] [!|die Brücke sicher sei].
                                 ^^ info Q303: The cue `fragte, ob` takes in the `ob` that opens the claim
                                    = the word belongs to the claim: end the cue before it
            === fr.quoth
            ---
            language: fr
            ---
            [^|Brill] [~|a déclaré] qu’[!|elle partirait].
                                    ^^^ info Q303: The claim leaves out the `qu’` that opens it
                                        = the word belongs to the claim: begin the tag before it
            [^|Brill] [~|a promis de] [!|partir], et [~|accuse] le conseil de [!|corruption].
                                  ^^ info Q303: The cue `a promis de` takes in the `de` that opens the claim
                                     = the word belongs to the claim: end the cue before it
            === es.quoth
            ---
            language: es
            ---
            [^|Brill] [~|dijo que] [!|el puente es seguro].
                              ^^^ info Q303: The cue `dijo que` takes in the `que` that opens the claim
                                  = the word belongs to the claim: end the cue before it
            [^|Brill] [~|criticó] lo que [!|“nos arruina”].
            === ru.quoth
            ---
            language: ru
            ---
            [^|Брилль] [~|сказала], что [!|мост безопасен].
                                    ^^^ info Q303: The claim leaves out the `что` that opens it
                                        = the word belongs to the claim: begin the tag before it
            === he.quoth
            ---
            language: he
            ---
            [^|בריל] [~|אמרה] ש[!|הגשר בטוח].
                              ^ info Q303: The claim leaves out the `ש` that opens it
                                = the word belongs to the claim: begin the tag before it
            [^|בריל] [~|אמרה] [!|שהגשר בטוח].
            [^|בריל] [~|אמרה כי] [!|הגשר בטוח].
                             ^^ info Q303: The cue `אמרה כי` takes in the `כי` that opens the claim
                                = the word belongs to the claim: end the cue before it
            === ar.quoth
            ---
            language: ar
            ---
            [~|قالت] [^|بريل] إنّ [!|الجسر آمن].
                              ^^^ info Q303: The claim leaves out the `إنّ` that opens it
                                  = the word belongs to the claim: begin the tag before it
            === zh.quoth
            ---
            language: zh
            ---
            [^|布里尔][~|询问是否][!|安全]。
                        ^^ info Q303: The cue `询问是否` takes in the `是否` that opens the claim
                           = the word belongs to the claim: end the cue before it
            === sv.quoth
            ---
            language: sv
            ---
            [^|Brill] [~|sade] that [!|bron var säker].
            """
        );
    }

    [Theory]
    [InlineData("en", "[^|B] [~|said] that [!|so].", "that", "[^|B] [~|said] [!|that so].")]
    [InlineData("en", "[^|B] [~c1|said that] [!c1 type=fact|so].", "that", "[^|B] [~c1|said] [!c1 type=fact|that so].")]
    [InlineData("de", "[^|B] [~|fragte, ob] [!|es so sei].", "ob", "[^|B] [~|fragte], [!|ob es so sei].")]
    [InlineData("he", "[^|ב] [~|אמרה] ש[!|הגשר].", "ש", "[^|ב] [~|אמרה] [!|שהגשר].")]
    [InlineData("zh", "[^|布][~|询问是否][!|安全]。", "是否", "[^|布][~|询问][!|是否安全]。")]
    [InlineData("en", "[^|B] [~|said that]\n[!|so].", "that", "[^|B] [~|said] [!|that\nso].")]
    public void The_fix_moves_the_boundary_and_no_letter(string language, string before, string word, string after)
    {
        var header = $"---\nlanguage: {language}\n---\n";
        RuleFixture.CheckFix<BoundaryFunctionWord>(header + before, $"Begin the claim with `{word}`", header + after);
    }

    [Fact]
    public void A_project_can_add_openers()
    {
        RuleFixture.Check<BoundaryFunctionWord>(
            """
            === a.quoth
            [^|Brill] [~|said] as how [!|the bridge was safe].
                               ^^^^^^ info Q303: The claim leaves out the `as how` that opens it
                                      = the word belongs to the claim: begin the tag before it
            === quoth.json
            { "words": { "claimOpeners": { "en": ["as how"] } } }
            """
        );
    }
}
