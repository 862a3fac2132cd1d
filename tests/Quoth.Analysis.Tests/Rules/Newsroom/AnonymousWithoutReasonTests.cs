using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class AnonymousWithoutReasonTests
{
    [Fact]
    public void Whoever_is_quoted_without_a_name_is_told_of_once_at_the_definition()
    {
        NewsroomFixture.Check<AnonymousWithoutReason>(
            """
            ---
            @clerk: a clerk of the harbour board
            ^^^^^^ warning Q503: Nothing says why the name of `@clerk` is kept back
                   = write why in `reason`, as the article gives it; where it gives none, ask the desk
              kind: unnamed-person
              reason:
            @hale: Tom Hale
            ---
            [^@clerk|A clerk] [~|said] [!|it was lost]. [^@clerk|She] [~|said] [!|it was gone].
            [^@hale|Tom Hale] [~|said] [!|so], and [^|a neighbour] [~|said] [!|so too].
            """
        );
    }

    [Fact]
    public void One_whom_the_registry_defines_is_told_of_where_quoted_first()
    {
        NewsroomFixture.Check<AnonymousWithoutReason>(
            """
            === article.quoth
            The list was long. [!by=@clerk|It was lost]. [^@clerk|She] [~|said] [!|it was gone].
                                    ^^^^^^ warning Q503: Nothing says why the name of `@clerk` is kept back
                                           = write why in `reason`, as the article gives it; where it gives none, ask the desk
            === registry.quoth
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            ---
            """
        );
    }

    [Fact]
    public void The_reason_may_stand_on_the_entity_its_group_or_the_source()
    {
        NewsroomFixture.Check<AnonymousWithoutReason>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
              reason: not allowed to speak to reporters
            @board: three members of the harbour board
              kind: unnamed-group
              reason: the meeting was closed
            @member: one of the three
              kind: unnamed-person
              of: @board
            @guard: a guard
              kind: unnamed-person
            @loop: a ring
              kind: unnamed-group
              of: @loop
            ---
            [^@clerk|A clerk], [^@board|three members] and [^@member|one of them] [~|said] [!|it was lost].
            [^@guard reason="fears for his post"|A guard] [~|said] [!|so]. [^@guard|He] [~|left] [!|it at that].
            """
        );
    }

    [Fact]
    public void A_source_that_nobody_identified_counts_where_its_terms_keep_the_name_back()
    {
        NewsroomFixture.Check<AnonymousWithoutReason>(
            """
            [^terms=background|Two aides] [~|said] [!|it was lost]. [^terms=on-record|A guard] [~|said] [!|so].
            ^^^^^^^^^^^^^^^^^^^ warning Q503: Nothing says why the name of `Two aides` is kept back
                                = write why in `reason`, as the article gives it; where it gives none, ask the desk
            [^terms=background reason="fears for his post"|A guard] [~|said] [!|so].
            """
        );
    }

    [Fact]
    public void Whoever_speaks_only_in_the_words_of_others_made_terms_with_them()
    {
        NewsroomFixture.Check<AnonymousWithoutReason>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @herald: The Harbour Herald
              kind: outlet
            ---
            [^@herald|The Herald] [~|reported] [!|that [^@clerk|a clerk] [~|said] [!|it was lost]].
            """
        );
    }

    [Fact]
    public void A_project_may_have_unnamed_kinds_of_its_own()
    {
        RuleFixture.Check<AnonymousWithoutReason>(
            """
            === article.quoth
            ---
            @fox: a source inside the harbour board
            ^^^^ warning Q503: Nothing says why the name of `@fox` is kept back
                 = write why in `reason`, as the article gives it; where it gives none, ask the desk
              kind: informant
            ---
            [^@fox|A source inside the harbour board] [~|said] [!|it was lost].
            === quoth.json
            {
              "rules": { "newsroom": "on" },
              "schema": { "kinds": { "informant": { "description": "Somebody inside.", "parent": "person", "unnamed": true } } }
            }
            """
        );
    }
}
