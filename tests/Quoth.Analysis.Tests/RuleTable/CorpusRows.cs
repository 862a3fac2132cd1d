using Quoth.Analysis.Rules.Corpora;
using Quoth.Analysis.Tests.Fixture;

namespace Quoth.Analysis.Tests.RuleTable;

/// <summary>The rows C1 to C7 of the table of rules: what is right in each tag and wrong between them.</summary>
public sealed class CorpusRows
{
    [Fact]
    public void C1_same_text_different_entity()
    {
        RuleFixture.Check<SameTextDifferentEntity>(
            """
            ---
            @eli: Eli Cohen
            @dan: Dan Cohen
            ---
            [@eli|Cohen] left. They saw [@dan|Cohen] and [@eli|Cohen].
                                              ^^^^^ warning Q402: `Cohen` is marked as `@dan` here, and as `@eli` elsewhere in this document
                                                    = give both the same id, or silence the rule with a note where two share the name
            """
        );
    }

    [Fact]
    public void C2_unmarked_mention()
    {
        RuleFixture.Check<UnmarkedMention>(
            """
            ---
            @eli: Eli Cohen
            ---
            [@eli|Eli Cohen] left. They saw Eli Cohen again.
                                            ^^^^^^^^^ info Q403: `Eli Cohen` is not marked here, and `@eli` is elsewhere
                                                      = who is marked once is marked throughout
            """
        );
    }

    [Fact]
    public void C3_ambiguous_surname()
    {
        RuleFixture.Check<AmbiguousSurname>(
            """
            ---
            @eli: Eli Cohen
            @dan: Dan Cohen
            ---
            [@eli|Eli Cohen] met [@dan|Dan Cohen]. Then [@eli|Cohen] left.
                                                              ^^^^^ warning Q404: `Cohen` may be `Eli Cohen` or `Dan Cohen`, since this document marks both
                                                                    = look again which of them it is; where the surname alone always means one, give it to that one as `aka`
            """
        );
    }

    [Fact]
    public void C4_duplicate_person()
    {
        RuleFixture.Check<DuplicatePerson>(
            """
            ---
            @eli: Eli Cohen
            @cohen: Eliahu Cohen
            ^^^^^^ warning Q405: `@cohen` and `@eli` have the same name `Eli Cohen`
                   = merge them; where they are two, tell them apart by fuller names
              aka: Eli Cohen
            ---
            It rained.
            """
        );
    }

    [Fact]
    public void C5_group_count_mismatch()
    {
        RuleFixture.Check<GroupCountMismatch>(
            """
            ---
            @pair: two ministers
              kind: group
              count: 2
            @a: Ada
              of: @pair
            @b: Bea
              of: @pair
            @c: Cid
              of: @pair
            ---
            [@a|Ada], [@b|Bea] and [@c|Cid] left.
                                       ^^^ warning Q406: `Cid` is one more of `two ministers` than `count: 2` says
                                           = this document marks 3 members of `@pair`: change the count, or the id of one of them
            """
        );
    }

    [Fact]
    public void C6_registry_conflict()
    {
        RuleFixture.Check<RegistryConflict>(
            """
            === article.quoth
            ---
            @eli: Eli Cohn
            ^^^^ error Q401: `@eli` is defined otherwise in `registry.quoth`: there it is `Eli Cohen`
                 = change the registry and remove it here, or give this one an id of its own
            ---
            [@eli|Cohn] left.
            === registry.quoth
            ---
            @eli: Eli Cohen
            ---
            """
        );
    }

    [Fact]
    public void C7_label_conflict()
    {
        RuleFixture.Check<LabelConflict>(
            """
            === ann.quoth
            [^|Brill] [~|said] [!|it was safe].
                               ^^^ info Q407: The claim `it was safe` is `was safe` in `bob.quoth`
                                   = decide which of the two annotations is right
            === bob.quoth
            [^|Brill] [~|said] it [!|was safe].
                                  ^^^ info Q407: The claim `was safe` is `it was safe` in `ann.quoth`
                                      = decide which of the two annotations is right
            """
        );
    }
}
