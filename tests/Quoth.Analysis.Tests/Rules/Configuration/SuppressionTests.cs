using Quoth.Analysis.Rules.Configuration;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Configuration;

/// <summary>Silences in notes and header comments, and the rules about them.</summary>
public sealed class SuppressionTests
{
    [Fact]
    public void A_note_silences_its_paragraph_and_no_other()
    {
        RuleFixture.Check(
            """
            [@aa|She] left.
            [@bb|He] stayed.[#|quoth-disable undefined-entity: nobody knows them]

            [@cc|They] came.
             ^^^ error Q101: `@cc` is not defined
                 = define it in the header or the registry: `@cc: Full Name`
            """
        );
    }

    [Fact]
    public void A_header_comment_silences_the_file()
    {
        RuleFixture.Check(
            """
            ---
            # quoth-disable Q101: nobody knows them
            outlet: @herald
            ---
            [@aa|She] left.

            [@cc|They] came.
            """
        );
    }

    [Fact]
    public void A_silence_needs_a_reason_but_works_without()
    {
        RuleFixture.Check(
            """
            [@aa|She] left.[#| quoth-disable undefined-entity : ]
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error Q901: `quoth-disable undefined-entity` does not say why
                                                              = give a reason behind a colon: `quoth-disable undefined-entity: why this is right here`
            """
        );
    }

    [Fact]
    public void A_silence_that_silences_nothing_is_reported()
    {
        RuleFixture.Check(
            """
            ---
            # quoth-disable undefined-entity: nobody knows them
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q902: `undefined-entity` has nothing to say in this file
                                             = remove the suppression
            ---
            It rained.[#|quoth-disable undefined-entity: nobody knows them]
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q902: `undefined-entity` has nothing to say in this paragraph
                                                        = remove the suppression
            """
        );
    }

    [Fact]
    public void Of_two_silences_for_one_thing_the_wider_is_not_needed()
    {
        RuleFixture.Check(
            """
            ---
            # quoth-disable undefined-entity: nobody knows them
              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning Q902: `undefined-entity` has nothing to say in this file
                                             = remove the suppression
            ---
            [@aa|She] left.[#|quoth-disable undefined-entity: nobody knows her]
            """
        );
    }

    [Fact]
    public void Only_the_rule_that_is_not_needed_is_named()
    {
        RuleFixture.Check(
            """
            [@aa|She] left.[#|quoth-disable undefined-entity, unknown-rule: nobody knows her]
                                                              ^^^^^^^^^^^^ warning Q902: `unknown-rule` cannot be silenced in a document
                                                                           = set its severity in quoth.json
            """
        );
    }

    [Fact]
    public void A_rule_that_does_not_exist_gets_its_neighbours_name()
    {
        RuleFixture.Check(
            """
            ---
            # quoth-disable: I know better
              ^^^^^^^^^^^^^ warning Q903: `quoth-disable` names no rule
                            = write the rule's name behind it: `quoth-disable undefined-entity: reason`
            # quoth-disable weather: it rained
                            ^^^^^^^ warning Q903: There is no rule `weather`
                                    = `quoth rules` lists the names of all rules
            ---
            It rained.[#|quoth-disable undefinedentity: nobody knows her]
                                       ^^^^^^^^^^^^^^^ warning Q903: There is no rule `undefinedentity`
                                                       = did you mean `undefined-entity`?
            """
        );
    }

    [Theory]
    [InlineData("It rained.[#|please do not quoth-disable undefined-entity: it helps]")]
    [InlineData("It rained.[#|quoth-disabled undefined-entity]")]
    [InlineData("It rained. quoth-disable undefined-entity")]
    public void Other_words_are_no_silence(string text) => RuleFixture.Check(text);

    [Fact]
    public void What_silences_nothing_goes_and_the_text_stays()
    {
        RuleFixture.CheckSafeFixes(
            """
            ---
            title: Rain
            # quoth-disable undefined-entity: nobody knows them
            ---
            It rained. [#|quoth-disable undefined-entity: nobody knows them] It poured.

            [@aa|She] left.[#|quoth-disable unused-suppression, undefined-entity: nobody knows her]
            """,
            """
            ---
            title: Rain
            ---
            It rained.  It poured.

            [@aa|She] left.[#|quoth-disable undefined-entity: nobody knows her]
            """
        );
    }

    [Fact]
    public void Of_a_rule_that_does_not_know_the_language_nobody_can_say_that_its_silence_is_unused() =>
        RuleFixture.Check<UnusedSuppression>(
            """
            ---
            language: ja
            # quoth-disable boundary-function-word: a list of the desk
            # quoth-disable empty-tag: a list of the desk
              ^^^^^^^^^^^^^^^^^^^^^^^ warning Q902: `empty-tag` has nothing to say in this file
                                      = remove the suppression
            ---
            橋は安全だ。
            """
        );
}
