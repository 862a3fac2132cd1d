using Quoth.Analysis.Rules.Newsroom;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Newsroom;

public sealed class AnonymousAndDeclinedTests
{
    [Fact]
    public void Whoever_speaks_without_a_name_cannot_have_declined()
    {
        NewsroomFixture.Check<AnonymousAndDeclined>(
            """
            ---
            @clerk: a clerk of the harbour board
              kind: unnamed-person
            @guard: a guard
              kind: unnamed-person
            @hale: Tom Hale
            ---
            [^@clerk|A clerk] [~|said] [!|it was lost]. [^@clerk|She] [~|declined to discuss] [!channel=declined|the cover].
                                                        ^^^^^^^^^ error Q508: `@clerk` is said to decline here, and is quoted without a name in the same article
                                                                  = take out what the source said, or the words that it declined

            [^@guard|A guard] [~|would not discuss] [!channel=declined|the list].
            [^@hale|Hale] [~|said] [!|so]. [^@hale|He] [~|would not discuss] [!channel=declined|the list].
            """
        );
    }

    [Fact]
    public void Nobody_speaks_with_and_without_a_name()
    {
        NewsroomFixture.Check<AnonymousAndDeclined>(
            """
            ---
            @hale: Tom Hale
            @brill: Ada Brill
            ---
            [^@hale|Tom Hale] [~|said] [!|it was lost]. [^@hale terms=background|An official] [~|said] [!|it was sold].
            ^^^^^^^^ error Q508: `@hale` is credited by name here and without a name elsewhere in this article
                     = keep the name back in both places, or give it in both

            [^@brill terms=background|A member] [~|said] [!|so]. [^@brill terms=background|The member] [~|left].
            """
        );
    }

    [Fact]
    public void A_member_of_a_group_without_names_has_none_either()
    {
        NewsroomFixture.Check<AnonymousAndDeclined>(
            """
            ---
            @board: two members of the board
              kind: unnamed-group
              count: 2
            @hale: Tom Hale
              of: @board
            @second: the second member
              kind: unnamed-person
              of: @board
            @police: Skerry Police
              kind: organization
            @brill: Ada Brill
              of: @police
            ---
            [^@board|Two members] [~|said] [!|it was lost]. [^@second|The second] [~|said] [!|so], and
            [^@hale|Tom Hale] [~|said] [!|so]. [^@police|The police] and [^@brill|Ada Brill] [~|said] [!|no].
            ^^^^^^^^ error Q508: `@hale` is named here, and belongs to `@board`, whose names are kept back
                     = credit both without the name, or take the person out of the group
            """
        );
    }
}
