using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.Rules.Corpora;

public sealed class GroupCountMismatchTests
{
    [Fact]
    public void The_first_member_too_many_is_told_wherever_the_group_is_defined()
    {
        RuleFixture.Check<GroupCountMismatch>(
            """
            === article.quoth
            ---
            @a: the first
              of: @two
            @b: the second
              of: @two
            @c: the third
              of: @two
            @d: the fourth
              of: @two
            ---
            [@b|The second] and [@a|the first] met [@b|the second], [@c|the third] and [@d|the fourth].
                                                                        ^^^^^^^^^ warning Q406: `the third` is one more of `two clerks` than `count: 2` says
                                                                                  = this document marks 4 members of `@two`: change the count, or the id of one of them
            === other.quoth
            ---
            @a: the first
              of: @two
            @b: the second
              of: @two
            @c: nobody who is marked
              of: @two
            ---
            [@a|The first] met [@b|the second].
            === registry.quoth
            ---
            @two: two clerks
              kind: group
              count: 2
            ---
            """
        );
    }

    [Fact]
    public void A_group_without_a_number_has_any()
    {
        RuleFixture.Check<GroupCountMismatch>(
            """
            ---
            @dock: Dock Company
              kind: organization
            @a: Ada
              of: @dock
            @b: Bea
              of: @dock
            @few: a few
              kind: group
              count: some
            @c: Cid
              of: @few
            ---
            [@a|Ada], [@b|Bea] and [@c|Cid] left.
            """
        );
    }
}
